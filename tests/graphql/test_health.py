"""Whether the process runs, and whether it can work."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

BROWSER = Client(SERVER_NAME="localhost")


@contextmanager
def database_away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Inside, the database does not answer."""

    def fail(*_: Any, **__: Any) -> None:
        raise OperationalError("connection to server at 10.0.0.7 failed: secret")

    with monkeypatch.context() as inside:
        inside.setattr(connection, "cursor", fail)
        yield


def test_a_running_process_says_so(db: None) -> None:
    response = BROWSER.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_it_says_so_without_the_database(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with database_away(monkeypatch):
        assert BROWSER.get("/healthz").status_code == 200


def test_it_is_ready_with_every_migration(db: None) -> None:
    response = BROWSER.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_it_is_not_ready_while_a_migration_is_missing(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'goals'")
    response = BROWSER.get("/readyz")
    assert response.status_code == 503
    assert "manage.py migrate" in response.json()["status"]


def test_it_is_not_ready_without_the_database(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with database_away(monkeypatch):
        response = BROWSER.get("/readyz")
    assert response.status_code == 503
    assert "does not answer" in response.json()["status"]
    assert "secret" not in response.content.decode()


def test_the_first_request_of_a_process_is_answered_in_json_without_the_database(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A client of its own loads the middleware anew, which has not applied the day yet.
    with database_away(monkeypatch):
        response = Client(SERVER_NAME="localhost").post("/graphql", {"query": "{ me { id } }"}, "application/json")
    assert (response.status_code, response["Content-Type"].split(";")[0]) == (500, "application/json")
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL" and error["message"].endswith(".")
    assert "secret" not in response.content.decode()
