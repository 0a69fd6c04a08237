"""Who stands in for a manager, and who is named HR for somebody, in the API."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import graphene
from graphql import GraphQLResolveInfo

from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.context import actor_in
from perfmgmt.graphql.edges import Batch, Many, One, extend
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import ProtectedNode, allowed
from perfmgmt.people.actions import delegation, hr_deputy
from perfmgmt.people.models import Delegation, Employee, HrDeputy
from perfmgmt.people.selectors.line import GONE


class DelegationNode(ProtectedNode):
    """Who stands in for a manager, from when to when."""

    manager = One("Employee", description="Who is stood in for.")
    delegate = One("Employee", description="Who stands in.")
    made_by = One("Employee", description="Who said so: the manager, or HR for her.")
    is_in_force = graphene.Boolean(required=True, description="Whether it holds today, by your calendar.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = Delegation
        name = "Delegation"
        description = (
            "For these days the delegate sees and does what the manager may for her line: goals, check-ins to "
            "acknowledge, proposals; never private goals, the manager's own, or her own and her line above."
        )
        fields = ("starts_on", "ends_on")

    def resolve_is_in_force(self: Any, info: GraphQLResolveInfo) -> bool:
        return bool(self.starts_on <= actor_in(info.context).today() < self.ends_on)


class HrDeputyNode(ProtectedNode):
    """Who is named HR for somebody for whom nobody else is."""

    employee = One("Employee", description="For whom.")
    deputy = One("Employee", description="Who is HR for her, once it is confirmed.")
    proposed_by = One("Employee", description="The HR admin who proposed it.")
    confirmed_by = One("Employee", description="The HR admin who confirmed it; null while nobody has.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = HrDeputy
        name = "HrDeputy"
        description = "A named HR deputy; seen by HR admins, auditors, the deputy and the person."
        fields = ("proposed_at", "confirmed_at", "ended_at")


def standing_in(actor: Actor, rows: Sequence[Employee]) -> dict[int, list[Delegation]]:
    """What runs today for managers at work; one statement."""
    day, keys = actor.today(), [row.pk for row in rows]
    running = visible(actor, Delegation).filter(delegate_id__in=keys, starts_on__lte=day, ends_on__gt=day)
    found: dict[int, list[Delegation]] = defaultdict(list)
    for one in running.exclude(manager__status__in=GONE).order_by("ends_on", "pk"):
        found[one.delegate_id].append(one)
    return found


extend(
    "Employee",
    stands_in_now=Batch(
        "Delegation",
        standing_in,
        many=True,
        description="For whom she stands in today, the first to end first; nobody who has left.",
    ),
    delegations=Many("Delegation", column="manager_id", description="Who stood in for her, and when."),
    stands_in=Many("Delegation", column="delegate_id", description="For whom she stood in, and when."),
    hr_deputies=Many("HrDeputy", column="employee_id", description="Her named HR deputies, as far as you may know."),
)


class DelegationCreate(Mutation):
    """Name somebody who stands in for a manager for some days; she passes it on to nobody."""

    action = delegation.delegation_create
    answer = "Delegation"
    moves_access = True

    class Input:
        manager_id = id_of("Employee", description="Who is stood in for; oneself unless said.")
        delegate_id = id_of("Employee", required=True, description="Who stands in.")
        starts_on = graphene.Date(description="The first day; today unless said.")
        ends_on = graphene.Date(
            required=True, description="The first day on which it no longer holds, 90 days later at most."
        )


class DelegationEnd(Mutation):
    """End a delegation before its day; what it opened closes with the next request."""

    action = delegation.delegation_end
    answer = "Delegation"
    moves_access = True

    class Input:
        delegation_id = id_of("Delegation", required=True, description="Which one.")
        ends_on = graphene.Date(description="The first day on which it no longer holds; today unless said.")


class HrDeputyPropose(Mutation):
    """Propose who is to be HR for somebody for whom nobody is; another HR admin confirms."""

    action = hr_deputy.hr_deputy_propose
    answer = "HrDeputy"

    class Input:
        employee_id = id_of("Employee", required=True, description="For whom nobody is HR.")
        deputy_id = id_of("Employee", required=True, description="Who is to be; never oneself, nobody below her.")


class HrDeputyConfirm(Mutation):
    """Confirm what another HR admin proposed: from now on the deputy is HR for this person."""

    action = hr_deputy.hr_deputy_confirm
    answer = "HrDeputy"

    class Input:
        hr_deputy_id = id_of("HrDeputy", required=True, description="Which proposal.")


class HrDeputyEnd(Mutation):
    """End a deputy, or the proposal of one; what it opened closes with the next request."""

    action = hr_deputy.hr_deputy_end
    answer = "HrDeputy"

    class Input:
        hr_deputy_id = id_of("HrDeputy", required=True, description="Which one.")
