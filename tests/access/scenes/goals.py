"""Goals at work, their key results and their ends."""

from decimal import Decimal
from typing import Any

from goals.models import Goal, GoalClosing, GoalShare, GoalSupport
from perfmgmt.access.grants import grant
from perfmgmt.people.models import (
    Employee,
)
from tests.access.scenes.registry import for_kinds, scene
from tests.access.scenes.shared_goals import ALL, PERSONAL, a_shared_goal, share
from tests.cast import NOW, Cast, a_goal, a_key_result


@for_kinds("goal_update", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "version": 1, "title": "Win the mid-market"}


@for_kinds("goal_cancel", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "reason": "The market is gone."}


@for_kinds("goal_align", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    above = None if kind == "private" else a_goal(cast, cast.dag)
    return {"goal_id": a_shared_goal(cast, kind), "version": 1, "parent_id": above}


@for_kinds("goal_detach", "everyone", "line")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind, parent=a_goal(cast, cast.mira))}


@for_kinds("goal_weigh", "everyone", "line")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind, parent=a_goal(cast, cast.mira))
    return {"goal_id": goal, "version": 1, "weight": Decimal(3)}


@for_kinds("goal_weigh_for_review", *PERSONAL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "version": 1, "weight": Decimal(3)}


@for_kinds("goal_support_add", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "supported_goal_id": a_goal(cast, cast.dag)}


@for_kinds("goal_support_remove", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    made = GoalSupport.objects.create(goal=a_shared_goal(cast, kind), supported_goal=a_goal(cast, cast.dag))
    return {"goal_support_id": made}


@for_kinds("goal_share", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "employee_id": cast.sol, "right": "VIEW"}


@for_kinds("goal_unshare", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    grant(GoalShare, user=cast.tom.user, codename="view_goal", row=goal)
    return {"goal_id": goal, "employee_id": cast.tom}


@for_kinds("goal_hand_over", "everyone", "line", "a proposal", "of one at work", "of a vacancy", "to Sol")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    visibility = kind if kind in PERSONAL else "line"
    proposed = (
        {"status": "proposed", "author_id": cast.mira.pk, "awaits_id": cast.ola.pk} if kind == "a proposal" else {}
    )
    goal = a_shared_goal(cast, visibility, **proposed)
    if kind != "of one at work":
        status = "vacant" if kind == "of a vacancy" else "left"
        Employee.objects.filter(pk=cast.ola.pk).update(status=status, user=None)
    return {"goal_id": goal, "version": 1, "owner_id": cast.sol if kind == "to Sol" else cast.pia}


@for_kinds("goal_propose_end", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "outcome": "ACHIEVED", "grade": Decimal("0.9")}


def an_end(goal: Goal, **values: Any) -> Goal:
    """The owner has proposed an end."""
    GoalClosing.objects.create(
        goal=goal,
        proposed_by_id=goal.accountable_id,
        proposed_at=NOW,
        proposed_outcome="missed",
        proposed_grade=Decimal("0.2"),
        **values,
    )
    return goal


@for_kinds("goal_decide_end", "everyone", "line", "the team's")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": an_end(a_shared_goal(cast, kind))}


@scene("goal_decide_end: of one under nobody")
def _(cast: Cast) -> dict[str, Any]:
    return {"goal_id": an_end(share(cast, a_goal(cast, cast.dag, visibility="line")))}


@for_kinds("goal_reopen", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind, status="missed", outcome_grade=Decimal("0.2"), closed_at=NOW)
    an_end(goal, outcome="missed", grade=Decimal("0.2"), decided_at=NOW)
    return {"goal_id": goal, "reason": "The customer came back."}


@for_kinds("key_result_create", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    numbers = {"start_value": Decimal(0), "target_value": Decimal(9)}
    return {"goal_id": a_shared_goal(cast, kind), "title": "Customers", "measure": "INCREASE", **numbers}


@for_kinds("key_result_update", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"key_result_id": a_key_result(a_shared_goal(cast, kind)), "version": 1, "title": "New customers"}


@for_kinds("key_result_remove", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"key_result_id": a_key_result(a_shared_goal(cast, kind))}


@scene("goal_create: for oneself")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter}


@scene("goal_create: for Ola")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter, "owner_id": cast.ola}


@scene("goal_create: for a team")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter, "team_id": cast.sales}


@scene("goal_create: for the company")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter, "team_id": cast.harbour, "level": "COMPANY"}
