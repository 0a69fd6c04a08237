"""How long a posted check-in may still be edited or withdrawn; afterwards a new one corrects it."""

from datetime import datetime, timedelta

EDIT_WINDOW = timedelta(hours=24)


def may_still_edit(posted_at: datetime, now: datetime, acknowledged: bool, followed: bool) -> bool:
    """Whether the author may still change a check-in: for 24 hours, and until somebody has relied on it.

    posted_at, now: both aware. acknowledged: by the line manager. followed: by another posted check-in.

    >>> from datetime import UTC
    >>> noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    >>> may_still_edit(noon, noon + timedelta(hours=23), acknowledged=False, followed=False)
    True
    >>> may_still_edit(noon, noon + timedelta(hours=24), acknowledged=False, followed=False)
    False
    """
    return now - posted_at < EDIT_WINDOW and not acknowledged and not followed
