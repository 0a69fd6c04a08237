"""Check-ins in the API."""

from typing import Any

import graphene
from django.db.models import DateTimeField, QuerySet, Value
from django.db.models.functions import Coalesce

from goals.models import CheckIn, CheckInRevision, CheckInValue
from goals.schema.enums import GoalHealth
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, Many, One
from perfmgmt.graphql.ids import global_id
from perfmgmt.graphql.nodes import Plain, ProtectedNode, allowed
from perfmgmt.graphql.pages import Order

LAST = Value("9999-12-31T00:00:00+00:00", DateTimeField())


class DraftValue(Plain):
    """A value typed into a draft."""

    key_result_id = graphene.ID(required=True, description="Which key result.")
    value = graphene.String(description="What was typed.")


class CheckInNode(ProtectedNode):
    """How a goal stood on a day."""

    orders = {
        "LATEST": Order(Coalesce("posted_at", LAST), "Your draft first, then the latest posted.", descending=True),
        "EARLIEST": Order(Coalesce("posted_at", LAST), "The earliest posted first."),
    }

    goal = One("Goal", description="The goal it tells of.")
    author = One("Employee", description="Who wrote it.")
    acknowledged_by = One("Employee", description="Who had received it.")
    values = Many("CheckInValue", column="check_in_id", description="The values it gave to key results.")
    blockers = Many("Blocker", column="check_in_id", description="What it says stands in the way.")
    revisions = Many("CheckInRevision", column="check_in_id", description="Earlier wordings, for you if it is yours.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")
    confidence_before = graphene.Int(description="The confidence of the check-in before.")
    manual_progress = graphene.Float(description="0 to 1, as entered where the goal's mode is manual.")
    is_draft = graphene.Boolean(required=True, description="Whether it is not posted yet.")
    is_withdrawn = graphene.Boolean(required=True, description="Whether it was taken back.")
    draft_values = graphene.List(graphene.NonNull(DraftValue), required=True, description="Values typed into a draft.")
    draft_blockers = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Blockers typed into a draft."
    )

    class Meta:
        model = CheckIn
        name = "CheckIn"
        description = "How a goal stood on a day: posted, or a draft of yours."
        fields = (
            "occurred_on",
            "posted_at",
            "health",
            "health_before",
            "confidence",
            "confidence_before",
            "what_changed",
            "next_steps",
            "progress_before",
            "progress_after",
            "manual_progress",
            "acknowledged_at",
            "acknowledgement",
            "version",
        )
        enums = {"health": GoalHealth, "health_before": GoalHealth}

    @classmethod
    def prepare(cls, rows: QuerySet[CheckIn], actor: Actor) -> QuerySet[CheckIn]:
        return rows.select_related("goal__period", "goal__home_team", "goal__accountable", "goal__team")

    def resolve_is_draft(self: Any, info: Any) -> bool:
        return self.posted_at is None

    def resolve_is_withdrawn(self: Any, info: Any) -> bool:
        return self.withdrawn_at is not None

    def resolve_draft_values(self: Any, info: Any) -> Any:
        return [
            {"key_result_id": global_id("KeyResult", int(one["key_result_id"])), "value": one.get("value")}
            for one in self.draft.get("values", [])
        ]

    def resolve_draft_blockers(self: Any, info: Any) -> Any:
        return self.draft.get("blockers", [])


class CheckInValueNode(ProtectedNode):
    """The value of one key result before and after a check-in."""

    key_result = One("KeyResult", description="Which key result.")
    done_before = graphene.List(
        graphene.NonNull(graphene.ID),
        required=True,
        description="The milestones that were done before; empty for numbers.",
    )
    done_after = graphene.List(
        graphene.NonNull(graphene.ID),
        required=True,
        description="The milestones that were done after; empty for numbers.",
    )

    class Meta:
        model = CheckInValue
        name = "CheckInValue"
        description = "The value of one key result before and after a check-in."
        fields = ("before", "after")

    def resolve_done_before(self: Any, info: Any) -> list[str]:
        return [global_id("Milestone", pk) for pk in self.done_before]

    def resolve_done_after(self: Any, info: Any) -> list[str]:
        return [global_id("Milestone", pk) for pk in self.done_after]


class CheckInRevisionNode(ProtectedNode):
    """What a check-in said before it was edited."""

    health = graphene.Field(GoalHealth, description="The health it gave.")
    what_changed = graphene.String(required=True, description="What it said.")

    class Meta:
        model = CheckInRevision
        name = "CheckInRevision"
        description = "What a check-in said before it was edited."
        fields = ("at",)

    def resolve_health(self: Any, info: Any) -> Any:
        return self.said["health"]

    def resolve_what_changed(self: Any, info: Any) -> str:
        return str(self.said["what_changed"])
