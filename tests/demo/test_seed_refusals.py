"""What keeps the demo company out, and what it takes to end it."""

import pytest
from django.core.management import CommandError, call_command

from perfmgmt.people.models import Employee, Organisation


@pytest.mark.django_db
def test_a_database_with_people_of_its_own_is_left_alone() -> None:
    Employee.objects.create(name="Ada", email="ada@example.org")
    with pytest.raises(CommandError, match="people of its own"):
        call_command("seed", today="2026-06-08")
    assert Employee.objects.count() == 1


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
