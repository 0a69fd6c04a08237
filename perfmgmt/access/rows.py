"""The two ways to a row: a list of those one may see, and one row to do something with."""

from dataclasses import dataclass
from typing import TypeVar

from django.db import connection
from django.db.models import Model, QuerySet

from perfmgmt.access.policy import Policy, policy_of
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


@dataclass(frozen=True)
class Wanted:
    """One row, and what for; the fields mean what they mean to `fetch`."""

    pk: int
    to: str
    version: int | None = None
    field: str | None = None


def fetch(actor: Actor, model: type[M], pk: int, *, to: str, version: int | None = None, field: str | None = None) -> M:
    """One row to do something with, locked until the action ends.

    to: one of the policy's verbs. version: what the actor last saw, where an edit must not overwrite another.
    Raises NotFound where the row is hidden or absent, Forbidden where she may not do this, Conflict where the
    version is old.
    """
    return fetch_each(actor, model, Wanted(pk, to, version, field))[0]


def fetch_each(actor: Actor, model: type[M], *wanted: Wanted) -> list[M]:
    """Several rows of a model by one statement, locked in the order of their keys; refuses in the order asked."""
    policy = policy_of(model)
    for one in wanted:
        if one.to not in policy.verbs:
            raise LookupError(f"{type(policy).__name__} knows no verb “{one.to}”.")
    rows = visible(actor, model).select_related(*policy.joins) if policy.joins else visible(actor, model)
    if connection.in_atomic_block:
        # Without locking keys: a row that only refers to this one may be written meanwhile.
        rows = rows.select_for_update(of=("self",), no_key=True)
    keys = [one.pk if 0 < one.pk <= BIGGEST else -1 for one in wanted]
    found = {row.pk: row for row in rows.filter(pk__in=keys).order_by("pk")}
    return [_checked(actor, policy, found.get(one.pk), one) for one in wanted]


def _checked(actor: Actor, policy: Policy[M], row: M | None, wanted: Wanted) -> M:
    if row is None:
        raise NotFound(field=wanted.field)
    if not actor.is_system and not policy.allows(actor, wanted.to, row):
        raise Forbidden(
            sentence(
                "You may see this {thing}, but not {deed} it. Ask somebody who may.",
                thing=row._meta.verbose_name,
                deed=wanted.to,
            ),
            field=wanted.field,
        )
    manager_id = policy.on_behalf_of(actor, wanted.to, row)
    if manager_id is not None and connection.in_atomic_block:
        act_on_behalf_of(manager_id)
    if wanted.version is not None and wanted.version != vars(row)["version"]:
        raise Conflict(
            "Somebody else changed this after you opened it. Load it again and compare before you save.",
            field="version",
        )
    return row
