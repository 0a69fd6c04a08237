"""What a goal counts towards, by how much, and what it supports."""

from decimal import Decimal

from django.db.models import Q
from django.db.models.functions import Length

from goals.actions.goal import check_alignment, require_change
from goals.actions.input_checks import checked_weight
from goals.actions.roll_up import number_changed
from goals.actions.tree_lock import hold_new_root, hold_trees
from goals.models import Goal, GoalSupport, KeyResult
from perfmgmt.access.paths import at_or_below, extended, is_below, rewrite, segment
from perfmgmt.access.policy import policy_of
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Invalid, NotFound
from perfmgmt.core.fields import DEEPEST, SEGMENT
from perfmgmt.core.sentence import sentence


@action
def goal_align(actor: Actor, *, goal_id: int, version: int, parent_id: int | None) -> Goal:
    """Let a goal count towards another one, or towards none."""
    hold_trees(goal_id, parent_id)
    goal = fetch(actor, Goal, goal_id, to="align", version=version, field="goalId")
    require_change(goal)
    parent = fetch(actor, Goal, parent_id, to="add a goal below", field="parentId") if parent_id is not None else None
    if parent and (parent.pk == goal.pk or is_below(parent.path, goal.path)):
        raise Invalid("This would make a loop: that goal lies below this one. Choose another.", field="parentId")
    _hang(actor, goal, parent)
    return goal


@action
def goal_detach(actor: Actor, *, goal_id: int) -> Goal:
    """The owner of a parent takes a goal out of it; the goal itself stays as it is."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="detach", field="goalId")
    if not _has_parent_to_edit(actor, goal):
        raise Conflict("This goal counts towards no other already.", field="goalId")
    require_change(goal)
    _hang(actor, goal, None)
    return goal


@action
def goal_weigh(actor: Actor, *, goal_id: int, version: int, weight: Decimal) -> Goal:
    """Set a goal's share in its parent; a matter of those who may edit the parent."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="be weighed", version=version, field="goalId")
    if not _has_parent_to_edit(actor, goal):
        raise Invalid("A goal without a parent has no share in one. Choose a parent first.", field="goalId")
    require_change(goal)
    before, goal.weight = goal.weight, checked_weight(weight)
    goal.version += 1
    goal.save(update_fields=["weight", "version"])
    number_changed(goal)
    record(actor, "goal.weighed", goal, [{"field": "weight", "before": before, "after": weight}])
    return goal


@action
def goal_weigh_for_review(actor: Actor, *, goal_id: int, version: int, weight: Decimal) -> Goal:
    """Set a goal's share in its owner's review."""
    goal = fetch(actor, Goal, goal_id, to="weigh for review", version=version, field="goalId")
    require_change(goal)
    before, goal.review_weight = goal.review_weight, checked_weight(weight)
    goal.version += 1
    goal.save(update_fields=["review_weight", "version"])
    record(actor, "goal.weighed_for_review", goal, [{"field": "review_weight", "before": before, "after": weight}])
    return goal


@action
def goal_support_add(
    actor: Actor, *, goal_id: int, supported_goal_id: int | None = None, supported_key_result_id: int | None = None
) -> GoalSupport:
    """Say that a goal helps another goal or a key result, without counting in it."""
    goal = fetch(actor, Goal, goal_id, to="support another from", field="goalId")
    require_change(goal)
    if (supported_goal_id is None) == (supported_key_result_id is None):
        raise Invalid("Name one goal or one key result that this goal supports.", field="supportedGoalId")
    key_result = target = None
    if supported_key_result_id is not None:
        key_result = fetch(actor, KeyResult, supported_key_result_id, to="support", field="supportedKeyResultId")
    else:
        target = fetch(actor, Goal, supported_goal_id or 0, to="support", field="supportedGoalId")
    aimed_at = key_result.goal_id if key_result else supported_goal_id
    if aimed_at in (goal.pk, goal.parent_id):
        raise Invalid("A goal does not support itself or its parent. Choose another.", field="supportedGoalId")
    if GoalSupport.objects.filter(goal=goal, supported_goal=target, supported_key_result=key_result).exists():
        raise Conflict("This link is there already.", field="supportedGoalId")
    support = GoalSupport.objects.create(goal=goal, supported_goal=target, supported_key_result=key_result)
    record(actor, "goal.support_added", support)
    return support


@action
def goal_support_remove(actor: Actor, *, goal_support_id: int) -> Goal:
    """Take such a link away."""
    support = fetch(actor, GoalSupport, goal_support_id, to="remove", field="goalSupportId")
    goal = support.goal
    require_change(goal)
    record(actor, "goal.support_removed", support)
    support.delete()
    return goal


def _has_parent_to_edit(actor: Actor, goal: Goal) -> bool:
    """False without a parent and with a hidden one, which are told alike. Raises Forbidden where it is another's."""
    try:
        fetch(actor, Goal, goal.parent_id or 0, to="edit", field="goalId")
    except NotFound:
        return False
    return True


def _hang(actor: Actor, goal: Goal, parent: Goal | None) -> None:
    before, old = goal.parent_id, goal.path
    if parent and len(parent.path) + _height(goal) > DEEPEST * SEGMENT:
        raise Invalid(
            sentence("Goals go down {levels} levels at most. Choose a parent further up.", levels=DEEPEST),
            field="parentId",
        )
    if parent and goal.weight != 1 and not actor.is_system:
        _require_weight(actor, goal, parent)
    number_changed(goal)
    goal.parent = parent
    check_alignment(goal)
    new = extended(parent.path, goal.pk, "parentId") if parent else segment(goal.pk)
    if old != new:
        rewrite(Goal, "path", old, new)
    goal.path = new
    goal.version += 1
    goal.save(update_fields=["parent", "path", "version"])
    if parent is None:
        hold_new_root(goal)
    number_changed(goal)
    record(actor, "goal.aligned", goal, [{"field": "parent", "before": before, "after": goal.parent_id}])


def _require_weight(actor: Actor, goal: Goal, parent: Goal) -> None:
    """A weight that one may not set in the new parent does not travel there."""
    if not policy_of(Goal).allows(actor, "edit", parent):
        goal.weight = Decimal(1)
        goal.save(update_fields=["weight"])


def _height(goal: Goal) -> int:
    """How many characters of path lie at and under a goal."""
    rows = Goal.objects.filter(at_or_below("path", goal.path) | Q(pk=goal.pk))
    longest = rows.order_by(Length("path").desc()).values_list("path", flat=True).first() or goal.path
    return len(longest) - len(goal.path) + SEGMENT
