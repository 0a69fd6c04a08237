"""The policies of goals, registered on import."""

from goals.policies import attached, check_in, comment, goal, period

__all__ = ["attached", "check_in", "comment", "goal", "period"]
