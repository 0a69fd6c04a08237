"""Check-ins and values of past days: by the rules of check-ins, into the charts, and without asking anybody."""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command

from goals.models import CheckIn, CheckInValue, Goal, GoalProgress, KeyResult
from goals.selectors.obligations import obligations_of
from perfmgmt.audit.models import AuditEntry
from perfmgmt.integrations.actions.file import file_import
from perfmgmt.integrations.rules.mapping_file import read_mapping
from perfmgmt.integrations.rules.rows import read_rows
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee
from tests.api import look, write
from tests.cast import TODAY, Cast, a_goal, a_key_result
from tests.integrations.importing import counted, everything, refused, run, warned

pytestmark = pytest.mark.django_db
GUIDE = Path(settings.ROOT) / "perfmgmt" / "integrations" / "MAPPING.md"
[EXAMPLE] = [one for one in re.findall(r"```toml\n(.*?)```", GUIDE.read_text(), re.DOTALL) if '"value"' in one]
HEADER = "Kind;Id;Goal;Day;State;Note;By;Values;Key result;Value\n"
FIRST = "check-in;c-1;g;2026-01-10;green;It begins;ola;kr=12;;\n"
LATER = "check-in;c-2;g;2026-02-10;red;It stalls;;kr=14;;\n"
VALUE = ";v-1;;2026-01-20;;;;;kr;13,5\n"
FILE = HEADER + LATER + VALUE + FIRST


@pytest.fixture(autouse=True)
def goal(cast: Cast) -> Goal:
    """Ola's goal under Mira's, active since this morning, with a key result from 10 to 20."""
    above = a_goal(cast, cast.mira, external_id="above")
    made = a_goal(cast, cast.ola, external_id="g", parent=above, activated_on=TODAY)
    a_key_result(made, external_id="kr", start_value=10, target_value=20, current_value=10, initial_value=10)
    Employee.objects.filter(pk=cast.ola.pk).update(external_id="ola")
    return made


def progress(goal: Goal) -> dict[dt.date, float | None]:
    return dict(GoalProgress.objects.filter(goal=goal).order_by("day").values_list("day", "progress"))


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


def test_the_example_of_the_guide_brings_check_ins_and_values(cast: Cast, goal: Goal) -> None:
    report = run(EXAMPLE, FILE)
    assert refused(report) == [] and warned(report) == []
    assert (counted(report, "check_in"), counted(report, "value")) == ({"created": 2}, {"created": 1})
    goal.refresh_from_db()
    row = KeyResult.objects.get(external_id="kr")
    assert (row.current_value, goal.progress) == (Decimal(14), 0.4)
    assert (goal.word, goal.last_check_in_on) == ("off_track", day(2, 10))
    assert list(CheckIn.objects.order_by("occurred_on").values_list("author__name", "health", "what_changed")) == [
        ("Ola", "on_track", "It begins"),
        (None, "", ""),
        (None, "off_track", "It stalls"),
    ]


def test_each_keeps_what_stood_before_it(cast: Cast, goal: Goal) -> None:
    run(EXAMPLE, FILE)
    rows = CheckInValue.objects.order_by("check_in__occurred_on")
    assert list(rows.values_list("before", "after")) == [(10, 12), (12, Decimal("13.5")), (Decimal("13.5"), 14)]
    told = CheckIn.objects.order_by("occurred_on").values_list("health_before", "progress_before", "progress_after")
    assert [*told] == [("pending", None, 0.2), ("on_track", 0.2, 0.35), ("on_track", 0.35, 0.4)]


def test_the_charts_of_the_goal_and_of_those_above_tell_of_past_days(cast: Cast, goal: Goal) -> None:
    run(EXAMPLE, FILE)
    past = {day(1, 10): 0.2, day(1, 20): 0.35, day(2, 10): 0.4}
    assert {at: value for at, value in progress(goal).items() if at < TODAY} == past
    assert {at: value for at, value in progress(Goal.objects.get(external_id="above")).items() if at < TODAY} == past
    call_command("rebuild_rollups", "--check")


