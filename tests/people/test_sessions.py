"""One session a sign-in: none is planted before it, none outlives it."""

from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

from perfmgmt.people.models import Employee, Organisation
from tests.api import write
from tests.cast import TODAY, Cast
from tests.people.test_own_password import signed_in
from tests.people.test_sign_in import DEMO, LOGIN, PASSWORD, SESSION, browser, me, post, quick  # noqa: F401


def key(client: Client) -> str:
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def try_as(client: Client, person: Employee) -> Any:
    Organisation.objects.update(is_demo=True)
    Employee.objects.filter(pk=person.pk).update(external_id=f"persona:{person.pk}:employee")
    return post(client, DEMO, email=person.email)


@pytest.mark.parametrize("how", ["password", "persona"])
def test_a_session_that_was_planted_is_not_taken_over(cast: Cast, how: str) -> None:
    planted = browser()
    planted.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    if how == "password":
        post(planted, LOGIN, email="ola@example.org", password=PASSWORD)
    else:
        try_as(planted, cast.ola)
    assert me(planted) == {"name": "Ola"} and key(planted) != "a" * 32
    other = browser()
    other.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    assert me(other) is None


def test_whoever_is_tried_next_gets_a_session_of_her_own(cast: Cast) -> None:
    client, before = browser(), browser()
    try_as(client, cast.ola)
    before.cookies[settings.SESSION_COOKIE_NAME] = key(client)
    try_as(client, cast.mira)
    assert (me(client), me(before)) == ({"name": "Mira"}, None)
    assert key(client) != key(before)


def test_signing_out_ends_the_session_and_not_only_its_cookie(cast: Cast) -> None:
    client, copied = signed_in(), browser()
    copied.cookies[settings.SESSION_COOKIE_NAME] = key(client)
    assert me(copied) == {"name": "Ola"}
    client.delete(SESSION)
    assert (me(client), me(copied)) == (None, None)
    assert not Session.objects.filter(session_key=copied.cookies[settings.SESSION_COOKIE_NAME].value).exists()


def test_coming_back_revives_no_session(cast: Cast) -> None:
    client = signed_in()
    assert write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY).code is None
    assert me(client) is None
    assert write(cast.ada, "employee_rehire", employee_id=cast.ola, hired_on=TODAY).code is None
    assert write(cast.ada, "employee_invite", employee_id=cast.ola).code is None
    assert me(client) is None


@pytest.mark.parametrize("next_page", ["https://evil.example", "//evil.example", "javascript:alert(1)"])
def test_nobody_is_sent_elsewhere(cast: Cast, next_page: str) -> None:
    client = browser()
    for path in (f"{LOGIN}?next={next_page}", f"{SESSION}?next={next_page}"):
        response = post(client, path, email="ola@example.org", password=PASSWORD, next=next_page)
        assert "Location" not in response and "evil" not in response.content.decode()


def test_the_cookie_of_a_session_is_read_by_no_script(cast: Cast) -> None:
    cookie = signed_in().cookies[settings.SESSION_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"], bool(cookie["domain"])) == (True, "Lax", False)
