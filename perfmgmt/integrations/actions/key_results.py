"""Key results that a file brings."""

from collections import Counter, defaultdict
from decimal import Decimal

from django.db.models import Count, Max

from goals.actions.goal import require_change
from goals.actions.input_checks import checked_weight
from goals.actions.key_result import MOST
from goals.actions.measuring import remeasure, require_sound
from goals.models import CheckInValue, Goal, KeyResult
from goals.rules.measure import Measure, current_on_activation
from goals.rules.status import CLOSED
from perfmgmt.access.policy import policy_of
from perfmgmt.audit.entries import changed
from perfmgmt.core.errors import Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import ABSENT, Planned, Run, assign, same
from perfmgmt.integrations.rules.results import Result

WORDS = (
    "title",
    "description",
    "unit",
    "start_value",
    "target_value",
    "stretch_value",
    "lower_bound",
    "upper_bound",
    "tolerance",
    "counts",
    "weight",
)
TOLD = {**same(WORDS), "measure": "measure", "current_value": "initial_value"}
STORED = [*TOLD.values(), "current_value", "attainment", "progress", "goal"]
LATER = "{field} is neither in this file nor in the organisation; the row is kept and imported when an import brings it"
NO_WAY = "target equals the start: progress is 0 % or 100 %, with nothing between"


def introduce_key_results(run: Run) -> list[Planned]:
    """The rows of all key results that entries bring."""
    known = run.known["key_result"]
    planned = []
    for entry in run.routed.of("key_result"):
        row = known.get(entry.external_id)
        planned.append(Planned(entry, row or KeyResult(external_id=entry.external_id), row is None))
    return planned


def plan_key_results(run: Run, planned: list[Planned]) -> list[Planned]:
    """Say what each key result will be, and refuse what cannot be. Returns those that can be written.

    A new one whose goal is missing cannot be stored without it: its row is skipped, and kept aside until then.
    """
    goals = _goals_of(run, planned)
    read = _with_readings(planned)
    kept = []
    for one in planned:
        run.progress.advance(1)
        run.link(one, "goal", absent=LATER if one.is_new else ABSENT)
        one.before["goal_id"] = one.row.goal_id
        one.links.setdefault("goal", goals.get(one.row.goal_id or 0))
        with run.report.refusing(one.entry.row, "title"):
            _plan(run, one, read)
        if one.links["goal"] is None:
            run.report.end(one.entry.row, "key_result", Result.SKIPPED)
            run.report.skipped["key results whose goal is missing"] += 1
            continue
        kept.append(one)
    _refuse_too_many(run, kept)
    return kept


def _goals_of(run: Run, planned: list[Planned]) -> dict[int, Goal]:
    """The goals that key results hang on already; the same rows that the run knows them by."""
    goals = {row.pk: row for row in run.known["goal"].values() if row.pk}
    for some in portions({one.row.goal_id for one in planned if one.row.goal_id} - goals.keys()):
        rows = Goal.objects.filter(pk__in=some).select_related("period", "home_team", "owner", "team")
        goals |= {row.pk: row for row in rows}
    return goals


def _with_readings(planned: list[Planned]) -> set[int]:
    """Key results whose current value comes from a check-in, which no import overrules."""
    found: set[int] = set()
    values = CheckInValue.objects.filter(check_in__withdrawn_at=None).exclude(check_in__posted_at=None)
    for some in portions([one.row.pk for one in planned if one.row.pk]):
        found |= set(values.filter(key_result_id__in=some).values_list("key_result_id", flat=True))
    return found


def _plan(run: Run, one: Planned, read: set[int]) -> None:
    row = one.row
    measure = row.measure
    assign(one, TOLD)
    if not one.is_new and row.measure != measure:
        raise Invalid(
            "The measure stays: its readings mean it. Bring the key result under another id.", field="measure"
        )
    checked_weight(Decimal(row.weight))
    if one.is_new or row.pk not in read:
        row.current_value = row.initial_value
    require_sound(row)
    if row.current_value is None:
        row.initial_value = row.current_value = current_on_activation(row.values())
    if row.start_value is not None and row.start_value == row.target_value:
        run.report.warn(one.entry.row, "target_value", NO_WAY, str(row.target_value))
    if one.is_new or _differs(one):
        _may_change(run, one.links["goal"])
        if row.measure != Measure.MILESTONES:
            remeasure(row)


