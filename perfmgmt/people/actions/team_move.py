"""A whole team moves: to another place among the teams, and its lead with everybody below to another manager."""

from django.db.models import BigIntegerField, Case, F, Model, Value, When

from perfmgmt.access.paths import COPIES, COPIES_OF_TEAMS, Copy, at_or_below, moved_to, rewrite_copies
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import Change, changed, record_all
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.unset import UNSET, Unset
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.reporting_line import begin_line, move_line, moved, to_report
from perfmgmt.people.actions.team import parent_for, path_under
from perfmgmt.people.followers import organisation_changed
from perfmgmt.people.models import Team

Deed = tuple[str, Model, list[Change]]
Moved = tuple[list[Copy], str, str]


@action
def team_move(
    actor: Actor,
    *,
    team_id: int,
    version: int,
    parent_id: int | Unset | None = UNSET,
    manager_id: int | Unset | None = UNSET,
) -> Team:
    """Move a team with the teams below it, and its lead with everybody below, both or neither.

    Members who report to somebody outside stay where they are: whom they report to is no matter of the team.
    """
    hold_organisation()
    team = fetch(actor, Team, team_id, to="edit", version=version, field="teamId")
    people, lines, deeds = _move_lead(actor, team, manager_id)
    teams: set[int] = set()
    old = team.path
    if not isinstance(parent_id, Unset) and parent_id != team.parent_id:
        deeds.append(_hang(actor, team, parent_id))
        teams = {team.pk}
    rewrite_copies(*lines, (COPIES_OF_TEAMS, old, team.path))
    organisation_changed(people=people, teams=teams)
    record_all(actor, deeds or [("team.changed", team, [])])
    return team


def _move_lead(actor: Actor, team: Team, manager_id: int | Unset | None) -> tuple[set[int], list[Moved], list[Deed]]:
    """Who has another manager then, whose copies follow, and what the log keeps; nothing where no line moves."""
    if isinstance(manager_id, Unset):
        return set(), [], []
    if team.lead_id is None:
        raise Invalid("This team has no lead whose line could move. Name a lead first.", field="managerId")
    lead, manager = to_report(actor, team.lead_id, manager_id)
    before, old, day = lead.manager_id, lead.path, actor.today()
    begin_line(lead, manager, day)
    people = move_line(lead, manager)
    return people, [(COPIES, old, lead.path)], [("employee.moved", lead, moved(before, manager_id, day))]


def _hang(actor: Actor, team: Team, parent_id: int | None) -> Deed:
    """The team and all below it get their places in one UPDATE. Returns what the log keeps."""
    parent = parent_for(actor, team, parent_id)
    old, before = team.path, {"parent_id": team.parent_id}
    new, version = path_under(parent, team), team.version + 1
    Team.objects.filter(at_or_below("path", old)).update(
        path=moved_to("path", old, new),
        parent_id=_of_it(team, "parent_id", parent_id),
        version=_of_it(team, "version", version),
    )
    team.path, team.parent, team.version = new, parent, version
    return "team.changed", team, changed(team, before, ["parent_id"])


def _of_it(team: Team, column: str, value: int | None) -> Case:
    """Another value for this team alone, beside what an UPDATE does to all below it."""
    return Case(When(pk=team.pk, then=Value(value)), default=F(column), output_field=BigIntegerField())
