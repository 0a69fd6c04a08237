"""Counting what a request asks of the database."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

# The session and its login, transactions, and what a connection is told once.
ASIDE = re.compile(
    r'^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET |PRAGMA )|"django_session"|FROM "people_user"', re.IGNORECASE
)


@contextmanager
def statements() -> Iterator[list[str]]:
    """The SQL that runs inside, in order; without the session, the user and the transaction's own words."""
    kept: list[str] = []
    # The log holds the last 9,000 statements; one that is full no longer grows, and so would count nothing.
    connection.queries_log.clear()
    with CaptureQueriesContext(connection) as captured:
        yield kept
    kept += [one["sql"] for one in captured if not ASIDE.search(one["sql"])]
