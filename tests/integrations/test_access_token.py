"""Tokens: made once, told once, kept as a digest, narrowed by scope, ended with their owner's login."""

import datetime as dt
import json
import logging
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from goals.models import Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import SystemActor
from perfmgmt.core.clock import as_of
from perfmgmt.integrations.models import AccessToken
from perfmgmt.integrations.secret import SHAPE
from perfmgmt.people.models import Employee
from perfmgmt.people.passwords import set_password
from tests.access.ledger import fingerprint
from tests.api import a_token, ask, id_of, sign_in, write
from tests.cast import NOW, TODAY, Cast

CREATE = """mutation($input: AccessTokenCreateInput!, $key: UUID!) {
    accessTokenCreate(input: $input, idempotencyKey: $key) { secret accessToken { id name scopes expiresOn state }
    errors { code field message } } }"""
MY_NAME = "{ me { name } }"


@pytest.fixture(autouse=True)
def fresh_counters(cast: Cast) -> None:
    cache.clear()


def send(secret: str | None, query: str = MY_NAME, *, header: str | None = None, **variables: Any) -> HttpResponse:
    """As a script does: no cookie, no CSRF token."""
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    headers = {"Authorization": header if header is not None else f"Bearer {secret}"}
    body = json.dumps({"query": query, "variables": variables})
    answer: HttpResponse = client.post("/graphql", body, content_type="application/json", headers=headers)
    return answer


def told(response: HttpResponse) -> Any:
    return json.loads(response.content)


def why(response: HttpResponse) -> str:
    message: str = told(response)["errors"][0]["message"]
    return message


def create(person: Employee, key: Any = None, **given: Any) -> Any:
    given = {"name": "Monthly report", "scopes": ["people:read"], "expiresOn": str(TODAY), **given}
    answer = ask(person, CREATE, input=given, key=key or uuid4())
    assert not answer.errors, answer.errors
    return answer.data["accessTokenCreate"]


def test_a_token_is_told_once_and_signs_its_owner_in(cast: Cast) -> None:
    key = uuid4()
    made = create(cast.ola, key)
    assert SHAPE.fullmatch(made["secret"]) and made["accessToken"]["state"] == "LIVE"
    assert told(send(made["secret"]))["data"] == {"me": {"name": "Ola"}}
    again = create(cast.ola, key)
    assert (again["secret"], again["accessToken"]) == (None, made["accessToken"])
    assert AccessToken.objects.count() == 1


def test_the_secret_is_kept_nowhere(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = create(cast.ola)["secret"]
    answers = [send(secret), send(secret, "{ nothing }"), send(secret, header=f"Bearer {secret} x")]
    assert not [one for one in answers if secret.encode() in one.content]
    assert secret not in caplog.text and secret[3:] not in caplog.text
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            assert secret[3:] not in str(cursor.fetchall()), table


def test_making_and_ending_a_token_is_recorded_and_so_is_what_it_does(cast: Cast) -> None:
    secret = create(cast.ola, scopes=["goals:write"])["secret"]
    token = AccessToken.objects.get()
    mutation = """mutation($input: GoalCreateInput!, $key: UUID!) { goalCreate(input: $input, idempotencyKey: $key) {
        goal { id } errors { message } } }"""
    given = {"title": "Written by a script", "periodId": id_of(cast.quarter)}
    assert told(send(secret, mutation, input=given, key=str(uuid4())))["data"]["goalCreate"]["errors"] == []
    assert write(cast.ola, "access_token_revoke", access_token_id=token).code is None
    entries = AuditEntry.objects.order_by("pk").values_list("verb", "subject_id", "actor_id", "token_id")
    goal = Goal.objects.get()
    assert list(entries) == [
        ("access_token.created", token.pk, cast.ola.pk, None),
        ("goal.drafted", goal.pk, cast.ola.pk, token.pk),
        ("access_token.revoked", token.pk, cast.ola.pk, None),
    ]


def test_the_last_use_is_known_to_the_hour_without_a_write_each_time(cast: Cast) -> None:
    secret = a_token(cast.ola)
    for minutes in (5, 50):
        with as_of(NOW + dt.timedelta(minutes=minutes)):
            send(secret)
        assert AccessToken.objects.get().last_used_at == NOW
    with as_of(NOW + dt.timedelta(minutes=61)):
        send(secret)
    assert AccessToken.objects.get().last_used_at == NOW + dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"scopes": []}, "scopes"),
        ({"scopes": ["goals:read", "everything"]}, "scopes"),
        ({"scopes": ["goals:WRITE"]}, "scopes"),
        ({"name": "  "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"expiresOn": str(TODAY - dt.timedelta(days=1))}, "expiresOn"),
        ({"expiresOn": str(TODAY + dt.timedelta(days=366))}, "expiresOn"),
    ],
)
def test_a_token_is_not_made_without_scope_name_or_end(cast: Cast, given: dict[str, Any], field: str) -> None:
    before = fingerprint()
    refused = create(cast.ola, **given)
    assert (refused["secret"], refused["accessToken"], refused["errors"][0]["field"]) == (None, None, field)
    assert refused["errors"][0]["message"].endswith(".") and fingerprint() == before


def test_a_token_lasts_a_year_and_no_longer(cast: Cast) -> None:
    assert create(cast.ola, expiresOn=str(TODAY + dt.timedelta(days=365)))["errors"] == []


