"""Work for tests: a kind that each of them handles as it likes."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.db.models import Model

from perfmgmt.notifications.models import Notification, OutboxMessage
from perfmgmt.notifications.outbox.handlers import HANDLERS, Handler
from perfmgmt.notifications.outbox.posting import post
from perfmgmt.people.models import Employee
from tests.cast import NOW

KIND = "test.work"
SHORT = dt.timedelta(seconds=0.2)


@contextmanager
def handled_by(handle: Callable[[OutboxMessage], None], *, outward: bool = False) -> Iterator[None]:
    """While inside, messages of the kind are handled so."""
    HANDLERS[KIND] = Handler(handle, outward)
    try:
        yield
    finally:
        del HANDLERS[KIND]


def posted(count: int = 1, kind: str = KIND, **payload: int) -> list[OutboxMessage]:
    """Messages that wait; every one carries its number."""
    with transaction.atomic():
        for at in range(count):
            post(kind, {**payload, "number": at})
    return [*OutboxMessage.objects.filter(kind=kind).order_by("pk")]


def leave_a_mark(message: OutboxMessage) -> None:
    """An effect that would be seen twice if it happened twice: nothing in the database forbids a second one."""
    Notification.objects.create(
        event=uuid4(),
        recipient_id=message.payload["recipient"],
        kind=KIND,
        subject_type="Goal",
        subject_id=message.payload["number"],
        at=NOW,
    )


def marks() -> list[int]:
    """The numbers of the messages whose effect is there, in order."""
    return sorted(Notification.objects.filter(kind=KIND).values_list("subject_id", flat=True))


def a_notification(person: Employee, kind: str, subject: Model, **values: Any) -> Notification:
    """Somebody is told of something; the caller saves it."""
    given = {"event": uuid4(), "recipient": person, "kind": kind, "at": NOW}
    return Notification(**given | values, subject_type=type(subject).__name__, subject_id=subject.pk)


def failed_work(**values: Any) -> OutboxMessage:
    """Work that was given up."""
    given = {"state": "dead", "attempts": 8, "failed_at": NOW, "error_class": "ValueError", "correlation_id": "c0ffee"}
    return OutboxMessage.objects.create(key=uuid4(), **{"kind": "notification.tell", "payload": {}, **given, **values})
