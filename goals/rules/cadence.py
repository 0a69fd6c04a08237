"""When the next check-in is due, and from when its absence makes a goal stale."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

# A check-in may be this many working days late before the goal is stale.
GRACE = 3


class Cadence(StrEnum):
    """How often a goal is checked in on; none: whenever its owner likes."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    NONE = "none"


def next_due(cadence: Cadence, last: date, due_on: date | None) -> date | None:
    """The day the next check-in is due; None for cadence none.

    last: day of the last check-in, before the first the day the goal became active. due_on: the goal's own
    due date, which brings the check-in forward when it comes sooner, so that no goal ends unheard.

    >>> next_due(Cadence.MONTHLY, date(2026, 1, 31), None)
    datetime.date(2026, 2, 28)
    >>> next_due(Cadence.MONTHLY, date(2026, 1, 31), date(2026, 2, 15))
    datetime.date(2026, 2, 15)
    """
    match cadence:
        case Cadence.WEEKLY:
            regular = last + timedelta(weeks=1)
        case Cadence.BIWEEKLY:
            regular = last + timedelta(weeks=2)
        case Cadence.MONTHLY:
            regular = _add_months(last, 1)
        case Cadence.QUARTERLY:
            regular = _add_months(last, 3)
        case Cadence.NONE:
            return None
    return min(regular, due_on) if due_on is not None and last < due_on else regular


def missed(cadence: Cadence, due: date, day: date, due_on: date | None) -> int:
    """How many due check-ins went by without one, where one is posted on `day` that was due on `due`.

    A late check-in is the due one until the next is due. due_on: the goal's own due date, as in `next_due`.

    >>> missed(Cadence.WEEKLY, date(2026, 3, 2), date(2026, 3, 8), None)
    0
    >>> missed(Cadence.WEEKLY, date(2026, 3, 2), date(2026, 3, 17), None)
    2
    """
    count = 0
    while (following := next_due(cadence, due, due_on)) is not None and following <= day:
        count, due = count + 1, following
    return count


def _add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_working_days(day: date, n: int) -> date:
    """The n-th working day (Monday to Friday) after a day; the day itself for 0. Raises ValueError below 0.

    >>> add_working_days(date(2026, 3, 6), 1)  # a Friday
    datetime.date(2026, 3, 9)
    """
    if n < 0:
        raise ValueError("Working days are counted forward only.")
    for _ in range(n):
        day += timedelta(days=1)
        while day.weekday() >= 5:
            day += timedelta(days=1)
    return day


def working_days_late(due: date, today: date) -> int:
    """How many working days have begun since a due day, today included; 0 up to the due day and its weekend.

    >>> working_days_late(date(2026, 3, 6), date(2026, 3, 9))  # due on Friday, now Monday
    1
    """
    return max(0, _working_days_until(today) - _working_days_until(due))


def _working_days_until(day: date) -> int:
    # Day 1 of the calendar is a Monday.
    weeks, rest = divmod(day.toordinal(), 7)
    return weeks * 5 + min(rest, 5)


def stale_from(due: date) -> date:
    """The first day on which a check-in due on `due` is more than 3 working days late.

    >>> stale_from(date(2026, 3, 6))  # Friday: Monday, Tuesday and Wednesday are grace
    datetime.date(2026, 3, 12)
    """
    return add_working_days(due, GRACE + 1)


def stale_at(due: date, zone: str) -> datetime:
    """The instant (UTC, aware) at which that day begins for the owner.

    zone: IANA name of the owner's time zone; an unknown one raises ZoneInfoNotFoundError. Where clocks skip
    midnight, the day begins with the first instant that exists.

    >>> stale_at(date(2026, 3, 6), "Asia/Tokyo")
    datetime.datetime(2026, 3, 11, 15, 0, tzinfo=datetime.timezone.utc)
    """
    return datetime.combine(stale_from(due), time.min, tzinfo=ZoneInfo(zone)).astimezone(UTC)
