"""The demo company: the same for the same day, true in its numbers, and something to do for everybody."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count
from django.test import Client

from goals.models import CheckIn, Goal, GoalProgress, KeyResult, Period
from goals.rules.health import Health
from goals.rules.measure import Measure
from goals.rules.phase import Phase
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from goals.selectors.health import with_health
from goals.selectors.obligations import Deed, obligations_of
from perfmgmt.access.rows import visible
from perfmgmt.audit.models import AuditEntry
from perfmgmt.demo.company import PASSWORD
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee, Organisation, Team
from tests.demo.conftest import TODAY
from tests.demo.picture import Picture, clear, picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("company")]


def personas() -> dict[str, Employee]:
    rows = Employee.objects.filter(external_id__startswith="persona:").order_by("external_id")
    return {(row.external_id or "").split(":")[2]: row for row in rows}


def test_the_same_day_gives_the_same_company(company: Picture) -> None:
    with transaction.atomic():
        clear()
        call_command("seed", today=TODAY, stdout=StringIO())
        again = picture()
        transaction.set_rollback(True)
    for table in company:
        assert again[table] == company[table], table


def test_there_are_three_businesses_and_120_people_at_five_depths() -> None:
    people = Employee.objects.exclude(status="vacant")
    assert people.count() == 120
    assert {len(path) // 5 for path in people.values_list("path", flat=True)} == {1, 2, 3, 4, 5}
    assert set(Team.objects.filter(kind="business").values_list("name", flat=True)) == {"Kontor", "Skift", "Havn"}


def test_the_periods_stand_in_their_phases() -> None:
    phases = dict(Period.objects.values_list("name", "phase"))
    assert phases == {
        "2026": Phase.ACTIVE,
        "Q2 2026": Phase.ACTIVE,
        "Q1 2026": Phase.LOCKED,
        "Q4 2025": Phase.CLOSED,
    }


def test_every_number_and_every_copy_is_what_it_should_be() -> None:
    call_command("rebuild_rollups", check=True, stdout=StringIO())
    call_command("rebuild_paths", check=True, stdout=StringIO())


def test_everything_occurs_that_a_screen_can_show() -> None:
    goals = with_health(Goal.objects.all())
    assert set(goals.values_list("health", flat=True)) == set(Health)
    assert set(goals.values_list("visibility", flat=True)) == set(Visibility)
    assert set(goals.values_list("status", flat=True)) >= set(Status) - {Status.CANCELLED, Status.CARRIED_OVER}
    assert set(KeyResult.objects.values_list("measure", flat=True)) == set(Measure)
    assert goals.filter(weight=0).exists()
    assert goals.filter(blockers__resolved_on=None, blockers__isnull=False).exists()
    assert goals.filter(status=Status.ACTIVE, progress=None).exists()
    assert {len(path) // 5 for path in goals.values_list("path", flat=True)} == {1, 2, 3, 4, 5}


def test_every_goal_that_is_checked_in_on_has_a_series() -> None:
    days = dict(GoalProgress.objects.values_list("goal").annotate(n=Count("pk")))
    for goal in Goal.objects.exclude(last_check_in_on=None):
        assert days.get(goal.pk, 0) >= 2, goal.title


def test_no_check_in_is_told_from_the_future() -> None:
    assert not CheckIn.objects.filter(occurred_on__gt=TODAY).exists()
    assert not AuditEntry.objects.filter(at__date__gte=TODAY).exists()


def test_every_persona_has_one_late_and_one_due_and_one_later_check_in() -> None:
    for role, person in personas().items():
        due = [one.due_on for one in obligations_of(EmployeeActor(person)) if one.deed == Deed.CHECK_IN]
        assert min(due) < TODAY < max(due), role
        assert TODAY in due, role


def test_the_manager_has_one_of_everything_to_do() -> None:
    assert {one.deed for one in obligations_of(EmployeeActor(personas()["manager"]))} == set(Deed)


def test_every_persona_signs_in_with_the_demo_password() -> None:
    for person in personas().values():
        assert person.user and person.user.is_active and person.user.check_password(PASSWORD), person.name
    assert set(personas()) == {
        "employee",
        "manager",
        "director",
        "HR admin",
        "HR partner of Kontor",
        "top manager",
        "team lead",
        "auditor",
        "system admin",
    }
    assert Employee.objects.filter(user__is_active=True).count() == len(personas())


def test_the_switcher_offers_the_personas_in_their_order() -> None:
    answer = Client(SERVER_NAME="localhost").get("/demo/personas").json()["personas"]
    assert [one["role"] for one in answer] == list(personas())


def test_the_switcher_says_in_german_what_each_stands_for() -> None:
    answer = Client(SERVER_NAME="localhost", headers={"Accept-Language": "de"}).get("/demo/personas").json()["personas"]
    said = dict(zip(personas(), (one["role"] for one in answer), strict=True))
    assert (said["manager"], said["system admin"]) == ("Führungskraft", "Systemverwaltung")
    assert [role for role, word in said.items() if role == word] == []


def test_a_second_run_changes_nothing(company: Picture) -> None:
    said = StringIO()
    call_command("seed", today=TODAY, stdout=said)
    assert "loaded already" in said.getvalue()
    assert picture() == company


def test_the_organisation_is_a_demo_until_it_is_switched_off() -> None:
    assert Organisation.objects.get().is_demo
    with transaction.atomic():
        call_command("demo_off", yes=True, stdout=StringIO())
        assert not Organisation.objects.get().is_demo
        assert not Employee.objects.filter(user__is_active=True).exists()
        assert Client(SERVER_NAME="localhost").get("/demo/personas").status_code == 404
        transaction.set_rollback(True)


def test_the_auditor_reads_the_log_and_nobody_else_does() -> None:
    readers = {role for role, person in personas().items() if visible(EmployeeActor(person), AuditEntry).exists()}
    assert readers == {"auditor"}
