"""Copies of the organisation that went astray are found in the dated rows, and put right."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from goals.models import Goal
from perfmgmt.people.models import Employee, Team
from tests.cast import Cast, a_goal


def rebuild(**options: bool) -> str:
    said = StringIO()
    call_command("rebuild_paths", stdout=said, **options)
    return said.getvalue()


def goals(cast: Cast) -> list[dict[str, Any]]:
    """A team's goal with a person's goal under it, as their copies stand."""
    top = a_goal(cast, cast.sales)
    a_goal(cast, cast.ola, parent=top)
    return copies()


def copies() -> list[dict[str, Any]]:
    return [
        *Goal.objects.order_by("pk").values(
            "path", "owner_path", "home_path", "accountable", "line_manager", "home_team"
        ),
        *Employee.objects.order_by("pk").values("path", "manager", "primary_team"),
        *Team.objects.order_by("pk").values("path"),
    ]


def test_true_copies_are_left_alone(cast: Cast) -> None:
    before = goals(cast)
    assert rebuild(check=True) == rebuild() == "Every copy says what it should.\n"
    assert copies() == before


def test_wrong_copies_are_told_and_stay_while_only_checked(cast: Cast) -> None:
    goals(cast)
    Employee.objects.filter(pk=cast.ola.pk).update(path="zzzzz", manager=cast.sol)
    said = StringIO()
    with pytest.raises(CommandError, match="copies differ"):
        call_command("rebuild_paths", check=True, stdout=said)
    assert f"Employee {cast.ola.pk}: path is 'zzzzz' and should be" in said.getvalue()
    assert Employee.objects.get(pk=cast.ola.pk).path == "zzzzz"


def test_wrong_copies_are_put_right_from_the_dated_rows(cast: Cast) -> None:
    before = goals(cast)
    Employee.objects.update(path="zzzzz", manager=None, primary_team=cast.mill)
    Team.objects.update(path="zzzzz")
    Goal.objects.update(
        path="zzzzz", owner_path="zzzzz", home_path="zzzzz", accountable=cast.sol, line_manager=None, home_team=None
    )
    rebuild()
    tom = Employee.objects.get(pk=cast.tom.pk)
    assert tom.manager_id == cast.mira.pk
    assert copies() == before
    assert "Every copy" in rebuild(check=True)
