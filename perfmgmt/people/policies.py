"""Who sees and changes what of the organisation."""

from django.db.models import Q, QuerySet

from perfmgmt.access.paths import depth_of, is_below
from perfmgmt.access.policy import Policy, register
from perfmgmt.access.roles import is_hr_admin, is_hr_for, reaches, sees_roles
from perfmgmt.core.actor import Actor
from perfmgmt.people.models import (
    Delegation,
    Employee,
    HrDeputy,
    ReportingLine,
    RoleGrant,
    Team,
    TeamMembership,
)


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
        "invite",
        "set a goal for",
        "share with",
        "name a delegate for",
        "name an HR deputy for",
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
                return is_self or sees_roles(actor)
            case "give a role to":
                return is_hr_admin(actor) and not is_self and not row.is_gone
            case "name a delegate for":
                return not row.is_gone and (is_self or for_her)
            case "name an HR deputy for":
                return is_hr_admin(actor) and not is_self and not row.is_gone
            case "invite":
                return for_her and not row.is_gone
            case "set a goal for":
                by_herself = is_self or is_below(row.path, actor.path) or for_her or leads(actor, team_path(row))
                return not row.is_gone and (by_herself or manager_stood_in_for(actor, row) is not None)
        return False

    def on_behalf_of(self, actor: Actor, verb: str, row: Employee) -> int | None:
        """A delegate may set goals for her manager's line, where she could not by herself."""
        if verb != "set a goal for" or row.pk == actor.pk or self.allows(actor.alone, verb, row):
            return None
        return manager_stood_in_for(actor, row)


TAKES_NOTHING_NEW = {"add a team below", "add people to", "set a goal for", "set a company goal for", "retire"}


class TeamPolicy(Policy[Team]):
    """Everybody at work sees the teams; HR shapes them, and nobody so that her own access grows."""

    verbs = (
        "edit",
        "add a team below",
        "add people to",
        "set a goal for",
        "set a company goal for",
        "retire",
        "take up again",
    )

    def can(self, actor: Actor, row: Team) -> list[str]:
        """What the policy allows and a retired team, or one that is not, takes at this moment."""
        not_now = TAKES_NOTHING_NEW if row.retired_on else {"take up again"}
        return [verb for verb in super().can(actor, row) if verb not in not_now]

    def scope(self, actor: Actor, rows: QuerySet[Team]) -> QuerySet[Team]:
        return rows

    def allows(self, actor: Actor, verb: str, row: Team) -> bool:
        hr = is_hr_admin(actor) or reaches(actor.hr_scope, row.path)
        match verb:
            case "edit" | "add a team below" | "add people to" | "retire" | "take up again":
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


class DelegationPolicy(Policy[Delegation]):
    """Who stands in for whom is no secret; the two of them and HR for the manager end it."""

    verbs = ("end",)
    joins = ("manager__primary_team",)

    def scope(self, actor: Actor, rows: QuerySet[Delegation]) -> QuerySet[Delegation]:
        return rows

    def allows(self, actor: Actor, verb: str, row: Delegation) -> bool:
        is_party = actor.pk in (row.manager_id, row.delegate_id)
        for_manager = is_hr_for(actor, person_id=row.manager_id, team_path=team_path(row.manager))
        return row.ends_on > actor.today() and row.ends_on > row.starts_on and (is_party or for_manager)


class HrDeputyPolicy(Policy[HrDeputy]):
    """HR admins and auditors see all, the deputy and the person their own; two HR admins make one, another ends it."""

    verbs = ("confirm", "end")

    def scope(self, actor: Actor, rows: QuerySet[HrDeputy]) -> QuerySet[HrDeputy]:
        return rows if sees_roles(actor) else rows.filter(Q(employee_id=actor.pk) | Q(deputy_id=actor.pk))

    def allows(self, actor: Actor, verb: str, row: HrDeputy) -> bool:
        is_open = row.ended_at is None and (verb == "end" or row.confirmed_at is None)
        barred = {row.employee_id, row.deputy_id} | ({row.proposed_by_id} if verb == "confirm" else set())
        return is_open and is_hr_admin(actor) and actor.pk not in barred


class RoleGrantPolicy(Policy[RoleGrant]):
    """HR admins and auditors see all roles, everybody her own; nobody takes her own away or gives herself one."""

    verbs = ("revoke",)

    def scope(self, actor: Actor, rows: QuerySet[RoleGrant]) -> QuerySet[RoleGrant]:
        return rows if sees_roles(actor) else rows.filter(Q(employee_id=actor.pk))

    def allows(self, actor: Actor, verb: str, row: RoleGrant) -> bool:
        return verb == "revoke" and is_hr_admin(actor) and row.employee_id != actor.pk


def team_path(employee: Employee) -> str:
    """Where somebody's primary team stands; empty without one."""
    return employee.primary_team.path if employee.primary_team else ""


def manager_stood_in_for(actor: Actor, row: Employee) -> int | None:
    """The manager whose delegate the actor is for this person; never for herself or her own line above."""
    if row.pk in actor.line_ids:
        return None
    return next((manager.pk for manager in actor.stands_in_for if is_below(row.path, manager.path)), None)


def leads(actor: Actor, team: str) -> bool:
    """Whether the actor leads the team at this path or one above it."""
    return reaches(actor.led, team)


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
register(Delegation, DelegationPolicy())
register(HrDeputy, HrDeputyPolicy())
register(RoleGrant, RoleGrantPolicy())
