"""What people ask of the passing of time."""

import datetime as dt

from django.contrib.sessions.models import Session

from perfmgmt.core.clock import now, today
from perfmgmt.notifications.schedules import schedule
from perfmgmt.people.actions.day import apply_day


@schedule("apply the day", every=dt.timedelta(hours=1))
def apply_today() -> None:
    """Lines and memberships that begin or end today; asked every hour, done once a day."""
    apply_day(today("UTC"))


@schedule("forget sessions", every=dt.timedelta(hours=1))
def forget_sessions() -> int:
    """Those that have expired. Returns how many there were."""
    return Session.objects.filter(expire_date__lt=now()).delete()[0]
