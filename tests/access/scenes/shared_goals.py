"""Ola's goals, or the team's, shared with those who have no other standing."""

from typing import Any

from goals.models import Goal, GoalShare
from perfmgmt.access.grants import grant
from tests.cast import Cast, a_goal

HOLDERS = {"vera": "view_goal", "cleo": "check_in_goal", "edda": "change_goal"}
PERSONAL = ("everyone", "line", "private")
ALL = (*PERSONAL, "the team's")


def share(cast: Cast, goal: Goal) -> Goal:
    """Shared with Vera to view, with Cleo to check in, with Edda to edit."""
    for holder, codename in HOLDERS.items():
        grant(GoalShare, user=cast.person(holder).user, codename=codename, row=goal)
    return goal


def a_shared_goal(cast: Cast, kind: str, **values: Any) -> Goal:
    """Ola's goal of a visibility, or the team's: the goal of Sales, open to the team."""
    if kind == "the team's":
        return share(cast, a_goal(cast, cast.sales, visibility="team", **values))
    return share(cast, a_goal(cast, cast.ola, visibility=kind, **values))
