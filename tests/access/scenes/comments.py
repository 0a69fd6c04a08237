"""Comments, and reactions to them and to check-ins."""

import datetime as dt
from typing import Any

from goals.models import Comment, Goal
from tests.access.scenes.check_ins import a_check_in
from tests.access.scenes.registry import for_kinds
from tests.access.scenes.shared_goals import ALL, a_shared_goal
from tests.cast import NOW, Cast

WORDS = [{"text": "Well done."}]


@for_kinds("comment_post", *ALL, "the check-in of a line goal")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    if kind in ALL:
        return {"goal_id": a_shared_goal(cast, kind), "parts": [*WORDS, {"person_id": cast.dag}]}
    goal = a_shared_goal(cast, "line")
    return {"goal_id": goal, "check_in_id": a_check_in(goal, goal.accountable_id), "parts": WORDS}


@for_kinds("comment_save_draft", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "parts": WORDS}


def a_comment(goal: Goal) -> Comment:
    """By whoever answers for the goal, an hour ago."""
    ago = NOW - dt.timedelta(hours=1)
    return Comment.objects.create(goal=goal, author_id=goal.accountable_id, text="On we go.", posted_at=ago)


@for_kinds("comment_edit", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"comment_id": a_comment(a_shared_goal(cast, kind)), "version": 1, "parts": WORDS}


@for_kinds("comment_withdraw", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"comment_id": a_comment(a_shared_goal(cast, kind)), "version": 1}


@for_kinds("comment_react", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"comment_id": a_comment(a_shared_goal(cast, kind)), "kind": "THANKS", "is_given": True}


@for_kinds("check_in_react", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "kind": "CELEBRATE", "is_given": True}
