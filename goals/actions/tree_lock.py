"""The lock under which a tree's numbers travel: its root, taken before any other row."""

from typing import Any

from django.db.models import QuerySet, Subquery
from django.db.models.functions import Substr

from goals.models import Goal
from perfmgmt.core.action import notes
from perfmgmt.core.errors import Conflict
from perfmgmt.core.fields import SEGMENT

HELD = "held trees"


def hold_trees(*goal_ids: int | None) -> None:
    """Lock the roots of the trees that hold these goals, in the order of their keys, in one statement.

    Runs the same statement for a goal that is not there, so that it cannot be told from a hidden one.
    """
    _hold(Goal.objects.filter(pk__in=[key for key in goal_ids if key is not None]))


def hold_tree_of(rows: QuerySet[Any]) -> None:
    """The same for the goal that a row hangs on."""
    _hold(Goal.objects.filter(pk__in=rows.values("goal_id")))


def _hold(goals: QuerySet[Goal]) -> None:
    roots = goals.values(root=Substr("path", 1, SEGMENT))
    held = Goal.objects.select_for_update(no_key=True).filter(path__in=Subquery(roots)).order_by("pk")
    notes().setdefault(HELD, set()).update(held.values_list("path", flat=True))


def require_held(goal: Goal) -> None:
    """Raise Conflict where the goal went to another tree between the lock and its reading."""
    if goal.path[:SEGMENT] not in notes().get(HELD, ()):
        raise Conflict("The goal was moved at this very moment. Send the same again.", code="BUSY")


def hold_new_root(goal: Goal) -> None:
    """A goal created in this transaction as a root is known to nobody else yet."""
    notes().setdefault(HELD, set()).add(goal.path)
