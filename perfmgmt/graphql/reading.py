"""Reads that are told to whom they concern: noted while an answer is made, handed over before it leaves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Model

from perfmgmt.access.policy import POLICIES, Read
from perfmgmt.core.actor import Actor

Reads = Mapping[tuple[str, int], Read]
Observer = Callable[[Actor, Reads], None]

OBSERVERS: list[Observer] = []


def observes_reads(observe: Observer) -> Observer:
    """Called with the actor and what was read, by type and key. Where it raises, the answer is withheld."""
    OBSERVERS.append(observe)
    return observe


def note(context: Any, actor: Actor, rows: Sequence[Any]) -> None:
    """Remember those of the rows whose reading is recorded; all are of one type."""
    if not rows or not isinstance(rows[0], Model):
        return
    policy = POLICIES.get(type(rows[0]))
    if policy is None or not policy.reads_recorded or actor.is_system:
        return
    kept = vars(context).setdefault("recorded_reads", {})
    for key, read in _recorded(policy, actor, rows):
        kept[key] = read


def _recorded(policy: Any, actor: Actor, rows: Sequence[Any]) -> Iterable[tuple[tuple[str, int], Read]]:
    for row in rows:
        read = policy.recorded(actor, row)
        if read is not None and read.person_id != actor.pk:
            yield (type(row).__name__, row.pk), read


def hand_over(context: Any) -> None:
    """Tell the observers what this request has read. Raises whatever one of them raises."""
    reads: Reads = getattr(context, "recorded_reads", {})
    for observe in OBSERVERS if reads else ():
        observe(context.actor, reads)
