"""Employees in the API."""

from typing import Any

import graphene
from django.db.models import Count, QuerySet

from perfmgmt.access.paths import below
from perfmgmt.access.policy import policy_of
from perfmgmt.access.roles import sees_roles
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, Many, One
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.inputs import KitInput, id_of, searched
from perfmgmt.graphql.nodes import Plain, ProtectedNode, allowed
from perfmgmt.graphql.pages import Order
from perfmgmt.people.models import Employee, Team
from perfmgmt.people.schema.invitation import InvitationState, invitation_states, invited
from perfmgmt.people.selectors.login import among
from perfmgmt.people.selectors.without_hr import without_hr
from perfmgmt.search.finding import matching

EmploymentStatus = enum_of(
    Employee.Status,
    "EmploymentStatus",
    "Whether somebody works here.",
    {
        "ACTIVE": "At work.",
        "ON_LEAVE": "On leave: keeps her access, nothing is asked of her.",
        "LEFT": "Has left; what she wrote stays.",
        "VACANT": "A post without a person.",
    },
)


class Employment(Plain):
    """What only the person, the line above and HR for her learn of an employment."""

    job_level = graphene.String(description="The grade of the job.")
    hired_on = graphene.Date(description="The first day.")
    left_on = graphene.Date(description="The last day.")
    status = graphene.Field(EmploymentStatus, required=True, description="Whether she works here.")


def employment(actor: Actor, rows: list[Employee]) -> dict[int, Employee]:
    """Those of the rows whose employment the actor may see."""
    policy = policy_of(Employee)
    return {row.pk: row for row in rows if policy.allows(actor, "see employment of", row)}


AWAY = (Employee.Status.ON_LEAVE, Employee.Status.LEFT)


def report_counts(actor: Actor, rows: list[Employee]) -> dict[int, int]:
    """How many report to each; one statement."""
    below_them = visible(actor, Employee).filter(manager_id__in=[row.pk for row in rows]).exclude(status__in=AWAY)
    found = dict(below_them.values_list("manager_id").annotate(n=Count("pk")).order_by())
    return {row.pk: found.get(row.pk, 0) for row in rows}


def answering(actor: Actor, rows: list[Employee]) -> dict[int, bool]:
    """Who of them has somebody below her, or a team, and of oneself whether one stands in for such; one statement."""
    keys = [row.pk for row in rows]
    people = visible(actor, Employee).filter(manager_id__in=keys).exclude(status__in=AWAY)
    led = visible(actor, Team).filter(lead_id__in=keys)
    found = set(people.order_by().values_list("manager_id").union(led.order_by().values_list("lead_id")))
    return {key: (key,) in found or (key == actor.pk and bool(actor.stands_in_for)) for key in keys}


class EmployeeNode(ProtectedNode):
    """Somebody at work, or a vacant post."""

    orders = {
        "NAME": Order("name", "By name."),
        "PATH": Order("path", "By the reporting line, each person after her manager."),
    }

    manager = One("Employee", description="Who acts as line manager; people who left are passed over.")
    primary_team = One("Team", description="The main team.")
    reports = Many("Employee", column="manager_id", description="Those who report to her now.")
    led_teams = Many("Team", column="lead_id", description="The teams she leads.")
    report_count = Batch(
        graphene.Int, report_counts, required=True, description="How many report to her now, without those away."
    )
    answers_for_others = Batch(
        graphene.Boolean,
        answering,
        required=True,
        description="Whether somebody reports to her, she leads a team, or you stand in for a manager: "
        "then My week has a second tab.",
    )
    employment = Batch(
        Employment, employment, description="Null unless it is you, somebody below you, or you are HR for her."
    )
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")
    is_invited = Batch(
        graphene.Boolean, invited, description="Whether she can sign in; null unless you may invite her."
    )
    invitation = Batch(
        InvitationState, invitation_states, description="How far her way in has come; null unless you may invite her."
    )
    is_away = graphene.Boolean(required=True, description="Whether she is on leave or has left.")
    is_vacancy = graphene.Boolean(required=True, description="Whether the post has no person.")

    class Meta:
        model = Employee
        name = "Employee"
        description = "Somebody at work, or a post without a person."
        fields = ("name", "email", "job_title", "location", "time_zone", "language", "version")

    @classmethod
    def prepare(cls, rows: QuerySet[Employee], actor: Actor) -> QuerySet[Employee]:
        return rows.select_related("primary_team")

    def resolve_is_away(self: Any, info: Any) -> bool:
        return self.status in AWAY

    def resolve_is_vacancy(self: Any, info: Any) -> bool:
        return bool(self.status == Employee.Status.VACANT)


class EmployeeFilter(KitInput):
    """Which employees to list."""

    class Meta:
        description = "Which employees to list; all that is given must fit."

    name = graphene.String(description="Beginnings of words of the name or the job title, all of them.")
    team_id = id_of("Team", description="Whose main team it is.")
    manager_id = id_of("Employee", description="Who acts as line manager.")
    without_hr = graphene.Boolean(
        description="Only those for whom nobody is HR; nobody at all unless you are an HR admin or auditor."
    )
    below_me = graphene.Boolean(description="Only those in the line below you.")
    is_away = graphene.Boolean(description="Only those who are away, or only those who are not.")
    invitation = InvitationState(description="Only those whose way in has come this far, of those you may invite.")

    @classmethod
    def narrow(cls, actor: Actor, rows: QuerySet[Employee], given: dict[str, Any]) -> QuerySet[Employee]:
        """The rows that fit."""
        wanted = cls.translate(given)
        if wanted.get("name"):
            rows = matching(rows, searched(wanted["name"], "name"), "name")
        if wanted.get("team_id"):
            rows = rows.filter(primary_team_id=wanted["team_id"])
        if wanted.get("manager_id"):
            rows = rows.filter(manager_id=wanted["manager_id"])
        if wanted.get("below_me"):
            rows = rows.filter(below("path", actor.path))
        if wanted.get("is_away") is not None:
            rows = rows.filter(status__in=AWAY) if wanted["is_away"] else rows.exclude(status__in=AWAY)
        if wanted.get("invitation"):
            rows = among(actor, rows, wanted["invitation"])
        if wanted.get("without_hr"):
            rows = without_hr(rows, actor.today()) if sees_roles(actor) else rows.none()
        return rows
