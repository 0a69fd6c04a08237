"""For a day a check-in may be put right: edited or withdrawn, and the numbers follow."""

from typing import Any

from goals.actions.check_in import require_manual, say
from goals.actions.input_checks import checked_share
from goals.actions.phase_guard import require_phase
from goals.actions.posted_check_ins import Posted
from goals.actions.readings import Measured, ValueInput
from goals.actions.standing_now import replay
from goals.actions.tree_lock import hold_tree_of
from goals.models import Blocker, CheckIn, CheckInRevision, CheckInValue, Goal
from goals.rules.edit_window import may_still_edit
from goals.rules.phase import Deed
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict

WORDS = ("health", "confidence", "what_changed", "next_steps", "manual_progress")


@action
def check_in_edit(
    actor: Actor,
    *,
    check_in_id: int,
    version: int,
    health: str,
    values: list[ValueInput] | None = None,
    manual_progress: float | None = None,
    confidence: int | None = None,
    what_changed: str = "",
    next_steps: str = "",
) -> CheckIn:
    """Put right what was posted; the earlier wording is kept as a revision. Values not given stay."""
    check_in, goal, posted = _open(actor, check_in_id, "edit", version)
    before = {field: getattr(check_in, field) for field in WORDS}
    CheckInRevision.objects.create(check_in=check_in, at=now(), said=_said(check_in, posted))
    say(check_in, goal, health, confidence, what_changed, next_steps)
    require_manual(goal, manual_progress)
    if manual_progress is not None:
        check_in.manual_progress = checked_share(manual_progress, "manualProgress")
    measured = Measured(goal)
    readings = measured.read(values or [])
    posted.put(check_in, readings)
    CheckInValue.objects.bulk_create(
        readings,
        update_conflicts=True,
        unique_fields=["check_in", "key_result"],
        update_fields=["after", "done_after"],
    )
    replay(goal, measured, posted)
    check_in.progress_after = goal.progress
    check_in.version += 1
    check_in.save()
    record(actor, "goal.check_in_edited", goal, changed(check_in, before, WORDS))
    return check_in


@action
def check_in_withdraw(actor: Actor, *, check_in_id: int, version: int) -> Goal:
    """Take back what was posted, with the blockers it raised; the numbers go back to where they were."""
    check_in, goal, posted = _open(actor, check_in_id, "withdraw", version)
    check_in.withdrawn_at = now()
    check_in.version += 1
    check_in.save(update_fields=["withdrawn_at", "version"])
    Blocker.objects.filter(check_in=check_in, resolved_on=None).delete()
    posted.drop(check_in)
    replay(goal, Measured(goal), posted)
    record(actor, "goal.check_in_withdrawn", goal)
    return goal


def _open(actor: Actor, check_in_id: int, verb: str, version: int) -> tuple[CheckIn, Goal, Posted]:
    hold_tree_of(CheckIn.objects.filter(pk=check_in_id))
    check_in = fetch(actor, CheckIn, check_in_id, to=verb, version=version, field="checkInId")
    goal = check_in.goal
    require_phase(goal.period, Deed.CHECK_IN, "checkInId")
    posted = Posted(goal)
    acknowledged = check_in.acknowledged_at is not None
    if check_in.posted_at is None or not may_still_edit(
        check_in.posted_at, now(), acknowledged, posted.is_followed(check_in)
    ):
        raise Conflict(
            "A check-in can be put right for 24 hours, until acknowledged or followed by another. Post a new one.",
            field="checkInId",
        )
    return check_in, goal, posted


def _said(check_in: CheckIn, posted: Posted) -> dict[str, Any]:
    values = posted.values[check_in.pk].values()
    return {
        **{field: getattr(check_in, field) for field in WORDS},
        "values": {str(one.key_result_id): None if one.after is None else str(one.after) for one in values},
    }
