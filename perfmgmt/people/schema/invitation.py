"""Invitations in the API."""

from typing import Any

import graphene

from perfmgmt.access.policy import policy_of
from perfmgmt.core.actor import Actor
from perfmgmt.core.sentence import translated
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.ids import global_id
from perfmgmt.graphql.inputs import id_of, ids_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import Plain
from perfmgmt.people.actions import invitation
from perfmgmt.people.models import Employee
from perfmgmt.people.selectors.login import Invitation, invitations

InvitationState = enum_of(
    Invitation,
    "Invitation",
    "How far somebody's way in has come.",
    {
        "NOT_INVITED": "Cannot sign in.",
        "NOT_SIGNED_IN": "Was invited, and has not signed in since.",
        "SIGNED_IN": "Was invited, and has signed in.",
    },
)


def invitation_states(actor: Actor, rows: list[Employee]) -> dict[int, Invitation]:
    """How far each of the rows has come, of those whom the actor may invite."""
    policy = policy_of(Employee)
    asked = [row.pk for row in rows if policy.allows(actor, "invite", row)]
    return invitations(asked) if asked else {}


def invited(actor: Actor, rows: list[Employee]) -> dict[int, bool]:
    """Whether each of the rows can sign in, of those whom the actor may invite."""
    return {key: state is not Invitation.NOT_INVITED for key, state in invitation_states(actor, rows).items()}


class InvitedPerson(Plain):
    """Somebody who can sign in from now on."""

    employee_id = graphene.ID(required=True, description="Whom.")
    email = graphene.String(required=True, description="What she signs in with.")
    password = graphene.String(required=True, description="What to hand her, by word or on paper.")

    def resolve_employee_id(self: Any, info: Any) -> str:
        return global_id("Employee", self.employee.pk)

    def resolve_email(self: Any, info: Any) -> str:
        return str(self.employee.email)


class PersonNotInvited(Plain):
    """Somebody for whom nothing changed."""

    employee_id = graphene.ID(required=True, description="Whom.")
    code = graphene.String(required=True, description="As a refusal of employeeInvite has it.")
    message = graphene.String(required=True, description="Why, and what to do next.")

    def resolve_employee_id(self: Any, info: Any) -> str:
        return global_id("Employee", self.employee.pk)

    def resolve_code(self: Any, info: Any) -> str:
        return str(self.refusal.code)

    def resolve_message(self: Any, info: Any) -> str:
        return translated(self.refusal.message)


AGAIN = "Also who was invited and has not signed in since; what she was told before ends."


class EmployeeInvite(Mutation):
    """Let somebody sign in for the first time; the password is told in this answer and never again."""

    action = invitation.employee_invite
    answer = "Employee"
    told_once = {
        "password": graphene.String(
            description="What to hand her, by word or on paper. Null when the same write is sent again."
        )
    }

    class Input:
        employee_id = id_of("Employee", required=True, description="Whom.")
        again = graphene.Boolean(description=AGAIN)


class EmployeesInvite(Mutation):
    """Let several people sign in for the first time, 5 at most; the employee of the answer is you."""

    action = invitation.employees_invite
    beforehand = invitation.made_beforehand
    answer = "Employee"
    told_once = {
        "invited": graphene.List(
            graphene.NonNull(InvitedPerson),
            description="Each with her password, which is never told again. Null when the same write is sent again.",
        ),
        "not_invited": graphene.List(
            graphene.NonNull(PersonNotInvited),
            description="Who was passed over, such as those who can sign in already. Null as above.",
        ),
    }

    class Input:
        employee_ids = ids_of("Employee", required=True, description="Whom, 1 to 5.")
        again = graphene.Boolean(description=AGAIN)
