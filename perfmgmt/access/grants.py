"""Explicit grants to a person on one row, kept by django-guardian in tables with direct foreign keys."""

from collections.abc import Hashable
from typing import Any

from django.db.models import Model
from guardian.models import UserObjectPermissionBase

from perfmgmt.core.actor import Actor


class UserGrant(UserObjectPermissionBase):  # type: ignore[misc]
    """What one user may do to one row; a package's own share model adds `content_object` as a foreign key."""

    class Meta(UserObjectPermissionBase.Meta):  # type: ignore[misc]
        abstract = True


def granted(actor: Actor, share: type[UserGrant]) -> dict[str, frozenset[int]]:
    """The rows shared with an actor, by codename of the permission; read once and remembered by the actor."""
    key: Hashable = ("granted", share)
    if key not in actor.memory:
        by_codename: dict[str, set[int]] = {}
        rows = share._default_manager.filter(user_id=actor.user_id)
        for codename, pk in rows.values_list("permission__codename", "content_object_id"):
            by_codename.setdefault(codename, set()).add(pk)
        actor.memory[key] = {codename: frozenset(ids) for codename, ids in by_codename.items()}
    answer: dict[str, frozenset[int]] = actor.memory[key]
    return answer


def grant(share: type[UserGrant], *, user: Any, codename: str, row: Model) -> None:
    """Let a user do something to a row; a second grant of the same changes nothing."""
    share.objects.assign_perm(codename, user, row)


def revoke(share: type[UserGrant], *, user: Any, row: Model) -> int:
    """Take back everything a user was granted on a row. Returns how many grants there were."""
    return int(share._default_manager.filter(user=user, content_object=row).delete()[0])
