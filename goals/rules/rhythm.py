"""Which due check-ins came in time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goals.rules.cadence import Cadence, next_due, stale_from


@dataclass(frozen=True)
class Due:
    """One due check-in: the day it came or, where it came late or not at all, the day it was due."""

    day: date
    in_time: bool


def dues(
    cadence: Cadence, begins: date, told: Sequence[tuple[date, date]], due_on: date | None, until: date
) -> Iterator[Due]:
    """The check-ins that fell due up to a day, as far as it is decided whether they came in time.

    In time is what comes before the goal turns stale. Silence is one miss each time the next would have been due.
    begins: the day of the check-in before, or on which the goal became active. told: of each check-in after it the
    day it tells of and the day it was posted, the earliest first. due_on: the goal's own due date.

    >>> monday = date(2026, 3, 2)
    >>> [one.in_time for one in dues(Cadence.WEEKLY, monday, [(date(2026, 3, 9), date(2026, 3, 10))], None, monday)]
    [True]
    """
    waiting = list(told)
    last = begins
    while (due := next_due(cadence, last, due_on)) is not None:
        following = next_due(cadence, due, due_on)
        if waiting and (waiting[0][0] <= due or following is None or waiting[0][0] < following):
            day, posted = waiting.pop(0)
            yield Due(min(due, posted), posted < stale_from(due))
            last = max(day, last)
            if not waiting and last >= until:
                return
        else:
            if stale_from(due) > until:
                return
            yield Due(due, False)
            last = due
