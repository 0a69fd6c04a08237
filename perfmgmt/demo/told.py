"""What the people of the demo company were told, and what of it they have read."""

import datetime as dt

from django.db.models import F

from perfmgmt.demo.days import at
from perfmgmt.notifications.models import Notification
from perfmgmt.notifications.outbox.working import work_off

UNREAD = dt.timedelta(days=4)


def tell_everybody(day: dt.date) -> None:
    """Deliver all notifications of the story; what is older than a few days was read when it came."""
    work_off()
    Notification.objects.filter(at__lt=at(day - UNREAD, 0, 0)).update(read_at=F("at"))
