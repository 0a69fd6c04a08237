"""Who sees and changes which goal."""

from django.db.models import Q, QuerySet

from goals.models import Goal
from goals.policies.standing import (
    CHECK_IN,
    above,
    covers_leave,
    decides,
    hr_for_owner,
    is_above,
    is_hr,
    is_owner,
    is_private,
    may,
    may_edit,
    open_to,
    shared_with,
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
    "publish": Deed.PROPOSE,
    "check in on": Deed.CHECK_IN,
    "propose an end for": Deed.CLOSE,
    "decide the end of": Deed.CLOSE,
}
"""What a verb is to the period: one that is not named here is taken in every phase."""


class GoalPolicy(Policy[Goal]):
    """Owner and shares see a goal always; once published, others by its visibility; private is nobody else's."""

    verbs = (
        "check in on",
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
        mine = Q(accountable_id=actor.pk) & ~Q(status__in=(Status.DRAFT, Status.PROPOSED))
        shared = Q(pk__in=shared_with(actor))
        drafts = Q(status=Status.DRAFT, author_id=actor.pk)
        # Where nobody is above to approve, HR for the owner does.
        to_approve = Q(awaits=None) & hr_for_owner(actor)
        proposals = (Q(author_id=actor.pk) | Q(accountable_id=actor.pk) | above(actor) | to_approve) & ~Q(
            visibility=Visibility.PRIVATE
        ) | Q(author_id=actor.pk, accountable_id=actor.pk)
        # A proposal that was declined has never been opened to anybody else.
        declined = Q(status=Status.CANCELLED, opened_at=None)
        to_know = Q(author_id=actor.pk) | above(actor) | (Q(line_manager=None) & hr_for_owner(actor))
        return rows.filter(
            mine
            | shared
            | drafts
            | (Q(status=Status.PROPOSED) & proposals)
            | (declined & to_know & ~Q(visibility=Visibility.PRIVATE))
            | (~Q(status__in=(Status.DRAFT, Status.PROPOSED)) & ~declined & open_to(actor))
        )

    def allows(self, actor: Actor, verb: str, row: Goal) -> bool:
        if row.status in (Status.DRAFT, Status.PROPOSED) and verb not in (
            "edit",
            "answer",
            "take back",
            "align",
            "publish",
            "share",
            "support another from",
        ):
            return False
        match verb:
            case "edit" | "align" | "support another from":
                if row.status in (Status.DRAFT, Status.PROPOSED):
                    return row.author_id == actor.pk
                return row.status in OPEN and may_edit(actor, row)
            case "publish":
                return row.status == Status.DRAFT and row.author_id == actor.pk
            case "be weighed" | "support":
                return row.status in OPEN
            case "weigh for review":
                return row.status in OPEN and row.line_manager_id == actor.pk and not is_private(row)
            case "answer":
                by_hr = row.awaits_id is None and row.author_id != actor.pk and is_hr(actor, row)
                return row.status == Status.PROPOSED and (row.awaits_id == actor.pk or by_hr)
            case "take back":
                return row.status == Status.PROPOSED and row.author_id == actor.pk
            case "detach":
                return row.status in OPEN
            case "add a goal below":
                return row.status in OPEN
            case "share":
                if row.status == Status.DRAFT:
                    return row.author_id == actor.pk
                return is_owner(actor, row) or (not is_private(row) and is_above(actor, row))
            case "check in on":
                return row.status == Status.ACTIVE and (
                    is_owner(actor, row) or may(actor, CHECK_IN, row) or covers_leave(actor, row)
                )
            case "propose an end for":
                return row.status == Status.ACTIVE and is_owner(actor, row)
            case "decide the end of":
                return row.status == Status.ACTIVE and decides(actor, row)
            case "cancel":
                return row.status == Status.ACTIVE and may_edit(actor, row)
            case "reopen":
                return (
                    row.status not in OPEN
                    and row.status != Status.CARRIED_OVER
                    and (
                        (is_private(row) and is_owner(actor, row))
                        or (not is_private(row) and (is_above(actor, row) or is_hr(actor, row)))
                    )
                )
            case "acknowledge":
                return row.line_manager_id is not None and row.line_manager_id == actor.pk and not is_private(row)
            case "resolve a blocker of":
                return row.status in OPEN and (may_edit(actor, row) or may(actor, CHECK_IN, row))
        return False


register(Goal, GoalPolicy())
