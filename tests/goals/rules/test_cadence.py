from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.cadence import Cadence, add_working_days, next_due, stale_at, stale_from, working_days_late

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
SPANS = st.integers(-40, 400)
# Half hours, dateline jumps, and clocks that skip or repeat midnight.
ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/Berlin",
        "Asia/Kolkata",
        "Pacific/Apia",
        "America/Sao_Paulo",
        "America/Havana",
        "Africa/Cairo",
    ]
)


def days_after(day, last):
    return [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]


def is_working_day(day):
    return day.strftime("%A") not in ("Saturday", "Sunday")


@pytest.mark.parametrize(
    ("cadence", "last", "expected"),
    [
        (Cadence.WEEKLY, date(2026, 12, 28), date(2027, 1, 4)),
        (Cadence.BIWEEKLY, date(2026, 12, 28), date(2027, 1, 11)),
        (Cadence.MONTHLY, date(2026, 12, 15), date(2027, 1, 15)),
        (Cadence.MONTHLY, date(2028, 1, 30), date(2028, 2, 29)),
        (Cadence.MONTHLY, date(2026, 2, 28), date(2026, 3, 28)),
        (Cadence.QUARTERLY, date(2026, 11, 30), date(2027, 2, 28)),
        (Cadence.QUARTERLY, date(2026, 8, 31), date(2026, 11, 30)),
        (Cadence.NONE, date(2026, 8, 31), None),
    ],
)
def test_the_next_check_in_is_due_one_interval_after_the_last(cadence, last, expected):
    assert next_due(cadence, last, None) == expected


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (date(2026, 3, 1), date(2026, 3, 9)),
        (date(2026, 3, 2), date(2026, 3, 9)),
        (date(2026, 3, 3), date(2026, 3, 3)),
        (date(2026, 3, 9), date(2026, 3, 9)),
        (date(2026, 3, 10), date(2026, 3, 9)),
    ],
)
def test_a_due_date_in_between_brings_the_check_in_forward(due_on, expected):
    assert next_due(Cadence.WEEKLY, date(2026, 3, 2), due_on) == expected


def test_a_goal_without_cadence_owes_no_check_in_even_on_its_due_date():
    assert next_due(Cadence.NONE, date(2026, 3, 2), date(2026, 3, 3)) is None


@given(st.sampled_from([(Cadence.MONTHLY, 1), (Cadence.QUARTERLY, 3)]), DAYS)
def test_months_are_counted_day_by_day_and_short_ones_clamp(cadence_and_months, last):
    cadence, months = cadence_and_months
    firsts = [day for day in days_after(last, last + timedelta(days=150)) if day.day == 1]
    in_month = list(days_after(firsts[months - 1] - timedelta(days=1), firsts[months] - timedelta(days=1)))
    assert next_due(cadence, last, None) == [day for day in in_month if day.day <= last.day][-1]


@given(st.sampled_from(Cadence), DAYS, st.none() | SPANS)
def test_a_check_in_is_never_due_before_tomorrow_nor_after_a_due_date_ahead(cadence, last, span):
    due_on = None if span is None else last + timedelta(days=span)
    due = next_due(cadence, last, due_on)
    assert (due is None) is (cadence is Cadence.NONE)
    if due is not None:
        assert due > last
        assert due_on is None or due_on <= last or due <= due_on


@given(DAYS, st.integers(0, 60))
def test_adding_working_days_lands_on_the_day_that_counting_reaches(day, n):
    reached = add_working_days(day, n)
    walked = days_after(day, reached)
    assert sum(map(is_working_day, walked)) == n
    assert is_working_day(walked[-1]) if n else reached == day


def test_working_days_are_not_counted_backward():
    with pytest.raises(ValueError, match="forward only"):
        add_working_days(date(2026, 3, 2), -1)


@given(DAYS, SPANS)
def test_lateness_is_the_number_of_working_days_begun_since(due, span):
    today = due + timedelta(days=span)
    assert working_days_late(due, today) == len([day for day in days_after(due, today) if is_working_day(day)])


@pytest.mark.parametrize(
    ("due", "first"),
    [
        (date(2026, 3, 2), date(2026, 3, 6)),
        (date(2026, 3, 3), date(2026, 3, 9)),
        (date(2026, 3, 6), date(2026, 3, 12)),
        (date(2026, 3, 7), date(2026, 3, 12)),
        (date(2026, 3, 8), date(2026, 3, 12)),
    ],
)
def test_a_check_in_due_on_any_weekday_has_three_working_days_of_grace(due, first):
    assert stale_from(due) == first


@given(DAYS)
def test_stale_begins_on_the_first_day_more_than_three_working_days_late(due):
    first = next(day for day in days_after(due, due + timedelta(days=14)) if working_days_late(due, day) > 3)
    assert stale_from(due) == first


@pytest.mark.parametrize(
    ("due", "zone", "instant"),
    [
        (date(2026, 3, 6), "Europe/Berlin", datetime(2026, 3, 11, 23, tzinfo=UTC)),
        (date(2026, 6, 5), "Europe/Berlin", datetime(2026, 6, 10, 22, tzinfo=UTC)),
        (date(2026, 3, 6), "America/New_York", datetime(2026, 3, 12, 4, tzinfo=UTC)),
        # A Friday that Samoa skipped: its next day began at the jump.
        (date(2011, 12, 26), "Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),
    ],
)
def test_stale_begins_at_midnight_of_the_owner(due, zone, instant):
    assert stale_at(due, zone) == instant
    assert stale_at(due, zone).utcoffset() == timedelta(0)


@given(DAYS, ZONES)
def test_stale_begins_with_the_first_instant_of_that_day_where_the_owner_lives(due, zone):
    instant, here = stale_at(due, zone), ZoneInfo(zone)
    assert instant.astimezone(here).date() >= stale_from(due)
    assert (instant - timedelta(seconds=1)).astimezone(here).date() < stale_from(due)


def test_an_unknown_zone_is_refused():
    with pytest.raises(ZoneInfoNotFoundError):
        stale_at(date(2026, 3, 6), "Europe/Atlantis")
