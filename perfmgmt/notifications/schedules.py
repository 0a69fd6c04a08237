"""What is to happen again and again; packages register theirs when the application loads."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]
EPOCH = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Schedule:
    """Work that is due at every multiple of a span of time, counted from midnight UTC."""

    name: str
    every: dt.timedelta
    work: Work

    def due(self, instant: dt.datetime) -> dt.datetime:
        """The latest time at or before an instant at which it was due."""
        return instant - (instant - EPOCH) % self.every


SCHEDULES: dict[str, Schedule] = {}


def schedule(name: str, *, every: dt.timedelta) -> Callable[[Work], Work]:
    """Register work of the database; it and its having run are one transaction. Raises TypeError for a taken name.

    The work reads the time from `core.clock`, which tells the database's while it runs.
    """

    def keep(work: Work) -> Work:
        if name in SCHEDULES:
            raise TypeError(f"{name} is scheduled already.")
        SCHEDULES[name] = Schedule(name, every, work)
        return work

    return keep
