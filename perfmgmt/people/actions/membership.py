"""Putting a person into a team."""

import datetime as dt

from perfmgmt.access.paths import is_below
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import Change, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Forbidden
from perfmgmt.people.actions.dated import day_reached, end_from, in_force
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.team_retiring import require_open
from perfmgmt.people.followers import people_moved
from perfmgmt.people.models import Employee, Team, TeamMembership


@action
def team_membership_set(
    actor: Actor, *, employee_id: int, team_id: int, is_primary: bool = True, starts_on: dt.date | None = None
) -> Employee:
    """From a day on somebody belongs to a team; a primary membership ends the primary one before it."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="move", field="employeeId")
    team = team_to_join(actor, team_id)
    day = starts_on or actor.today()
    rows = TeamMembership.objects.filter(employee=employee, is_primary=is_primary)
    end_from(rows if is_primary else rows.filter(team=team), day)
    TeamMembership.objects.create(employee=employee, team=team, is_primary=is_primary, starts_on=day)
    before = employee.primary_team_id
    if is_primary and day <= day_reached(actor):
        put_into(employee, team.pk)
    record(actor, "employee.joined_team", employee, joined(before, team, day))
    return employee


def team_to_join(actor: Actor, team_id: int) -> Team:
    """A team that the actor may put people into. Raises Forbidden where she leads it herself."""
    team = fetch(actor, Team, team_id, to="add people to", field="teamId")
    require_open(team)
    if any(team.path == led or is_below(team.path, led) for led in actor.led):
        raise Forbidden("This would put people into a team that you lead. Ask another HR admin.", field="teamId")
    return team


def joined(before: int | None, team: Team, day: dt.date) -> list[Change]:
    """What the log keeps of it."""
    return [{"field": "team", "before": before, "after": team.pk}, {"field": "starts_on", "before": None, "after": day}]


@action
def team_membership_end(actor: Actor, *, employee_id: int, team_id: int, ends_on: dt.date | None = None) -> Employee:
    """From a day on somebody no longer belongs to a team."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="move", field="employeeId")
    team = fetch(actor, Team, team_id, to="add people to", field="teamId")
    day = ends_on or actor.today()
    rows = TeamMembership.objects.filter(in_force(day), employee=employee, team=team)
    was_primary = rows.filter(is_primary=True).exists()
    rows.update(ends_on=day)
    if was_primary and day <= day_reached(actor):
        put_into(employee, _main_team_on(employee, day_reached(actor)))
    record(actor, "employee.left_team", employee, [{"field": "team", "before": team.pk, "after": None}])
    return employee


def _main_team_on(employee: Employee, day: dt.date) -> int | None:
    """An old membership may be corrected after others began, so the one that ended need not be the last."""
    holding = TeamMembership.objects.filter(in_force(day), employee=employee, is_primary=True)
    return holding.values_list("team_id", flat=True).first()


def put_into(employee: Employee, team_id: int | None) -> None:
    """Bring the primary team in line with the memberships."""
    if employee.primary_team_id != team_id:
        employee.primary_team_id = team_id
        employee.save(update_fields=["primary_team"])
        people_moved({employee.pk})
