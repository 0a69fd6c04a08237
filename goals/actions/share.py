"""A goal is opened to one person more."""

from goals.models import Goal, GoalShare
from goals.policies.standing import CHECK_IN, EDIT, SEE, is_private
from perfmgmt.access.grants import grant, revoke
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Invalid
from perfmgmt.notifications.notify import notify
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.models import Employee

CODENAMES = {"view": SEE, "check_in": CHECK_IN, "edit": EDIT}


@action
def goal_share(actor: Actor, *, goal_id: int, employee_id: int, right: str) -> Goal:
    """Let one person see a goal, check in on it, or edit it; a new right replaces the one before."""
    hold_rights(employee=employee_id)
    goal = fetch(actor, Goal, goal_id, to="share", field="goalId")
    employee = fetch(actor, Employee, employee_id, to="share with", field="employeeId")
    if employee.is_gone or employee.user is None:
        raise Invalid("Nobody works in this post. Choose somebody who does.", field="employeeId")
    if employee.pk == goal.accountable_id:
        raise Invalid("The owner has every right already. Choose somebody else.", field="employeeId")
    if right == "edit" and is_private(goal):
        raise Invalid("A private goal is changed by its owner alone. Share it to see or to check in.", field="right")
    if employee.pk == actor.pk:
        raise Invalid("Nobody shares with herself. Ask the owner.", field="employeeId")
    revoke(GoalShare, user=employee.user, row=goal)
    grant(GoalShare, user=employee.user, codename=CODENAMES[right], row=goal)
    record(actor, "goal.shared", goal, [{"field": "share", "before": None, "after": employee.pk}])
    notify(actor, [employee.pk], "goal.shared", goal)
    return goal


@action
def goal_unshare(actor: Actor, *, goal_id: int, employee_id: int) -> Goal:
    """Take a share back."""
    hold_rights(employee=employee_id)
    goal = fetch(actor, Goal, goal_id, to="share", field="goalId")
    employee = fetch(actor, Employee, employee_id, to="share with", field="employeeId")
    if not revoke(GoalShare, user=employee.user, row=goal):
        raise Conflict("This goal is not shared with this person.", field="employeeId")
    record(actor, "goal.unshared", goal, [{"field": "share", "before": employee.pk, "after": None}])
    return goal
