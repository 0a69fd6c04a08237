"""Who sees and changes a check-in."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from goals.models import CheckIn, CheckInRevision, CheckInValue
from goals.policies.attached import of_visible_goal
from goals.policies.goal import GoalPolicy
from goals.rules.phase import Deed, Phase, permits
from perfmgmt.access.policy import Policy, register
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor

TAKEN_AS = {"edit": Deed.CHECK_IN, "withdraw": Deed.CHECK_IN, "comment on": Deed.COMMENT}


class CheckInPolicy(Policy[CheckIn]):
    """A posted check-in is seen with its goal; a draft or a withdrawn one by its author alone."""

    verbs = ("edit", "withdraw", "discard", "acknowledge", "comment on")
    joins = ("goal__period", "goal__home_team", "goal__accountable", "goal__team")

    def scope(self, actor: Actor, rows: QuerySet[CheckIn]) -> QuerySet[CheckIn]:
        posted = ~Q(posted_at=None) & Q(withdrawn_at=None)
        return rows.filter(posted | Q(author_id=actor.pk), of_visible_goal(actor, "goal_id"))

    def can(self, actor: Actor, row: CheckIn) -> list[str]:
        """What the policy allows and the phase of the goal's period takes at this moment."""
        phase = Phase(row.goal.period.phase)
        return [verb for verb in super().can(actor, row) if verb not in TAKEN_AS or permits(phase, TAKEN_AS[verb])]

    def allows(self, actor: Actor, verb: str, row: CheckIn) -> bool:
        match verb:
            case "edit" | "withdraw":
                holds = row.posted_at is not None and row.withdrawn_at is None and row.imported_at is None
                return holds and row.author_id == actor.pk and GoalPolicy().allows(actor, "check in on", row.goal)
            case "comment on":
                holds = row.posted_at is not None and row.withdrawn_at is None
                return holds and GoalPolicy().allows(actor, "comment on", row.goal)
            case "discard":
                return row.author_id == actor.pk and row.posted_at is None
            case "acknowledge":
                waiting = row.posted_at is not None and row.acknowledged_at is None and row.imported_at is None
                by_other = row.author_id not in (actor.pk, row.goal.line_manager_id)
                return waiting and by_other and GoalPolicy().allows(actor, "acknowledge", row.goal)
        return False

    def on_behalf_of(self, actor: Actor, verb: str, row: CheckIn) -> int | None:
        return GoalPolicy().on_behalf_of(actor, "acknowledge", row.goal) if verb == "acknowledge" else None


class CheckInValuePolicy(Policy[CheckInValue]):
    """Seen with its check-in."""

    def scope(self, actor: Actor, rows: QuerySet[CheckInValue]) -> QuerySet[CheckInValue]:
        return rows.filter(Exists(visible(actor, CheckIn).filter(pk=OuterRef("check_in_id"))))


class CheckInRevisionPolicy(Policy[CheckInRevision]):
    """Earlier wordings are for the author and for the line manager who reads the check-in."""

    def scope(self, actor: Actor, rows: QuerySet[CheckInRevision]) -> QuerySet[CheckInRevision]:
        to_me = Q(check_in__author_id=actor.pk) | Q(check_in__goal__line_manager_id=actor.pk)
        return rows.filter(to_me, Exists(visible(actor, CheckIn).filter(pk=OuterRef("check_in_id"))))


register(CheckIn, CheckInPolicy())
register(CheckInValue, CheckInValuePolicy())
register(CheckInRevision, CheckInRevisionPolicy())
