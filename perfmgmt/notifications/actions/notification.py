"""Notifications are read, one by one or all at once."""

import datetime as dt
from typing import Any

from perfmgmt.access.rows import fetch, visible
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.notifications.models import Notification


@action
def notification_mark(actor: Actor, *, notification_id: int, read: bool = True) -> Notification:
    """Mark one as read, or as new again."""
    row = fetch(actor, Notification, notification_id, to="mark", field="notificationId")
    if (row.read_at is not None) != read:
        row.read_at = now() if read else None
        row.save(update_fields=["read_at"])
    record(actor, "notification.read" if read else "notification.unread", row)
    return row


@action
def notification_mark_all(actor: Actor, *, until: dt.datetime) -> Any:
    """Mark everything as read that was there when the list was looked at; what came since stays new."""
    try:
        moment = until.astimezone(dt.UTC)
    except OverflowError:
        raise Invalid(sentence("No calendar reaches that far. Choose another moment."), field="until") from None
    rows = visible(actor, Notification).filter(read_at=None, at__lte=moment)
    person = Notification._meta.get_field("recipient").related_model(pk=actor.pk)  # type: ignore[operator, union-attr]
    if not rows.update(read_at=now()):
        raise Conflict(sentence("Everything was read already."), field="until")
    record(actor, "notification.all_read", person)
    return person
