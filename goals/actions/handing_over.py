"""What somebody who left was answering for goes on in another's hands."""

from goals.actions.next_check_in import schedule
from goals.actions.phase_guard import require_phase
from goals.actions.settling import answered
from goals.actions.tree_lock import hold_trees
from goals.models import Goal, GoalShare
from goals.rules.phase import Deed
from goals.rules.status import Status
from goals.selectors.accountability import of_person
from perfmgmt.access.grants import revoke
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.text import checked_text
from perfmgmt.notifications.notify import notify
from perfmgmt.people.models import Employee


@action
def goal_hand_over(actor: Actor, *, goal_id: int, version: int, owner_id: int, note: str = "") -> Goal:
    """Give the goal of somebody who left, or of a vacant post, to a person for whom one may set goals."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="hand over", version=version, field="goalId")
    require_phase(goal.period, Deed.HAND_OVER, "goalId")
    owner = fetch(actor, Employee, owner_id, to="set a goal for", field="ownerId")
    before = goal.owner_id
    goal.owner = goal.accountable = owner
    for column, value in vars(of_person(owner)).items():
        setattr(goal, column, value)
    goal.note = checked_text(note, field="note", longest=2000)
    if goal.status == Status.PROPOSED:
        _propose_anew(actor, goal)
    else:
        schedule(goal, actor.today())
    goal.version += 1
    goal.save()
    revoke(GoalShare, user=owner.user, row=goal)
    record(actor, "goal.handed_over", goal, [{"field": "owner", "before": before, "after": owner.pk}])
    answered(goal)
    notify(actor, [owner.pk], "goal.handed_over", goal)
    return goal


def _propose_anew(actor: Actor, goal: Goal) -> None:
    """The new owner answers what others wrote; what is her own by now waits for whoever is above."""
    if goal.author is None or goal.author.is_gone:
        goal.author_id = actor.pk
    goal.awaits_id = goal.line_manager_id if goal.author_id == goal.owner_id else goal.owner_id
