"""Bad input: the row and the field are named, and nothing is half written."""

from collections.abc import Callable

import pytest

from goals.models import Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.integrations.rules.rows import FileRefused
from perfmgmt.people.models import Employee
from tests.cast import Cast
from tests.integrations.importing import (
    OKRS,
    ORGANISATION,
    everything,
    pending,
    refused,
    run,
    sample,
    warned,
    with_cells,
    with_row,
)

pytestmark = pytest.mark.django_db

GOALS = """
[rows]
id = "id"
parent = "parent"
[[record]]
type = "key_result"
when = [{ column = "measure", filled = true }]
[record.fields]
external_id = "id"
goal = "parent"
title = "title"
measure = "measure"
start_value = "start"
target_value = "target"
current_value = "current"
weight = "weight"
[[record]]
type = "goal"
[record.fields]
external_id = "id"
title = "title"
parent = "parent"
weight = "weight"
due_on = { column = "due", format = "%d.%m.%Y" }
period = { constant = "q" }
manual_progress = "current"
mode = { constant = "manual", default = "both", when = [{ column = "current", filled = true }] }
[[period]]
external_id = "q"
name = "The quarter"
starts_on = 2026-01-01
ends_on = 2026-03-31
phase = "active"
"""
HEADER = "id,parent,title,measure,start,target,current,weight,due\n"
SOUND = "g-1,,Goal,,,,,,\n"
TEAMS = """
[[record]]
type = "team"
[record.fields]
external_id = "id"
name = "name"
parent = "parent"
"""


def nothing_was_written(act: Callable[[], list[tuple[int, str]]]) -> list[tuple[int, str]]:
    before, entries = everything(), AuditEntry.objects.count()
    found = act()
    assert everything() == before
    assert AuditEntry.objects.count() == entries
    return found


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("k-1,g-1,Key,increase,0,10,NaN,,\n", "current_value"),
        ("k-1,g-1,Key,increase,0,10,Infinity,,\n", "current_value"),
        ("k-1,g-1,Key,increase,0,1e15,,,\n", "target_value"),
        ("k-1,g-1,Key,increase,0,1e999999999,,,\n", "target_value"),
        (f"k-1,g-1,Key,increase,0,{'9' * 100_000},,,\n", "target_value"),
        ("k-1,g-1,Key,increase,0,0.1234567,,,\n", "target_value"),
        ("k-1,g-1,Key,increase,0,ten,,,\n", "target_value"),
        ("k-1,g-1,Key,increase,0,1_000,,,\n", "target_value"),
        ('k-1,g-1,Key,increase,0,"1,5",,,\n', "target_value"),
        ("k-1,g-1,Key,increase,10,5,,,\n", "target_value"),
        ("k-1,g-1,Key,decrease,5,10,,,\n", "target_value"),
        ("k-1,g-1,Key,maintain,,,,,\n", "lower_bound"),
        ("k-1,g-1,Key,sideways,0,10,,,\n", "measure"),
        ("k-1,g-1,Key,increase,0,10,,-1,\n", "weight"),
        ("k-1,g-1,Key,increase,0,10,,1000001,\n", "weight"),
        ("k-1,g-1,Key,increase,0,10,,0.00001,\n", "weight"),
        ("k-1,g-1,,increase,0,10,,,\n", "title"),
        ("k-1,,Key,increase,0,10,,,\n", "goal"),
        (",g-1,Key,increase,0,10,,,\n", "external_id"),
        ("g-2,,Goal,,,,,-0.5,\n", "weight"),
        ("g-2,,Goal,,,,2,,\n", "manual_progress"),
        ("g-2,,Goal,,,,,,2026-02-30\n", "due_on"),
        ("g-2,,Goal,,,,,,31.02.2026\n", "due_on"),
        ("g-2,,Goal,,,,,,01.12.2025\n", "due_on"),
        ("g-2,g-2,Goal,,,,,,\n", "parent"),
        (f"g-2,,{'x' * 1001},,,,,,\n", "title"),
        (f"g-2,,{'x' * 90_000},,,,,,\n", "title"),
        (f"g-2,,{'x' * 10_000_000},,,,,,\n", ""),
        (f"{'i' * 201},,Goal,,,,,,\n", "external_id"),
        ("g-2,,A bell \x07,,,,,,\n", "title"),
        ("g-2,,Goal,,,,,\n", ""),
        ("g-2,,Goal,,,,,,,\n", ""),
        ('g-2,,"Goal,,,,,,\n', ""),
        ("g-1,,Goal again,,,,,,\n", "external_id"),
    ],
)
def test_a_bad_cell_stops_the_import(cast: Cast, row: str, field: str) -> None:
    assert nothing_was_written(lambda: refused(run(GOALS, HEADER + SOUND + row))) == [(3, field)]


