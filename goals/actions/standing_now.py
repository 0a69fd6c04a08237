"""Where a goal stands: as its latest check-in says."""

from typing import Any

from goals.actions.next_check_in import schedule
from goals.actions.posted_check_ins import Posted
from goals.actions.readings import Measured
from goals.actions.roll_up import recompute
from goals.models import CheckIn, Goal
from goals.rules.health import Health
from goals.rules.roll_up import Mode

STANDING = ("word", "confidence", "last_check_in_on", "manual_progress", "next_check_in_on", "stale_at")


def stand(goal: Goal, check_in: CheckIn) -> None:
    """Let the goal stand as its latest check-in says."""
    before = _standing(goal)
    _stand(goal, check_in)
    _save(goal, before)


def replay(goal: Goal, measured: Measured, posted: Posted) -> None:
    """Let goal and key results stand where the posted check-ins, in order, bring them."""
    stand_by_history(goal, measured, posted)
    recompute(goal)


def stand_by_history(goal: Goal, measured: Measured, posted: Posted) -> None:
    """The same but for the goal's own number, which the caller has recomputed."""
    measured.replay(posted.told)
    before = _standing(goal)
    goal.manual_progress = posted.manual_progress
    goal.confidence = posted.confidence
    if posted.latest:
        _stand(goal, posted.latest)
        goal.word = posted.word
    else:
        goal.word, goal.last_check_in_on = Health.PENDING, None
        schedule(goal, max(goal.starts_on, goal.activated_on or goal.starts_on))
    _save(goal, before)


def _stand(goal: Goal, check_in: CheckIn) -> None:
    goal.word, goal.last_check_in_on = check_in.health, check_in.occurred_on
    if check_in.confidence is not None:
        goal.confidence = check_in.confidence
    if goal.mode == Mode.MANUAL and check_in.manual_progress is not None:
        goal.manual_progress = check_in.manual_progress
    begun = goal.activated_on or check_in.occurred_on
    # The past that an import tells asks nobody for a check-in.
    schedule(goal, check_in.occurred_on if check_in.imported_at is None else max(check_in.occurred_on, begun))


def _standing(goal: Goal) -> list[Any]:
    return [getattr(goal, field) for field in STANDING]


def _save(goal: Goal, before: list[Any]) -> None:
    if _standing(goal) != before:
        goal.save(update_fields=STANDING)
