"""What the phase of a period lets happen."""

from goals.models import Period
from goals.rules.phase import Deed, Phase, permits
from perfmgmt.core.errors import Invalid

WHY = {
    Phase.PLANNING: "{} is still being planned: goals are drafted and proposed. Wait until it is active.",
    Phase.LOCKED: "{} is locked: check in, comment or close, but leave the goals as they are.",
    Phase.CLOSED: "{} is closed and can only be read. Choose another period.",
}


def require_phase(period: Period, deed: Deed, field: str | None = None) -> None:
    """Raise Invalid with the code PHASE_CLOSED where the period's phase does not permit the deed."""
    if not permits(Phase(period.phase), deed):
        raise Invalid(WHY[Phase(period.phase)].format(period.name), field=field, code="PHASE_CLOSED")
