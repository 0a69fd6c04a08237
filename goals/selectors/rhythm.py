"""How the goals of people and teams stand, and whether their check-ins come in time, as far as an actor may see."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery

from goals.models import CheckIn, Goal
from goals.rules.cadence import Cadence
from goals.rules.health import Health
from goals.rules.rhythm import dues
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from goals.selectors.health import with_health
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor

MOST = 5_000
WEEK = dt.timedelta(weeks=1)


@dataclass
class Week:
    """The due check-ins of one week."""

    starts_on: dt.date
    due: int = 0
    in_time: int = 0


@dataclass
class Standing:
    """How many active goals stand how."""

    counts: dict[str, int] = field(default_factory=dict)
    last_check_in_on: dt.date | None = None


def counted(actor: Actor) -> QuerySet[Goal]:
    """The goals that count where goals are counted: a private one is on its owner's list alone."""
    return visible(actor, Goal).exclude(visibility=Visibility.PRIVATE)


def standings(actor: Actor, keys: Iterable[int]) -> dict[int, Standing]:
    """How the active goals of each of these people stand; one statement."""
    found: dict[int, Standing] = {key: Standing() for key in keys}
    active: Any = with_health(counted(actor)).filter(accountable_id__in=found, status=Status.ACTIVE)
    rows = active.values_list("accountable_id", "health").annotate(n=Count("pk"), last=Max("last_check_in_on"))
    for key, health, number, last in rows.order_by():
        if key is not None:
            found[key].counts[Health(health)] = number
            found[key].last_check_in_on = max(filter(None, (last, found[key].last_check_in_on)), default=None)
    return found


def rhythms(actor: Actor, column: str, keys: Iterable[int], weeks: int) -> dict[int, list[Week]]:
    """The last weeks, this one included, of the goals whose `column` is one of the keys; two statements.

    Of people who are away nothing is due.
    """
    today = actor.today()
    first = today - dt.timedelta(days=today.weekday()) - (weeks - 1) * WEEK
    found = {key: [Week(first + at * WEEK) for at in range(weeks)] for key in keys}
    told = _told(actor, column, found, first)
    for key, pk, cadence, due_on, active, closed, before in _goals(actor, column, found, first):
        until = min(today, closed.date()) if closed else today
        begins = before or active
        # What was missed before the first of the weeks is left out by its day.
        for due in dues(Cadence(cadence), max(begins, first - 14 * WEEK), told.get(pk, ()), due_on, until):
            at = (due.day - first).days // 7
            if 0 <= at < weeks:
                found[key][at].due += 1
                found[key][at].in_time += due.in_time
    return found


Row = tuple[int, int, str, dt.date | None, dt.date, dt.datetime | None, dt.date | None]


def _goals(actor: Actor, column: str, keys: Iterable[int], since: dt.date) -> Iterable[Row]:
    posted = CheckIn.objects.filter(goal=OuterRef("pk"), withdrawn_at=None, occurred_on__lt=since)
    before = posted.exclude(posted_at=None).order_by("-occurred_on", "-posted_at").values("occurred_on")[:1]
    rows = counted(actor).filter(
        Q(closed_at=None) | Q(closed_at__date__gte=since),
        Q(accountable=None) | Q(accountable__status="active"),
        **{f"{column}__in": list(keys)},
    )
    rows = rows.exclude(activated_on=None).exclude(cadence=Cadence.NONE)
    rows = rows.exclude(status__in=(Status.DRAFT, Status.PROPOSED))
    columns = (column, "pk", "cadence", "due_on", "activated_on", "closed_at", "before")
    return rows.annotate(before=Subquery(before)).order_by("pk").values_list(*columns)[:MOST]


def _told(actor: Actor, column: str, keys: Iterable[int], since: dt.date) -> dict[int, list[tuple[dt.date, dt.date]]]:
    posted = visible(actor, CheckIn).exclude(posted_at=None).filter(withdrawn_at=None, occurred_on__gte=since)
    told: dict[int, list[tuple[dt.date, dt.date]]] = defaultdict(list)
    rows = posted.filter(**{f"goal__{column}__in": list(keys)}).order_by("occurred_on", "posted_at")
    for goal, day, at in rows.values_list("goal_id", "occurred_on", "posted_at"):
        if at is not None:
            told[goal].append((day, at.date()))
    return told
