"""Where a goal stands: as its latest check-in says."""

from goals.actions.readings import Measured
from goals.actions.roll_up import recompute
from goals.actions.schedule import schedule
from goals.models import CheckIn, CheckInValue, Goal
from goals.rules.health import Health
from goals.rules.roll_up import Mode


def stand(goal: Goal, check_in: CheckIn) -> None:
    """Let the goal stand as its latest check-in says."""
    goal.word, goal.confidence = check_in.health, check_in.confidence
    goal.last_check_in_on = check_in.occurred_on
    if goal.mode == Mode.MANUAL and check_in.manual_progress is not None:
        goal.manual_progress = check_in.manual_progress
    schedule(goal, check_in.occurred_on)
    goal.save(
        update_fields=["word", "confidence", "last_check_in_on", "manual_progress", "next_check_in_on", "stale_at"]
    )


def replay(goal: Goal, measured: Measured) -> None:
    """Let goal and key results stand where the posted check-ins, in order, bring them."""
    posted = CheckIn.objects.filter(goal=goal, withdrawn_at=None).exclude(posted_at=None)
    readings = CheckInValue.objects.filter(check_in__in=posted).select_related("check_in")
    measured.replay(list(readings.order_by("check_in__occurred_on", "check_in__posted_at")))
    latest = posted.order_by("-occurred_on", "-posted_at").first()
    manual = posted.exclude(manual_progress=None).order_by("-occurred_on", "-posted_at").first()
    goal.manual_progress = manual.manual_progress if manual else None
    if latest:
        stand(goal, latest)
    else:
        goal.word, goal.confidence, goal.last_check_in_on = Health.PENDING, None, None
        schedule(goal, max(goal.starts_on, goal.activated_on or goal.starts_on))
        goal.save()
    recompute(goal)
