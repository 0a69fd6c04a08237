"""Which due check-ins came in time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.cadence import Cadence
from goals.rules.rhythm import Due, dues

MONDAY = date(2026, 1, 5)
DAY = timedelta(days=1)


def weekly(*told: int, until: int) -> list[tuple[int, bool]]:
    """Due days as days after the beginning; each check-in tells of the day on which it is posted."""
    days = [(MONDAY + at * DAY, MONDAY + at * DAY) for at in told]
    found = dues(Cadence.WEEKLY, MONDAY, days, None, MONDAY + until * DAY)
    return [((one.day - MONDAY).days, one.in_time) for one in found]


@pytest.mark.parametrize(
    ("told", "until", "found"),
    [
        ((), 6, []),
        ((), 10, []),
        ((), 11, [(7, False)]),
        ((), 18, [(7, False), (14, False)]),
        ((7,), 8, [(7, True)]),
        ((5,), 8, [(5, True)]),
        # Due on Monday: Thursday is the third working day after it, Friday is late.
        ((10,), 11, [(7, True)]),
        ((11,), 12, [(7, False)]),
        ((7, 14, 21), 21, [(7, True), (14, True), (21, True)]),
        ((7, 30), 30, [(7, True), (14, False), (21, False), (28, True)]),
    ],
)
def test_a_weekly_check_in(told: tuple[int, ...], until: int, found: list[tuple[int, bool]]) -> None:
    assert weekly(*told, until=until) == found


def test_without_a_cadence_nothing_is_due() -> None:
    assert [*dues(Cadence.NONE, MONDAY, [(MONDAY + DAY, MONDAY + DAY)], None, MONDAY + 99 * DAY)] == []


def test_what_is_posted_late_is_late_even_if_it_tells_of_the_day() -> None:
    told = [(MONDAY + 7 * DAY, MONDAY + 20 * DAY)]
    assert next(dues(Cadence.WEEKLY, MONDAY, told, None, MONDAY + 20 * DAY)) == Due(MONDAY + 7 * DAY, False)


CADENCES = st.sampled_from([one for one in Cadence if one is not Cadence.NONE])
TOLD = st.lists(st.integers(0, 200), max_size=40).map(sorted)


@given(CADENCES, TOLD, st.integers(0, 200))
def test_each_check_in_answers_one_due_day_the_rest_is_silence(cadence: Cadence, told: list[int], until: int) -> None:
    days = [(MONDAY + at * DAY, MONDAY + at * DAY) for at in told if at <= until]
    found = [*dues(cadence, MONDAY, days, None, MONDAY + until * DAY)]
    assert sum(one.in_time for one in found) <= len(days) <= len(found)
    assert all(MONDAY <= one.day <= MONDAY + until * DAY for one in found)