def test_the_same_rows_without_the_bad_one_are_imported(cast: Cast) -> None:
    sound = "k-1,g-1,Key,increase,0,10,5,2.5,\n" + "g-2,g-1,Goal,,,,0.5,0,28.02.2026\n"
    assert refused(run(GOALS, HEADER + SOUND + sound)) == []


def test_a_target_equal_to_the_start_is_a_warning(cast: Cast) -> None:
    report = run(GOALS, HEADER + SOUND + "k-1,g-1,Key,increase,10,10,10,,\n")
    assert not report.is_refused
    assert [(one.row, one.field) for one in report.warnings] == [(3, "target_value")]


def test_every_refused_row_is_told_at_once(cast: Cast) -> None:
    rows = "k-1,g-1,Key,increase,0,ten,NaN,-1,\n" + "k-2,g-1,,up,0,1,,,\n"
    found = refused(run(GOALS, HEADER + SOUND + rows))
    assert found == [(3, "target_value"), (3, "current_value"), (4, "title"), (4, "measure")]


def test_a_refused_row_is_told_in_a_sentence_that_helps(cast: Cast) -> None:
    report = run(GOALS, HEADER + "g-2,,Goal,,,,,,2026-02-30\n")
    assert report.refusals[0].sentence == "“2026-02-30” is no date. Write it as 31.12.2026."


@pytest.mark.parametrize(
    "rows",
    [
        "g-1,g-2,A,,,,,,\ng-2,g-1,B,,,,,,\n",
        "g-1,g-2,A,,,,,,\ng-2,g-3,B,,,,,,\ng-3,g-1,C,,,,,,\n",
    ],
)
def test_a_loop_of_goals_is_refused_at_each_of_its_rows(cast: Cast, rows: str) -> None:
    found = nothing_was_written(lambda: refused(run(GOALS, HEADER + rows)))
    assert found == [(number, "parent") for number in range(2, rows.count("\n") + 2)]


def test_a_date_that_can_mean_nothing_else_is_taken_beside_the_usual_ones(cast: Cast) -> None:
    assert not run(GOALS, HEADER + "g-2,,Grow,,,,,,2026-03-31\ng-3,,Shrink,,,,,,31.03.2026\n").is_refused
    assert {str(goal.due_on) for goal in Goal.objects.all()} == {"2026-03-31"}


def test_nobody_is_told_that_a_manager_is_nowhere_whose_row_is_refused(cast: Cast) -> None:
    report = run(ORGANISATION, with_cells(ORGANISATION, "s_03", start_date="someday"))
    assert refused(report) == [(4, "hired_on")]
    assert (3, "manager", "s_03") not in warned(report)


def test_a_loop_that_closes_over_an_earlier_import_is_refused(cast: Cast) -> None:
    run(GOALS, HEADER + "g-1,,A,,,,,,\ng-2,g-1,B,,,,,,\ng-3,g-2,C,,,,,,\n")
    assert nothing_was_written(lambda: refused(run(GOALS, HEADER + "g-1,g-3,A,,,,,,\n"))) == [(2, "parent")]


def test_a_loop_through_a_parent_that_was_missing_is_not_made(cast: Cast) -> None:
    run(GOALS, HEADER + "g-1,g-2,A,,,,,,\n")
    report = run(GOALS, HEADER + "g-2,g-1,B,,,,,,\n")
    assert warned(report) == [(2, "parent", "g-1")]
    assert "This makes a loop" in report.warnings[0].kind
    assert dict(Goal.objects.values_list("external_id", "parent__external_id")) == {"g-1": None, "g-2": "g-1"}
    assert pending() == [("g-1", "parent", "g-2")]


def test_a_loop_of_managers_is_refused(cast: Cast) -> None:
    data = with_cells(ORGANISATION, "s_04", manager_id="s_01")
    assert nothing_was_written(lambda: refused(run(ORGANISATION, data))) == [
        (2, "manager"),
        (3, "manager"),
        (4, "manager"),
        (5, "manager"),
    ]


def test_nobody_manages_herself(cast: Cast) -> None:
    data = with_cells(ORGANISATION, "s_17", manager_id="s_17")
    assert nothing_was_written(lambda: refused(run(ORGANISATION, data))) == [(18, "manager")]


def test_a_loop_of_teams_is_refused(cast: Cast) -> None:
    rows = "id,name,parent\nt-1,One,t-2\nt-2,Two,t-1\nt-3,Three,t-1\n"
    assert nothing_was_written(lambda: refused(run(TEAMS, rows))) == [(2, "parent"), (3, "parent")]


