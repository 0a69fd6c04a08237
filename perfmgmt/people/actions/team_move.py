"""A whole team moves: to another place among the teams, and its lead with everybody below to another manager."""

from perfmgmt.access.rows import fetch
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.unset import UNSET, Unset
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.reporting_line import reporting_line_set
from perfmgmt.people.actions.team import team_update
from perfmgmt.people.models import Team


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
    if not isinstance(manager_id, Unset):
        team = fetch(actor, Team, team_id, to="edit", version=version, field="teamId")
        if team.lead_id is None:
            raise Invalid("This team has no lead whose line could move. Name a lead first.", field="managerId")
        reporting_line_set(actor, employee_id=team.lead_id, manager_id=manager_id)
    return team_update(actor, team_id=team_id, version=version, parent_id=parent_id)
