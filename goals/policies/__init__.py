"""The policies of goals, registered on import."""

from goals.policies import attached, check_in, goal, period

__all__ = ["attached", "check_in", "goal", "period"]
