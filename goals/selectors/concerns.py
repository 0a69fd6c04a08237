"""What needs a manager, or her delegate: goals that are blocked, off track, stale, or not acknowledged."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import OuterRef, Q, Subquery

from goals.models import Blocker, Goal
from goals.policies.standing import for_a_manager
from goals.rules.cadence import working_days_late
from goals.rules.health import Health
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from goals.selectors.health import with_health
from goals.selectors.obligations import acknowledgements
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor

MOST = 100


class Reason(StrEnum):
    """Why a goal needs the manager, the most pressing first."""

    BLOCKED = "blocked"
    OFF_TRACK = "off_track"
    STALE = "stale"
    TO_ACKNOWLEDGE = "to_acknowledge"


@dataclass
class Concern:
    """One goal that needs the manager, since the day on which its first reason began."""

    goal_id: int
    reasons: list[Reason]
    since: dt.date
    working_days_late: int = 0
    blocker_id: int | None = None
    check_in_id: int | None = None
    on_behalf_of_id: int | None = None

    @property
    def pk(self) -> str:
        return f"concern-{self.goal_id}"


def of_my_people(actor: Actor) -> Q:
    """Goals of those who report to an actor, and of the teams that she leads; not her own.

    Of a manager whom she stands in for, those that she may act on.
    """
    mine = _of_people_of([actor.pk]) & ~Q(accountable_id=actor.pk)
    managers = [manager.pk for manager in actor.stands_in_for]
    return mine | (_of_people_of(managers) & for_a_manager(actor)) if managers else mine


def _of_people_of(managers: Sequence[int | None]) -> Q:
    """By keys, each side from its index: joined by OR, the two would read every goal there is."""
    reporting = Goal.objects.filter(line_manager_id__in=managers).order_by().values("pk")
    return Q(pk__in=reporting.union(Goal.objects.filter(home_team__lead_id__in=managers).order_by().values("pk")))


def _stood_in_for(actor: Actor, line_manager_id: int | None, lead_id: int | None) -> int | None:
    """The manager for whom a goal concerns an actor; None where it does by herself."""
    if actor.pk in (line_manager_id, lead_id):
        return None
    return next((one.pk for one in actor.stands_in_for if one.pk in (line_manager_id, lead_id)), None)


def concerns_of(actor: Actor) -> list[Concern]:
    """The goals that need an actor, the most pressing first and of these the longest waiting; two statements."""
    found = {one.goal_id: one for one in _standing(actor)}
    for one in acknowledgements(actor):
        begun = Concern(one.goal_id, [], one.due_on, on_behalf_of_id=one.on_behalf_of_id)
        concern = found.setdefault(one.goal_id, begun)
        concern.reasons.append(Reason.TO_ACKNOWLEDGE)
        concern.check_in_id = one.check_in_id
    order = list(Reason)
    return sorted(found.values(), key=lambda one: (order.index(one.reasons[0]), one.since, one.goal_id))


def _standing(actor: Actor) -> Iterable[Concern]:
    today = actor.today()
    open_ones = Blocker.objects.filter(goal=OuterRef("pk"), resolved_on=None).order_by("raised_on", "pk")
    rows = (
        with_health(visible(actor, Goal))
        .filter(of_my_people(actor), status=Status.ACTIVE)
        .exclude(visibility=Visibility.PRIVATE)
        .annotate(blocker=Subquery(open_ones.values("pk")[:1]), blocked_on=Subquery(open_ones.values("raised_on")[:1]))
        .filter(~Q(blocker=None) | Q(health__in=(Health.OFF_TRACK, Health.STALE)))
    )
    over = ("line_manager_id", "home_team__lead_id")
    columns = ("pk", "health", "last_check_in_on", "next_check_in_on", "blocker", "blocked_on", *over)
    some = rows.order_by("next_check_in_on", "pk").values_list(*columns)[:MOST]
    for pk, health, told_on, due_on, blocker, blocked_on, *over_it in some:
        reasons = [Reason.BLOCKED] if blocker else []
        if health in (Health.OFF_TRACK, Health.STALE):
            reasons.append(Reason(health))
        begun = {Reason.BLOCKED: blocked_on, Reason.OFF_TRACK: told_on, Reason.STALE: due_on}
        late = working_days_late(due_on, today) if health == Health.STALE and due_on else 0
        behalf = _stood_in_for(actor, *over_it)
        yield Concern(pk, reasons, begun[reasons[0]] or today, late, blocker, on_behalf_of_id=behalf)
