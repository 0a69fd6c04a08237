"""What needs a manager, in the API."""

from collections.abc import Sequence
from typing import Any

import graphene

from goals.selectors.concerns import Reason, concerns_of
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, One, extend
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.nodes import Plain

ConcernReason = enum_of(
    Reason,
    "ConcernReason",
    "Why a goal needs its manager.",
    {
        "BLOCKED": "Something stands in its way.",
        "OFF_TRACK": "Its last check-in says so.",
        "STALE": "Its due check-in is more than three working days late.",
        "TO_ACKNOWLEDGE": "Its latest check-in waits for you.",
    },
)


class Concern(Plain):
    """One goal of your people, or of those of a manager you stand in for, that needs you."""

    id = graphene.ID(required=True, description="The same as long as the goal needs you.")
    reasons = graphene.List(
        graphene.NonNull(ConcernReason), required=True, description="Why, the most pressing first; one at least."
    )
    since = graphene.Date(required=True, description="Since when the first reason holds.")
    working_days_late = graphene.Int(required=True, description="How late the due check-in of a stale goal is.")
    goal = One("Goal", description="The goal.")
    blocker = One("Blocker", description="What has stood in its way the longest.")
    check_in = One("CheckIn", description="The check-in that waits for you.")
    on_behalf_of = One("Employee", description="The manager you stand in for here; null where it concerns you.")

    def resolve_id(self: Any, info: Any) -> str:
        return str(self.pk)


def concerns(actor: Actor, rows: Sequence[Any]) -> dict[int, Any]:
    """What needs the actor; nobody reads another person's."""
    return {row.pk: concerns_of(actor) for row in rows if row.pk == actor.pk}


extend(
    "Employee",
    concerns=Batch(
        Concern,
        concerns,
        many=True,
        description="Goals of your people, and of those of managers you stand in for, that need you, "
        "the most pressing first; empty for anybody else.",
    ),
)
