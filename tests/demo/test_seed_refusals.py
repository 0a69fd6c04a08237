"""What keeps the demo company out, and what it takes to end it."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command

from goals.models import Period
from perfmgmt.people.models import Employee, Organisation, Team


def ada() -> None:
    Employee.objects.create(name="Ada", email="ada@example.org")


def a_team() -> None:
    Team.objects.create(name="Harbour")


def a_period() -> None:
    Period.objects.create(name="Q2 2026", starts_on=dt.date(2026, 4, 1), ends_on=dt.date(2026, 6, 30))


@pytest.mark.django_db
@pytest.mark.parametrize("something", [ada, a_team, a_period])
def test_a_database_with_something_of_its_own_is_left_alone(something: Callable[[], None]) -> None:
    something()
    with pytest.raises(CommandError, match="of its own"):
        call_command("seed", "--today", "2026-06-08")
    assert Employee.objects.count() + Team.objects.count() + Period.objects.count() == 1
    assert not Organisation.objects.filter(is_demo=True).exists()


@pytest.mark.parametrize(("day", "sentence"), [("8 June", "Write it like"), ("2019-01-01", "Choose 2025-03-01")])
def test_a_day_that_cannot_be_told_is_refused(day: str, sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("seed", "--today", day)


@pytest.mark.django_db
def test_demo_mode_ends_only_when_confirmed() -> None:
    Organisation.objects.create(pk=1, is_demo=True)
    with pytest.raises(CommandError, match="Confirm it"):
        call_command("demo_off")
    assert Organisation.objects.get().is_demo
