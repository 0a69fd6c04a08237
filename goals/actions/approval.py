"""What the line manager approves is not reached by a detour."""

from goals.models import Goal
from goals.policies.standing import decides, is_private
from goals.rules.status import Status
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence


def require_approval(actor: Actor, goal: Goal, *, was_private: bool, was_in: int) -> None:
    """Raise Invalid where an active goal would come before others, or into a period, without its approval.

    Whoever approves may do it herself: that she does it is her approval.
    """
    asks = goal.status == Status.ACTIVE and goal.period.needs_approval and not is_private(goal)
    if not asks or actor.is_system or decides(actor, goal):
        return
    if was_in != goal.period_id:
        raise Invalid(
            sentence(
                "Goals of {period} are approved first. Ask the line manager to move this one, or hand in a new one.",
                period=goal.period.name,
            ),
            field="periodId",
        )
    if was_private:
        raise Invalid(
            sentence(
                "Goals of {period} that others see are approved first. Keep this one private, or hand in a new one.",
                period=goal.period.name,
            ),
            field="visibility",
        )
