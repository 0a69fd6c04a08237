"""What waits for a line manager where there is none: then HR for the owner acts."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from goals.models import Goal, GoalClosing
from goals.rules.phase import Phase
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from perfmgmt.people.selectors.line import GONE


def waiting_for_hr() -> QuerySet[Goal]:
    """Proposals to approve, ends to decide, and goals of people who left; never private ones."""
    undecided = GoalClosing.objects.filter(goal=OuterRef("pk"), reopened_at=None, decided_at=None)
    proposed = Q(status=Status.PROPOSED, awaits=None)
    left = Q(status__in=(Status.PROPOSED, Status.ACTIVE), owner__status__in=GONE)
    ended = Q(Exists(undecided), status=Status.ACTIVE)
    goals = Goal.objects.filter(proposed | ended | left, line_manager=None).exclude(visibility=Visibility.PRIVATE)
    return goals.exclude(left & Q(period__phase=Phase.CLOSED))
