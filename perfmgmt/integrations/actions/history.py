"""Check-ins and values of past days that a file brings. They ask nobody for anything and notify nobody."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from goals.actions.check_in import checked_confidence
from goals.actions.input_checks import checked_share
from goals.actions.phase_guard import require_phase
from goals.models import CheckIn, CheckInValue, Goal, KeyResult
from goals.rules.measure import Measure
from goals.rules.phase import Deed
from goals.rules.roll_up import Mode
from goals.rules.status import CLOSED, Status
from perfmgmt.access.policy import policy_of
from perfmgmt.access.rows import visible
from perfmgmt.audit.entries import changed
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import Planned, Run, called
from perfmgmt.integrations.rules.readings import readings
from perfmgmt.integrations.rules.results import Result
from perfmgmt.integrations.rules.routing import Entry
from perfmgmt.integrations.rules.typed import read_number

Measures = dict[str, tuple[KeyResult, Goal]]
RECORDS = ("check_in", "value")
WORDS = ("health", "what_changed", "next_steps", "confidence", "manual_progress")
TOLD = ("occurred_on", *WORDS, "author_id")
NOON = dt.time(12, tzinfo=dt.UTC)
NOWHERE = (
    "{field} is neither in this file nor in the organisation; the row is passed over, so import it again afterwards"
)
NOBODY = "author is neither in this file nor in the organisation; the check-in has none"


@dataclass
class Past(Planned):
    """One check-in of a past day; a single value is a check-in that says nothing else."""

    goal: Goal | None = None
    author: Any = None
    readings: dict[int, tuple[KeyResult, Decimal]] = field(default_factory=dict)
    stored: dict[int, CheckInValue] = field(default_factory=dict)


def introduce_history(run: Run, key_results: list[Planned]) -> list[Past]:
    """The rows of all check-ins and values that entries bring; those that hang on nothing known are passed over."""
    measures = _measures(run, key_results)
    values = run.known["value"]
    kept = CheckIn.objects.in_bulk([one.check_in_id for one in values.values()])
    rows = run.known["check_in"] | {external_id: kept[one.check_in_id] for external_id, one in values.items()}
    planned = []
    for record in RECORDS:
        for entry in run.routed.of(record):
            row = rows.get(entry.external_id)
            own = entry.external_id if record == "check_in" else None
            one = Past(entry, row or CheckIn(external_id=own, imported_at=now()), row is None)
            with run.report.refusing(entry.row, "goal"):
                if _hang(run, one, measures):
                    planned.append(one)
    for one in planned:
        one.before = {name: getattr(one.row, name) for name in TOLD}
    for some in portions([one.row.pk for one in planned if not one.is_new]):
        found: dict[int, dict[int, CheckInValue]] = {}
        for value in CheckInValue.objects.filter(check_in_id__in=some):
            found.setdefault(value.check_in_id, {})[value.key_result_id] = value
        for one in planned:
            one.stored = found.get(one.row.pk, one.stored)
    return planned


def _measures(run: Run, key_results: list[Planned]) -> Measures:
    """The key results that may be spoken of, each with its goal as the run knows it."""
    measures: Measures = {one.entry.external_id: (one.row, one.links["goal"]) for one in key_results}
    goals = {row.pk: row for row in run.known["goal"].values() if row.pk}
    others = {key: row for key, row in run.known["key_result"].items() if key not in measures}
    joins = ("period", "home_team", "owner", "team", "accountable")
    for some in portions({row.goal_id for row in others.values()} - goals.keys()):
        goals |= Goal.objects.select_related(*joins).in_bulk(some)
    return measures | {key: (row, goals[row.goal_id]) for key, row in others.items()}


def _hang(run: Run, one: Past, measures: Measures) -> bool:
    """Find the goal and the key results that a row speaks of. Returns whether all of them are known."""
    values = one.entry.values
    named = _named(one.entry)
    goal = run.known["goal"].get(values.get("goal") or "")
    missing = [("goal", values["goal"])] if values.get("goal") and goal is None else []
    missing += [("key_result", key) for key in named if key not in measures]
    for name, wanted in missing:
        run.report.warn(one.entry.row, name, sentence(NOWHERE, field=called(name)), wanted)
    if missing:
        run.report.end(one.entry.row, one.entry.record, Result.SKIPPED)
        run.report.skipped["check-ins and values of goals that are missing"] += 1
        return False
    for key, number in named.items():
        row, its_goal = measures[key]
        goal = goal or its_goal
        if goal is not its_goal and goal.pk != its_goal.pk:
            raise Invalid(sentence("The key result belongs to another goal. Name that one."), field="key_result")
        one.readings[id(row)] = (row, _checked(row, number))
    if goal is None:
        raise Invalid(sentence("Name the goal, or a key result of it."), field="goal")
    one.goal = goal
    return True


def _named(entry: Entry) -> dict[str, Decimal]:
    """The key results that a row gives values to, by their ids."""
    values = entry.values
    named: dict[str, Decimal] = {}
    if values.get("key_result"):
        if values.get("value") is None:
            raise Invalid(sentence("Enter a number, such as 25."), field="value")
        named[values["key_result"]] = values["value"]
    for key, number in readings(values.get("values") or "").items():
        named[key] = read_number(number)
    return named


def _checked(row: KeyResult, number: Decimal) -> Decimal:
    if row.measure == Measure.MILESTONES:
        told = "Milestones are ticked on the goal's page. Take the row out."
        raise Invalid(sentence(told), field="key_result")
    if row.measure == Measure.BINARY and number not in (0, 1):
        raise Invalid(sentence("Write 1 for done and 0 for not."), field="value")
    return number


def plan_history(run: Run, planned: list[Past]) -> None:
    """Say what each check-in will be, and refuse what cannot be."""
    keys = {one.goal.pk for one in planned if one.goal and one.goal.pk and not run.actor.is_system}
    seen: set[int] = set()
    for some in portions(sorted(keys)):
        seen |= set(visible(run.actor, Goal).filter(pk__in=some).values_list("pk", flat=True))
    for one in planned:
        run.progress.advance(1)
        with run.report.refusing(one.entry.row, "goal"):
            _plan(run, one, seen)


def _plan(run: Run, one: Past, seen: set[int]) -> None:
    row, values, goal = one.row, one.entry.values, one.goal
    assert goal is not None
    if values["occurred_on"] > run.day:
        told = "A check-in tells of today or earlier. Choose another day."
        raise Invalid(sentence(told), field="occurred_on")
    if not one.is_new and row.goal_id != goal.pk:
        raise Invalid(sentence("The check-in stays with its goal. Bring it under another id."), field="goal")
    row.occurred_on = values["occurred_on"]
    for name in WORDS:
        if name in values:
            setattr(row, name, values[name] if values[name] is not None or name not in ("health",) else "")
    row.what_changed, row.next_steps = row.what_changed or "", row.next_steps or ""
    row.confidence = checked_confidence(None if row.confidence is None else int(row.confidence))
    if row.manual_progress is not None:
        if goal.mode != Mode.MANUAL:
            told = "This goal's progress follows from its parts. Enter their values instead."
            raise Invalid(sentence(told), field="manual_progress")
        row.manual_progress = checked_share(float(row.manual_progress), "manual_progress")
    _find_author(run, one)
    if one.is_new or _differs(one):
        _may_tell(run, goal, seen)


def _find_author(run: Run, one: Past) -> None:
    wanted = one.entry.values.get("author")
    if not wanted:
        return
    people = run.known["person"]
    one.author = people.get(wanted) or people.get(wanted.lower())
    if one.author is None:
        run.report.warn(one.entry.row, "author", NOBODY, wanted)


def _may_tell(run: Run, goal: Goal, seen: set[int]) -> None:
    """History is told by whoever may change the goal, and of goals that are still at work."""
    if goal.pk is None:
        return
    require_phase(goal.period, Deed.CHECK_IN, "goal")
    if goal.status in CLOSED:
        raise Invalid(sentence("The goal has ended. Reopen it first, or take the row out."), field="goal")
    if goal.status != Status.ACTIVE:
        raise Invalid(sentence("The goal is not active yet. Take the row out."), field="goal")
    if goal.pk in run.fresh or run.actor.is_system:
        return
    if goal.pk not in seen or not policy_of(Goal).allows(run.actor, "edit", goal):
        raise Forbidden(sentence("You may not edit this goal. Take the row out."), field="goal")


def _differs(one: Past) -> bool:
    told = {value.key_result_id: value.after for value in one.stored.values()}
    author = one.author.pk if one.author else (None if "author" in one.entry.values else one.row.author_id)
    now_told = {row.pk: number for row, number in one.readings.values()}
    return now_told != told or author != one.before["author_id"] or bool(changed(one.row, one.before, TOLD[:-1]))


def write_history(run: Run, planned: list[Past]) -> set[int]:
    """Store new check-ins and what changed of others. Returns the goals whose numbers follow."""
    written = [one for one in planned if one.is_new or _differs(one)]
    for one in written:
        assert one.goal is not None
        one.row.goal = one.goal
        if one.author is not None or "author" in one.entry.values:
            one.row.author_id = one.author.pk if one.author else None
        # After whatever was posted by hand on that day, in the order of the file.
        noon = dt.datetime.combine(one.row.occurred_on, NOON)
        if one.is_new or one.before["occurred_on"] != one.row.occurred_on:
            one.row.posted_at = min(noon, now()) + dt.timedelta(microseconds=one.entry.row)
        one.changes = [{"field": "health", "before": one.before.get("health") or None, "after": one.row.health or None}]
        if not one.is_new:
            one.changes += changed(one.row, one.before, TOLD)
    for some in portions([one.row for one in written if one.is_new]):
        CheckIn.objects.bulk_create(some)
    for some in portions([one.row for one in written if not one.is_new], 100):
        CheckIn.objects.bulk_update(some, [*TOLD[:-1], "author", "posted_at"])
    _write_values(written)
    for one in written:
        run.done(one, "goal.checked_in", one.goal)
    return {one.goal.pk for one in written if one.goal}


def _write_values(written: list[Past]) -> None:
    fresh, other, over = [], [], []
    for one in written:
        own = one.entry.external_id if one.entry.record == "value" else None
        told = {row.pk: number for row, number in one.readings.values()}
        for key, number in told.items():
            there = one.stored.get(key)
            if there is None:
                fresh.append(CheckInValue(check_in=one.row, key_result_id=key, after=number, external_id=own))
            elif there.after != number:
                there.after = number
                other.append(there)
        over += [value.pk for key, value in one.stored.items() if key not in told]
    for some in portions(over):
        CheckInValue.objects.filter(pk__in=some).delete()
    CheckInValue.objects.bulk_create(fresh, batch_size=500)
    CheckInValue.objects.bulk_update(other, ["after"], batch_size=100)
