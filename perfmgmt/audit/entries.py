"""Writing the audit log."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import Model

from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.action import on_whose_behalf
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now

Change = dict[str, Any]


def changed(row: Model, before: Mapping[str, Any], fields: Iterable[str]) -> list[Change]:
    """The fields whose value differs from `before`, as the log keeps them; references as their keys."""
    return [
        {"field": field, "before": _plain(before[field]), "after": _plain(getattr(row, field))}
        for field in fields
        if before[field] != getattr(row, field)
    ]


def record(actor: Actor, verb: str, subject: Model, changes: Iterable[Change] = ()) -> None:
    """Write one entry in the running transaction. Raises RuntimeError outside of one."""
    record_all(actor, [(verb, subject, list(changes))])


def record_all(actor: Actor, deeds: Iterable[tuple[str, Model, list[Change]]]) -> None:
    """Write many entries at once; one for each row of a bulk action."""
    if not connection.in_atomic_block:
        raise RuntimeError("An audit entry belongs to the transaction of the deed it tells of.")
    at = now()
    AuditEntry.objects.bulk_create(
        [
            AuditEntry(
                at=at,
                actor_id=actor.pk,
                on_behalf_of_id=on_whose_behalf(),
                actor_name=actor.name if actor.is_system else "",
                token_id=actor.token_id,
                verb=verb,
                subject_type=type(subject).__name__,
                subject_id=subject.pk,
                changes=[{key: _plain(value) for key, value in change.items()} for change in changes],
            )
            for verb, subject, changes in deeds
        ],
        batch_size=500,
    )


def _plain(value: Any) -> Any:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return format(value.normalize(), "f")
        case dt.date() | dt.datetime():
            return value.isoformat()
        case list() | tuple():
            return [_plain(item) for item in value]
        case Model():
            return value.pk
    return str(value)
