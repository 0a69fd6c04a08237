"""What goals ask of the passing of time."""

import datetime as dt
from uuid import NAMESPACE_OID, UUID, uuid5

from goals.models import Goal
from goals.selectors.nobody_above import waiting_for_hr
from perfmgmt.core.clock import today
from perfmgmt.notifications.delivery import known_events, tell_of
from perfmgmt.notifications.schedules import schedule
from perfmgmt.people.models import Employee
from perfmgmt.people.selectors.hr_for import hr_for

KIND = "goal.needs_hr"


@schedule("tell HR what waits where nobody is above", every=dt.timedelta(minutes=10))
def tell_hr() -> int:
    """Those who are HR for the owner are told once that a goal waits, however long it does. Returns how many goals."""
    waiting = {_event(goal): goal for goal in waiting_for_hr().select_related("accountable", "owner").order_by("pk")}
    told = known_events(waiting)
    by_owner: dict[tuple[Employee | None, str], list[int]] = {}
    for event, goal in waiting.items():
        whose = (goal.accountable, goal.home_path)
        if event not in told:
            if whose not in by_owner:
                by_owner[whose] = hr_for(*whose, today("UTC"))
            tell_of(event, by_owner[whose], KIND, goal)
    return len(waiting) - len(told)


def _event(goal: Goal) -> UUID:
    """The same for as long as a goal waits for the same thing: an approval, a decision, or another owner."""
    is_left = goal.owner is not None and goal.owner.is_gone
    return uuid5(NAMESPACE_OID, f"{KIND} {goal.pk} {'left' if is_left else goal.status}")
