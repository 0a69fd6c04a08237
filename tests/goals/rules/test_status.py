from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.kinds import Ambition
from goals.rules.status import (
    CLOSED,
    COUNTED_CLOSED,
    OPEN,
    TRANSITIONS,
    Status,
    may_become,
    suggest_grade,
    suggest_outcome,
)

ALLOWED = """
draft proposed
draft active
draft cancelled
proposed draft
proposed active
proposed cancelled
active achieved
active partly_achieved
active missed
active cancelled
active carried_over
achieved active
partly_achieved active
missed active
cancelled active
"""


def test_exactly_the_listed_transitions_are_allowed():
    listed = {tuple(map(Status, line.split())) for line in ALLOWED.split("\n") if line}
    assert {pair for pair in product(Status, Status) if may_become(*pair)} == listed


def test_every_status_is_either_open_or_closed():
    assert set(OPEN) | set(CLOSED) == set(Status) == set(TRANSITIONS)
    assert not OPEN & CLOSED
    assert {Status.CANCELLED, Status.CARRIED_OVER} == CLOSED - COUNTED_CLOSED


def test_a_carried_over_goal_never_comes_back():
    assert not any(may_become(Status.CARRIED_OVER, after) for after in Status)


def test_stored_values_are_lower_case_words():
    assert [status.value for status in Status] == [status.name.lower() for status in Status]


@pytest.mark.parametrize(
    ("progress", "grade"),
    [(0.0, "0.0"), (0.04, "0.0"), (0.05, "0.1"), (0.15, "0.2"), (0.35, "0.4"), (0.649, "0.6"), (1.0, "1.0")],
)
def test_the_suggested_grade_is_progress_with_one_decimal_half_up(progress, grade):
    assert str(suggest_grade(progress)) == grade


def test_a_half_that_floats_store_a_hair_low_still_goes_up():
    assert 0.1 + 0.05 != 0.15
    assert 1 - 0.55 < 0.45
    assert suggest_grade(1 - 0.55) == suggest_grade(0.45) == Decimal("0.5")


def test_without_progress_no_grade_is_suggested():
    assert suggest_grade(None) is None


@given(st.integers(0, 10_000))
def test_the_grade_agrees_with_integer_rounding(ten_thousandths):
    assert suggest_grade(ten_thousandths / 10_000) == Fraction((ten_thousandths + 500) // 1000, 10)


@pytest.mark.parametrize(
    ("grade", "committed", "aspirational"),
    [
        ("0.0", Status.MISSED, Status.MISSED),
        ("0.2", Status.MISSED, Status.MISSED),
        ("0.3", Status.PARTLY_ACHIEVED, Status.PARTLY_ACHIEVED),
        ("0.6", Status.PARTLY_ACHIEVED, Status.PARTLY_ACHIEVED),
        ("0.7", Status.PARTLY_ACHIEVED, Status.ACHIEVED),
        ("0.9", Status.PARTLY_ACHIEVED, Status.ACHIEVED),
        ("1.0", Status.ACHIEVED, Status.ACHIEVED),
    ],
)
def test_the_suggested_outcome_asks_more_of_a_committed_goal(grade, committed, aspirational):
    assert suggest_outcome(Decimal(grade), Ambition.COMMITTED) is committed
    assert suggest_outcome(Decimal(grade), Ambition.ASPIRATIONAL) is aspirational
