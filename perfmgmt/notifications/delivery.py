"""Delivering what people are told: a notification for each of them, whether or not the delivery is repeated."""

import datetime as dt
from collections.abc import Callable, Iterable
from uuid import UUID

from django.db.models import Model

from perfmgmt.core.clock import now
from perfmgmt.notifications.models import Notification, OutboxMessage
from perfmgmt.notifications.notices import NOTICES
from perfmgmt.notifications.outbox.handlers import handles

TELL = "notification.tell"


@handles(TELL)
def tell(message: OutboxMessage) -> None:
    """Write one notification for each recipient; as read where what it asks for is done already."""
    told = message.payload
    subject_type, subject_id = told["subject"]
    at = dt.datetime.fromisoformat(told["at"])
    waits = _waits(told["kind"], subject_id)
    Notification.objects.bulk_create(
        [
            Notification(
                event=message.key,
                recipient_id=pk,
                actor_id=told["actor"],
                kind=told["kind"],
                subject_type=subject_type,
                subject_id=subject_id,
                at=at,
                read_at=None if waits(pk) else at,
            )
            for pk in told["recipients"]
        ],
        ignore_conflicts=True,
        batch_size=500,
    )


def tell_of(event: UUID, recipients: Iterable[int], kind: str, subject: Model) -> None:
    """Tell these people at once, in the running transaction, of what nobody in person did; nobody twice of one event.

    For schedules, which run behind the writers anyway.
    """
    if kind not in NOTICES:
        raise LookupError(f"Nobody registered the notice {kind}.")
    given = {"event": event, "kind": kind, "subject_type": type(subject).__name__, "subject_id": subject.pk}
    rows = [Notification(recipient_id=pk, at=now(), **given) for pk in recipients]
    Notification.objects.bulk_create(rows, ignore_conflicts=True)


def known_events(events: Iterable[UUID]) -> set[UUID]:
    """Those of the events of which somebody was told."""
    return set(Notification.objects.filter(event__in=[*events]).values_list("event", flat=True))


def _waits(kind: str, subject_id: int) -> Callable[[int], bool]:
    """Whether the deed still waits for somebody. The subject is locked, so that the deed comes before or after."""
    notice = NOTICES.get(kind)
    if notice is None or notice.waits is None:
        return lambda pk: True
    subject = notice.subject._default_manager.select_for_update(no_key=True).filter(pk=subject_id).first()
    asks = notice.waits
    return lambda pk: subject is None or asks(subject, pk)
