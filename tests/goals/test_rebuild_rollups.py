"""Numbers that went astray are found from the leaves upwards, and put right without touching the others."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goals.models import Goal, GoalProgress, KeyResult
from tests.cast import TODAY, Cast, a_goal, a_key_result


def tree(cast: Cast) -> list[Goal]:
    """Three goals under each other, the lowest half reached, with numbers to match."""
    top = a_goal(cast, cast.harbour, progress=0.5, coverage=1.0)
    middle = a_goal(cast, cast.sales, parent=top, progress=0.5, coverage=1.0)
    low = a_goal(cast, cast.ola, parent=middle, progress=0.5, coverage=1.0)
    a_key_result(low, current_value=50, progress=0.5, attainment=0.5)
    return [top, middle, low]


def rebuild(**options: bool) -> str:
    said = StringIO()
    call_command("rebuild_rollups", stdout=said, **options)
    return said.getvalue()


def test_true_numbers_are_left_alone(cast: Cast) -> None:
    tree(cast)
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert "is what its parts make" in rebuild()
    assert not [one for one in caught if one["sql"].startswith(("UPDATE", "INSERT", "DELETE"))]


def test_a_wrong_number_is_told_with_what_it_should_be(cast: Cast) -> None:
    top, *_ = tree(cast)
    Goal.objects.filter(pk=top.pk).update(progress=0.9)
    said = StringIO()
    with pytest.raises(CommandError, match="1 numbers differ"):
        call_command("rebuild_rollups", check=True, stdout=said)
    assert said.getvalue().startswith(f"Goal {top.pk}, progress and coverage: (0.9, 1.0) is stored, (0.5, 1.0)")
    assert Goal.objects.get(pk=top.pk).progress == 0.9


def test_a_wrong_leaf_is_put_right_up_to_the_root(cast: Cast) -> None:
    goals = tree(cast)
    KeyResult.objects.update(progress=0.1, attainment=0.1)
    Goal.objects.update(progress=0.1)
    rebuild()
    assert {goal.progress for goal in Goal.objects.all()} == {0.5}
    assert KeyResult.objects.get().progress == 0.5
    assert set(GoalProgress.objects.values_list("goal", "day")) == {(goal.pk, TODAY) for goal in goals}
    assert "is what its parts make" in rebuild(check=True)


def test_a_closed_goal_keeps_the_number_it_ended_with(cast: Cast) -> None:
    _, middle, low = tree(cast)
    Goal.objects.filter(pk=low.pk).update(status="achieved", outcome_grade="1.0", progress=0.7)
    rebuild()
    assert Goal.objects.get(pk=low.pk).progress == 0.7
    assert Goal.objects.get(pk=middle.pk).progress == 1.0
