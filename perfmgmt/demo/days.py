"""The calendar of the demo company, laid out so that today is always eight to twelve weeks into a quarter."""

import datetime as dt
from dataclasses import dataclass

from goals.rules.cadence import Cadence, next_due


@dataclass(frozen=True)
class Span:
    """A period to be: its name, first and last day."""

    name: str
    starts_on: dt.date
    ends_on: dt.date


@dataclass(frozen=True)
class Calendar:
    """The year, its current quarter, and the two quarters before."""

    today: dt.date
    year: Span
    quarter: Span
    previous: Span
    before: Span

    @property
    def anchor(self) -> dt.date:
        """Today, or the Friday before a weekend: what is due today is due on it."""
        return min(self.today, self.today - dt.timedelta(days=self.today.weekday() - 4))


def calendar_of(today: dt.date) -> Calendar:
    """The periods around a day; the year begins in the month that makes the quarters fit.

    >>> calendar_of(dt.date(2026, 6, 8)).quarter
    Span(name='Q2 2026', starts_on=datetime.date(2026, 4, 1), ends_on=datetime.date(2026, 6, 30))
    >>> calendar_of(dt.date(2026, 11, 9)).quarter.name
    'Q3 FY27'
    """
    month = today.year * 12 + today.month - 1
    first = month - (2 if today.day <= 21 else 1)
    shift = first % 3
    year = (first - shift) // 12 * 12 + shift
    return Calendar(
        today,
        Span(_year_name(year, shift), _first(year), _first(year + 12) - dt.timedelta(days=1)),
        *(_quarter(first - back, shift) for back in (0, 3, 6)),
    )


def _quarter(first: int, shift: int) -> Span:
    year = (first - shift) // 12 * 12 + shift
    name = f"Q{(first - year) // 3 + 1} {_year_name(year, shift)}"
    return Span(name, _first(first), _first(first + 3) - dt.timedelta(days=1))


def _year_name(first: int, shift: int) -> str:
    """A calendar year by its number, another one by the year in which it ends."""
    return f"FY{(first // 12 + 1) % 100:02}" if shift else str(first // 12)


def _first(month: int) -> dt.date:
    return dt.date(month // 12, month % 12 + 1, 1)


def working_day(day: dt.date, ahead: int = 0) -> dt.date:
    """The working day so many after a day, or before it; for 0 the day itself or the Monday after.

    >>> working_day(dt.date(2026, 6, 8), -1)
    datetime.date(2026, 6, 5)
    """
    step = dt.timedelta(days=1 if ahead >= 0 else -1)
    for _ in range(abs(ahead)):
        day += step
        while day.weekday() > 4:
            day += step
    while day.weekday() > 4:
        day += step
    return day


def last_before(due: dt.date, cadence: Cadence) -> dt.date:
    """The day of the check-in after which the next one is due on a day."""
    candidates = (due - dt.timedelta(days=back) for back in range(1, 100))
    return next(day for day in candidates if (next_due(cadence, day, None) or due) <= due)


def at(day: dt.date, hour: int, minute: int) -> dt.datetime:
    """An instant of a working day, in UTC."""
    return dt.datetime.combine(day, dt.time(hour, minute), dt.UTC)
