"""What a person must do about goals, in order of date."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q

from goals.models import CheckIn, Goal, GoalClosing
from goals.policies.standing import hr_for_owner, managed
from goals.rules.cadence import working_days_late
from goals.rules.phase import Phase
from goals.rules.status import Status
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.people.selectors.line import GONE

MOST = 100
# With today seven days: a weekly check-in posted today is due again on the eighth, and is done until then.
AHEAD = dt.timedelta(days=6)


class Deed(StrEnum):
    """What is to be done."""

    CHECK_IN = "check_in"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    CONFIRM_END = "confirm_end"
    HAND_OVER = "hand_over"


@dataclass
class Obligation:
    """One thing to do."""

    pk: str
    deed: Deed
    due_on: dt.date
    goal_id: int
    check_in_id: int | None = None
    working_days_late: int = 0
    on_behalf_of_id: int | None = None


def obligations_of(actor: Actor) -> list[Obligation]:
    """Due check-ins of the next seven days, and what waits for the actor's word; two statements."""
    today = actor.today()
    found = [*_of_goals(actor, today), *acknowledgements(actor)]
    return sorted(found, key=lambda one: (one.due_on, one.pk))


def _of_goals(actor: Actor, today: dt.date) -> Iterable[Obligation]:
    due = Q(accountable_id=actor.pk, status=Status.ACTIVE, next_check_in_on__lte=today + AHEAD) & ~Q(
        period__phase__in=(Phase.CLOSED, Phase.PLANNING)
    )
    for_hr = Q(line_manager=None) & hr_for_owner(actor)
    approving = Q(awaits_id=F("line_manager_id")) & ~Q(author_id=F("awaits_id")) & ~Q(author_id=actor.pk)
    to_answer = Q(awaits_id=actor.pk) | (approving & managed(actor)) | (Q(awaits=None) & for_hr)
    proposed = Q(status=Status.PROPOSED) & to_answer
    ending = GoalClosing.objects.filter(goal=OuterRef("pk"), reopened_at=None, decided_at=None)
    mine = managed(actor) | for_hr
    ended = Q(status=Status.ACTIVE, ends=True) & mine
    left = Q(status__in=(Status.PROPOSED, Status.ACTIVE), owner__status__in=GONE) & mine
    rows = visible(actor, Goal).annotate(ends=Exists(ending)).filter(due | proposed | ended | left)
    rows = rows.exclude(left & Q(period__phase=Phase.CLOSED)).select_related("owner")
    for goal in rows.order_by("next_check_in_on", "pk")[:MOST]:
        if goal.owner and goal.owner.is_gone:
            behalf = _other(actor, goal.line_manager_id)
            since = goal.owner.left_on or today
            yield Obligation(f"hand-over-{goal.pk}", Deed.HAND_OVER, since, goal.pk, on_behalf_of_id=behalf)
            continue
        if goal.status == Status.PROPOSED:
            behalf = _other(actor, goal.awaits_id)
            yield Obligation(f"answer-{goal.pk}", Deed.ANSWER, today, goal.pk, on_behalf_of_id=behalf)
            continue
        if goal.ends and goal.accountable_id != actor.pk:  # type: ignore[attr-defined]
            behalf = _other(actor, goal.line_manager_id)
            yield Obligation(f"end-{goal.pk}", Deed.CONFIRM_END, today, goal.pk, on_behalf_of_id=behalf)
        if goal.accountable_id == actor.pk and goal.next_check_in_on:
            late = working_days_late(goal.next_check_in_on, today)
            yield Obligation(f"check-in-{goal.pk}", Deed.CHECK_IN, goal.next_check_in_on, goal.pk, None, late)


def _other(actor: Actor, key: int | None) -> int | None:
    """Whom the actor does it for, where that is somebody else."""
    return None if key == actor.pk else key


def acknowledgements(actor: Actor) -> Iterable[Obligation]:
    """The latest check-in of a goal speaks for those before it, so a backlog is one row a goal."""
    followed = CheckIn.objects.filter(
        goal=OuterRef("goal"),
        withdrawn_at=None,
        posted_at__gt=OuterRef("posted_at"),
        occurred_on__gte=OuterRef("occurred_on"),
    )
    waiting = (
        visible(actor, CheckIn)
        .filter(managed(actor, "goal__"), goal__status=Status.ACTIVE, acknowledged_at=None, withdrawn_at=None)
        .filter(~Exists(followed), imported_at=None)
        .exclude(posted_at=None)
        .exclude(Q(author_id=actor.pk) | Q(author_id=F("goal__line_manager_id")))
        .select_related("goal")
    )
    for check_in in waiting.order_by("occurred_on", "pk")[:MOST]:
        behalf = _other(actor, check_in.goal.line_manager_id)
        yield Obligation(
            f"acknowledge-{check_in.pk}",
            Deed.ACKNOWLEDGE,
            check_in.occurred_on,
            check_in.goal_id,
            check_in.pk,
            on_behalf_of_id=behalf,
        )
