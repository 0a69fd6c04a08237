"""From draft to active: a goal is published, and where it takes two, the other side answers."""

import datetime as dt
from typing import Any

from goals.actions.goal import EDITABLE, write
from goals.actions.measuring import remeasure
from goals.actions.next_check_in import schedule
from goals.actions.phase_guard import hold_period, require_phase
from goals.actions.roll_up import number_changed
from goals.actions.settling import answered
from goals.actions.team_guard import hold_team
from goals.actions.tree_lock import hold_trees
from goals.models import Goal, KeyResult
from goals.rules.measure import current_on_activation
from goals.rules.phase import Deed
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.notifications.notify import notify
from perfmgmt.search.words import keep_words


@action
def goal_publish(actor: Actor, *, goal_id: int) -> Goal:
    """Hand in a draft: to the owner if somebody else wrote it, to the line manager if the period asks, else at once."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="publish", field="goalId")
    if goal.status != Status.DRAFT:
        raise Conflict("This goal is published already. Load the page again.", field="goalId")
    hold_period(goal)
    hold_team(goal)
    for_other = goal.author_id != goal.accountable_id and not actor.is_system
    if for_other or (goal.period.needs_approval and goal.visibility != Visibility.PRIVATE and not actor.is_system):
        require_phase(goal.period, Deed.PROPOSE, "goalId")
        goal.awaits_id = goal.accountable_id if for_other else goal.line_manager_id
        goal.status = Status.PROPOSED
        goal.save(update_fields=["awaits", "status"])
        record(actor, "goal.proposed", goal, [{"field": "awaits", "before": None, "after": goal.awaits_id}])
        notify(actor, [goal.awaits_id], "goal.proposed", goal)
        return goal
    activate(actor, goal)
    return goal


@action
def goal_accept(actor: Actor, *, goal_id: int, version: int) -> Goal:
    """The other side agrees to what she has read: the goal becomes active."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="answer", version=version, field="goalId")
    activate(actor, goal)
    answered(goal)
    notify(actor, _both_sides(goal), "goal.accepted", goal)
    return goal


@action
def goal_amend(
    actor: Actor,
    *,
    goal_id: int,
    version: int,
    note: str,
    title: str | None = None,
    description: str | None = None,
    due_on: dt.date | None = None,
) -> Goal:
    """The other side changes a proposal and says why; now the first side answers."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="answer", version=version, field="goalId")
    before = {field: getattr(goal, field) for field in EDITABLE}
    given: dict[str, Any] = {"title": title, "description": description, "due_on": due_on}
    write(actor, goal, {name: value for name, value in given.items() if value is not None})
    goal.note = checked_text(note, field="note", required=True)
    goal.awaits_id = goal.author_id if actor.pk != goal.author_id else goal.accountable_id
    goal.version += 1
    goal.save()
    if title is not None:
        keep_words([goal])
    record(actor, "goal.amended", goal, changed(goal, before, EDITABLE))
    answered(goal)
    notify(actor, [goal.awaits_id], "goal.amended", goal)
    return goal


@action
def goal_return(actor: Actor, *, goal_id: int, note: str) -> Goal:
    """The other side hands a proposal back to its author with a note."""
    goal = fetch(actor, Goal, goal_id, to="answer", field="goalId")
    if goal.author is not None and goal.author.is_gone:
        raise Conflict(sentence("Whoever proposed this is here no more. Accept it, or decline it."), field="goalId")
    goal.note = checked_text(note, field="note", required=True)
    goal.status, goal.awaits = Status.DRAFT, None
    goal.save(update_fields=["note", "status", "awaits"])
    record(actor, "goal.returned", goal)
    answered(goal)
    notify(actor, [goal.author_id], "goal.returned", goal)
    return goal


@action
def goal_decline(actor: Actor, *, goal_id: int, note: str) -> Goal:
    """The other side does not take the goal on."""
    goal = fetch(actor, Goal, goal_id, to="answer", field="goalId")
    goal.note = checked_text(note, field="note", required=True)
    goal.status, goal.awaits, goal.closed_at = Status.CANCELLED, None, now()
    goal.save(update_fields=["note", "status", "awaits", "closed_at"])
    record(actor, "goal.declined", goal)
    answered(goal)
    notify(actor, _both_sides(goal), "goal.declined", goal)
    return goal


@action
def goal_take_back(actor: Actor, *, goal_id: int) -> Goal:
    """The author takes a proposal back into her drafts."""
    goal = fetch(actor, Goal, goal_id, to="take back", field="goalId")
    goal.status, goal.awaits = Status.DRAFT, None
    goal.save(update_fields=["status", "awaits"])
    record(actor, "goal.taken_back", goal)
    answered(goal)
    return goal


def _both_sides(goal: Goal) -> tuple[int | None, ...]:
    """An amended proposal may be answered by its author; then its owner is the one to be told."""
    return goal.author_id, goal.accountable_id


def activate(actor: Actor, goal: Goal) -> None:
    """The goal counts from now on: key results start, check-ins fall due, and everything above is recomputed."""
    require_phase(goal.period, Deed.ACTIVATE, "goalId")
    if goal.accountable_id is None and goal.external_id is None:
        raise Invalid("Nobody answers for this goal. Give the team a lead first.", field="goalId")
    goal.status, goal.awaits = Status.ACTIVE, None
    goal.activated_on, goal.opened_at = actor.today(), now()
    schedule(goal, max(goal.starts_on, goal.activated_on))
    goal.save()
    start_key_results(goal)
    number_changed(goal)
    record(actor, "goal.activated", goal)


def start_key_results(goal: Goal) -> None:
    """Key results that move from a start stand on it until the first check-in."""
    rows = list(KeyResult.objects.filter(goal=goal).prefetch_related("milestones"))
    for row in rows:
        if row.current_value is None:
            row.initial_value = row.current_value = current_on_activation(row.values(tuple(row.milestones.all())))
        remeasure(row, tuple(row.milestones.all()))
    KeyResult.objects.bulk_update(rows, ["initial_value", "current_value", "attainment", "progress"])
