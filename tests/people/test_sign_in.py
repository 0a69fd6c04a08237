"""Signing in by e-mail and password, throttled; as a persona only while the demo company is loaded."""

import json
from typing import Any

import pytest
from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory

from perfmgmt.people.models import Employee, Organisation
from tests.api import write
from tests.cast import TODAY, Cast

LOGIN = "/_allauth/browser/v1/auth/login"
SESSION = "/_allauth/browser/v1/auth/session"
CHANGE = "/_allauth/browser/v1/account/password/change"
DEMO = "/demo/sign-in"
PASSWORD = "a harbour in the morning"


@pytest.fixture(autouse=True)
def quick(settings: Any, cast: Cast) -> None:
    """A hash that costs nothing, and throttles that start at nothing."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    assert cast.ola.user
    cast.ola.user.set_password(PASSWORD)
    cast.ola.user.save()


def post(client: Client, path: str, **given: str) -> Any:
    return client.post(path, json.dumps(given), content_type="application/json")


def me(client: Client) -> Any:
    return client.post("/graphql", {"query": "{ me { name } }"}, content_type="application/json").json()["data"]["me"]


def browser() -> Client:
    return Client(SERVER_NAME="localhost")


def test_one_signs_in_by_address_whatever_its_case_and_out_again(cast: Cast) -> None:
    client = browser()
    assert me(client) is None
    assert post(client, LOGIN, email="Ola@Example.org", password=PASSWORD).status_code == 200
    assert me(client) == {"name": "Ola"}
    assert client.delete(SESSION).status_code == 401
    assert me(client) is None


def test_a_wrong_password_and_an_unknown_address_are_told_alike(cast: Cast) -> None:
    wrong = post(browser(), LOGIN, email="ola@example.org", password="not this one at all")
    unknown = post(browser(), LOGIN, email="nobody@example.org", password="not this one at all")
    assert wrong.status_code == unknown.status_code == 400
    assert wrong.json() == unknown.json()


def test_after_five_failures_even_the_right_password_waits(cast: Cast) -> None:
    client = browser()
    for _ in range(5):
        assert post(client, LOGIN, email="ola@example.org", password="not this one at all").status_code == 400
    for one in (client, browser()):
        assert post(one, LOGIN, email="ola@example.org", password=PASSWORD).status_code >= 400
        assert me(one) is None


def test_a_leaver_cannot_sign_in(cast: Cast) -> None:
    assert write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY).code is None
    client = browser()
    assert post(client, LOGIN, email="ola@example.org", password=PASSWORD).status_code >= 400
    assert me(client) is None


def test_signing_in_needs_the_csrf_token(cast: Cast) -> None:
    client = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    assert post(client, LOGIN, email="ola@example.org", password=PASSWORD).status_code == 403
    client.force_login(cast.ola.user)
    asked = client.post("/graphql", {"query": "{ me { name } }"}, content_type="application/json")
    assert asked.status_code == 403


def switch(client: Client, email: str) -> HttpResponse:
    found: HttpResponse = post(client, "/demo/sign-in", email=email)
    return found


def test_personas_are_closed_unless_the_demo_company_is_loaded(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ola.pk).update(external_id="persona:1:employee")
    client = browser()
    assert client.get("/demo/personas").status_code == 404
    assert switch(client, "ola@example.org").status_code == 404
    assert me(client) is None


def test_in_the_demo_one_tries_its_personas_and_nobody_else(cast: Cast) -> None:
    Organisation.objects.update(is_demo=True)
    for person in (cast.ola, cast.tom):
        Employee.objects.filter(pk=person.pk).update(external_id=f"persona:{person.pk}:employee")
    client = browser()
    assert [one["name"] for one in client.get("/demo/personas").json()["personas"]] == ["Ola"]
    for email in ("ada@example.org", "tom@example.org", "nobody@example.org"):
        assert switch(client, email).status_code == 404
        assert me(client) is None
    assert switch(client, "ola@example.org").status_code == 204
    assert me(client) == {"name": "Ola"}


@pytest.mark.parametrize("email", ["a\x00b@example.org", "a@\ud800.org", {"a": 1}, None, 5])
def test_a_persona_is_named_by_an_address(cast: Cast, email: Any) -> None:
    Organisation.objects.update(is_demo=True)
    assert post(browser(), "/demo/sign-in", email=email).status_code == 400


def test_a_persona_is_not_named_by_brackets(cast: Cast) -> None:
    Organisation.objects.update(is_demo=True)
    assert browser().post("/demo/sign-in", "[" * 90_000, content_type="application/json").status_code == 400


@pytest.mark.parametrize("path", [LOGIN, SESSION])
def test_brackets_within_brackets_are_no_way_to_sign_in(cast: Cast, path: str) -> None:
    for body in ("[" * 90_000, '{"email": ' * 20_000):
        ask, other = (browser().delete, browser().post) if path == SESSION else (browser().post, browser().delete)
        assert ask(path, body, content_type="application/json").status_code == 400
        assert other(path, body, content_type="application/json").status_code == 405


@pytest.mark.parametrize("path", [LOGIN, SESSION, CHANGE, DEMO])
@pytest.mark.parametrize(
    "body",
    [
        b"[1]",
        b"null",
        b"\xff\xfe",
        b"{",
        b'{"email": "a@\\ud800.org", "password": "x"}',
        b'{"email": "a@b.org", "password": "\\ud800"}',
        b'{"email": "a\\u0000@b.org", "password": "x"}',
        b'{"email": ' + b"9" * 6_000 + b', "password": "x"}',
        b'{"email": "a@b.org", "password": "' + b"x" * 1_100_000 + b'"}',
    ],
)
def test_what_cannot_be_read_is_refused_in_json(cast: Cast, path: str, body: bytes) -> None:
    Organisation.objects.update(is_demo=True)
    ask = browser().delete if path == SESSION else browser().post
    response = ask(path, body, content_type="application/json")
    refused = 413 if len(body) > 1_000_000 else 400
    assert (response.status_code, response["Content-Type"]) == (refused, "application/json")
    assert response.json()["errors"][0]["message"]


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("path", [LOGIN, CHANGE, DEMO])
def test_only_json_is_a_way_to_sign_in(cast: Cast, path: str, kind: str) -> None:
    Organisation.objects.update(is_demo=True)
    response = browser().post(path, b"email=a&password=b", content_type=kind)
    assert (response.status_code, response["Content-Type"]) == (415, "application/json")


@pytest.mark.parametrize("path", [LOGIN, SESSION, CHANGE, DEMO])
@pytest.mark.parametrize("method", ["PUT", "PATCH", "OPTIONS", "TRACE", "FOO"])
def test_other_methods_are_refused_in_json(cast: Cast, path: str, method: str) -> None:
    response = browser().generic(method, path, b"{}", content_type="application/json")
    assert (response.status_code, response["Content-Type"]) == (405, "application/json")
    assert response["Allow"]


def test_what_goes_wrong_unforeseen_is_masked(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE people_user RENAME TO people_login")
    response = post(browser(), LOGIN, email="ola@example.org", password=PASSWORD)
    assert (response.status_code, response["Content-Type"].split(";")[0]) == (500, "application/json")
    assert "people_user" not in response.content.decode()
    assert response.json()["errors"][0]["extensions"]["correlationId"]


def test_a_login_is_throttled_whatever_host_the_browser_names(cast: Cast) -> None:
    for port in range(5):
        one = Client(SERVER_NAME="localhost", headers={"Host": f"localhost:{8000 + port}"})
        assert post(one, LOGIN, email="ola@example.org", password="not this one at all").status_code == 400
    another = Client(SERVER_NAME="localhost", headers={"Host": "localhost:9000"})
    assert post(another, LOGIN, email="ola@example.org", password=PASSWORD).status_code >= 400
    assert me(another) is None


def test_who_tries_is_told_by_the_connection_or_by_the_trusted_proxy(settings: Any) -> None:
    said = RequestFactory().get("/", headers={"X-Forwarded-For": "192.0.2.1, 192.0.2.2"})
    assert get_adapter().get_client_ip(said) == "127.0.0.1"
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert get_adapter().get_client_ip(said) == "192.0.2.2"
