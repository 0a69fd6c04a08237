"""Goals and key results from a file of cascades."""

import csv
import datetime as dt
import io
import random
from decimal import Decimal

import pytest

from goals.actions.rebuild import rebuild
from goals.models import Goal, GoalProgress, KeyResult, Period
from goals.selectors.copies import copies_of_goals
from goals.selectors.health import with_health
from perfmgmt.audit.models import AuditEntry
from perfmgmt.people.models import Team
from tests.cast import NOW, TODAY, Cast, a_goal
from tests.integrations.importing import (
    OKRS,
    counted,
    everything,
    goal,
    key_result,
    refused,
    run,
    sample,
    warned,
    with_cells,
    written,
)

pytestmark = pytest.mark.django_db


def test_rows_become_goals_or_key_results_by_what_hangs_under_them(cast: Cast) -> None:
    report = run(OKRS)
    assert counted(report, "goal") == {"created": 9}
    assert counted(report, "key_result") == {"created": 11, "skipped": 1}
    assert goal("o-4").parent == goal("o-3")
    assert key_result("o-5").goal == goal("o-4")
    assert report.done["teams created because a row names them"] == 5
    assert report.done["periods created because a row names them"] == 2


def test_numbers_roll_up_through_the_whole_tree(cast: Cast) -> None:
    run(OKRS)
    assert [goal(one).progress for one in ("o-4", "o-3", "o-13", "o-15", "o-18")] == [1.0, 1.0, 0.5, 0.25, 0.75]
    assert goal("o-1").progress == pytest.approx((0.5 + 1 + 0.6 + 0.5) / 4)
    assert goal("o-8").progress is None
    assert list(rebuild(write=False)) == []
    assert GoalProgress.objects.get(goal=goal("o-3")).day == TODAY


def test_a_score_is_the_current_value_and_nothing_is_measured_without_one(cast: Cast) -> None:
    run(OKRS)
    scored, unscored = key_result("o-6"), key_result("o-5")
    assert (scored.start_value, scored.target_value, scored.current_value) == (0, 1, Decimal("1.3"))
    assert (scored.attainment, scored.progress) == (1.3, 1.0)
    assert (unscored.start_value, unscored.target_value, unscored.current_value) == (None, None, None)
    assert (unscored.measure, unscored.progress) == ("increase", None)


def test_a_scored_goal_without_parts_is_manual_and_with_parts_it_keeps_the_score_as_a_word(cast: Cast) -> None:
    report = run(OKRS)
    assert (goal("o-7").mode, goal("o-7").progress) == ("manual", 0.6)
    assert (goal("o-4").mode, goal("o-4").manual_progress) == ("both", None)
    assert goal("o-4").description == "Outcome: 90% of it, says the team\nScore: 0.9"
    assert (5, "manual_progress", "0.9") in warned(report)


def test_owners_become_teams_and_people_are_called_by_what_they_do(cast: Cast) -> None:
    run(OKRS)
    assert goal("o-3").team == Team.objects.get(external_id="okr-owner:CRO")
    assert goal("o-8").title == "Engineer"
    assert goal("o-8").team == Team.objects.get(external_id="okr-owner:Engineer")
    assert key_result("o-6").description == "Owner: Engineer"
    assert key_result("o-12").description == "Outcome: 0%"
    assert not Team.objects.filter(name__in=["Andrew", "Kamil"]).exists()
    assert (goal("o-9").owner, goal("o-9").team, goal("o-9").accountable) == (None, None, None)
    assert key_result("o-21").title == "CLO - Contracts"


def test_texts_stand_as_they_were_written(cast: Cast) -> None:
    run(OKRS)
    assert key_result("o-10").title == '=HYPERLINK("http://example.org")'
    assert key_result("o-11").title == "Celebrate 🎉 every release"
    assert key_result("o-14").title == 'Two lines\nof text, with a "quote"'