def test_what_was_kept_on_the_day_itself_stays(cast: Cast, goal: Goal) -> None:
    GoalProgress.objects.create(goal=goal, day=day(1, 20), progress=0.9, coverage=1.0)
    run(EXAMPLE, FILE)
    assert progress(goal)[day(1, 20)] == 0.9
    # What an import filled in follows the next one.
    run(EXAMPLE, HEADER + FIRST.replace("kr=12", "kr=11"))
    assert (progress(goal)[day(1, 10)], progress(goal)[day(1, 20)]) == (0.1, 0.9)


def test_a_sibling_told_of_later_reaches_days_that_were_filled_before(cast: Cast, goal: Goal) -> None:
    run(EXAMPLE, FILE)
    above = Goal.objects.get(external_id="above")
    sibling = a_goal(cast, cast.ola, external_id="s", parent=above, activated_on=TODAY)
    a_key_result(sibling, external_id="kr2", start_value=0, target_value=1, current_value=0, initial_value=0)
    run(EXAMPLE, HEADER + "check-in;c-9;s;2026-01-15;;;;kr2=1;;\n")
    assert {at: value for at, value in progress(above).items() if at < TODAY} == {
        day(1, 10): 0.2,
        day(1, 15): 0.6,
        day(1, 20): 0.675,
        day(2, 10): 0.7,
    }


def test_the_same_file_again_writes_nothing(cast: Cast) -> None:
    run(EXAMPLE, FILE)
    before, entries = everything(), AuditEntry.objects.count()
    report = run(EXAMPLE, FILE)
    assert (counted(report, "check_in"), counted(report, "value")) == ({"unchanged": 2}, {"unchanged": 1})
    assert everything() == before
    assert AuditEntry.objects.count() == entries + 1


def test_a_dry_run_says_the_same_and_writes_nothing(cast: Cast) -> None:
    before = everything()
    report = run(EXAMPLE, FILE, dry_run=True)
    assert counted(report, "check_in") == {"created": 2}
    assert everything() == before


def test_a_corrected_row_is_taken_over_and_the_numbers_follow(cast: Cast, goal: Goal) -> None:
    run(EXAMPLE, FILE)
    report = run(EXAMPLE, HEADER + LATER.replace("kr=14", "kr=18").replace("red", "yellow"))
    assert counted(report, "check_in") == {"changed": 1}
    goal.refresh_from_db()
    assert (goal.word, goal.progress) == ("at_risk", 0.8)
    assert CheckIn.objects.count() == 3


def test_nobody_is_asked_reminded_or_told(cast: Cast, goal: Goal) -> None:
    due = goal.next_check_in_on
    run(EXAMPLE, FILE)
    goal.refresh_from_db()
    assert due is None or goal.next_check_in_on >= TODAY  # type: ignore[operator]
    assert goal.next_check_in_on and goal.next_check_in_on > TODAY
    assert not [one for one in obligations_of(EmployeeActor(cast.mira)) if one.goal_id == goal.pk]
    assert not OutboxMessage.objects.exists()


def test_an_imported_check_in_is_not_edited_or_acknowledged_by_hand(cast: Cast, goal: Goal) -> None:
    run(EXAMPLE, HEADER + f"check-in;c-1;g;{TODAY};green;;ola;kr=12;;\n")
    row = CheckIn.objects.get()
    allowed = {*look(cast.ola, row, "can")["can"], *look(cast.mira, row, "can")["can"]}
    assert not allowed & {"edit", "withdraw", "acknowledge"}
    assert write(cast.ola, "check_in_edit", check_in_id=row, version=1, health="AT_RISK").code == "FORBIDDEN"
    assert write(cast.mira, "check_in_acknowledge", check_in_id=row).code == "FORBIDDEN"


