"""What imports ask for again and again."""

import datetime as dt

from perfmgmt.integrations.actions.queue import hand_over_next
from perfmgmt.integrations.actions.upload import forget_uploads
from perfmgmt.notifications.schedules import schedule


@schedule("take up imports", every=dt.timedelta(minutes=1))
def take_up_imports() -> None:
    """A run whose worker was killed is taken up again, without waiting for the end of its lease."""
    hand_over_next()


@schedule("forget uploads", every=dt.timedelta(hours=1))
def forget_old_uploads() -> None:
    """Nobody's data lie about in files that were only tried."""
    forget_uploads()
