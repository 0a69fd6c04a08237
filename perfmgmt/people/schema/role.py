"""Roles and reporting lines in the API."""

import graphene

from perfmgmt.graphql.edges import Batch, Many, One, extend
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import ProtectedNode, allowed
from perfmgmt.people import models
from perfmgmt.people.actions import dotted_line, reporting_line, role

RoleName = enum_of(
    models.RoleGrant.Role,
    "RoleName",
    "What a person was made by somebody else's decision.",
    {
        "HR_ADMIN": "Answers for the people of the whole organisation.",
        "HR_PARTNER": "Answers for the people of some teams and all below them.",
        "EXECUTIVE": "Sees the goals of some teams and all below them, unless they are private; changes none.",
        "AUDITOR": "Reads the audit log, sees who holds which role, and no more content than everybody.",
        "SYSTEM_ADMIN": "Looks after settings and integrations, and sees no more content than everybody.",
    },
)
LineKind = enum_of(
    models.ReportingLine.Kind,
    "LineKind",
    "How somebody reports.",
    {"LINE": "To the line manager.", "DOTTED": "To somebody beside the line."},
)


class RoleGrantNode(ProtectedNode):
    """A role that somebody holds."""

    employee = One("Employee", description="Who holds it.")
    team = One("Team", description="What it covers; null for the whole organisation.")
    granted_by = One("Employee", description="Who gave it.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = models.RoleGrant
        name = "RoleGrant"
        description = "One role of one person; seen by HR admins, auditors and whoever holds it."
        area = "roles"
        fields = ("role",)
        enums = {"role": RoleName}


class ReportingLineNode(ProtectedNode):
    """Who reports to whom, from when to when."""

    employee = One("Employee", description="Who reports.")
    manager = One("Employee", description="To whom.")

    class Meta:
        model = models.ReportingLine
        name = "ReportingLine"
        description = "A dated reporting line."
        fields = ("kind", "starts_on", "ends_on")
        enums = {"kind": LineKind}


extend(
    "Employee",
    lines=Many("ReportingLine", column="employee_id", description="Whom she reported to, and when."),
    memberships=Many("TeamMembership", column="employee_id", description="The teams she belonged to, and when."),
    roles=Many("RoleGrant", column="employee_id", description="Roles she holds, as far as you may see them."),
)


class ReportingLineSet(Mutation):
    """From a day on somebody reports to another manager, or to nobody; access moves at once, history stays."""

    action = reporting_line.reporting_line_set
    answer = "Employee"
    moves_access = True

    class Input:
        employee_id = id_of("Employee", required=True, description="Who moves, with everybody below.")
        manager_id = id_of("Employee", description="To whom she reports; null for nobody.")
        starts_on = graphene.Date(description="From when; today unless said.")


class DottedLineAdd(Mutation):
    """Give somebody a dotted manager, who sees her goals of visibility team and line and may comment on them."""

    action = dotted_line.dotted_line_add
    answer = "Employee"
    moves_access = True

    class Input:
        employee_id = id_of("Employee", required=True, description="Who gets a dotted manager.")
        manager_id = id_of("Employee", required=True, description="The dotted manager; never oneself.")
        starts_on = graphene.Date(description="From when; today unless said.")
        ends_on = graphene.Date(description="The first day on which it no longer holds; open unless said.")


class DottedLineEnd(Mutation):
    """From a day on somebody is no longer a dotted manager; what she saw by it closes with the next request."""

    action = dotted_line.dotted_line_end
    answer = "Employee"
    moves_access = True

    class Input:
        employee_id = id_of("Employee", required=True, description="Whose dotted manager.")
        manager_id = id_of("Employee", required=True, description="The dotted manager.")
        ends_on = graphene.Date(description="The first day on which it no longer holds; today unless said.")


class RoleGrant(Mutation):
    """Give somebody a role; HR partners and executives for a team and everything below it."""

    action = role.role_grant
    answer = "RoleGrant"

    class Input:
        employee_id = id_of("Employee", required=True, description="To whom; never to oneself.")
        role = RoleName(required=True, description="Which role.")
        team_id = id_of("Team", description="What an HR partner or an executive covers; no other role names a team.")


class RoleRevoke(Mutation):
    """Take a role away; what it opened closes with the next request."""

    action = role.role_revoke
    answer = "Employee"
    moves_access = True

    class Input:
        role_grant_id = id_of("RoleGrant", required=True, description="Which grant.")