def test_a_check_in_by_hand_goes_on_from_there(cast: Cast, goal: Goal) -> None:
    run(EXAMPLE, FILE)
    result = KeyResult.objects.get(external_id="kr")
    given: dict[str, Any] = {"health": "ON_TRACK", "values": [{"key_result_id": result, "value": Decimal(19)}]}
    assert write(cast.ola, "goal_check_in", goal_id=goal, **given).code is None
    run(EXAMPLE, HEADER + FIRST.replace("kr=12", "kr=11"))
    goal.refresh_from_db()
    assert (goal.word, goal.progress, goal.last_check_in_on) == ("on_track", 0.9, TODAY)


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("check-in;c;g;2026-03-05;green;;;kr=1;;", "occurred_on"),
        ("check-in;c;g;soon;green;;;kr=1;;", "occurred_on"),
        ("check-in;c;g;2026-01-10;blue;;;kr=1;;", "health"),
        ("check-in;c;g;2026-01-10;green;;;kr:1;;", "values"),
        ("check-in;c;g;2026-01-10;green;;;kr=many;;", "goal"),
        ("check-in;c;;2026-01-10;green;;;;;", "goal"),
        ("check-in;c;above;2026-01-10;green;;;kr=1;;", "key_result"),
        (";v;;2026-01-10;;;;;kr;", "value"),
        (";v;;2026-01-10;;;;;;1", "key_result"),
        (";v;;2026-01-10;;;;;steps;1", "key_result"),
        (";v;;2026-01-10;;;;;done;2", "value"),
        ("check-in;c;ended;2026-01-10;green;;;;;", "goal"),
        ("check-in;c;shut;2026-01-10;green;;;;;", "goal"),
    ],
)
def test_what_a_check_in_may_not_say_is_refused_and_nothing_is_written(
    cast: Cast, goal: Goal, row: str, field: str
) -> None:
    a_key_result(goal, external_id="steps", measure="milestones", start_value=None, target_value=None)
    a_key_result(goal, external_id="done", measure="binary", start_value=None, target_value=None)
    a_goal(cast, cast.ola, external_id="ended", status="achieved")
    a_goal(cast, cast.ola, external_id="shut", period=cast.past)
    before = everything()
    assert refused(run(EXAMPLE, HEADER + row + "\n")) == [(2, field)]
    assert everything() == before


def test_what_hangs_on_nothing_is_passed_over_with_a_warning(cast: Cast) -> None:
    before = everything()
    report = run(EXAMPLE, HEADER + "check-in;c;nowhere;2026-01-10;green;;;;;\n;v;;2026-01-10;;;;;kr9;1\n")
    assert warned(report) == [(2, "goal", "nowhere"), (3, "key_result", "kr9")]
    assert counted(report, "check_in") == {"skipped": 1}
    assert everything() == before


def test_history_of_goals_in_the_same_file_follows_them(cast: Cast) -> None:
    mapping = (
        EXAMPLE
        + """
[[period]]
external_id = "Quarter"
name = "Quarter"
starts_on = 2026-01-01
ends_on = 2026-03-31
phase = "active"
"""
    )
    goals = """[[record]]
type = "goal"
when = [{ column = "Kind", is = "goal" }]
[record.fields]
external_id = "Id"
title = "Note"
owner = "By"
period = { constant = "Quarter" }
[[record]]
type = "key_result"
when = [{ column = "Kind", is = "measure" }]
[record.fields]
external_id = "Id"
title = "Note"
goal = "Goal"
measure = { constant = "increase" }
start_value = { constant = "0" }
target_value = "Value"
"""
    data = HEADER + "check-in;c-5;n;2026-01-10;green;;;nk=5;;\ngoal;n;;;;New;ola;;;\nmeasure;nk;n;;;More;;;;10\n"
    sheet = read_rows(data.encode(), delimiter=";")
    report = file_import(EmployeeActor(cast.ada), mapping=read_mapping(goals + mapping), sheet=sheet)
    assert refused(report) == []
    assert Goal.objects.get(external_id="n").progress == 0.5


def test_history_is_told_by_those_who_may_change_the_goal(cast: Cast, goal: Goal) -> None:
    a_goal(cast, cast.ola, visibility="private", external_id="secret")
    row = "check-in;c;secret;2026-01-10;green;;;;;\n"
    before = everything()
    assert refused(run(EXAMPLE, HEADER + row, actor=EmployeeActor(cast.ada))) == [(2, "goal")]
    assert everything() == before
    assert refused(run(EXAMPLE, FILE, actor=EmployeeActor(cast.ada))) == []
    entries = AuditEntry.objects.filter(verb="goal.checked_in", subject_id=goal.pk)
    assert set(entries.values_list("actor_id", flat=True)) == {cast.ada.pk} and entries.count() == 3
