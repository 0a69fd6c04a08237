"""What the phase of a period lets happen."""

from goals.models import Goal, Period
from goals.rules.phase import Deed, Phase, permits
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence

WHY = {
    Phase.PLANNING: "{period} is still being planned: goals are drafted and proposed. Wait until it is active.",
    Phase.LOCKED: "{period} is locked: check in, comment or close, but leave the goals as they are.",
    Phase.CLOSED: "{period} is closed and can only be read. Choose another period.",
}


def hold_period(goal: Goal) -> None:
    """Keep the phase of a goal's period still until the action ends: no period closes over a goal that begins."""
    goal.period = Period.objects.select_for_update(no_key=True).get(pk=goal.period_id)


def require_phase(period: Period, deed: Deed, field: str | None = None) -> None:
    """Raise Invalid with the code PHASE_CLOSED where the period's phase does not permit the deed."""
    if not permits(Phase(period.phase), deed):
        raise Invalid(sentence(WHY[Phase(period.phase)], period=period.name), field=field, code="PHASE_CLOSED")
