"""An invented company of any size: believable, true in its numbers, and the same for the same luck."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import Count, F, Q
from pytest_django import DjangoDbBlocker

from goals.models import CheckIn, CheckInValue, Goal, GoalClosing, GoalProgress, KeyResult, Period
from goals.rules.status import COUNTED_CLOSED, Status
from goals.rules.visibility import Visibility
from perfmgmt.core.clock import as_of
from perfmgmt.demo.large.company import generate
from perfmgmt.people.models import Employee, RoleGrant, Team
from tests.demo.conftest import MORNING, TODAY, TakenBack
from tests.demo.picture import clear, picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("large")]
PEOPLE = 200


@pytest.fixture(scope="module")
def large(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A company of 200 people with all its check-ins."""
    with django_db_blocker.unblock():
        try:
            with transaction.atomic(), as_of(MORNING):
                generate(employees=PEOPLE, seed=1, today=TODAY, check_ins=True)
                yield
                raise TakenBack
        except TakenBack:
            pass


def test_there_are_as_many_of_everything_as_were_asked_for() -> None:
    assert Employee.objects.count() == PEOPLE
    assert Goal.objects.count() == 6 * PEOPLE
    assert KeyResult.objects.count() == 18 * PEOPLE
    assert 7 < CheckIn.objects.count() / Goal.objects.count() < 10


def test_every_number_and_every_copy_is_what_it_should_be() -> None:
    call_command("rebuild_rollups", check=True, stdout=StringIO())
    call_command("rebuild_paths", check=True, stdout=StringIO())
    connection.check_constraints()


def test_goals_are_open_to_as_many_as_they_should_be() -> None:
    found = dict(Goal.objects.values_list("visibility").annotate(n=Count("pk")).order_by())
    wanted = {Visibility.EVERYONE: 40, Visibility.TEAM: 25, Visibility.LINE: 30, Visibility.PRIVATE: 5}
    for visibility, percent in wanted.items():
        assert found[visibility] / (6 * PEOPLE) == pytest.approx(percent / 100, abs=0.01)


def test_nobody_else_hangs_on_a_private_goal() -> None:
    assert not Goal.objects.filter(Q(parent__isnull=False) | Q(team__isnull=False), visibility="private").exists()
    assert not Goal.objects.filter(parent__visibility="private").exists()


def test_the_company_has_businesses_teams_and_hr() -> None:
    assert Team.objects.filter(kind="business").count() >= 3
    assert {len(path) // 5 for path in Employee.objects.values_list("path", flat=True)} >= {1, 2, 3, 4}
    assert RoleGrant.objects.filter(role="hr_admin").count() == 2
    assert RoleGrant.objects.filter(role="hr_partner").exists()
    assert not Employee.objects.filter(user__is_active=True).exists()


def test_goals_stand_as_their_latest_check_in_says() -> None:
    latest: dict[int, Any] = {}
    for goal, day, health, after in CheckIn.objects.order_by("occurred_on", "posted_at").values_list(
        "goal_id", "occurred_on", "health", "progress_after"
    ):
        latest[goal] = (day, health, after)
    stands = Goal.objects.exclude(last_check_in_on=None).values_list("pk", "last_check_in_on", "word", "progress")
    assert latest == {pk: (day, word, progress) for pk, day, word, progress in stands}
    values = CheckInValue.objects.filter(check_in__occurred_on=F("key_result__goal__last_check_in_on"))
    assert not values.exclude(after=F("key_result__current_value")).exclude(after=None).exists()
    assert not GoalProgress.objects.filter(day__gt=TODAY).exists()


def test_what_has_ended_says_how() -> None:
    ended = Goal.objects.filter(status__in=COUNTED_CLOSED)
    assert set(ended.values_list("pk", "outcome_grade")) == set(GoalClosing.objects.values_list("goal", "grade"))
    assert not Goal.objects.filter(status=Status.PROPOSED, awaits=None).exists()
    assert not Goal.objects.filter(status__in=("draft", "proposed")).exclude(opened_at=None).exists()


def test_the_same_luck_gives_the_same_company() -> None:
    first = picture()
    with transaction.atomic():
        clear()
        generate(employees=PEOPLE, seed=1, today=TODAY, check_ins=True)
        again = picture()
        clear()
        generate(employees=PEOPLE, seed=2, today=TODAY, check_ins=True)
        other = picture()
        transaction.set_rollback(True)
    for table in first:
        assert again[table] == first[table], table
    assert Counter(map(repr, other["goals"])) != Counter(map(repr, first["goals"]))


def test_the_next_row_finds_a_free_key() -> None:
    with transaction.atomic():
        assert Team.objects.create(name="One more").pk > Team.objects.count() - 2
        assert Period.objects.create(name="Later", starts_on=TODAY, ends_on=TODAY + dt.timedelta(days=9)).pk
        transaction.set_rollback(True)


def test_a_database_that_is_not_empty_is_left_alone() -> None:
    before = Goal.objects.count(), Employee.objects.count()
    with pytest.raises(CommandError, match="Fill an empty one"):
        call_command("generate", employees=PEOPLE)
    assert (Goal.objects.count(), Employee.objects.count()) == before


@pytest.mark.parametrize("given", ["0", "ten", "-5", "9999999"])
def test_a_number_of_people_out_of_reach_is_refused_with_a_sentence(given: str) -> None:
    with pytest.raises(CommandError, match="Give a number of people from 50 to"):
        call_command("generate", f"--employees={given}")
