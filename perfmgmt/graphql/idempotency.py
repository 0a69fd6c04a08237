"""A write that arrives twice happens once: its key is the last row of its transaction, and it is unique."""

import datetime as dt
import hashlib
import json
from typing import Any
from uuid import UUID

from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict
from perfmgmt.graphql.models import IdempotencyKey

KEPT = dt.timedelta(hours=24)


def digest_of(given: dict[str, Any]) -> str:
    """A fingerprint of an input; the order of its fields does not matter."""
    return hashlib.sha256(json.dumps(given, sort_keys=True, default=str).encode()).hexdigest()


def keep(actor: Actor, mutation: str, key: UUID, given: dict[str, Any], answer_id: int) -> None:
    """Remember a write in its own transaction. Raises IntegrityError where a twin was first: nothing is written."""
    IdempotencyKey(
        actor_id=actor.pk or 0,
        mutation=mutation,
        key=key,
        input_hash=digest_of(given),
        answer_id=answer_id,
        created_at=now(),
    ).save(force_insert=True)


def earlier(actor: Actor, mutation: str, key: UUID, given: dict[str, Any]) -> int | None:
    """What the same write answered before, or None. Raises Conflict where the key was used with another input."""
    row = IdempotencyKey.objects.filter(actor_id=actor.pk, mutation=mutation, key=key).first()
    if row is None:
        return None
    if row.created_at < now() - KEPT:
        row.delete()
        return None
    if row.input_hash != digest_of(given):
        raise Conflict(
            "This idempotency key was used for another input. Take a new key for a new write.", field="idempotencyKey"
        )
    return row.answer_id


def purge() -> int:
    """Forget keys older than a day. Returns how many there were."""
    return IdempotencyKey.objects.filter(created_at__lt=now() - KEPT).delete()[0]
