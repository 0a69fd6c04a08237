"""Every kind of answer carries the headers that keep a browser from being talked into anything."""

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from tests.cast import Cast
from tests.graphql.wire import send, send_query

DIRECTIVES = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def assert_guarded(response: HttpResponse) -> None:
    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    assert policy.items() >= DIRECTIVES.items()
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*"} & set(" ".join(policy.values()).split())
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/goals",
        "/healthz",
        "/readyz",
        "/graphql",
        "/demo/personas",
        "/_allauth/browser/v1/auth/session",
        "/static/nothing.js",
        "/_allauth/nothing",
        "/demo/nothing",
    ],
)
def test_pages_and_answers_are_guarded(cast: Cast, path: str) -> None:
    assert_guarded(Client(SERVER_NAME="localhost").get(path))


def test_the_api_is_guarded_however_it_answers(cast: Cast) -> None:
    assert_guarded(send_query(cast.ola, "{ me { name } }"))
    assert_guarded(send_query(None, "{ goals { edges { cursor } } }"))
    assert_guarded(send_query(None, "{"))
    assert_guarded(send(cast.ola, "{}", token=None))
    assert_guarded(send(cast.ola, "x" * 100_001))
    assert_guarded(send(cast.ola, "x", kind="text/plain"))


def test_a_broken_answer_is_guarded_and_tells_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret 4711")

    monkeypatch.setattr("perfmgmt.health.MigrationExecutor", fail)
    response = Client(SERVER_NAME="localhost", raise_request_exception=False).get("/readyz")
    assert response.status_code == 500
    assert b"secret" not in response.content
    assert_guarded(response)


def test_another_host_is_not_served(db: None) -> None:
    assert Client(SERVER_NAME="evil.example").get("/demo/personas").status_code == 400


def test_cookies_stay_with_this_origin(cast: Cast) -> None:
    assert settings.SESSION_COOKIE_HTTPONLY
    assert (settings.SESSION_COOKIE_SAMESITE, settings.CSRF_COOKIE_SAMESITE) == ("Lax", "Lax")
