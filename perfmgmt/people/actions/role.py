"""Roles are given and taken by another HR admin."""

from perfmgmt.access.roles import SCOPED
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.models import Employee, RoleGrant, Team


@action(area="roles")
def role_grant(actor: Actor, *, employee_id: int, role: str, team_id: int | None = None) -> RoleGrant:
    """Give somebody a role; HR partners and executives for a team and everything below it."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="give a role to", field="employeeId")
    scoped = role in SCOPED
    if scoped and team_id is None:
        raise Invalid(sentence("Name the team that this role covers, with everything below it."), field="teamId")
    if not scoped and team_id is not None:
        raise Invalid("This role covers the whole organisation. Leave the team empty.", field="teamId")
    team = fetch(actor, Team, team_id, to="edit", field="teamId") if team_id is not None else None
    if RoleGrant.objects.filter(employee=employee, role=role, team=team).exists():
        raise Conflict("This person has the role already.", field="role")
    granted = RoleGrant.objects.create(employee=employee, role=role, team=team, granted_by_id=actor.pk)
    record(actor, "role.granted", employee, [{"field": "role", "before": None, "after": role}, *_scope(team)])
    return granted


@action(area="roles")
def role_revoke(actor: Actor, *, role_grant_id: int) -> Employee:
    """Take a role away; what it opened closes with the next request.

    One after the other: else two HR admins might take the role from each other, and nobody were left.
    """
    hold_rights(employee__role_grants=role_grant_id)
    hold_organisation()
    granted = fetch(actor, RoleGrant, role_grant_id, to="revoke", field="roleGrantId")
    employee, role, team = granted.employee, granted.role, granted.team
    granted.delete()
    record(actor, "role.revoked", employee, [{"field": "role", "before": role, "after": None}, *_scope(team)])
    return employee


def _scope(team: Team | None) -> list[dict[str, object]]:
    return [{"field": "team", "before": None, "after": team.pk}] if team else []
