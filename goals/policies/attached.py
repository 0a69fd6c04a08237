"""What hangs on a goal is seen by whoever sees the goal; links also need their target, shares a reason to know."""

from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from goals.models import Blocker, Goal, GoalClosing, GoalProgress, GoalShare, GoalSupport, KeyResult, Milestone
from goals.policies.goal import GoalPolicy
from goals.policies.standing import above, for_a_manager
from perfmgmt.access.policy import Policy, register
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor

M = TypeVar("M", bound=Model)


def of_visible_goal(actor: Actor, column: str) -> Exists:
    """A condition on rows that name their goal in `column`."""
    return Exists(visible(actor, Goal).filter(pk=OuterRef(column)))


class OfGoalPolicy(Policy[M]):
    """Seen by whoever sees the goal."""

    def scope(self, actor: Actor, rows: QuerySet[M]) -> QuerySet[M]:
        return rows.filter(of_visible_goal(actor, "goal_id"))


class KeyResultPolicy(OfGoalPolicy[KeyResult]):
    """Changed by whoever may edit the goal."""

    verbs = ("edit", "support")
    joins = ("goal__period", "goal__home_team", "goal__accountable", "goal__team")

    def allows(self, actor: Actor, verb: str, row: KeyResult) -> bool:
        if verb == "support":
            return GoalPolicy().allows(actor, "support", row.goal)
        return GoalPolicy().allows(actor, "edit", row.goal)

    def on_behalf_of(self, actor: Actor, verb: str, row: KeyResult) -> int | None:
        return GoalPolicy().on_behalf_of(actor, "support" if verb == "support" else "edit", row.goal)


class MilestonePolicy(Policy[Milestone]):
    """Seen with its key result."""

    def scope(self, actor: Actor, rows: QuerySet[Milestone]) -> QuerySet[Milestone]:
        return rows.filter(of_visible_goal(actor, "key_result__goal_id"))


class BlockerPolicy(OfGoalPolicy[Blocker]):
    """Resolved by whoever may work on the goal."""

    verbs = ("resolve",)
    joins = ("goal__period", "goal__home_team", "goal__accountable", "goal__team")

    def allows(self, actor: Actor, verb: str, row: Blocker) -> bool:
        return GoalPolicy().allows(actor, "resolve a blocker of", row.goal)

    def on_behalf_of(self, actor: Actor, verb: str, row: Blocker) -> int | None:
        return GoalPolicy().on_behalf_of(actor, "resolve a blocker of", row.goal)


class GoalSupportPolicy(Policy[GoalSupport]):
    """A link is seen by whoever sees both of its ends, and cut by whoever may edit the goal that supports."""

    verbs = ("remove",)
    joins = ("goal__period", "goal__home_team", "goal__accountable", "goal__team")

    def scope(self, actor: Actor, rows: QuerySet[GoalSupport]) -> QuerySet[GoalSupport]:
        return rows.filter(
            of_visible_goal(actor, "goal_id"),
            Q(supported_goal=None) | of_visible_goal(actor, "supported_goal_id"),
            Q(supported_key_result=None) | of_visible_goal(actor, "supported_key_result__goal_id"),
        )

    def allows(self, actor: Actor, verb: str, row: GoalSupport) -> bool:
        return GoalPolicy().allows(actor, "edit", row.goal)

    def on_behalf_of(self, actor: Actor, verb: str, row: GoalSupport) -> int | None:
        return GoalPolicy().on_behalf_of(actor, "edit", row.goal)


class GoalSharePolicy(Policy[GoalShare]):
    """Seen by its holder, by the owner and, unless the goal is private, by the line above her and its delegates."""

    def scope(self, actor: Actor, rows: QuerySet[GoalShare]) -> QuerySet[GoalShare]:
        shareable = visible(actor, Goal).filter(
            Q(accountable_id=actor.pk)
            | Q(author_id=actor.pk, status="draft")
            | (~Q(visibility="private") & (above(actor) | for_a_manager(actor)))
        )
        return rows.filter(Q(user_id=actor.user_id) | Exists(shareable.filter(pk=OuterRef("content_object_id"))))


register(KeyResult, KeyResultPolicy())
register(Milestone, MilestonePolicy())
register(Blocker, BlockerPolicy())
register(GoalClosing, OfGoalPolicy())
register(GoalProgress, OfGoalPolicy())
register(GoalSupport, GoalSupportPolicy())
register(GoalShare, GoalSharePolicy())
