"""What ends together with its period."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from goals.models import Goal, GoalClosing
from goals.rules.kinds import Ambition
from goals.rules.status import Status, suggest_grade, suggest_outcome
from perfmgmt.audit.entries import Change, record_all
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now

ENDED = ["status", "outcome_grade", "closed_at", "next_check_in_on", "stale_at"]


def end_private_goals(actor: Actor, rows: QuerySet[Goal]) -> None:
    """Private goals end as their own progress says: to ask for them would tell HR that they are there.

    They count in no other goal, so no number changes. One without a number is given up.
    """
    goals = list(rows.select_for_update(no_key=True))
    if not goals:
        return
    before = {goal.pk: goal.status for goal in goals}
    closings = {one.goal_id: one for one in GoalClosing.objects.filter(goal__in=goals, reopened_at=None)}
    at = now()
    for goal in goals:
        grade = suggest_grade(goal.progress)
        goal.status = suggest_outcome(grade, Ambition(goal.ambition)) if grade is not None else Status.CANCELLED
        goal.outcome_grade, goal.closed_at = grade, at
        goal.next_check_in_on = goal.stale_at = None
    Goal.objects.bulk_update(goals, ENDED, batch_size=500)
    GoalClosing.objects.filter(pk__in=[one.pk for one in closings.values()]).update(reopened_at=at)
    GoalClosing.objects.bulk_create(_closings(goals, at), batch_size=500)
    record_all(actor, [("goal.ended_with_period", goal, _change(before[goal.pk], goal.status)) for goal in goals])


def _closings(goals: Iterable[Goal], at: dt.datetime) -> list[GoalClosing]:
    return [
        GoalClosing(
            goal=goal,
            proposed_at=at,
            proposed_outcome=goal.status,
            proposed_grade=goal.outcome_grade,
            decided_at=at,
            outcome=goal.status,
            grade=goal.outcome_grade,
        )
        for goal in goals
        if goal.outcome_grade is not None
    ]


def _change(before: str, after: str) -> list[Change]:
    return [{"field": "status", "before": before, "after": after}]
