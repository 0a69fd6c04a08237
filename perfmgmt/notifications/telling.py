"""Delivering what people are told: a notification for each of them, whether or not the delivery is repeated."""

import datetime as dt

from perfmgmt.notifications.models import Notification, OutboxMessage
from perfmgmt.notifications.outbox.handlers import handles

TELL = "notification.tell"


@handles(TELL)
def tell(message: OutboxMessage) -> None:
    """Write one notification for each recipient."""
    told = message.payload
    subject_type, subject_id = told["subject"]
    Notification.objects.bulk_create(
        [
            Notification(
                event=message.key,
                recipient_id=pk,
                actor_id=told["actor"],
                kind=told["kind"],
                subject_type=subject_type,
                subject_id=subject_id,
                at=dt.datetime.fromisoformat(told["at"]),
            )
            for pk in told["recipients"]
        ],
        ignore_conflicts=True,
        batch_size=500,
    )
