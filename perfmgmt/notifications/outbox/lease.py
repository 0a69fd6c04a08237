"""Holding a message while it is worked on. Every time here is the database's: no worker's clock matters."""

import datetime as dt
from uuid import uuid4

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from perfmgmt.graphql.turns import writing
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.notifications.outbox.handlers import HANDLERS

MOST_ATTEMPTS = 8
FIRST_PAUSE = dt.timedelta(seconds=5)
LONGEST_PAUSE = dt.timedelta(hours=1)
State = OutboxMessage.State


def claim(lease: dt.timedelta) -> OutboxMessage | None:
    """Take up the message that has been due for longest, for as long as the lease; None where nothing is due.

    Every taking up is an attempt, so that a message which kills its worker is given up in the end. A kind that this
    version does not know is left for a newer one.
    """
    while _due().exists():
        with writing():
            message = _due().select_for_update(skip_locked=True).order_by("next_try_at", "pk").first()
            if message is None:
                return None
            row = OutboxMessage.objects.filter(pk=message.pk)
            if message.attempts < MOST_ATTEMPTS:
                message.claim = uuid4()
                message.attempts += 1
                row.update(
                    claim=message.claim,
                    claimed_until=Now() + (HANDLERS[message.kind].lease or lease),
                    attempts=message.attempts,
                )
                return message
            row.update(state=State.DEAD, claim=None, claimed_until=None, failed_at=Now(), error_class="WorkerLost")
    return None


def is_held(message: OutboxMessage) -> bool:
    """Whether nobody else took the message up since; locks it until the transaction ends."""
    return _mine(message).select_for_update(no_key=True).first() is not None


def finish(message: OutboxMessage) -> bool:
    """The work is done. False where somebody else took the message up meanwhile."""
    return bool(_mine(message).update(state=State.DONE, finished_at=Now(), claim=None, claimed_until=None))


def put_back(message: OutboxMessage, error: Exception, number: str) -> None:
    """The work failed: it is tried again after a pause, twice as long each time, or given up."""
    spent = message.attempts >= MOST_ATTEMPTS
    _mine(message).update(
        state=State.DEAD if spent else State.WAITING,
        claim=None,
        claimed_until=None,
        next_try_at=Now() + pause_after(message.attempts),
        failed_at=Now(),
        error_class=type(error).__name__[:120],
        correlation_id=number,
    )


def pause_after(attempts: int) -> dt.timedelta:
    """How long to wait after so many attempts.

    >>> [int(pause_after(one).total_seconds()) for one in (1, 2, 3, 8, 30)]
    [5, 10, 20, 640, 3600]
    """
    pause: dt.timedelta = FIRST_PAUSE * 2 ** min(attempts - 1, 20)
    return min(pause, LONGEST_PAUSE)


def left_for_a_newer_version() -> dict[str, int]:
    """How many messages of each kind wait that no handler of this version does."""
    waiting = OutboxMessage.objects.filter(state=State.WAITING).exclude(kind__in=HANDLERS)
    counts: dict[str, int] = {}
    for kind in waiting.values_list("kind", flat=True)[:1000]:
        counts[kind] = counts.get(kind, 0) + 1
    return counts


def _due() -> QuerySet[OutboxMessage]:
    free = Q(claimed_until=None) | Q(claimed_until__lt=Now())
    return OutboxMessage.objects.filter(free, state=State.WAITING, next_try_at__lte=Now(), kind__in=[*HANDLERS])


def _mine(message: OutboxMessage) -> QuerySet[OutboxMessage]:
    return OutboxMessage.objects.filter(pk=message.pk, claim=message.claim, state=State.WAITING)
