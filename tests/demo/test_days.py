"""The calendar of the demo company fits every day one may start it on."""

import datetime as dt

import pytest

from perfmgmt.demo.days import calendar_of, working_day

EVERY_DAY = [dt.date(2025, 3, 1) + dt.timedelta(days=ahead) for ahead in range(4 * 366)]


def test_a_quarter_is_well_under_way_and_not_yet_over() -> None:
    for day in EVERY_DAY:
        quarter = calendar_of(day).quarter
        assert (day - quarter.starts_on).days >= 49, day
        assert (quarter.ends_on - day).days >= 7, day


def test_the_quarters_follow_each_other_and_the_current_one_lies_in_its_year() -> None:
    for day in EVERY_DAY:
        calendar = calendar_of(day)
        one = dt.timedelta(days=1)
        assert calendar.before.ends_on + one == calendar.previous.starts_on
        assert calendar.previous.ends_on + one == calendar.quarter.starts_on
        assert calendar.year.starts_on <= calendar.quarter.starts_on < calendar.quarter.ends_on <= calendar.year.ends_on
        assert len({calendar.before.name, calendar.previous.name, calendar.quarter.name, calendar.year.name}) == 4


@pytest.mark.parametrize(
    ("day", "anchor"),
    [("2026-06-08", "2026-06-08"), ("2026-06-13", "2026-06-12"), ("2026-06-14", "2026-06-12")],
)
def test_what_is_due_today_is_due_on_the_friday_before_a_weekend(day: str, anchor: str) -> None:
    assert calendar_of(dt.date.fromisoformat(day)).anchor == dt.date.fromisoformat(anchor)


def test_working_days_leave_weekends_out_in_both_directions() -> None:
    friday = dt.date(2026, 6, 5)
    assert working_day(friday, 1) == working_day(dt.date(2026, 6, 6), 0) == dt.date(2026, 6, 8)
    assert working_day(dt.date(2026, 6, 7), -1) == friday
