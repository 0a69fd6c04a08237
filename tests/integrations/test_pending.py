"""A reference to what nobody has brought yet: a warning, and set when a later import brings it; for every reference."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goals.models import Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.fields import DEEPEST
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee, ReportingLine, Team, TeamMembership
from tests.cast import TODAY, Cast
from tests.integrations.importing import everything, pending, refused, run, warned
from tests.integrations.waiting import CASES, GOAL, MAPPING, PERSON, TEAM, Case, bring, rows

pytestmark = pytest.mark.django_db


@pytest.fixture(params=list(CASES))
def case(request: pytest.FixtureRequest) -> Case:
    return Case(request.param)


def test_what_is_not_there_is_a_warning_and_its_id_is_kept(cast: Cast, case: Case) -> None:
    report = bring(case.waits)
    assert (warned(report), refused(report)) == ([(2, case.field, "t")], [])
    assert "kept" in report.warnings[0].kind
    assert case.leads_to() is None
    assert pending() == [("w", case.field, "t")]


def test_a_later_import_brings_it_and_it_is_set(cast: Cast, case: Case) -> None:
    bring(case.waits)
    report = bring(case.comes)
    assert (warned(report), refused(report)) == ([], [])
    assert sum(report.done[what] for what in report.done if "an earlier import" in what) == 1
    assert case.leads_to() == "t"
    assert pending() == []
    assert AuditEntry.objects.filter(verb=case.verb()).count() == 1


def test_in_the_other_order_it_is_set_at_once(cast: Cast, case: Case) -> None:
    bring(case.comes)
    assert warned(bring(case.waits)) == []
    assert (case.leads_to(), pending()) == ("t", [])


def test_the_file_that_waited_brings_nothing_new_afterwards(cast: Cast, case: Case) -> None:
    bring(case.waits)
    bring(case.comes)
    after = everything()
    report = bring(case.waits)
    assert ([str(result) for _, result in report.results.values()], warned(report)) == (["unchanged"], [])
    assert everything() == after


def test_a_dry_run_says_the_same_and_leaves_it_open(cast: Cast, case: Case) -> None:
    before = everything()
    bring(case.waits, dry_run=True)
    assert everything() == before
    bring(case.waits)
    before, entries = everything(), AuditEntry.objects.count()
    dry = bring(case.comes, dry_run=True)
    assert (everything(), AuditEntry.objects.count()) == (before, entries)
    wet = bring(case.comes)
    assert (dry.results, dry.warnings, dry.done) == (wet.results, wet.warnings, wet.done)


def test_a_second_import_writes_nothing_but_its_own_entry(cast: Cast, case: Case) -> None:
    for data in (case.waits, case.comes):
        bring(data)
        before, entries = everything(), AuditEntry.objects.count()
        with CaptureQueriesContext(connection) as queries:
            report = run(MAPPING, data)
        assert {str(result) for _, result in report.results.values()} <= {"unchanged", "skipped"}
        assert everything() == before
        assert AuditEntry.objects.count() == entries + 1
        written = [one["sql"] for one in queries if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
        assert [sql for sql in written if "audit_auditentry" not in sql] == []


def test_an_import_of_something_else_leaves_it_open(cast: Cast, case: Case) -> None:
    bring(case.waits)
    report = bring(rows({"id": "n", **PERSON}, {"id": "u", **TEAM}, {"id": "h", **GOAL}))
    assert warned(report) == []
    assert (case.leads_to(), pending()) == (None, [("w", case.field, "t")])


def test_the_file_has_the_last_word_on_what_is_wanted(cast: Cast, case: Case) -> None:
    bring(case.waits)
    bring(case.waits.replace(",t,", ",x,"))
    assert pending() == [("w", case.field, "x")]
    bring(case.comes)
    assert (case.leads_to(), pending()) == (None, [("w", case.field, "x")])
    bring(case.waits)
    assert (case.leads_to(), pending()) == ("t", [])


def many(count: int, prefix: str) -> tuple[str, str]:
    """So many of each reference in one file, and all that they want in another."""
    waiting, comes = [], {}
    for at, (waits, kind, *_) in enumerate(CASES.values()):
        wanted = f"{prefix}-{kind['type']}"
        comes[wanted] = {"id": wanted, **kind}
        named = {column: wanted if value == "t" else value for column, value in waits.items()}
        waiting += [{**named, "id": f"{prefix}-{at}-{number}"} for number in range(count)]
    return rows(*waiting), rows(*comes.values())


def test_one_import_sets_everything_that_waits(cast: Cast) -> None:
    waiting, comes = many(3, "w")
    bring(waiting)
    assert len(pending()) == 3 * len(CASES)
    report = bring(comes)
    assert (refused(report), warned(report), pending()) == ([], [], [])
    assert report.done["references set that an earlier import left open"] == 3 * 7
    assert report.done["key results imported that an earlier import kept"] == 3


def test_the_number_of_statements_does_not_grow_with_what_waits(cast: Cast) -> None:
    counts = []
    for count, prefix in ((1, "few"), (6, "many")):
        waiting, comes = many(count, prefix)
        bring(waiting)
        with CaptureQueriesContext(connection) as queries:
            run(MAPPING, comes)
        counts.append(len(queries))
        assert pending() == []
    assert counts[0] == counts[1]


def test_lines_and_memberships_begin_on_the_day_of_the_import(cast: Cast) -> None:
    bring(rows({"id": "w", "type": "person", "above": "t", "team": "u"}))
    bring(rows({"id": "t", **PERSON}, {"id": "u", **TEAM}))
    assert ReportingLine.objects.get(employee__external_id="w").starts_on == TODAY
    assert TeamMembership.objects.get(employee__external_id="w").starts_on == TODAY


def test_numbers_travel_up_through_what_was_open(cast: Cast) -> None:
    bring(
        rows({"id": "k", "type": "key result", "above": "g", "value": "5"}, {"id": "g", "type": "goal", "above": "t"})
    )
    bring(rows({"id": "j", "type": "key result", "above": "t", "value": "10"}))
    bring(rows({"id": "t", **GOAL}))
    assert dict(Goal.objects.filter(external_id__in="gt").values_list("external_id", "progress")) == {
        "g": 0.5,
        "t": 0.75,
    }


def test_a_key_result_that_cannot_be_is_refused_before_its_goal_comes(cast: Cast) -> None:
    before = everything()
    report = bring(rows({"id": "k", "type": "key result", "above": "t", "weight": "-1"}))
    assert refused(report) == [(2, "weight")]
    assert everything() == before


def test_a_goal_of_a_team_that_is_missing_is_a_teams_goal(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.dag.pk).update(external_id="dag")
    bring(rows({"id": "w", "type": "goal", "team": "t"}))
    bring(rows({"id": "t", "type": "team", "person": "dag"}))
    goal = Goal.objects.get(external_id="w")
    assert (goal.level, goal.accountable) == ("team", cast.dag)


def test_only_what_is_refused_stays_open(cast: Cast) -> None:
    bring(rows({"id": "w", "type": "goal", "team": "t", "person": "o", "above": "p"}))
    assert len(pending()) == 3
    report = bring(rows({"id": "t", **TEAM}, {"id": "o", **PERSON}, {"id": "p", **GOAL}))
    assert warned(report) == [(2, "team", "w")]
    assert "A goal belongs to one person or to one team" in report.warnings[0].kind
    assert pending() == [("w", "team", "t")]
    goal = Goal.objects.get(external_id="w")
    assert (goal.owner.external_id, goal.parent.external_id, goal.team) == ("o", "p", None)


def test_a_tree_that_would_be_too_deep_stays_apart(cast: Cast) -> None:
    chain = [{"id": f"g-{at}", "type": "goal", "above": f"g-{at - 1}"} for at in range(1, DEEPEST + 1)]
    bring(rows(*chain))
    report = bring(rows({"id": "g-0", **GOAL}))
    assert (refused(report), warned(report)) == ([], [(2, "parent", "g-1")])
    assert pending() == [("g-1", "parent", "g-0")]
    assert Goal.objects.get(external_id="g-0").children.count() == 0


@pytest.mark.parametrize("kind", ["person", "team"])
def test_a_loop_of_people_or_teams_is_not_made(cast: Cast, kind: str) -> None:
    bring(rows({"id": "w", "type": kind, "above": "t"}))
    report = bring(rows({"id": "t", "type": kind, "above": "w"}))
    assert refused(report) == []
    assert "This makes a loop" in report.warnings[0].kind
    assert len(pending()) == 1


def test_whoever_imports_sets_what_she_may_set(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ada.pk).update(path=cast.dag.path + cast.ada.path[-5:], manager=cast.dag)
    ReportingLine.objects.create(employee=cast.ada, manager=cast.dag, starts_on=TODAY)
    bring(rows({"id": "w", "type": "goal", "person": "dag"}))
    Employee.objects.filter(pk=cast.dag.pk).update(external_id="dag")
    named = rows({"id": "n", "type": "person", "above": "dag"})
    report = bring(named, actor=EmployeeActor(Employee.objects.get(pk=cast.ada.pk)))
    assert warned(report) == [(2, "owner", "w")]
    assert pending() == [("w", "owner", "dag")]
    bring(named)
    assert Goal.objects.get(external_id="w").owner == cast.dag


def test_whoever_imports_does_not_become_a_lead(cast: Cast) -> None:
    bring(rows({"id": "w", "type": "team", "person": "ada"}))
    Employee.objects.filter(pk=cast.ada.pk).update(external_id="ada")
    ada = EmployeeActor(Employee.objects.get(pk=cast.ada.pk))
    report = bring(rows({"id": "h", "type": "goal", "person": "ada"}), actor=ada)
    assert (refused(report), warned(report)) == ([], [(2, "lead", "w")])
    assert "Nobody makes herself a lead" in report.warnings[0].kind
    assert Team.objects.get(external_id="w").lead is None
