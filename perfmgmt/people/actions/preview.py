"""What a move would change: it is carried out, looked at with the policies, and taken back."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Model

from perfmgmt.access.paths import at_or_below, ids_on
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Refusal
from perfmgmt.graphql.turns import writing
from perfmgmt.people.actions.dated import in_force
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Delegation, Employee, RoleGrant, Team, TeamMembership
from perfmgmt.people.sight import WATCHED, Touched

MOST = 25
"""How many people are compared at most: each of them asks the policies twice."""
AT_ONCE = 10_000

Rows = dict[type[Model], set[int]]
"""The keys of the rows that somebody sees."""


@dataclass(frozen=True)
class Change:
    """What one person gains and loses sight of; only numbers, since the reader may not see the rows herself."""

    pk: int
    person_id: int
    gained: int
    gained_people: int
    lost: int
    lost_people: int


@dataclass
class Preview:
    """What a move would come to."""

    pk: int
    moving: int = 0
    changes: list[Change] = field(default_factory=list)
    not_compared: int = 0
    refusal: Refusal | None = None


@dataclass(frozen=True)
class Rehearsal:
    """A move, who may see more or less after it, and where to look before and after it.

    ask: raises a Refusal where the actor may not move this at all; nobody else is told who holds roles there.
    """

    ask: Callable[[], object]
    act: Callable[[], object]
    viewers: Callable[[], list[int]]
    touched: Callable[[], Touched]
    moving: int


class _TakenBack(Exception):
    """Ends the transaction of a rehearsal."""


def rehearsed(actor: Actor, pk: int, rehearsal: Rehearsal) -> Preview:
    """Carry the move out in a transaction that is rolled back. A refusal is part of the answer."""
    preview = Preview(pk, rehearsal.moving)
    try:
        rehearsal.ask()
        viewers = rehearsal.viewers()
        chosen = viewers[:MOST]
        preview.not_compared = len(viewers) - len(chosen)
        with writing(), transaction.atomic():
            before = _seen_by(chosen, rehearsal.touched())
            rehearsal.act()
            after = _seen_by(chosen, rehearsal.touched())
            raise _TakenBack
    except _TakenBack:
        preview.changes = _changes(before, after)
    except Refusal as refused:
        preview.refusal = refused
    finally:
        # What the actor remembered may have been read in the midst of it.
        actor.forget()
    return preview


def _seen_by(keys: list[int], touched: Touched) -> dict[int, Rows]:
    people = Employee.objects.select_related("primary_team").in_bulk(keys)
    return {key: _seen(EmployeeActor(people[key]), touched) for key in keys if key in people}


def _seen(viewer: EmployeeActor, touched: Touched) -> Rows:
    return {
        watched.model: set(
            visible(viewer, watched.model).filter(watched.among(touched)).order_by().values_list("pk", flat=True)
        )
        for watched in WATCHED
    }


def _changes(before: dict[int, Rows], after: dict[int, Rows]) -> list[Change]:
    """In the order of those compared; whoever sees as much as before is left out."""
    about = _about([(before[key], after[key]) for key in before])

    def counted(more: Rows, less: Rows) -> tuple[int, int]:
        found = [(model, key) for model in more for key in more[model] - less[model]]
        return len(found), len({about[one] for one in found} - {None})

    told = [Change(key, key, *counted(after[key], was), *counted(was, after[key])) for key, was in before.items()]
    return [one for one in told if one.gained or one.lost]


def _about(compared: list[tuple[Rows, Rows]]) -> dict[tuple[type[Model], int], int | None]:
    """Whom each of the rows that somebody gains or loses is about."""
    found: dict[tuple[type[Model], int], int | None] = {}
    for watched in WATCHED:
        keys = sorted({key for was, now in compared for key in was[watched.model] ^ now[watched.model]})
        for at in range(0, len(keys), AT_ONCE):
            rows = watched.model._default_manager.filter(pk__in=keys[at : at + AT_ONCE])
            found |= {(watched.model, key): person for key, person in rows.values_list("pk", watched.person)}
    return found


def line_viewers(employee: Employee, manager: Employee | None, day: dt.date) -> list[int]:
    """Whose sight the move of a person changes: the lines above, old and new, who stands in there, HR who move."""
    old, new = ids_on(employee.path)[:-1], ids_on(manager.path) if manager else ()
    # The nearest first: they are the ones whose sight changes most.
    apart = [*reversed([key for key in old if key not in new]), *reversed([key for key in new if key not in old])]
    roles = RoleGrant.objects.filter(at_or_below("employee__path", employee.path))
    moving = Delegation.objects.filter(in_force(day), at_or_below("delegate__path", employee.path))
    return _unique(
        [
            *with_delegates(apart, day),
            *roles.order_by("employee_id").values_list("employee_id", flat=True),
            *moving.order_by("delegate_id").values_list("delegate_id", flat=True),
        ]
    )


def with_delegates(managers: list[int], day: dt.date) -> list[int]:
    """Each of these, and after her who stands in for her on this day."""
    rows = Delegation.objects.filter(in_force(day), manager_id__in=managers).order_by("delegate_id")
    named: dict[int, list[int]] = defaultdict(list)
    for manager_id, delegate_id in rows.values_list("manager_id", "delegate_id"):
        named[manager_id].append(delegate_id)
    return [key for manager_id in managers for key in (manager_id, *named[manager_id])]


def team_viewers(team: Team, parent: Team | None, day: dt.date) -> list[int]:
    """Whose sight the move of a team changes: leads above with who stands in for them, roles there, its members."""
    apart = set(ids_on(team.path)[:-1]) ^ set(ids_on(parent.path) if parent else ())
    leads = Team.objects.filter(pk__in=apart).exclude(lead=None).order_by("path").values_list("lead_id", flat=True)
    roles = RoleGrant.objects.filter(team_id__in=apart).order_by("employee_id").values_list("employee_id", flat=True)
    inside = TeamMembership.objects.filter(at_or_below("team__path", team.path), ends_on=None)
    return _unique(
        [
            *with_delegates(_unique(leads), day),
            *roles,
            *inside.order_by("employee_id").values_list("employee_id", flat=True),
        ]
    )


def _unique(keys: Iterable[int | None]) -> list[int]:
    return list(dict.fromkeys(key for key in keys if key is not None))
