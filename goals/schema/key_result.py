"""Key results in the API."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import graphene

from goals.actions import key_result
from goals.models import CheckInValue, KeyResult, Milestone
from goals.schema.enums import CountsName, MeasureName
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, Many, One
from perfmgmt.graphql.inputs import KitInput, id_of, list_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import Plain, ProtectedNode
from perfmgmt.graphql.pages import Order

READINGS = 60


class Reading(Plain):
    """A value on a day."""

    day = graphene.Date(required=True, description="The day the check-in tells of.")
    value = graphene.Decimal(description="The value; null for milestones.")

    def resolve_day(self: Any, info: Any) -> Any:
        return self.check_in.occurred_on

    def resolve_value(self: Any, info: Any) -> Any:
        return self.after


def readings(actor: Actor, rows: Sequence[KeyResult]) -> dict[int, list[CheckInValue]]:
    """The latest values of each key result, the earliest first; one statement for all."""
    found: dict[int, list[CheckInValue]] = defaultdict(list)
    posted = visible(actor, CheckInValue).filter(
        key_result_id__in=[row.pk for row in rows], check_in__withdrawn_at=None, check_in__posted_at__isnull=False
    )
    ordered = posted.select_related("check_in").order_by("check_in__occurred_on", "check_in__posted_at")
    for one in ordered:
        found[one.key_result_id].append(one)
    return {pk: some[-READINGS:] for pk, some in found.items()}


class KeyResultNode(ProtectedNode):
    """What a goal is measured by."""

    orders = {"POSITION": Order("position", "As the goal lists them.")}

    goal = One("Goal", description="The goal it measures.")
    milestones = Many("Milestone", column="key_result_id", description="The steps, where it is measured by steps.")
    readings = Batch(Reading, readings, many=True, description="Its values by check-in, the earliest first.")

    class Meta:
        model = KeyResult
        name = "KeyResult"
        description = "One measure of a goal."
        fields = (
            "title",
            "description",
            "measure",
            "unit",
            "start_value",
            "target_value",
            "stretch_value",
            "current_value",
            "lower_bound",
            "upper_bound",
            "tolerance",
            "counts",
            "weight",
            "attainment",
            "progress",
        )
        enums = {"measure": MeasureName, "counts": CountsName}


class MilestoneNode(ProtectedNode):
    """One step of a key result."""

    orders = {"POSITION": Order("position", "As the key result lists them.")}

    class Meta:
        model = Milestone
        name = "Milestone"
        description = "One step of a key result."
        fields = ("title", "weight", "done_on")


class MilestoneInput(KitInput):
    """One step to come."""

    class Meta:
        description = "One step to come."

    title = graphene.String(required=True, description="What is done by then.")
    weight = graphene.Decimal(description="Its share; 1 unless said.")


class KeyResultCreate(Mutation):
    """Measure a goal by one thing more."""

    action = key_result.key_result_create
    answer = "KeyResult"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        title = graphene.String(required=True, description="What is measured.")
        measure = MeasureName(required=True, description="What counts as getting there.")
        description = graphene.String(description="How it is measured.")
        unit = graphene.String(description="Such as days, % or €.")
        start_value = graphene.Decimal(description="Where it begins.")
        target_value = graphene.Decimal(description="What is to be reached.")
        stretch_value = graphene.Decimal(description="More than the target, if all goes well.")
        current_value = graphene.Decimal(description="Where it stands, if not at its start.")
        lower_bound = graphene.Decimal(description="Where the band begins.")
        upper_bound = graphene.Decimal(description="Where the band ends.")
        tolerance = graphene.Decimal(description="How far outside the band still counts for something.")
        counts = CountsName(description="What a band is judged by; the latest value unless said.")
        weight = graphene.Decimal(description="Its share in the goal; 1 unless said.")
        milestones = list_of(MilestoneInput, description="The steps, where it is measured by steps.")


class KeyResultUpdate(Mutation):
    """Change what is measured. The measure itself stays, because its readings mean it."""

    action = key_result.key_result_update
    answer = "KeyResult"

    class Input:
        key_result_id = id_of("KeyResult", required=True, description="Which key result.")
        version = graphene.Int(required=True, description="The goal's version you last saw.")
        title = graphene.String(description="What is measured.")
        description = graphene.String(description="How it is measured.")
        unit = graphene.String(description="Such as days, % or €.")
        start_value = graphene.Decimal(description="Where it begins.")
        target_value = graphene.Decimal(description="What is to be reached.")
        stretch_value = graphene.Decimal(description="More than the target, if all goes well.")
        lower_bound = graphene.Decimal(description="Where the band begins.")
        upper_bound = graphene.Decimal(description="Where the band ends.")
        tolerance = graphene.Decimal(description="How far outside the band still counts for something.")
        counts = CountsName(description="What a band is judged by.")
        weight = graphene.Decimal(description="Its share in the goal.")


class KeyResultRemove(Mutation):
    """A goal is no longer measured by this."""

    action = key_result.key_result_remove
    answer = "Goal"

    class Input:
        key_result_id = id_of("KeyResult", required=True, description="Which key result.")
