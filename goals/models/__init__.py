"""The tables of goals."""

from goals.models.blocker import Blocker
from goals.models.check_in import CheckIn, CheckInRevision, CheckInValue
from goals.models.closing import GoalClosing
from goals.models.comment import Comment, CommentRevision, Reaction
from goals.models.goal import Goal
from goals.models.key_result import KeyResult, Milestone
from goals.models.period import Period
from goals.models.progress import GoalProgress
from goals.models.share import GoalShare
from goals.models.support import GoalSupport
from goals.models.word import GoalWord

__all__ = [
    "Blocker",
    "CheckIn",
    "CheckInRevision",
    "CheckInValue",
    "Comment",
    "CommentRevision",
    "Goal",
    "GoalClosing",
    "GoalProgress",
    "GoalShare",
    "GoalSupport",
    "GoalWord",
    "KeyResult",
    "Milestone",
    "Period",
    "Reaction",
]
