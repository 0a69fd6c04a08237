"""What happens to the goals of somebody who leaves."""

from goals.models import Goal, GoalShare
from goals.rules.status import OPEN, Status
from goals.rules.visibility import Visibility
from perfmgmt.audit.entries import record_all
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now


def say_goodbye(actor: Actor, employee_id: int) -> None:
    """Private goals close by themselves, since nobody else knows of them; shares end, and a rehire revives none."""
    GoalShare.objects.filter(user__employee=employee_id).delete()
    rows = list(Goal.objects.filter(owner_id=employee_id, visibility=Visibility.PRIVATE, status__in=OPEN))
    Goal.objects.filter(pk__in=[row.pk for row in rows]).update(
        status=Status.CANCELLED, closed_at=now(), next_check_in_on=None, stale_at=None
    )
    record_all(actor, [("goal.closed_on_departure", row, []) for row in rows])
