"""What is to be done, in the API."""

from collections.abc import Sequence
from typing import Any

import graphene

from goals.selectors.obligations import Deed, obligations_of
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, One, extend
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.nodes import Plain

ObligationDeed = enum_of(
    Deed,
    "ObligationDeed",
    "What is to be done.",
    {
        "CHECK_IN": "Check in on a goal.",
        "ACKNOWLEDGE": "Acknowledge a check-in.",
        "ANSWER": "Answer a proposal.",
        "CONFIRM_END": "Confirm how a goal ended.",
        "HAND_OVER": "Give the goal of somebody who left to another person, or cancel it.",
    },
)


class Obligation(Plain):
    """One thing to do."""

    id = graphene.ID(required=True, description="The same as long as it is to be done.")
    deed = graphene.Field(ObligationDeed, required=True, description="What.")
    due_on = graphene.Date(required=True, description="By when, or since when it waits.")
    working_days_late = graphene.Int(required=True, description="How late a due check-in is; 0 in time.")
    goal = One("Goal", description="The goal it is about.")
    check_in = One("CheckIn", description="The check-in it is about.")

    on_behalf_of = One("Employee", description="The manager you do it for, where you are her delegate.")

    def resolve_id(self: Any, info: Any) -> str:
        return str(self.pk)


def obligations(actor: Actor, rows: Sequence[Any]) -> dict[int, Any]:
    """What the actor must do; nobody reads another person's."""
    return {row.pk: obligations_of(actor) for row in rows if row.pk == actor.pk}


extend(
    "Employee",
    obligations=Batch(
        Obligation, obligations, many=True, description="What you must do, in order of date; empty for anybody else."
    ),
)
