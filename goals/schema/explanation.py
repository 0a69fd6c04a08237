"""Why a number is what it is, in the API."""

from collections.abc import Sequence
from typing import Any

import graphene

from goals.models import Goal
from goals.schema.enums import LeftOutName, RollUpMode
from goals.selectors.explanation import Explained, explained
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, One
from perfmgmt.graphql.nodes import Plain


class ExplanationPart(Plain):
    """One part of a goal's number."""

    goal = One("Goal", description="The goal below, where the part is one.")
    key_result = One("KeyResult", description="The key result, where the part is one.")
    weight = graphene.Decimal(required=True, description="Its share.")
    progress = graphene.Float(description="0 to 1, null while unmeasured.")
    points = graphene.Float(description="What it adds, in points of a hundred; null where it does not count.")
    possible = graphene.Float(description="What it could add at most.")
    left_out = graphene.Field(LeftOutName, description="Why it does not count; null where it does.")

    def resolve_weight(self: Any, info: Any) -> Any:
        return self.contribution.part.weight

    def resolve_progress(self: Any, info: Any) -> Any:
        return self.contribution.part.progress

    def resolve_points(self: Any, info: Any) -> Any:
        return self.contribution.points

    def resolve_possible(self: Any, info: Any) -> Any:
        return self.contribution.possible

    def resolve_left_out(self: Any, info: Any) -> Any:
        return self.contribution.left_out


def parts_of(actor: Actor, rows: Sequence[Explained]) -> dict[int, Any]:
    """The parts the selector found."""
    return {row.pk: row.parts for row in rows}


class Explanation(Plain):
    """What a goal's progress is made of."""

    mode = graphene.Field(RollUpMode, required=True, description="What counts.")
    progress = graphene.Float(description="0 to 1.")
    coverage = graphene.Float(description="0 to 1: how much of the weight rests on measurement.")
    other_points = graphene.Float(
        description="What goals that you may not see add together, in points; null where there are none that count."
    )
    parts = Batch(ExplanationPart, parts_of, many=True, description="Key results first, then the goals below.")


def explanations(actor: Actor, rows: Sequence[Goal]) -> dict[int, Explained]:
    """The explanation of each goal."""
    return explained(actor, rows)
