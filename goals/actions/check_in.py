"""Checking in: new values, a word of health, and every goal above shows the new number at once."""

import datetime as dt
from typing import Any

from goals.actions.input_checks import checked_share
from goals.actions.missed_check_ins import make_up_for, missed_before
from goals.actions.phase_guard import require_phase
from goals.actions.posted_check_ins import Posted
from goals.actions.readings import Measured, ValueInput
from goals.actions.roll_up import recompute
from goals.actions.settling import received
from goals.actions.standing_now import replay, stand
from goals.actions.tree_lock import hold_trees
from goals.models import Blocker, CheckIn, CheckInValue, Goal
from goals.rules.health import WORDS, Health, worsens
from goals.rules.phase import Deed
from goals.rules.roll_up import Mode
from goals.rules.visibility import Visibility
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.notifications.notify import notify


@action
def goal_check_in(
    actor: Actor,
    *,
    goal_id: int,
    health: str,
    values: list[ValueInput] | None = None,
    manual_progress: float | None = None,
    confidence: int | None = None,
    what_changed: str = "",
    next_steps: str = "",
    blockers: list[str] | None = None,
    occurred_on: dt.date | None = None,
) -> CheckIn:
    """Post how a goal stands. The author's draft of it, if there is one, is used up."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="check in on", field="goalId")
    require_phase(goal.period, Deed.CHECK_IN, "goalId")
    day = occurred_day(actor, occurred_on)
    require_manual(goal, manual_progress)
    check_in = CheckIn(
        goal=goal,
        author_id=actor.pk,
        occurred_on=day,
        posted_at=now(),
        health_before=goal.word,
        confidence_before=goal.confidence,
        progress_before=goal.progress,
        manual_progress=checked_share(manual_progress, "manualProgress"),
    )
    say(check_in, goal, health, confidence, what_changed, next_steps)
    measured = Measured(goal)
    readings = measured.read(values or [])
    is_latest = goal.last_check_in_on is None or day >= goal.last_check_in_on
    if is_latest:
        check_in.missed = missed_before(goal, day)
        measured.apply(readings, check_in)
        stand(goal, check_in)
    if is_latest:
        recompute(goal)
        check_in.progress_after = goal.progress
    CheckIn.objects.filter(goal=goal, author_id=actor.pk, posted_at=None)._raw_delete("default")
    check_in.save()
    for reading in readings:
        reading.check_in = check_in
    CheckInValue.objects.bulk_create(readings)
    raise_blockers(check_in, blockers or [])
    if not is_latest:
        posted = Posted(goal)
        make_up_for(goal, check_in, posted)
        replay(goal, measured, posted)
    record(actor, "goal.checked_in", goal, _told(check_in, measured, readings))
    if goal.visibility != Visibility.PRIVATE:
        notify(actor, [goal.line_manager_id], "goal.checked_in", check_in)
    return check_in


@action
def check_in_save_draft(
    actor: Actor,
    *,
    goal_id: int,
    health: str | None = None,
    values: list[dict[str, Any]] | None = None,
    manual_progress: float | None = None,
    confidence: int | None = None,
    what_changed: str = "",
    next_steps: str = "",
    blockers: list[str] | None = None,
    occurred_on: dt.date | None = None,
) -> CheckIn:
    """Keep what was typed so far; nobody but the author sees it, and no number moves."""
    goal = fetch(actor, Goal, goal_id, to="check in on", field="goalId")
    require_phase(goal.period, Deed.CHECK_IN, "goalId")
    draft = CheckIn.objects.filter(goal=goal, author_id=actor.pk, posted_at=None).first() or CheckIn(
        goal=goal, author_id=actor.pk
    )
    draft.occurred_on = occurred_day(actor, occurred_on)
    draft.health = health or ""
    draft.confidence = checked_confidence(confidence)
    draft.manual_progress = checked_share(manual_progress, "manualProgress")
    draft.what_changed = checked_text(what_changed, field="whatChanged")
    draft.next_steps = checked_text(next_steps, field="nextSteps")
    draft.draft = {
        "values": [{name: str(value) for name, value in one.items() if value is not None} for one in values or []],
        "blockers": [checked_text(one, field="blockers") for one in blockers or []],
    }
    draft.version = (draft.version or 0) + (draft.pk is not None)
    draft.save()
    record(actor, "check_in.draft_saved", draft)
    return draft


@action
def check_in_discard_draft(actor: Actor, *, check_in_id: int) -> Goal:
    """Throw a draft away."""
    draft = fetch(actor, CheckIn, check_in_id, to="discard", field="checkInId")
    record(actor, "check_in.draft_discarded", draft)
    goal = draft.goal
    draft.delete()
    return goal


@action
def check_in_acknowledge(actor: Actor, *, check_in_id: int, note: str = "") -> CheckIn:
    """The line manager has received it; from here it can no longer be edited."""
    check_in = fetch(actor, CheckIn, check_in_id, to="acknowledge", field="checkInId")
    check_in.acknowledged_at, check_in.acknowledged_by_id = now(), actor.pk
    check_in.acknowledgement = checked_text(note, field="note", longest=2000)
    check_in.save(update_fields=["acknowledged_at", "acknowledged_by", "acknowledgement"])
    record(actor, "goal.check_in_acknowledged", check_in.goal)
    received(check_in)
    notify(actor, [check_in.author_id], "goal.check_in_acknowledged", check_in)
    return check_in


def occurred_day(actor: Actor, occurred_on: dt.date | None) -> dt.date:
    """The day a check-in tells of. Raises Invalid for a day to come."""
    if occurred_on is not None and occurred_on > actor.today():
        raise Invalid("A check-in tells of today or earlier. Choose another day.", field="occurredOn")
    return occurred_on or actor.today()


def require_manual(goal: Goal, manual_progress: float | None) -> None:
    """Raise Invalid for a number by hand where the goal's progress is made of something else."""
    if goal.mode != Mode.MANUAL and manual_progress is not None:
        raise Invalid(
            "This goal's progress follows from its parts. Enter their values instead.", field="manualProgress"
        )


