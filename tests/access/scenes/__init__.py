"""What stands before a deed is tried: the same set-up for those who may and those who may not."""

from tests.access.scenes import check_ins, comments, drafts, goals, people, settings, teams  # noqa: F401
from tests.access.scenes.registry import SCENES

__all__ = ["SCENES"]
