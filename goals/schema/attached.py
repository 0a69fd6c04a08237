"""What hangs on a goal, in the API: blockers, supports, shares and ends."""

from enum import StrEnum
from typing import Any, cast

import graphene
from django.db.models import F, QuerySet

from goals.actions import alignment, blocker, share
from goals.models import Blocker, GoalClosing, GoalSupport
from goals.models import GoalShare as GoalShareRow
from goals.schema.enums import GoalStatus
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, One
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import ProtectedNode, allowed
from perfmgmt.graphql.pages import Order

OF_GOAL = ("goal__period", "goal__home_team", "goal__accountable", "goal__team")
RIGHTS = {codename: right for right, codename in share.CODENAMES.items()}


class Right(StrEnum):
    """What a share lets one person do; the stronger ones include the weaker."""

    VIEW = "view"
    CHECK_IN = "check_in"
    EDIT = "edit"


ShareRight = enum_of(
    Right,
    "ShareRight",
    "What a share lets one person do; the stronger ones include the weaker.",
    {"VIEW": "See the goal.", "CHECK_IN": "See it and check in.", "EDIT": "See it, check in and change it."},
)


class BlockerNode(ProtectedNode):
    """What stands in a goal's way."""

    orders = {"LATEST": Order("raised_on", "The latest first.", descending=True)}

    goal = One("Goal", description="In whose way it stands.")
    raised_by = One("Employee", description="Who raised it.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = Blocker
        name = "Blocker"
        description = "What stands in a goal's way until somebody resolves it."
        fields = ("text", "raised_on", "resolved_on")

    @classmethod
    def prepare(cls, rows: QuerySet[Blocker], actor: Actor) -> QuerySet[Blocker]:
        return rows.select_related(*OF_GOAL)


class GoalSupportNode(ProtectedNode):
    """A goal that helps another without counting in it."""

    goal = One("Goal", description="The goal that helps.")
    supported_goal = One("Goal", description="The goal it helps.")
    supported_key_result = One("KeyResult", description="The key result it helps.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = GoalSupport
        name = "GoalSupport"
        description = "A link that informs; you see it if you see both of its ends."
        fields = ("id",)

    @classmethod
    def prepare(cls, rows: QuerySet[GoalSupport], actor: Actor) -> QuerySet[GoalSupport]:
        return rows.select_related(*OF_GOAL)


class GoalShareNode(ProtectedNode):
    """With whom a goal is shared."""

    goal = One("Goal", column="content_object_id", description="The goal.")
    employee = One("Employee", column="employee_key", description="With whom.")
    right = graphene.Field(ShareRight, required=True, description="What it lets that person do.")

    class Meta:
        model = GoalShareRow
        name = "GoalShare"
        description = "A goal opened to one person more."
        fields = ("id",)

    @classmethod
    def prepare(cls, rows: QuerySet[GoalShareRow], actor: Actor) -> QuerySet[GoalShareRow]:
        named = rows.annotate(employee_key=F("user__employee__id"), codename=F("permission__codename"))
        return cast("QuerySet[GoalShareRow]", named)

    def resolve_right(self: Any, info: Any) -> str:
        return RIGHTS[self.codename]


class GoalClosingNode(ProtectedNode):
    """How a goal ended."""

    orders = {"LATEST": Order("proposed_at", "The latest first.", descending=True)}

    goal = One("Goal", description="Which goal.")
    proposed_by = One("Employee", description="Who proposed the end.")
    decided_by = One("Employee", description="Who confirmed or changed it.")

    class Meta:
        model = GoalClosing
        name = "GoalClosing"
        description = "The end that the owner proposed and what was decided; both are kept."
        fields = (
            "proposed_at",
            "proposed_outcome",
            "proposed_grade",
            "retrospective",
            "decided_at",
            "outcome",
            "grade",
            "reason",
            "reopened_at",
        )
        enums = {"proposed_outcome": GoalStatus, "outcome": GoalStatus}


class BlockerResolve(Mutation):
    """Say that a blocker is gone."""

    action = blocker.blocker_resolve
    answer = "Blocker"

    class Input:
        blocker_id = id_of("Blocker", required=True, description="Which blocker.")


class GoalSupportAdd(Mutation):
    """Say that a goal helps another goal or a key result, without counting in it."""

    action = alignment.goal_support_add
    answer = "GoalSupport"

    class Input:
        goal_id = id_of("Goal", required=True, description="The goal that helps.")
        supported_goal_id = id_of("Goal", description="The goal it helps.")
        supported_key_result_id = id_of("KeyResult", description="Or the key result it helps.")


class GoalSupportRemove(Mutation):
    """Take such a link away."""

    action = alignment.goal_support_remove
    answer = "Goal"

    class Input:
        goal_support_id = id_of("GoalSupport", required=True, description="Which link.")


class GoalShare(Mutation):
    """Let one person see a goal, check in on it, or edit it; a new right replaces the one before."""

    action = share.goal_share
    answer = "Goal"
    moves_access = True

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        employee_id = id_of("Employee", required=True, description="With whom.")
        right = ShareRight(required=True, description="What it lets that person do.")


class GoalUnshare(Mutation):
    """Take a share back."""

    action = share.goal_unshare
    answer = "Goal"
    moves_access = True

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        employee_id = id_of("Employee", required=True, description="From whom.")
