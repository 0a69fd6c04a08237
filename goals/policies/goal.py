"""Who sees and changes which goal."""

from django.db.models import QuerySet

from goals.models import Goal
from goals.policies.sight import Rule, seen_by, ways_of
from goals.policies.standing import (
    CHECK_IN,
    awaits,
    covers_leave,
    decides,
    hands_over,
    is_hr,
    is_over,
    is_owner,
    is_private,
    manager_stood_in_for,
    manages,
    may,
    may_edit,
    may_share,
    stands_in,
)
from goals.rules.phase import Deed, Phase, permits
from goals.rules.status import OPEN, Status
from goals.rules.visibility import Visibility
from perfmgmt.access.policy import Policy, register
from perfmgmt.core.actor import Actor

GoalRows = QuerySet[Goal]
TAKEN_AS = {
    "edit": Deed.CHANGE,
    "align": Deed.CHANGE,
    "support another from": Deed.CHANGE,
    "detach": Deed.CHANGE,
    "be weighed": Deed.CHANGE,
    "weigh for review": Deed.CHANGE,
    "cancel": Deed.CHANGE,
    "reopen": Deed.CHANGE,
    "hand over": Deed.HAND_OVER,
    "publish": Deed.PROPOSE,
    "check in on": Deed.CHECK_IN,
    "comment on": Deed.COMMENT,
    "propose an end for": Deed.CLOSE,
    "decide the end of": Deed.CLOSE,
}
"""What a verb is to the period: one that is not named here is taken in every phase."""


class GoalPolicy(Policy[Goal]):
    """Owner and shares see a goal always; once published, others by its visibility; private is nobody else's."""

    verbs = (
        "check in on",
        "comment on",
        "edit",
        "publish",
        "be weighed",
        "support",
        "weigh for review",
        "answer",
        "take back",
        "align",
        "detach",
        "add a goal below",
        "support another from",
        "share",
        "propose an end for",
        "decide the end of",
        "cancel",
        "reopen",
        "hand over",
        "acknowledge",
        "resolve a blocker of",
    )
    joins = ("period", "home_team", "accountable", "team")

    def can(self, actor: Actor, row: Goal) -> list[str]:
        """What the policy allows and the phase of the period takes at this moment."""
        phase = Phase(row.period.phase)
        drafting = row.status in (Status.DRAFT, Status.PROPOSED)

        def is_taken(verb: str) -> bool:
            deed = TAKEN_AS.get(verb)
            return deed is None or permits(phase, Deed.DRAFT if drafting and deed == Deed.CHANGE else deed)

        return [verb for verb in super().can(actor, row) if is_taken(verb)]

    def scope(self, actor: Actor, rows: GoalRows) -> GoalRows:
        return rows.filter(seen_by(actor))

    def beyond_everyone(self, actor: Actor, rows: GoalRows) -> GoalRows:
        """Of rows that are not open to everyone, those that the actor sees: a condition that indexes answer."""
        return rows.exclude(visibility=Visibility.EVERYONE).filter(seen_by(actor, without=Rule.EVERYONE))

    def on_behalf_of(self, actor: Actor, verb: str, row: Goal) -> int | None:
        """The manager whom a delegate stands in for, where she neither sees nor does it by herself."""
        if not stands_in(actor, row) or (ways_of(actor.alone, row) and self.allows(actor.alone, verb, row)):
            return None
        return manager_stood_in_for(actor, row)

    def allows(self, actor: Actor, verb: str, row: Goal) -> bool:
        if row.status in (Status.DRAFT, Status.PROPOSED) and verb not in (
            "edit",
            "answer",
            "take back",
            "align",
            "publish",
            "share",
            "support another from",
            "hand over",
            "cancel",
        ):
            return False
        match verb:
            case "edit" | "align" | "support another from":
                if row.status in (Status.DRAFT, Status.PROPOSED):
                    return row.author_id == actor.pk
                return row.status in OPEN and may_edit(actor, row)
            case "publish":
                return row.status == Status.DRAFT and row.author_id == actor.pk
            case "comment on":
                return not (row.status == Status.CANCELLED and row.opened_at is None)
            case "be weighed" | "support":
                return row.status in OPEN
            case "weigh for review":
                return row.status in OPEN and row.line_manager_id == actor.pk and not is_private(row)
            case "answer":
                by_hr = row.awaits_id is None and row.author_id != actor.pk and is_hr(actor, row)
                return row.status == Status.PROPOSED and (awaits(actor, row) or by_hr)
            case "take back":
                return row.status == Status.PROPOSED and row.author_id == actor.pk
            case "detach":
                return row.status in OPEN
            case "add a goal below":
                return row.status in OPEN
            case "share":
                return may_share(actor, row)
            case "check in on":
                return row.status == Status.ACTIVE and (
                    is_owner(actor, row) or may(actor, CHECK_IN, row) or covers_leave(actor, row)
                )
            case "propose an end for":
                return row.status == Status.ACTIVE and is_owner(actor, row)
            case "decide the end of":
                return row.status == Status.ACTIVE and decides(actor, row)
            case "cancel":
                left = row.status == Status.PROPOSED and hands_over(actor, row)
                return left or (row.status == Status.ACTIVE and may_edit(actor, row))
            case "hand over":
                return row.status in (Status.PROPOSED, Status.ACTIVE) and hands_over(actor, row)
            case "reopen":
                return (
                    row.status not in OPEN
                    and row.status != Status.CARRIED_OVER
                    and (
                        (is_private(row) and is_owner(actor, row))
                        or (not is_private(row) and (is_over(actor, row) or is_hr(actor, row)))
                    )
                )
            case "acknowledge":
                return manages(actor, row) and not is_private(row)
            case "resolve a blocker of":
                return row.status in OPEN and (may_edit(actor, row) or may(actor, CHECK_IN, row))
        return False


register(Goal, GoalPolicy())