def _differs(one: Planned) -> bool:
    return one.links["goal"].pk != one.before["goal_id"] or bool(changed(one.row, one.before, TOLD.values()))


def _may_change(run: Run, goal: Goal | None) -> None:
    """The rules by which a goal's key results may be changed by hand; a goal that is just made has no bars."""
    if goal is None or goal.pk is None or goal.pk in run.fresh:
        return
    if goal.status in CLOSED:
        raise Invalid("The goal has ended. Reopen it first, or take the row out.", field="goal")
    require_change(goal)
    if not run.actor.is_system and not policy_of(Goal).allows(run.actor, "edit", goal):
        raise Forbidden("You may not edit this goal. Take the row out.", field="goal")


def _refuse_too_many(run: Run, planned: list[Planned]) -> None:
    coming: dict[int, list[Planned]] = defaultdict(list)
    for one in planned:
        goal = one.links["goal"]
        if one.is_new or goal.pk != one.before["goal_id"]:
            coming[id(goal)].append(one)
    there = _counted({one.links["goal"].pk for some in coming.values() for one in some} - {None})
    for some in coming.values():
        room = MOST - there[some[0].links["goal"].pk]
        for one in some[max(room, 0) :]:
            told = sentence("A goal has up to {most} key results. Split the goal.", most=MOST)
            run.report.refuse(one.entry.row, "goal", told)


def _counted(goals: set[int]) -> Counter[int | None]:
    counted: Counter[int | None] = Counter()
    for some in portions(sorted(goals)):
        rows = KeyResult.objects.filter(goal_id__in=some).order_by().values_list("goal_id")
        counted.update(dict(rows.annotate(n=Count("pk"))))
    return counted


def write_key_results(run: Run, planned: list[Planned]) -> set[int]:
    """Store new key results and what changed of the others. Returns the goals whose number may be another."""
    measured: set[int] = set()
    written: list[Planned] = []
    for one in planned:
        goal = one.links["goal"]
        if one.is_new:
            one.row.goal = goal
        elif not _differs(one):
            continue
        else:
            one.row.goal_id = goal.pk
            one.changes = changed(one.row, one.before, [*TOLD.values(), "goal_id"])
            written.append(one)
        measured.add(goal.pk)
    _place(planned)
    for some in portions([one for one in planned if one.is_new]):
        KeyResult.objects.bulk_create([one.row for one in some])
        run.progress.advance(len(some))
    for one in (one for one in planned if one.is_new):
        one.changes = [{"field": "key_result", "before": None, "after": one.row.title}]
        run.done(one, "goal.key_result_added", one.links["goal"])
    _change(run, written)
    return measured.union(one.before["goal_id"] for one in written)


def _place(planned: list[Planned]) -> None:
    """New key results stand in the order of the file, after those that are there."""
    last: dict[int, int] = {}
    fresh = [one for one in planned if one.is_new]
    for some in portions({one.row.goal_id for one in fresh}):
        rows = KeyResult.objects.filter(goal_id__in=some).order_by().values_list("goal_id")
        last |= {goal: position or 0 for goal, position in rows.annotate(last=Max("position"))}
    for one in fresh:
        one.row.position = last[one.row.goal_id] = last.get(one.row.goal_id, 0) + 1


def _change(run: Run, written: list[Planned]) -> None:
    for one in written:
        run.done(one, "goal.key_result_changed", one.links["goal"])
    for some in portions(written, 100):
        KeyResult.objects.bulk_update([one.row for one in some], STORED)
        run.progress.advance(len(some))
    goals = {one.links["goal"].pk: one.links["goal"] for one in written}
    for goal in goals.values():
        goal.version += 1
    for rows in portions(list(goals.values()), 100):
        Goal.objects.bulk_update(rows, ["version"])
