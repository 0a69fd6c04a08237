"""What happens to the goals of somebody who leaves."""

from django.db.models import BigIntegerField, Case, F, Q, Subquery, When
from django.db.models.functions import Coalesce

from goals.models import Goal, GoalShare
from goals.rules.status import OPEN, Status
from goals.rules.visibility import Visibility
from perfmgmt.audit.entries import record_all
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.people.models import Employee

KEY = BigIntegerField()


def follow_departure(actor: Actor, employee_id: int) -> None:
    """Private goals close by themselves, since nobody else knows of them; shares end, and a rehire revives none.

    What came back to her from others moves on, or it would be stuck: what she is to answer to whoever is above the
    owner by then, what she is to rework to her own manager.
    """
    GoalShare.objects.filter(user__employee=employee_id).delete()
    rows = list(Goal.objects.filter(owner_id=employee_id, visibility=Visibility.PRIVATE, status__in=OPEN))
    Goal.objects.filter(pk__in=[row.pk for row in rows]).update(
        status=Status.CANCELLED, closed_at=now(), next_check_in_on=None, stale_at=None
    )
    record_all(actor, [("goal.closed_on_departure", row, []) for row in rows])
    manager = Subquery(Employee.objects.filter(pk=employee_id).values("manager_id")[:1])
    above = Case(When(line_manager_id=employee_id, then=manager), default=F("line_manager_id"), output_field=KEY)
    to_answer = Q(status=Status.PROPOSED, awaits_id=employee_id)
    to_rework = Q(status=Status.DRAFT) & ~Q(note="")
    came_back = Goal.objects.filter(to_answer | to_rework, author_id=employee_id).exclude(owner_id=employee_id)
    came_back.update(
        awaits_id=Case(When(to_answer, then=above), default=F("awaits_id"), output_field=KEY),
        author_id=Case(
            When(to_rework, then=Coalesce(manager, F("author_id"), output_field=KEY)),
            default=F("author_id"),
            output_field=KEY,
        ),
    )