def test_one_has_fifty_tokens_at_most_and_an_ended_one_makes_room(cast: Cast) -> None:
    for _ in range(50):
        a_token(cast.ola)
    assert create(cast.ola)["errors"][0]["code"] == "CONFLICT"
    assert write(cast.ola, "access_token_revoke", access_token_id=AccessToken.objects.latest("pk")).code is None
    assert create(cast.ola)["errors"] == []


def test_an_expired_token_opens_nothing(cast: Cast) -> None:
    secret = a_token(cast.ola, expires_on=TODAY - dt.timedelta(days=1))
    response = send(secret)
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert told(response)["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED" and "expired" in why(response)


def test_a_revoked_token_opens_nothing_from_the_next_request_on(cast: Cast) -> None:
    secret = a_token(cast.ola)
    assert send(secret).status_code == 200
    assert write(cast.ola, "access_token_revoke", access_token_id=AccessToken.objects.get()).code is None
    assert send(secret).status_code == 401 and "revoked" in why(send(secret))
    assert write(cast.ola, "access_token_revoke", access_token_id=AccessToken.objects.get()).code == "FORBIDDEN"


def test_a_leavers_token_opens_nothing_and_coming_back_revives_none(cast: Cast) -> None:
    secret = a_token(cast.ola)
    assert write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY).code is None
    assert send(secret).status_code == 401
    assert write(cast.ada, "employee_rehire", employee_id=cast.ola, hired_on=TODAY).code is None
    set_password(SystemActor("invite"), cast.ola, "a harbour in the morning")
    assert send(secret).status_code == 401
    assert AuditEntry.objects.filter(verb="access_token.revoked", actor=cast.ada).count() == 1


def test_a_token_of_a_login_that_is_closed_opens_nothing(cast: Cast) -> None:
    secret = a_token(cast.ola)
    assert cast.ola.user
    cast.ola.user.is_active = False
    cast.ola.user.save()
    assert send(secret).status_code == 401 and "cannot sign in" in why(send(secret))


def test_another_password_ends_the_tokens(cast: Cast) -> None:
    secret, others = a_token(cast.ola), a_token(cast.pia)
    set_password(SystemActor("invite"), cast.ola, "a harbour in the morning")
    assert (send(secret).status_code, send(others).status_code) == (401, 200)


@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer ", "Bearer pm_", "Bearer pm_xyz", "Token {secret}", "{secret}", "Bearer {secret} {secret}"],
)
def test_a_malformed_header_is_answered_with_how_to_write_it(cast: Cast, header: str) -> None:
    response = send(None, header=header.format(secret=a_token(cast.ola)))
    assert response.status_code == 401 and "Authorization: Bearer" in why(response)


def test_the_word_before_a_token_may_be_written_small(cast: Cast) -> None:
    assert send(None, header=f"bearer {a_token(cast.ola)}").status_code == 200


def test_a_token_and_a_session_are_not_sent_together(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    client.cookies["sessionid"] = sign_in(cast.mira)
    headers = {"Authorization": f"Bearer {a_token(cast.ola)}"}
    response = client.post("/graphql", {"query": MY_NAME}, content_type="application/json", headers=headers)
    assert response.status_code == 401 and "not both" in why(response)


def test_a_login_of_a_proxy_beside_a_session_changes_nothing(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    client.cookies["sessionid"] = sign_in(cast.mira)
    headers = {"Authorization": "Basic b2xhOnNlY3JldA=="}
    response = client.post("/graphql", {"query": MY_NAME}, content_type="application/json", headers=headers)
    assert response.status_code == 403 and told(response)["errors"][0]["extensions"]["code"] == "CSRF"


@pytest.mark.parametrize("path", ["/demo/personas", "/_allauth/browser/v1/auth/session"])
def test_a_token_opens_the_api_and_nothing_else(cast: Cast, path: str) -> None:
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    header = {"Authorization": f"Bearer {a_token(cast.ola)}"}
    assert client.get(path, headers=header).status_code == client.get(path).status_code >= 400


def test_after_its_requests_of_a_minute_a_token_waits(cast: Cast, settings: Any) -> None:
    settings.TOKEN_REQUESTS_A_MINUTE = 3
    secret, other = a_token(cast.ola), a_token(cast.ola)
    answers = [send(secret) for _ in range(5)]
    assert [one.status_code for one in answers] == [200, 200, 200, 429, 429]
    last = answers[-1]
    assert told(last)["errors"][0]["extensions"]["code"] == "TOO_MANY" and "60 seconds" in why(last)
    assert last["Retry-After"] == "60"
    assert send(other).status_code == 200
    with as_of(NOW + dt.timedelta(minutes=1)):
        assert send(secret).status_code == 200


def test_after_many_wrong_guesses_even_the_right_token_waits(cast: Cast, settings: Any) -> None:
    settings.TOKEN_GUESSES_A_MINUTE = 3
    secret = a_token(cast.ola)
    guesses = [send("pm_" + f"{at:048x}").status_code for at in range(5)]
    assert guesses == [401, 401, 401, 429, 429]
    assert send(secret).status_code == 429
    with as_of(NOW + dt.timedelta(minutes=1)):
        assert send(secret).status_code == 200
