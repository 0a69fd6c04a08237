"""Writing work into the outbox."""

from typing import Any
from uuid import uuid4

from django.db import connection

from perfmgmt.notifications.models import OutboxMessage


def post(kind: str, payload: dict[str, Any]) -> None:
    """Keep work for a worker, in the running transaction: it is to be done if and only if the deed is.

    payload: ids and plain values, never a text that not everybody may read. Raises RuntimeError outside of a
    transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("What follows a deed is written in the transaction of the deed.")
    OutboxMessage(key=uuid4(), kind=kind, payload=payload).save(force_insert=True)
