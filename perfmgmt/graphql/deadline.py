"""Ending what takes too long: a database statement is stopped after as many seconds as a request may take."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def statements_end_after(seconds: float) -> Iterator[float]:
    """Run a request whose statements end in time; yields the monotonic moment at which its time is over.

    PostgreSQL ends a statement by itself; SQLite is interrupted from a timer. Either way the statement raises
    OperationalError in the thread that waits for it.
    """
    deadline = time.monotonic() + seconds
    connection.ensure_connection()
    raw = connection.connection
    if connection.vendor == "postgresql":
        limit = int(seconds * 1000)
        if getattr(raw, "statement_limit", None) != limit:
            with connection.cursor() as cursor:
                cursor.execute("SET statement_timeout = %s", [limit])
            raw.statement_limit = limit
        yield deadline
        return
    timer = threading.Timer(seconds, raw.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield deadline
    finally:
        timer.cancel()
