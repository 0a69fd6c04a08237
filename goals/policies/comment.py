"""Who reads a comment, and who puts it right."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from goals.models import CheckIn, Comment, CommentRevision, Reaction
from goals.policies.attached import of_visible_goal
from goals.policies.goal import GoalPolicy
from goals.rules.edit_window import may_still_edit
from goals.rules.phase import Deed, Phase, permits
from perfmgmt.access.policy import Policy, register
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now


class CommentPolicy(Policy[Comment]):
    """Read by whoever sees the goal; a draft or a withdrawn one by its author alone, and none to what was withdrawn."""

    verbs = ("edit", "withdraw", "react to")
    joins = ("goal__period", "goal__home_team", "goal__accountable", "goal__team")

    def scope(self, actor: Actor, rows: QuerySet[Comment]) -> QuerySet[Comment]:
        posted = ~Q(posted_at=None) & Q(withdrawn_at=None)
        holds = Q(check_in=None) | Q(check_in__withdrawn_at=None)
        return rows.filter(posted | Q(author_id=actor.pk), holds, of_visible_goal(actor, "goal_id"))

    def can(self, actor: Actor, row: Comment) -> list[str]:
        """What the policy allows, the phase of the goal's period takes, and the hours since it was posted leave."""
        if not permits(Phase(row.goal.period.phase), Deed.COMMENT):
            return []
        fresh = row.posted_at is not None and may_still_edit(row.posted_at, now(), acknowledged=False, followed=False)
        return [verb for verb in super().can(actor, row) if fresh or verb not in ("edit", "withdraw")]

    def allows(self, actor: Actor, verb: str, row: Comment) -> bool:
        if row.posted_at is None or row.withdrawn_at is not None:
            return False
        may_comment = GoalPolicy().allows(actor, "comment on", row.goal)
        return may_comment and (verb == "react to" or row.author_id == actor.pk)


class CommentRevisionPolicy(Policy[CommentRevision]):
    """Earlier wordings are for the author and for the line manager who reads the comment."""

    def scope(self, actor: Actor, rows: QuerySet[CommentRevision]) -> QuerySet[CommentRevision]:
        to_me = Q(comment__author_id=actor.pk) | Q(comment__goal__line_manager_id=actor.pk)
        return rows.filter(to_me, Exists(visible(actor, Comment).filter(pk=OuterRef("comment_id"))))


class ReactionPolicy(Policy[Reaction]):
    """Counted for whoever reads what it is a reaction to."""

    def scope(self, actor: Actor, rows: QuerySet[Reaction]) -> QuerySet[Reaction]:
        to_check_in = Exists(visible(actor, CheckIn).filter(pk=OuterRef("check_in_id")))
        return rows.filter(to_check_in | Exists(visible(actor, Comment).filter(pk=OuterRef("comment_id"))))


register(Comment, CommentPolicy())
register(CommentRevision, CommentRevisionPolicy())
register(Reaction, ReactionPolicy())