def checked_confidence(confidence: int | None) -> int | None:
    """0 to 10, or nothing. Raises Invalid otherwise."""
    if confidence is not None and not 0 <= confidence <= 10:
        raise Invalid("Enter a confidence from 0 to 10.", field="confidence")
    return confidence


def say(check_in: CheckIn, goal: Goal, health: str, confidence: int | None, what_changed: str, next_steps: str) -> None:
    """Put the words on a check-in. Raises Invalid where health worsens and nothing is said to it."""
    if health not in WORDS:
        raise Invalid("Choose on track, at risk or off track.", field="health")
    before = Health(check_in.health_before) if check_in.health_before else Health.PENDING
    check_in.health = health
    check_in.confidence = checked_confidence(confidence)
    check_in.what_changed = checked_text(what_changed, field="whatChanged")
    check_in.next_steps = checked_text(next_steps, field="nextSteps")
    if worsens(before, Health(health)) and not check_in.what_changed:
        raise Invalid(sentence("Say what changed, because health went down."), field="whatChanged")


def raise_blockers(check_in: CheckIn, blockers: list[str]) -> None:
    """Keep what stands in the way, one row each."""
    Blocker.objects.bulk_create(
        [
            Blocker(
                goal_id=check_in.goal_id,
                check_in=check_in,
                text=checked_text(text, field="blockers", longest=2000, required=True),
                raised_by_id=check_in.author_id,
                raised_on=check_in.occurred_on,
            )
            for text in blockers
        ]
    )


def _told(check_in: CheckIn, measured: Measured, readings: list[CheckInValue]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = [{"field": "health", "before": check_in.health_before, "after": check_in.health}]
    for reading in readings:
        if reading.before != reading.after:
            title = measured.rows[reading.key_result_id].title
            told.append({"field": title, "before": reading.before, "after": reading.after})
    return told
