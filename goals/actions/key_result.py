"""What a goal is measured by is added, changed and taken away."""

from decimal import Decimal
from typing import Any, TypedDict

from django.db.models import Max

from goals.actions.goal import require_change
from goals.actions.input_checks import checked_number, checked_weight
from goals.actions.measuring import remeasure, require_sound
from goals.actions.roll_up import number_changed
from goals.actions.tree_lock import hold_tree_of, hold_trees
from goals.models import CheckInValue, Goal, KeyResult, Milestone
from goals.rules.measure import Counts, Measure, current_on_activation
from goals.rules.status import Status
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.core.unset import Unset

NUMBERS = ("start_value", "target_value", "stretch_value", "lower_bound", "upper_bound", "tolerance")
EDITABLE = ("title", "description", "unit", *NUMBERS, "counts", "weight")
MOST = 20


class MilestoneInput(TypedDict, total=False):
    """One step as it is handed in."""

    title: str
    weight: Decimal


@action
def key_result_create(
    actor: Actor,
    *,
    goal_id: int,
    title: str,
    measure: str,
    milestones: list[MilestoneInput] | None = None,
    current_value: Decimal | None = None,
    **values: Any,
) -> KeyResult:
    """Measure a goal by one thing more."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="edit", field="goalId")
    require_change(goal)
    last = KeyResult.objects.filter(goal=goal).aggregate(last=Max("position"))["last"]
    if KeyResult.objects.filter(goal=goal).count() >= MOST:
        raise Invalid(sentence("A goal has up to {most} key results. Split the goal.", most=MOST), field="goalId")
    row = KeyResult(goal=goal, measure=measure, current_value=current_value, position=(last or 0) + 1)
    _write(row, {"title": title, **values})
    steps = _steps(row, milestones or [])
    require_sound(row, steps)
    _require_a_way(row)
    row.initial_value = current_value
    if goal.status == Status.ACTIVE and current_value is None:
        row.initial_value = row.current_value = current_on_activation(row.values(steps))
    remeasure(row, steps)
    row.save()
    Milestone.objects.bulk_create(steps)
    _read_anew(goal)
    number_changed(goal)
    record(actor, "goal.key_result_added", goal, [{"field": "key_result", "before": None, "after": row.title}])
    return row


@action
def key_result_update(actor: Actor, *, key_result_id: int, version: int, **values: Any) -> KeyResult:
    """Change what is measured; `version` is the goal's. The measure itself stays: its readings mean it."""
    hold_tree_of(KeyResult.objects.filter(pk=key_result_id))
    row = fetch(actor, KeyResult, key_result_id, to="edit", field="keyResultId")
    goal = fetch(actor, Goal, row.goal_id, to="edit", version=version, field="version")
    require_change(goal)
    before = {field: getattr(row, field) for field in EDITABLE}
    steps = tuple(row.milestones.order_by("position", "pk"))
    _write(row, values)
    require_sound(row, steps)
    if (row.start_value, row.target_value) != (before["start_value"], before["target_value"]):
        _require_a_way(row)
    untouched = row.current_value is None or row.current_value == before["start_value"]
    if untouched and goal.status == Status.ACTIVE and not CheckInValue.objects.filter(key_result=row).exists():
        row.initial_value = row.current_value = current_on_activation(row.values(steps))
    remeasure(row, steps)
    row.save()
    goal.version += 1
    goal.save(update_fields=["version"])
    number_changed(goal)
    record(actor, "goal.key_result_changed", goal, changed(row, before, EDITABLE))
    return row


@action
def key_result_remove(actor: Actor, *, key_result_id: int) -> Goal:
    """A goal is no longer measured by this; its past values stay in the check-ins' own words only."""
    hold_tree_of(KeyResult.objects.filter(pk=key_result_id))
    row = fetch(actor, KeyResult, key_result_id, to="edit", field="keyResultId")
    goal = fetch(actor, Goal, row.goal_id, to="edit", field="keyResultId")
    require_change(goal)
    title = row.title
    row.delete()
    _read_anew(goal)
    number_changed(goal)
    record(actor, "goal.key_result_removed", goal, [{"field": "key_result", "before": title, "after": None}])
    return goal


def _require_a_way(row: KeyResult) -> None:
    """A key result of an import may have no way to go; nobody sets herself one."""
    goes = row.measure in (Measure.INCREASE, Measure.DECREASE) and row.start_value is not None
    if goes and row.start_value == row.target_value:
        raise Invalid(
            sentence("The target equals the start. Enter another target, or a band to stay in (maintain)."),
            field="targetValue",
        )


def _read_anew(goal: Goal) -> None:
    """Whoever answers a proposal agrees to a version of it; what it is measured by belongs to that."""
    if goal.status == Status.PROPOSED:
        goal.version += 1
        goal.save(update_fields=["version"])


def _write(row: KeyResult, values: dict[str, Any]) -> None:
    for field, value in values.items():
        if field not in EDITABLE:
            raise TypeError(f"{field} is no field of a key result.")
        if isinstance(value, Unset):
            continue
        match field:
            case "title":
                value = checked_text(value or "", field="title", longest=1000, required=True)
            case "description":
                value = checked_text(value or "", field="description")
            case "unit":
                value = checked_text(value or "", field="unit", longest=40)
            case "weight":
                value = checked_weight(Decimal(1) if value is None else value)
            case "stretch_value":
                value = checked_number(value, "stretchValue")
            case "counts":
                value = value or Counts.LATEST
        setattr(row, field, value)


def _steps(row: KeyResult, milestones: list[MilestoneInput]) -> tuple[Milestone, ...]:
    if milestones and row.measure != Measure.MILESTONES:
        raise Invalid("Only the measure “milestones” has milestones. Take them away.", field="milestones")
    if len(milestones) > MOST:
        raise Invalid(sentence("A key result has up to {most} milestones. Join some.", most=MOST), field="milestones")
    return tuple(
        Milestone(
            key_result=row,
            title=checked_text(one.get("title", ""), field=f"milestones.{at}.title", longest=300, required=True),
            weight=checked_weight(one.get("weight", Decimal(1)), f"milestones.{at}.weight"),
            position=at,
        )
        for at, one in enumerate(milestones)
    )
