"""What takes too long is ended by the database, is told as such, and leaves the connection as it was."""

import time
from collections.abc import Iterator
from threading import Event, Thread
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction

from goals.models import Goal
from perfmgmt.graphql.context import TooSlow
from perfmgmt.graphql.deadline import statements_end_after
from perfmgmt.schema import schema
from tests.api import ask, sign_in, write
from tests.cast import Cast, a_goal

ON_POSTGRES = connection.vendor == "postgresql"
# Seconds; a machine that stands still for a while must not fail the tests.
ASLEEP = 30
SLOW = (
    f"SELECT pg_sleep({ASLEEP})"
    if ON_POSTGRES
    else "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
)


def run(sql: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone() if cursor.description else None


@pytest.fixture
def short(settings: Any) -> Iterator[None]:
    """A request may take a fifth of a second."""
    settings.GRAPHQL_SECONDS = 0.2
    yield
    give_time()


def give_time() -> None:
    """Later tests on this connection have their time."""
    with statements_end_after(60):
        pass


def plant(monkeypatch: pytest.MonkeyPatch, resolve: Any) -> None:
    monkeypatch.setattr(schema.graphql_schema.type_map["Goal"].fields["title"], "resolve", resolve)


@pytest.mark.django_db(transaction=True)
def test_a_slow_statement_is_ended_and_told(cast: Cast, short: None, monkeypatch: pytest.MonkeyPatch) -> None:
    a_goal(cast, cast.ola)
    plant(monkeypatch, lambda *_: run(SLOW))
    began = time.monotonic()
    answer = ask(cast.ola, "{ goals { edges { node { title } } } }")
    assert time.monotonic() - began < ASLEEP
    assert answer.code == "TOO_SLOW"
    assert "Ask for fewer" in answer.errors[0]["message"]
    monkeypatch.undo()
    assert run("SELECT 1")[0] == 1
    assert ask(cast.ola, "{ me { name } }").data == {"me": {"name": "Ola"}}


@pytest.mark.django_db(transaction=True)
def test_many_fast_statements_are_ended_as_well(cast: Cast, short: None, monkeypatch: pytest.MonkeyPatch) -> None:
    a_goal(cast, cast.ola)

    def resolve(*_: Any) -> None:
        while True:
            run("SELECT 1")

    plant(monkeypatch, resolve)
    began = time.monotonic()
    assert ask(cast.ola, "{ goals { edges { node { title } } } }").code == "TOO_SLOW"
    assert time.monotonic() - began < ASLEEP


@pytest.mark.django_db(transaction=True)
def test_a_slow_write_is_undone(cast: Cast, short: None, monkeypatch: pytest.MonkeyPatch) -> None:
    goal = a_goal(cast, cast.ola)
    monkeypatch.setattr("goals.actions.check_in.raise_blockers", lambda *_: run(SLOW))
    written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK")
    assert (written.code, written.id) == ("TOO_SLOW", None)
    assert not goal.check_ins.exists()
    assert not connection.in_atomic_block
    monkeypatch.undo()
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None


@pytest.mark.django_db(transaction=True)
def test_who_waits_for_a_lock_in_vain_is_told_so(cast: Cast, short: None) -> None:
    goal = a_goal(cast, cast.ola)
    sign_in(cast.ola)
    held, free = Event(), Event()

    def hold() -> None:
        try:
            with transaction.atomic():
                list(Goal.objects.select_for_update())
                held.set()
                free.wait(10)
        finally:
            connection.close()

    holder = Thread(target=hold)
    holder.start()
    assert held.wait(10)
    try:
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK")
    finally:
        free.set()
        holder.join()
    assert (written.code, written.id) == ("TOO_SLOW" if ON_POSTGRES else "BUSY", None)
    assert not goal.check_ins.exists()
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None


@pytest.mark.django_db(transaction=True)
def test_what_comes_after_a_request_has_its_own_time() -> None:
    Goal.objects.count()
    with statements_end_after(0.05):
        time.sleep(0.1)
        with pytest.raises(TooSlow):
            run("SELECT 1")
    assert run("SELECT 1")[0] == 1
    if ON_POSTGRES:
        with statements_end_after(5):
            assert run("SHOW statement_timeout")[0] == "5s"
        with statements_end_after(5):
            assert run("SHOW statement_timeout")[0] == "5s"
        give_time()
        return
    usual = run("PRAGMA busy_timeout")[0]
    # Longer than the request that just ended might still take, with the steps that would end it.
    assert run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT max(i) FROM n")
    with statements_end_after(5):
        assert run("PRAGMA busy_timeout")[0] == 5000
    assert run("PRAGMA busy_timeout")[0] == usual == 20_000


@pytest.mark.django_db(transaction=True)
def test_the_database_ends_a_statement_by_itself() -> None:
    began = time.monotonic()
    with statements_end_after(0.1), pytest.raises(OperationalError):
        run(SLOW)
    assert time.monotonic() - began < ASLEEP
    give_time()
