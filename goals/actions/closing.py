"""How goals end, and how an end is undone."""

from decimal import Decimal

from goals.actions.next_check_in import schedule, unschedule
from goals.actions.phase_guard import hold_period, require_phase
from goals.actions.roll_up import number_changed
from goals.actions.settling import answered
from goals.actions.team_guard import hold_team
from goals.actions.tree_lock import hold_trees
from goals.models import Goal, GoalClosing
from goals.rules.phase import Deed
from goals.rules.status import COUNTED_CLOSED, Status
from goals.rules.visibility import Visibility
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.text import checked_text
from perfmgmt.notifications.notify import notify


@action
def goal_propose_end(actor: Actor, *, goal_id: int, outcome: str, grade: Decimal, retrospective: str = "") -> Goal:
    """The owner says how the goal ended; the line manager confirms. A private goal ends with its owner's word."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="propose an end for", field="goalId")
    require_phase(goal.period, Deed.CLOSE, "goalId")
    grade = _graded(outcome, grade)
    closing = GoalClosing.objects.filter(goal=goal, reopened_at=None).first() or GoalClosing(goal=goal)
    closing.proposed_by_id, closing.proposed_at = actor.pk, now()
    closing.proposed_outcome, closing.proposed_grade = outcome, grade
    closing.retrospective = checked_text(retrospective, field="retrospective")
    closing.save()
    record(actor, "goal.end_proposed", goal, _outcome(None, None, outcome, grade))
    if goal.visibility == Visibility.PRIVATE:
        _close(actor, goal, closing, outcome, grade)
    else:
        notify(actor, [goal.line_manager_id], "goal.end_proposed", goal)
    return goal


@action
def goal_decide_end(
    actor: Actor, *, goal_id: int, outcome: str | None = None, grade: Decimal | None = None, reason: str = ""
) -> Goal:
    """The line manager confirms the proposed end, or changes it with a reason; both are kept."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="decide the end of", field="goalId")
    require_phase(goal.period, Deed.CLOSE, "goalId")
    closing = GoalClosing.objects.select_for_update().filter(goal=goal, reopened_at=None).first()
    if closing is None:
        raise Conflict("The owner has not proposed an end yet. Ask for one first.", field="goalId")
    if closing.proposed_by_id is not None and closing.proposed_by_id == actor.pk:
        raise Forbidden("Nobody decides an end that she proposed herself. Ask the lead above, or HR.", field="goalId")
    outcome = outcome or closing.proposed_outcome
    grade = _graded(outcome, closing.proposed_grade if grade is None else grade)
    differs = (outcome, grade) != (closing.proposed_outcome, closing.proposed_grade)
    closing.reason = checked_text(reason, field="reason", required=differs)
    _close(actor, goal, closing, outcome, grade)
    answered(goal)
    notify(actor, [closing.proposed_by_id], "goal.closed", goal)
    return goal


@action
def goal_cancel(actor: Actor, *, goal_id: int, reason: str) -> Goal:
    """A goal is given up; it leaves the numbers above."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="cancel", field="goalId")
    require_phase(goal.period, Deed.CHANGE, "goalId")
    before = goal.status
    goal.reason = checked_text(reason, field="reason", required=True)
    goal.status, goal.awaits, goal.closed_at = Status.CANCELLED, None, now()
    unschedule(goal)
    goal.version += 1
    goal.save()
    number_changed(goal)
    record(actor, "goal.cancelled", goal, [{"field": "status", "before": before, "after": Status.CANCELLED}])
    answered(goal)
    return goal


@action
def goal_reopen(actor: Actor, *, goal_id: int, reason: str) -> Goal:
    """An ended goal goes on; its earlier end is kept."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="reopen", field="goalId")
    hold_period(goal)
    hold_team(goal)
    require_phase(goal.period, Deed.CHANGE, "goalId")
    if goal.activated_on is None:
        raise Conflict("This goal was declined and never active. Write it anew.", field="goalId")
    before = goal.status
    goal.reason = checked_text(reason, field="reason", required=True)
    GoalClosing.objects.filter(goal=goal, reopened_at=None).update(reopened_at=now())
    goal.status, goal.closed_at, goal.outcome_grade = Status.ACTIVE, None, None
    schedule(goal, max(goal.last_check_in_on or goal.activated_on, actor.today()))
    goal.version += 1
    goal.save()
    number_changed(goal)
    record(actor, "goal.reopened", goal, [{"field": "status", "before": before, "after": Status.ACTIVE}])
    return goal


def _close(actor: Actor, goal: Goal, closing: GoalClosing, outcome: str, grade: Decimal) -> None:
    closing.decided_by_id, closing.decided_at = actor.pk, now()
    closing.outcome, closing.grade = outcome, grade
    closing.save()
    goal.status, goal.outcome_grade, goal.closed_at = outcome, grade, now()
    unschedule(goal)
    goal.version += 1
    goal.save()
    number_changed(goal)
    record(actor, "goal.closed", goal, _outcome(closing.proposed_outcome, closing.proposed_grade, outcome, grade))


def _graded(outcome: str, grade: Decimal) -> Decimal:
    if outcome not in COUNTED_CLOSED:
        raise Invalid("Choose achieved, partly achieved or missed.", field="outcome")
    if not grade.is_finite() or not 0 <= grade <= 1 or round(grade, 1) != grade:
        raise Invalid("Enter a grade from 0.0 to 1.0 with one decimal.", field="grade")
    return grade


def _outcome(before: str | None, was: Decimal | None, after: str, grade: Decimal) -> list[dict[str, object]]:
    return [
        {"field": "outcome", "before": before, "after": after},
        {"field": "grade", "before": was, "after": grade},
    ]
