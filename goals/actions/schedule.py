"""When the next check-in is due, and from when a goal counts as stale."""

import datetime as dt

from goals.models import Goal
from goals.rules.cadence import Cadence, next_due, stale_at


def schedule(goal: Goal, last: dt.date) -> None:
    """Set the days that follow from the last check-in, or from the day the goal became active; the caller saves."""
    due = next_due(Cadence(goal.cadence), last, goal.due_on)
    zone = goal.accountable.time_zone if goal.accountable else "UTC"
    goal.next_check_in_on = due
    goal.stale_at = stale_at(due, zone) if due else None


def unschedule(goal: Goal) -> None:
    """Nothing is due any more; the caller saves."""
    goal.next_check_in_on = goal.stale_at = None
