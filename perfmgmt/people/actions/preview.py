"""What a move would change: it is carried out, looked at with the policies, and taken back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import transaction

from perfmgmt.access.paths import at_or_below, ids_on
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Refusal
from perfmgmt.graphql.turns import writing
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee, RoleGrant, Team, TeamMembership
from perfmgmt.people.sight import WATCHED, Touched

MOST = 25
"""How many people are compared at most: each of them asks the policies twice."""

Rows = dict[tuple[str, int], int | None]
"""Rows by model and key, with whom each is about."""


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
        changes = [_change(key, before[key], after[key]) for key in chosen if key in before]
        preview.changes = [one for one in changes if one.gained or one.lost]
    except Refusal as refused:
        preview.refusal = refused
    finally:
        # What the actor remembered may have been read in the midst of it.
        actor.forget()
    return preview


def _seen_by(keys: Iterable[int], touched: Touched) -> dict[int, Rows]:
    people = Employee.objects.select_related("primary_team").filter(pk__in=keys)
    return {person.pk: _seen(EmployeeActor(person), touched) for person in people}


def _seen(viewer: EmployeeActor, touched: Touched) -> Rows:
    found: Rows = {}
    for watched in WATCHED:
        rows = visible(viewer, watched.model).filter(watched.among(touched))
        name = watched.model.__name__
        found |= {(name, key): person for key, person in rows.values_list("pk", watched.person)}
    return found


def _change(key: int, before: Rows, after: Rows) -> Change:
    gained = {row: person for row, person in after.items() if row not in before}
    lost = {row: person for row, person in before.items() if row not in after}
    return Change(key, key, len(gained), _people(gained), len(lost), _people(lost))


def _people(rows: Rows) -> int:
    return len(set(rows.values()) - {None})


def line_viewers(employee: Employee, manager: Employee | None) -> list[int]:
    """Whose sight the move of a person changes: the lines above, old and new, and HR who move along."""
    old, new = ids_on(employee.path)[:-1], ids_on(manager.path) if manager else ()
    # The nearest first: they are the ones whose sight changes most.
    apart = [*reversed([key for key in old if key not in new]), *reversed([key for key in new if key not in old])]
    roles = RoleGrant.objects.filter(at_or_below("employee__path", employee.path))
    return _unique([*apart, *roles.order_by("employee_id").values_list("employee_id", flat=True)])


def team_viewers(team: Team, parent: Team | None) -> list[int]:
    """Whose sight the move of a team changes: leads and role holders of the teams above, then its members."""
    apart = set(ids_on(team.path)[:-1]) ^ set(ids_on(parent.path) if parent else ())
    leads = Team.objects.filter(pk__in=apart).exclude(lead=None).order_by("path").values_list("lead_id", flat=True)
    roles = RoleGrant.objects.filter(team_id__in=apart).order_by("employee_id").values_list("employee_id", flat=True)
    inside = TeamMembership.objects.filter(at_or_below("team__path", team.path), ends_on=None)
    return _unique([*leads, *roles, *inside.order_by("employee_id").values_list("employee_id", flat=True)])


def _unique(keys: Iterable[int | None]) -> list[int]:
    return list(dict.fromkeys(key for key in keys if key is not None))
