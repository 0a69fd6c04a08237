"""For a day a check-in may be put right: edited or withdrawn, and the numbers follow."""

from typing import Any

from goals.actions.check_in import say
from goals.actions.phase_guard import require_phase
from goals.actions.readings import Measured, ValueInput
from goals.actions.standing_now import replay
from goals.actions.tree import hold_trees
from goals.actions.wording import checked_share
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
    check_in, goal = _open(actor, check_in_id, "edit", version)
    before = {field: getattr(check_in, field) for field in WORDS}
    CheckInRevision.objects.create(check_in=check_in, at=now(), said=_said(check_in))
    say(check_in, goal, health, confidence, what_changed, next_steps)
    check_in.manual_progress = checked_share(manual_progress, "manualProgress")
    check_in.version += 1
    check_in.save()
    measured = Measured(goal)
    for reading in measured.read(values or []):
        CheckInValue.objects.update_or_create(
            check_in=check_in,
            key_result_id=reading.key_result_id,
            defaults={"after": reading.after, "done_after": reading.done_after},
            create_defaults={
                "before": reading.before,
                "after": reading.after,
                "done_before": reading.done_before,
                "done_after": reading.done_after,
            },
        )
    replay(goal, measured)
    check_in.progress_after = goal.progress
    check_in.save(update_fields=["progress_after"])
    record(actor, "goal.check_in_edited", goal, changed(check_in, before, WORDS))
    return check_in


@action
def check_in_withdraw(actor: Actor, *, check_in_id: int, version: int) -> Goal:
    """Take back what was posted, with the blockers it raised; the numbers go back to where they were."""
    check_in, goal = _open(actor, check_in_id, "withdraw", version)
    check_in.withdrawn_at = now()
    check_in.version += 1
    check_in.save(update_fields=["withdrawn_at", "version"])
    Blocker.objects.filter(check_in=check_in, resolved_on=None).delete()
    replay(goal, Measured(goal))
    record(actor, "goal.check_in_withdrawn", goal)
    return goal


def _open(actor: Actor, check_in_id: int, verb: str, version: int) -> tuple[CheckIn, Goal]:
    goal_id = CheckIn.objects.filter(pk=check_in_id).values_list("goal_id", flat=True).first()
    hold_trees(goal_id or 0)
    check_in = fetch(actor, CheckIn, check_in_id, to=verb, version=version, field="checkInId")
    goal = check_in.goal
    require_phase(goal.period, Deed.CHECK_IN, "checkInId")
    followed = (
        CheckIn.objects.filter(goal=goal, withdrawn_at=None, posted_at__gt=check_in.posted_at)
        .exclude(pk=check_in.pk)
        .exists()
    )
    acknowledged = check_in.acknowledged_at is not None
    if check_in.posted_at is None or not may_still_edit(check_in.posted_at, now(), acknowledged, followed):
        raise Conflict(
            "A check-in can be put right for 24 hours, until acknowledged or followed by another. Post a new one.",
            field="checkInId",
        )
    return check_in, goal


def _said(check_in: CheckIn) -> dict[str, Any]:
    values = CheckInValue.objects.filter(check_in=check_in).values_list("key_result_id", "after")
    return {
        **{field: getattr(check_in, field) for field in WORDS},
        "values": {str(pk): None if after is None else str(after) for pk, after in values},
    }
