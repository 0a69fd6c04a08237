"""Who does which kind of work; packages register theirs when the application loads."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from perfmgmt.notifications.models import OutboxMessage

Handle = Callable[[OutboxMessage], None]


@dataclass(frozen=True)
class Handler:
    """One kind of work. `outward` work leaves the database, such as a mail, and cannot be rolled back."""

    handle: Handle
    outward: bool
    lease: dt.timedelta | None = None


HANDLERS: dict[str, Handler] = {}


def handles(kind: str, *, outward: bool = False, lease: dt.timedelta | None = None) -> Callable[[Handle], Handle]:
    """Register who does a kind of work.

    Within the database it happens exactly once: work and its being done are one transaction. Outward work happens
    at least once, outside of any transaction; the message's `key` is the same each time, for the receiver to tell a
    repetition. lease: for work that takes longer than a minute. Raises TypeError where the kind is taken.
    """

    def keep(handle: Handle) -> Handle:
        if kind in HANDLERS:
            raise TypeError(f"{kind} is handled already.")
        HANDLERS[kind] = Handler(handle, outward, lease)
        return handle

    return keep
