from datetime import UTC, datetime, timedelta, timezone

import pytest

from goals.rules.edit_window import may_still_edit

POSTED = datetime(2026, 3, 28, 18, tzinfo=UTC)
LAST_MOMENT = POSTED + timedelta(hours=24) - timedelta(microseconds=1)


def test_a_check_in_may_be_edited_for_24_hours():
    assert may_still_edit(POSTED, POSTED, acknowledged=False, followed=False)
    assert may_still_edit(POSTED, LAST_MOMENT, acknowledged=False, followed=False)
    assert not may_still_edit(POSTED, POSTED + timedelta(hours=24), acknowledged=False, followed=False)


@pytest.mark.parametrize(("acknowledged", "followed"), [(True, False), (False, True), (True, True)])
def test_once_relied_on_a_check_in_stays_as_it_is(acknowledged, followed):
    assert not may_still_edit(POSTED, POSTED, acknowledged, followed)


def test_the_24_hours_are_real_ones_in_whatever_zone_the_times_come():
    tokyo = timezone(timedelta(hours=9))
    assert may_still_edit(POSTED.astimezone(tokyo), LAST_MOMENT, acknowledged=False, followed=False)