@pytest.mark.parametrize("depth", [51, 52])
def test_lines_teams_and_goals_go_down_51_levels(cast: Cast, depth: int) -> None:
    too_deep = [(depth + 1, "parent")] if depth > 51 else []
    teams = "".join(f"t-{at},Team,{f't-{at - 1}' if at else ''}\n" for at in range(depth))
    assert refused(run(TEAMS, "id,name,parent\n" + teams)) == too_deep
    goals = "".join(f"g-{at},{f'g-{at - 1}' if at else ''},Goal,,,,,,\n" for at in range(depth))
    assert refused(run(GOALS, HEADER + goals)) == too_deep
    people = "".join(f"p-{at},{f'p-{at - 1}' if at else 'x'},person,R,,T,,\n" for at in range(depth))
    header = sample(ORGANISATION).split(b"\n")[0].decode() + "\n"
    assert refused(run(ORGANISATION, header + people)) == [(row, "manager") for row, _ in too_deep]


def test_a_goal_that_would_carry_its_children_too_deep_is_refused(cast: Cast) -> None:
    chain = "".join(f"g-{at},{f'g-{at - 1}' if at else ''},Goal,,,,,,\n" for at in range(40))
    other = "".join(f"h-{at},{f'h-{at - 1}' if at else ''},Goal,,,,,,\n" for at in range(20))
    run(GOALS, HEADER + chain + other)
    moved = HEADER + "h-0,g-39,Goal,,,,,,\n"
    assert nothing_was_written(lambda: refused(run(GOALS, moved))) == [(2, "parent")]


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"start_date": "1 March"}, "hired_on"),
        ({"start_date": "2021-13-01"}, "hired_on"),
        ({"person_id": ""}, "external_id"),
        ({"role": "x" * 201}, "job_title"),
        ({"person_id": "two words"}, "email"),
        ({"departments": "d" * 201}, "team"),
    ],
)
def test_a_bad_person_stops_the_import(cast: Cast, cells: dict[str, str], field: str) -> None:
    data = with_cells(ORGANISATION, "s_17", **cells)
    assert (18, field) in nothing_was_written(lambda: refused(run(ORGANISATION, data)))


def test_an_address_that_somebody_else_has_is_refused(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.sol.pk).update(email="s_17@example.org", external_id="sol")
    assert nothing_was_written(lambda: refused(run(ORGANISATION))) == [(18, "email")]


def test_the_same_person_twice_is_refused(cast: Cast) -> None:
    data = with_row(ORGANISATION, person_id="s_17", kind="person", role="Again", manager_id="s_04")
    report = run(ORGANISATION, data)
    assert refused(report) == [(20, "external_id")]
    assert report.refusals[0].sentence.startswith("Row 18 has the same id.")


def test_cells_that_are_no_utf8_are_refused_row_by_row(cast: Cast) -> None:
    data = sample(ORGANISATION).replace("Zürich".encode(), b"Z\xfcrich").replace(b"Counsel", b"Couns\xe9l")
    report = run(ORGANISATION, data)
    assert refused(report) == [(17, "role"), (18, "role")]
    assert "UTF-8" in report.refusals[0].sentence


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (b"manager_id", b"managr_id", "The file has no column “manager_id”. Did you mean “managr_id”?"),
        (b"job_family", b"family", "The file has no column “job_family”."),
        (b"job_family", b"role", "Two columns are called “role”."),
        (b"job_family", b"", "Column 5 has no name."),
        (b"job_family", b"title", "“title” is a column and a value of the mapping."),
        (b"job_family", b"j\xfcb_family", "The name of column 5 is not UTF-8."),
    ],
)
def test_columns_that_do_not_fit_the_mapping_are_refused(cast: Cast, old: bytes, new: bytes, sentence: str) -> None:
    def act() -> list[tuple[int, str]]:
        with pytest.raises(FileRefused, match="^" + sentence.replace("?", "[?]").replace(".", "[.]")):
            run(ORGANISATION, sample(ORGANISATION).replace(old, new, 1))
        return []

    nothing_was_written(act)


def test_an_empty_file_is_refused_and_a_header_alone_is_not(cast: Cast) -> None:
    for data in (b"", b"\n\n", b"\xef\xbb\xbf"):
        with pytest.raises(FileRefused, match="The file is empty"):
            run(ORGANISATION, data)
    assert run(ORGANISATION, sample(ORGANISATION).split(b"\n")[0]).rows == 0


def test_a_goal_of_an_unknown_period_is_refused(cast: Cast) -> None:
    data = with_cells(OKRS, "o-18", quarter="fy99-q9")
    report = run(OKRS, data)
    assert refused(report) == [(19, "period")]
    assert "[[period]]" in report.refusals[0].sentence


def test_a_goal_takes_twenty_key_results(cast: Cast) -> None:
    rows = "".join(f"k-{at},g-1,Key,increase,0,10,,,\n" for at in range(21))
    assert refused(run(GOALS, HEADER + SOUND + rows)) == [(23, "goal")]
    assert refused(run(GOALS, HEADER + SOUND + rows.rsplit("k-20", 1)[0])) == []
    assert refused(run(GOALS, HEADER + "k-20,g-1,Key,increase,0,10,,,\n")) == [(2, "goal")]
