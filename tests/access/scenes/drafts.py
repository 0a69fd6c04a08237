"""Goals that are not yet agreed on: drafts and proposals."""

from typing import Any

from goals.models import Goal
from tests.access.scenes.registry import for_kinds
from tests.access.scenes.shared_goals import a_shared_goal, share
from tests.cast import Cast, a_goal


def drafted(cast: Cast) -> Goal:
    """Ola drafted it for herself."""
    return a_shared_goal(cast, "everyone", status="draft")


def drafted_for_ola(cast: Cast) -> Goal:
    """Mira drafted it for Ola."""
    return a_shared_goal(cast, "everyone", status="draft", author_id=cast.mira.pk)


def proposed_to_ola(cast: Cast) -> Goal:
    """Mira wrote it, and Ola is to answer."""
    return a_shared_goal(cast, "everyone", status="proposed", author_id=cast.mira.pk, awaits_id=cast.ola.pk)


def to_approve(cast: Cast) -> Goal:
    """Ola wrote it, and Mira is to approve."""
    return a_shared_goal(cast, "everyone", status="proposed", awaits_id=cast.mira.pk)


def to_approve_by_hr(cast: Cast) -> Goal:
    """Dag wrote it, and nobody is above him."""
    return share(cast, a_goal(cast, cast.dag, status="proposed"))


DRAFTS = {
    "a draft of Ola's": drafted,
    "a draft of Mira's for Ola": drafted_for_ola,
    "Mira's proposal to Ola": proposed_to_ola,
    "Ola's, for Mira's approval": to_approve,
    "Dag's, under nobody": to_approve_by_hr,
}


@for_kinds("goal_publish", "a draft of Ola's", "a draft of Mira's for Ola")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast)}


@for_kinds("goal_accept", "Mira's proposal to Ola", "Ola's, for Mira's approval", "Dag's, under nobody")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "version": 1}


@for_kinds("goal_amend", "Mira's proposal to Ola")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "version": 1, "note": "Too much.", "title": "Learn some Norwegian"}


@for_kinds("goal_return", "Mira's proposal to Ola", "Ola's, for Mira's approval", "Dag's, under nobody")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "note": "Say how much."}


@for_kinds("goal_decline", "Mira's proposal to Ola", "Ola's, for Mira's approval", "Dag's, under nobody")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "note": "Not now."}


@for_kinds("goal_take_back", "Mira's proposal to Ola", "Ola's, for Mira's approval")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast)}


@for_kinds("goal_update", *DRAFTS)
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "version": 1, "title": "Learn Norwegian by May"}


@for_kinds("goal_share", "a draft of Ola's", "Mira's proposal to Ola")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "employee_id": cast.sol, "right": "VIEW"}
