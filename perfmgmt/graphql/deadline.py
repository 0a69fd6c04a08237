"""Ending what takes too long: no statement begins or goes on after the seconds that a request may take."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from perfmgmt.graphql.context import TooSlow

# About 20 ms of work: often enough to end in time, seldom enough not to fight for the interpreter.
STEPS = 1_000_000


@contextmanager
def statements_end_after(seconds: float) -> Iterator[float]:
    """Run a request whose statements end in time; yields the monotonic moment at which its time is over.

    A running statement is ended by the database, which raises OperationalError; one that would begin too late
    raises TooSlow. Waiting for SQLite's lock ends too. Afterwards the connection serves anybody else as before.
    """
    deadline = time.monotonic() + seconds
    connection.ensure_connection()
    limited = _postgres_statements if connection.vendor == "postgresql" else _sqlite_statements
    with limited(seconds, deadline), connection.execute_wrapper(_refusing_after(deadline)):
        yield deadline


def _refusing_after(deadline: float) -> Callable[..., Any]:
    def run(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if time.monotonic() > deadline and not sql.startswith(("BEGIN", "ROLLBACK", "RELEASE")):
            raise TooSlow()
        return execute(sql, params, many, context)

    return run


@contextmanager
def _postgres_statements(seconds: float, deadline: float) -> Iterator[None]:
    raw, limit = connection.connection, int(seconds * 1000)
    if connection.in_atomic_block or getattr(raw, "statement_limit", None) != limit:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = %s", [limit])
        # Inside a transaction the setting may be rolled back, so it is not taken for granted next time.
        vars(raw)["statement_limit"] = None if connection.in_atomic_block else limit
    yield


@contextmanager
def _sqlite_statements(seconds: float, deadline: float) -> Iterator[None]:
    raw = connection.connection
    usual = raw.execute("PRAGMA busy_timeout").fetchone()[0]
    raw.execute(f"PRAGMA busy_timeout = {min(usual, int(seconds * 1000))}")
    raw.set_progress_handler(lambda: time.monotonic() > deadline, STEPS)
    try:
        yield
    finally:
        raw.set_progress_handler(None, 0)
        raw.execute(f"PRAGMA busy_timeout = {usual}")
