"""Who sees and changes what of the organisation."""

from django.db.models import Q, QuerySet

from perfmgmt.access.paths import depth_of, is_below
from perfmgmt.access.policy import Policy, register
from perfmgmt.access.roles import is_hr_admin, is_hr_for
from perfmgmt.core.actor import Actor
from perfmgmt.people.models import Employee, ReportingLine, RoleGrant, Team, TeamMembership


class EmployeePolicy(Policy[Employee]):
    """Everybody at work sees everybody's profile; employment is for herself, her line above and HR for her."""

    verbs = (
        "see employment of",
        "edit",
        "move",
        "be followed as",
        "set preferences of",
        "see roles of",
        "give a role to",
        "set a goal for",
        "share with",
    )
    joins = ("primary_team",)

    def scope(self, actor: Actor, rows: QuerySet[Employee]) -> QuerySet[Employee]:
        return rows

    def allows(self, actor: Actor, verb: str, row: Employee) -> bool:
        is_self = row.pk == actor.pk
        for_her = is_hr_for(actor, person_id=row.pk, team_path=team_path(row))
        match verb:
            case "see employment of":
                return is_self or is_below(row.path, actor.path) or for_her or is_hr_admin(actor)
            case "edit" | "move":
                return not is_self and (is_hr_admin(actor) or for_her)
            case "be followed as" | "share with":
                return True
            case "set preferences of":
                return is_self
            case "see roles of":
                return is_self or is_hr_admin(actor)
            case "give a role to":
                return is_hr_admin(actor) and not is_self and not row.is_gone
            case "set a goal for":
                return not row.is_gone and (
                    is_self or is_below(row.path, actor.path) or for_her or leads(actor, team_path(row))
                )
        return False


class TeamPolicy(Policy[Team]):
    """Everybody at work sees the teams; HR shapes them, and nobody so that her own access grows."""

    verbs = ("edit", "add a team below", "add people to", "set a goal for", "set a company goal for")

    def scope(self, actor: Actor, rows: QuerySet[Team]) -> QuerySet[Team]:
        return rows

    def allows(self, actor: Actor, verb: str, row: Team) -> bool:
        hr = is_hr_admin(actor) or any(row.path == top or is_below(row.path, top) for top in actor.hr_scope)
        match verb:
            case "edit" | "add a team below" | "add people to":
                return hr
            case "set a goal for":
                return hr or leads(actor, row.path)
            case "set a company goal for":
                return is_hr_admin(actor) or leads_a_root(actor)
        return False


class MembershipPolicy(Policy[TeamMembership]):
    """As open as the teams themselves."""

    def scope(self, actor: Actor, rows: QuerySet[TeamMembership]) -> QuerySet[TeamMembership]:
        return rows


class ReportingLinePolicy(Policy[ReportingLine]):
    """As open as the profiles: who reports to whom is no secret."""

    def scope(self, actor: Actor, rows: QuerySet[ReportingLine]) -> QuerySet[ReportingLine]:
        return rows


class RoleGrantPolicy(Policy[RoleGrant]):
    """HR admins see all roles, everybody her own; nobody takes her own away or gives herself one."""

    verbs = ("revoke",)

    def scope(self, actor: Actor, rows: QuerySet[RoleGrant]) -> QuerySet[RoleGrant]:
        return rows if is_hr_admin(actor) else rows.filter(Q(employee_id=actor.pk))

    def allows(self, actor: Actor, verb: str, row: RoleGrant) -> bool:
        return verb == "revoke" and is_hr_admin(actor) and row.employee_id != actor.pk


def team_path(employee: Employee) -> str:
    """Where somebody's primary team stands; empty without one."""
    return employee.primary_team.path if employee.primary_team else ""


def leads(actor: Actor, team: str) -> bool:
    """Whether the actor leads the team at this path or one above it."""
    return bool(team) and any(team == led or is_below(team, led) for led in actor.led)


def leads_a_root(actor: Actor) -> bool:
    """Whether the actor leads a team that hangs under no other."""
    return any(is_root(led) for led in actor.led)


def is_root(team: str) -> bool:
    """Whether a team's path has one segment only."""
    return depth_of(team) == 0


register(Employee, EmployeePolicy())
register(Team, TeamPolicy())
register(TeamMembership, MembershipPolicy())
register(ReportingLine, ReportingLinePolicy())
register(RoleGrant, RoleGrantPolicy())
