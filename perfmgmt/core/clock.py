"""What time it is, in one place, so that commands can tell a story of past days."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from zoneinfo import ZoneInfo

from django.utils import timezone

_told: ContextVar[dt.datetime | None] = ContextVar("told", default=None)


def now() -> dt.datetime:
    """This instant, aware, in UTC."""
    return _told.get() or timezone.now()


def today(zone: str) -> dt.date:
    """The calendar day at this instant in an IANA time zone."""
    return now().astimezone(ZoneInfo(zone)).date()


@contextmanager
def as_of(instant: dt.datetime) -> Iterator[None]:
    """Let everything inside happen at another instant; the demo company's past is told so."""
    token = _told.set(instant)
    try:
        yield
    finally:
        _told.reset(token)
