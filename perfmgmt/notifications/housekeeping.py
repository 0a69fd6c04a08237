"""What this package and those below it forget in time."""

import datetime as dt

from perfmgmt.core.clock import now
from perfmgmt.graphql.idempotency import purge
from perfmgmt.notifications.models import Notification, OutboxMessage
from perfmgmt.notifications.schedules import schedule

State = OutboxMessage.State
HOURLY, DAILY = dt.timedelta(hours=1), dt.timedelta(days=1)
FINISHED_KEPT = dt.timedelta(days=7)
NOTIFICATIONS_KEPT = dt.timedelta(days=365)

schedule("forget idempotency keys", every=HOURLY)(purge)


@schedule("forget finished work", every=HOURLY)
def forget_finished() -> int:
    """Done for a week, or discarded. Returns how many there were."""
    before = now() - FINISHED_KEPT
    return OutboxMessage.objects.filter(state__in=(State.DONE, State.DISCARDED), finished_at__lt=before).delete()[0]


@schedule("forget notifications", every=DAILY)
def forget_notifications() -> int:
    """Older than a year. Returns how many there were."""
    return Notification.objects.filter(at__lt=now() - NOTIFICATIONS_KEPT).delete()[0]
