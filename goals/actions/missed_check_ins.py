"""Due check-ins that nobody posted, counted when the next one is."""

import datetime as dt

from goals.actions.posted_check_ins import Posted
from goals.models import CheckIn, Goal
from goals.rules.cadence import Cadence, missed, next_due


def missed_before(goal: Goal, day: dt.date) -> int:
    """How many due check-ins went by before one on `day`, the latest; while the owner is on leave none is due."""
    away = goal.accountable is not None and goal.accountable.status == "on_leave"
    if goal.next_check_in_on is None or away:
        return 0
    return missed(Cadence(goal.cadence), goal.next_check_in_on, day, goal.due_on)


def make_up_for(goal: Goal, check_in: CheckIn, posted: Posted) -> None:
    """One that tells of an earlier day takes the place of what was missed before the next one."""
    later = [one for one in posted.check_ins.values() if one.occurred_on > check_in.occurred_on]
    due = next_due(Cadence(goal.cadence), check_in.occurred_on, goal.due_on)
    if not later or not later[0].missed or due is None:
        return
    left = missed(Cadence(goal.cadence), due, later[0].occurred_on, goal.due_on)
    if left < later[0].missed:
        later[0].missed = left
        later[0].save(update_fields=["missed"])
