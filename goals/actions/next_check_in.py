"""When the next check-in is due, and from when a goal counts as stale."""

import datetime as dt

from django.db.models import Case, DateTimeField, Q, QuerySet, Value, When

from goals.models import Goal
from goals.rules.cadence import Cadence, next_due, stale_at
from goals.rules.status import Status
from perfmgmt.core.clock import today


def schedule(goal: Goal, last: dt.date) -> None:
    """Set the days that follow from the last check-in, or from the day the goal became active; the caller saves."""
    due = next_due(Cadence(goal.cadence), last, goal.due_on)
    zone = goal.accountable.time_zone if goal.accountable else "UTC"
    goal.next_check_in_on = due
    goal.stale_at = stale_at(due, zone) if due else None


def unschedule(goal: Goal) -> None:
    """Nothing is due any more; the caller saves."""
    goal.next_check_in_on = goal.stale_at = None


def start_again(people: set[int]) -> None:
    """Nothing was due while they were away: what became so is due again a cadence after their return."""
    due = Goal.objects.filter(accountable_id__in=people, status=Status.ACTIVE).exclude(next_check_in_on=None)
    late = []
    for goal in due.select_related("accountable"):
        day = today(goal.accountable.time_zone) if goal.accountable else today("UTC")
        if goal.next_check_in_on and goal.next_check_in_on < day:
            schedule(goal, day)
            late.append(goal)
    Goal.objects.bulk_update(late, ["next_check_in_on", "stale_at"], batch_size=500)


def stale_anew(goals: QuerySet[Goal]) -> None:
    """From when they are stale follows the days of whoever answers for them now; two statements for any number."""
    due = goals.filter(status=Status.ACTIVE).exclude(next_check_in_on=None)
    found = due.values_list("accountable_id", "accountable__time_zone", "next_check_in_on").distinct().order_by()
    anew = [
        When(Q(accountable_id=who, next_check_in_on=day), then=Value(stale_at(day, zone or "UTC"), DateTimeField()))
        for who, zone, day in found
        if day is not None
    ]
    if anew:
        due.update(stale_at=Case(*anew, output_field=DateTimeField()))