def test_imported_goals_are_active_in_their_quarter_and_never_stale(cast: Cast) -> None:
    run(OKRS)
    row = goal("o-1")
    assert (row.status, row.level, row.visibility) == ("active", "company", "everyone")
    assert (row.starts_on, row.due_on) == (dt.date(2019, 11, 1), dt.date(2020, 1, 31))
    assert (row.period.name, row.period.phase, row.cadence) == ("FY20 Q4", "active", "none")
    assert set(with_health(Goal.objects.all()).values_list("health", flat=True)) == {"pending"}
    assert list(copies_of_goals()) == []


def test_a_second_import_writes_nothing_but_its_own_entry(cast: Cast) -> None:
    run(OKRS)
    before, entries = everything(), AuditEntry.objects.count()
    report = run(OKRS)
    assert counted(report, "goal") == {"unchanged": 9}
    assert counted(report, "key_result") == {"unchanged": 11, "skipped": 1}
    assert everything() == before
    assert AuditEntry.objects.count() == entries + 1


def test_a_dry_run_leaves_nothing(cast: Cast) -> None:
    before, entries = everything(), AuditEntry.objects.count()
    report = run(OKRS, dry_run=True)
    assert counted(report, "goal") == {"created": 9}
    assert everything() == before
    assert AuditEntry.objects.count() == entries


def test_every_written_row_has_one_entry(cast: Cast) -> None:
    run(OKRS)
    verbs = sorted(AuditEntry.objects.values_list("verb", flat=True))
    assert verbs == (
        ["file.imported"]
        + ["goal.imported"] * 9
        + ["goal.key_result_added"] * 11
        + ["period.created"] * 2
        + ["team.created"] * 5
    )


def test_a_goal_that_has_ended_is_not_changed(cast: Cast) -> None:
    run(OKRS)
    Goal.objects.filter(external_id="o-13").update(status="missed", outcome_grade="0.2", closed_at=NOW)
    assert refused(run(OKRS, with_cells(OKRS, "o-13", text="Another title"))) == [(14, "external_id")]
    assert refused(run(OKRS, with_cells(OKRS, "o-12", score="0.9"))) == [(13, "goal")]
    assert not run(OKRS).is_refused


@pytest.mark.parametrize("phase", ["planning", "locked", "closed"])
def test_a_period_that_is_not_active_takes_no_new_goals(cast: Cast, phase: str) -> None:
    Period.objects.create(
        name="FY21 Q1", starts_on=dt.date(2020, 2, 1), ends_on=dt.date(2020, 4, 30), phase=phase, external_id="fy21-q1"
    )
    before = everything()
    report = run(OKRS)
    assert refused(report) == [(16, "period"), (19, "period")]
    assert everything() == before


def test_a_period_made_by_hand_is_known_by_its_name(cast: Cast) -> None:
    there = Period.objects.create(
        name="FY21 Q1", starts_on=dt.date(2020, 2, 3), ends_on=dt.date(2020, 4, 30), phase="active"
    )
    run(OKRS)
    assert goal("o-18").period == there
    assert goal("o-18").starts_on == dt.date(2020, 2, 3)


def test_goals_that_were_set_by_hand_stay_as_they_are(cast: Cast) -> None:
    by_hand = a_goal(cast, cast.ola)
    run(OKRS)
    again = Goal.objects.get(pk=by_hand.pk)
    assert (again.title, again.version, again.external_id) == (by_hand.title, by_hand.version, None)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_does_not_matter(cast: Cast, seed: int) -> None:
    run(OKRS)
    columns = ("external_id", "title", "description", "parent__external_id", "mode", "progress", "coverage")
    in_order = list(Goal.objects.order_by("external_id").values_list(*columns))
    KeyResult.objects.all().delete()
    GoalProgress.objects.all().delete()
    Goal.objects.update(parent=None)
    Goal.objects.all().delete()
    lines = list(csv.DictReader(io.StringIO(sample(OKRS).decode(), newline="")))
    random.Random(seed).shuffle(lines)
    run(OKRS, written(lines))
    assert list(Goal.objects.order_by("external_id").values_list(*columns)) == in_order
