"""Goals and key results in a later file: what waited is set, what moved counts anew, what people said stays."""

from decimal import Decimal

import pytest

from goals.actions.check_in import goal_check_in
from goals.actions.rebuild import rebuild
from goals.models import Goal, KeyResult
from goals.selectors.copies import copies_of_goals
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import SystemActor
from perfmgmt.people.models import Team
from tests.api import write
from tests.cast import NOW, Cast
from tests.integrations.importing import (
    OKRS,
    counted,
    goal,
    key_result,
    pending,
    run,
    sample,
    warned,
    with_cells,
    with_row,
)

pytestmark = pytest.mark.django_db


def test_a_parent_that_is_not_there_is_kept_and_set_by_a_later_import(cast: Cast) -> None:
    report = run(OKRS)
    assert (16, "parent", "o-99") in warned(report)
    assert ("o-15", "parent", "o-99") in pending()
    header = sample(OKRS).split(b"\n")[0]
    later = run(OKRS, header + b"\no-99,,fy21-q1,0,objective,CMO,It came later,,\n")
    assert counted(later, "goal") == {"created": 1}
    assert goal("o-15").parent == goal("o-99")
    assert pending() == [("o-17", "goal", "o-98")]
    assert goal("o-99").progress == 0.25
    assert list(rebuild(write=False)) == []
    assert list(copies_of_goals()) == []
    assert AuditEntry.objects.filter(verb="goal.aligned", subject_id=goal("o-15").pk).count() == 1


def test_a_key_result_without_its_goal_is_skipped_and_imported_with_the_goal(cast: Cast) -> None:
    report = run(OKRS)
    assert (18, "goal", "o-98") in warned(report)
    assert not KeyResult.objects.filter(external_id="o-17").exists()
    again = run(OKRS, with_row(OKRS, id="o-98", quarter="fy21-q1", kind="objective", text="Here it is", level="0"))
    assert counted(again, "key_result") == {"created": 1, "unchanged": 11}
    assert goal("o-98").progress == 0.5


def test_a_parent_that_comes_after_the_goal_has_ended_is_not_set(cast: Cast) -> None:
    run(OKRS)
    Goal.objects.filter(external_id="o-15").update(status="missed", outcome_grade="0.2", closed_at=NOW)
    header = sample(OKRS).split(b"\n")[0]
    later = run(OKRS, header + b"\no-99,,fy21-q1,0,objective,CMO,It came later,,\n")
    assert goal("o-15").parent is None
    assert ("o-15", "parent", "o-99") in pending()
    [(_, field, _)] = warned(later)
    assert field == "parent"
    assert "stays open: This goal has ended" in later.warnings[0].kind


def test_a_key_result_that_loses_its_goal_stays_until_the_new_one_comes(cast: Cast) -> None:
    run(OKRS)
    report = run(OKRS, with_cells(OKRS, "o-12", parent="o-77"))
    assert (13, "goal", "o-77") in warned(report)
    assert key_result("o-12").goal == goal("o-13")
    assert ("o-12", "goal", "o-77") in pending()
    header = sample(OKRS).split(b"\n")[0]
    run(OKRS, header + b"\no-77,o-1,fy20-q4,1,objective,CMO,It came later,,\n")
    assert key_result("o-12").goal == goal("o-77")
    assert ("o-12", "goal", "o-77") not in pending()
    assert (goal("o-77").progress, goal("o-13").progress) == (0.0, 1.0)
    assert list(rebuild(write=False)) == []


def test_a_new_score_moves_every_goal_above(cast: Cast) -> None:
    run(OKRS)
    version = goal("o-13").version
    report = run(OKRS, with_cells(OKRS, "o-12", score="0.5"))
    assert counted(report, "key_result") == {"changed": 1, "unchanged": 10, "skipped": 1}
    assert (key_result("o-12").progress, goal("o-13").progress) == (0.5, 0.75)
    assert goal("o-1").progress == pytest.approx((0.5 + 1 + 0.6 + 0.75) / 4)
    assert goal("o-13").version == version + 1
    assert list(rebuild(write=False)) == []


def test_a_goal_that_moves_takes_everything_below_along(cast: Cast) -> None:
    run(OKRS)
    report = run(OKRS, with_cells(OKRS, "o-3", parent="o-18"))
    assert counted(report, "goal") == {"changed": 1, "unchanged": 8}
    assert goal("o-4").path.startswith(goal("o-18").path + goal("o-3").path[-5:])
    assert goal("o-18").progress == pytest.approx((0.75 + 1) / 2)
    assert goal("o-1").progress == pytest.approx((0.5 + 0.6 + 0.5) / 3)
    assert list(rebuild(write=False)) == []
    assert list(copies_of_goals()) == []


def test_a_key_result_that_moves_counts_in_its_new_goal_only(cast: Cast) -> None:
    run(OKRS)
    run(OKRS, with_cells(OKRS, "o-12", parent="o-9"))
    assert key_result("o-12").goal == goal("o-9")
    assert (goal("o-9").progress, goal("o-13").progress) == (0.0, 1.0)
    assert list(rebuild(write=False)) == []


def test_a_check_in_has_the_last_word(cast: Cast) -> None:
    run(OKRS)
    row, measured = goal("o-13"), key_result("o-12")
    goal_check_in(
        SystemActor("test"),
        goal_id=row.pk,
        health="on_track",
        values=[{"key_result_id": measured.pk, "value": Decimal("0.8")}],
    )
    report = run(OKRS)
    assert counted(report, "key_result") == {"unchanged": 11, "skipped": 1}
    run(OKRS, with_cells(OKRS, "o-12", score="0.1"))
    measured.refresh_from_db()
    assert (measured.initial_value, measured.current_value) == (Decimal("0.1"), Decimal("0.8"))


def test_manual_progress_of_a_check_in_stays(cast: Cast) -> None:
    run(OKRS)
    goal_check_in(SystemActor("test"), goal_id=goal("o-7").pk, health="on_track", manual_progress=0.9)
    assert counted(run(OKRS), "goal") == {"unchanged": 9}
    assert goal("o-7").progress == 0.9


def test_a_lead_named_later_answers_for_the_team_and_may_check_in(cast: Cast) -> None:
    run(OKRS)
    team = Team.objects.get(external_id="okr-owner:CMO")
    named = write(cast.ada, "team_update", team_id=team, version=team.version, lead_id=cast.mira)
    assert named.code is None, named
    assert goal("o-13").accountable == cast.mira
    told = write(
        cast.mira,
        "goal_check_in",
        goal_id=goal("o-13"),
        health="ON_TRACK",
        values=[{"key_result_id": key_result("o-12"), "value": "1"}],
    )
    assert told.code is None, told
    assert (goal("o-13").progress, goal("o-1").progress) == (1.0, pytest.approx((0.5 + 1 + 0.6 + 1) / 4))
    assert counted(run(OKRS), "goal") == {"unchanged": 9}
