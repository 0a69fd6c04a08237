"""What a person must do about goals, in order of date."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q

from goals.models import CheckIn, Goal, GoalClosing
from goals.rules.cadence import working_days_late
from goals.rules.phase import Phase
from goals.rules.status import Status
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor

MOST = 100
# With today seven days: a weekly check-in posted today is due again on the eighth, and is done until then.
AHEAD = dt.timedelta(days=6)


class Deed(StrEnum):
    """What is to be done."""

    CHECK_IN = "check_in"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    CONFIRM_END = "confirm_end"


@dataclass
class Obligation:
    """One thing to do."""

    pk: str
    deed: Deed
    due_on: dt.date
    goal_id: int
    check_in_id: int | None = None
    working_days_late: int = 0


def obligations_of(actor: Actor) -> list[Obligation]:
    """Due check-ins of the next seven days, and what waits for the actor's word; two statements."""
    today = actor.today()
    found = [*_of_goals(actor, today), *_acknowledgements(actor)]
    return sorted(found, key=lambda one: (one.due_on, one.pk))


def _of_goals(actor: Actor, today: dt.date) -> Iterable[Obligation]:
    due = Q(accountable_id=actor.pk, status=Status.ACTIVE, next_check_in_on__lte=today + AHEAD) & ~Q(
        period__phase__in=(Phase.CLOSED, Phase.PLANNING)
    )
    proposed = Q(status=Status.PROPOSED, awaits_id=actor.pk)
    ending = GoalClosing.objects.filter(goal=OuterRef("pk"), reopened_at=None, decided_at=None)
    ended = Q(status=Status.ACTIVE, line_manager_id=actor.pk, ends=True)
    rows = visible(actor, Goal).annotate(ends=Exists(ending)).filter(due | proposed | ended)
    for goal in rows.order_by("next_check_in_on", "pk")[:MOST]:
        if goal.status == Status.PROPOSED:
            yield Obligation(f"answer-{goal.pk}", Deed.ANSWER, today, goal.pk)
            continue
        if goal.ends and goal.line_manager_id == actor.pk:  # type: ignore[attr-defined]
            yield Obligation(f"end-{goal.pk}", Deed.CONFIRM_END, today, goal.pk)
        if goal.accountable_id == actor.pk and goal.next_check_in_on:
            late = working_days_late(goal.next_check_in_on, today)
            yield Obligation(f"check-in-{goal.pk}", Deed.CHECK_IN, goal.next_check_in_on, goal.pk, None, late)


def _acknowledgements(actor: Actor) -> Iterable[Obligation]:
    """The latest check-in of a goal speaks for those before it, so a backlog is one row a goal."""
    followed = CheckIn.objects.filter(
        goal=OuterRef("goal"),
        withdrawn_at=None,
        posted_at__gt=OuterRef("posted_at"),
        occurred_on__gte=OuterRef("occurred_on"),
    )
    waiting = (
        visible(actor, CheckIn)
        .filter(goal__line_manager_id=actor.pk, goal__status=Status.ACTIVE, acknowledged_at=None, withdrawn_at=None)
        .filter(~Exists(followed))
        .exclude(posted_at=None)
        .exclude(author_id=actor.pk)
    )
    for check_in in waiting.order_by("occurred_on", "pk")[:MOST]:
        yield Obligation(
            f"acknowledge-{check_in.pk}", Deed.ACKNOWLEDGE, check_in.occurred_on, check_in.goal_id, check_in.pk
        )
