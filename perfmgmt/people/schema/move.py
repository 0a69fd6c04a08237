"""Moves of teams, and what a move would change, in the API."""

from collections.abc import Sequence
from typing import Any

import graphene

from perfmgmt.access.paths import at_or_below, ids_on
from perfmgmt.access.rows import fetch, visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.unset import UNSET
from perfmgmt.graphql.edges import Batch, One, extend
from perfmgmt.graphql.ids import key_of
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation, RefusalType, as_told
from perfmgmt.graphql.nodes import Plain
from perfmgmt.people.actions import team_move
from perfmgmt.people.actions.preview import Preview, Rehearsal, line_viewers, rehearsed, team_viewers
from perfmgmt.people.actions.reporting_line import reporting_line_set
from perfmgmt.people.models import Employee, Team
from perfmgmt.people.sight import Touched


class SightChange(Plain):
    """What one person would gain and lose sight of."""

    person = One("Employee", description="Who would see more or less.")
    gained = graphene.Int(required=True, description="How many goals would open to her.")
    gained_people = graphene.Int(required=True, description="How many people answer for those.")
    lost = graphene.Int(required=True, description="How many goals would close to her.")
    lost_people = graphene.Int(required=True, description="How many people answer for those.")


def changes_of(actor: Actor, rows: Sequence[Preview]) -> dict[int, Any]:
    """What the rehearsal found."""
    return {row.pk: row.changes for row in rows}


class MovePreview(Plain):
    """What a move would come to if it happened now; nothing of it is kept."""

    moving = graphene.Int(required=True, description="How many people would move.")
    changes = Batch(
        SightChange,
        changes_of,
        many=True,
        description="Whose sight would change. Private goals are never counted.",
    )
    not_compared = graphene.Int(
        required=True, description="How many more people might see something else, and were not compared."
    )
    refusal = graphene.Field(RefusalType, description="Why the move would be refused; null where it would not.")

    def resolve_refusal(self: Any, info: Any) -> dict[str, str | None] | None:
        # Told field by field: an error that is handed over as it is would be raised.
        return as_told(self.refusal) if self.refusal else None


def _the_only(rows: Sequence[Any]) -> Any:
    if len(rows) > 1:
        raise Invalid("A preview carries the move out and takes it back. Ask for one at a time.")
    return rows[0]


def line_preview(actor: Actor, rows: Sequence[Employee], manager_id: str | None = None) -> dict[int, Preview]:
    """The move of one person, with everybody below, to another manager."""
    employee = _the_only(rows)
    key = key_of(manager_id, of="Employee", field="managerId") if manager_id else None
    manager = visible(actor, Employee).filter(pk=key).first() if key else None

    def touched() -> Touched:
        path = visible(actor, Employee).values_list("path", flat=True).get(pk=employee.pk)
        above = {*ids_on(employee.path)[:-1], *(ids_on(manager.path) if manager else ())}
        return Touched(lines=(path,), people=frozenset(above))

    def ask() -> object:
        return fetch(actor, Employee, employee.pk, to="move", field="employeeId")

    def viewers() -> list[int]:
        return line_viewers(employee, manager, actor.today())

    def act() -> object:
        return reporting_line_set(actor, employee_id=employee.pk, manager_id=key)

    moving = visible(actor, Employee).filter(at_or_below("path", employee.path)).count()
    return {employee.pk: rehearsed(actor, employee.pk, Rehearsal(ask, act, viewers, touched, moving))}


def team_preview(actor: Actor, rows: Sequence[Team], **to: str | None) -> dict[int, Preview]:
    """The move of one team under another one, and of its lead with everybody below to another manager."""
    team = _the_only(rows)
    moved = {name: _key(to[name], name) for name in ("parent_id", "manager_id") if name in to}
    parent = visible(actor, Team).filter(pk=moved.get("parent_id") or 0).first()
    manager = visible(actor, Employee).filter(pk=moved.get("manager_id") or 0).first()
    lead = visible(actor, Employee).filter(pk=team.lead_id or 0).first() if "manager_id" in moved else None
    teams_above = frozenset({*ids_on(team.path)[:-1], *(ids_on(parent.path) if parent else ())})
    line_above = {*ids_on(lead.path)[:-1], *(ids_on(manager.path) if manager else ())} if lead else set()

    def touched() -> Touched:
        path = visible(actor, Team).values_list("path", flat=True).get(pk=team.pk)
        lines = visible(actor, Employee).filter(pk=lead.pk if lead else 0).values_list("path", flat=True)
        return Touched(tuple(lines), (path,), frozenset(line_above), teams_above)

    def ask() -> object:
        return fetch(actor, Team, team.pk, to="edit", field="teamId")

    def viewers() -> list[int]:
        found = line_viewers(lead, manager, actor.today()) if lead else []
        others = team_viewers(team, parent, actor.today()) if "parent_id" in moved else ()
        return list(dict.fromkeys([*found, *others]))

    def act() -> object:
        given = {"parent_id": UNSET, "manager_id": UNSET, **moved}
        return team_move.team_move(actor, team_id=team.pk, version=team.version, **given)

    moving = visible(actor, Employee).filter(at_or_below("path", lead.path)).count() if lead else 0
    return {team.pk: rehearsed(actor, team.pk, Rehearsal(ask, act, viewers, touched, moving))}


def _key(value: str | None, name: str) -> int | None:
    of, field = ("Team", "parentId") if name == "parent_id" else ("Employee", "managerId")
    return key_of(value, of=of, field=field) if value else None


extend(
    "Employee",
    line_preview=Batch(
        MovePreview,
        line_preview,
        args={"manager_id": graphene.ID(description="To whom she would report; null for nobody.")},
        description="What it would change if she reported to somebody else. Ask it of one person at a time.",
    ),
)
extend(
    "Team",
    move_preview=Batch(
        MovePreview,
        team_preview,
        args={
            "parent_id": graphene.ID(description="The team it would lie under; null for none. Leave out to keep it."),
            "manager_id": graphene.ID(description="To whom its lead would report; null for nobody."),
        },
        description="What it would change if the whole team moved. Ask it of one team at a time.",
    ),
)


class TeamMove(Mutation):
    """Move a whole team: under another one, and its lead with everybody below to another manager."""

    action = team_move.team_move
    answer = "Team"
    moves_access = True

    class Input:
        team_id = id_of("Team", required=True, description="Which team, with the teams below it.")
        version = graphene.Int(required=True, description="The version you last saw.")
        parent_id = id_of("Team", description="The team above; null makes it a root.")
        manager_id = id_of("Employee", description="To whom its lead reports; null for nobody.")
