"""Check-ins, drafts of them, and what stands in the way."""

import datetime as dt
from decimal import Decimal
from typing import Any

from goals.models import Blocker, CheckIn, Goal
from perfmgmt.people.models import (
    Employee,
)
from tests.access.scenes.registry import for_kinds, scene
from tests.access.scenes.shared_goals import ALL, a_shared_goal
from tests.cast import NOW, TODAY, Cast, a_key_result


@for_kinds("goal_check_in", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    result = a_key_result(goal)
    return {"goal_id": goal, "health": "ON_TRACK", "values": [{"key_result_id": result, "value": Decimal(25)}]}


@scene("goal_check_in: while the owner is on leave")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_shared_goal(cast, "line")
    Employee.objects.filter(pk=cast.ola.pk).update(status="on_leave")
    return {"goal_id": goal, "health": "ON_TRACK"}


@scene("goal_check_in: while the team's lead is on leave")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_shared_goal(cast, "the team's")
    Employee.objects.filter(pk=cast.lea.pk).update(status="on_leave")
    return {"goal_id": goal, "health": "ON_TRACK"}


@for_kinds("check_in_save_draft", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "what_changed": "Two customers signed."}


@scene("check_in_discard_draft")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_shared_goal(cast, "everyone")
    return {"check_in_id": CheckIn.objects.create(goal=goal, author=cast.ola, occurred_on=TODAY)}


def a_check_in(goal: Goal, author_id: int | None) -> CheckIn:
    """Posted an hour ago."""
    return CheckIn.objects.create(
        goal=goal, author_id=author_id, occurred_on=TODAY, posted_at=NOW - dt.timedelta(hours=1), health="on_track"
    )


@for_kinds("check_in_edit", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "version": 1, "health": "ON_TRACK", "confidence": 7}


@for_kinds("check_in_withdraw", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "version": 1}


@for_kinds("check_in_acknowledge", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "note": "Well done."}


@for_kinds("blocker_resolve", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"blocker_id": Blocker.objects.create(goal=goal, text="No data yet.", raised_on=TODAY)}
