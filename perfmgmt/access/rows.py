"""The two ways to a row: a list of those one may see, and one row to do something with."""

from typing import TypeVar

from django.db import connection
from django.db.models import Model, QuerySet

from perfmgmt.access.policy import policy_of
from perfmgmt.core.action import act_on_behalf_of
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, NotFound
from perfmgmt.core.sentence import sentence

M = TypeVar("M", bound=Model)

BIGGEST = 2**63 - 1


def visible(actor: Actor, model: type[M]) -> QuerySet[M]:
    """The rows of a model that the actor may see; their condition is put together once for each request."""
    rows = model._default_manager.all()
    if actor.is_system:
        return rows
    if not actor.is_active:
        return rows.none()
    key = ("rows seen", model)
    if key not in actor.memory:
        actor.memory[key] = policy_of(model).scope(actor, rows)
    seen: QuerySet[M] = actor.memory[key]
    return seen.all()


def fetch(actor: Actor, model: type[M], pk: int, *, to: str, version: int | None = None, field: str | None = None) -> M:
    """One row to do something with, locked until the action ends.

    to: one of the policy's verbs. version: what the actor last saw, where an edit must not overwrite another.
    Raises NotFound where the row is hidden or absent, Forbidden where she may not do this, Conflict where the
    version is old.
    """
    policy = policy_of(model)
    if to not in policy.verbs:
        raise LookupError(f"{type(policy).__name__} knows no verb “{to}”.")
    rows = visible(actor, model).select_related(*policy.joins) if policy.joins else visible(actor, model)
    if connection.in_atomic_block:
        # Without locking keys: a row that only refers to this one may be written meanwhile.
        rows = rows.select_for_update(of=("self",), no_key=True)
    row = rows.filter(pk=pk if 0 < pk <= BIGGEST else -1).first()
    if row is None:
        raise NotFound(field=field)
    if not actor.is_system and not policy.allows(actor, to, row):
        raise Forbidden(
            sentence(
                "You may see this {thing}, but not {deed} it. Ask somebody who may.",
                thing=model._meta.verbose_name,
                deed=to,
            ),
            field=field,
        )
    manager_id = policy.on_behalf_of(actor, to, row)
    if manager_id is not None and connection.in_atomic_block:
        act_on_behalf_of(manager_id)
    if version is not None and version != vars(row)["version"]:
        raise Conflict(
            "Somebody else changed this after you opened it. Load it again and compare before you save.",
            field="version",
        )
    return row
