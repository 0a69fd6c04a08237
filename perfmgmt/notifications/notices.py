"""The kinds of notifications; upper packages register theirs when the application loads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

Waits = Callable[[Any, int], bool]


@dataclass(frozen=True)
class Notice:
    """One kind: what it is about, a sentence for the API's description, and whether it still waits for somebody.

    waits: for a kind that asks for a deed; told the subject and who was asked.
    """

    kind: str
    subject: type[Model]
    description: str
    waits: Waits | None = None


NOTICES: dict[str, Notice] = {}


def notice(kind: str, subject: type[Model], description: str, *, waits: Waits | None = None) -> None:
    """Register a kind. Whoever may not see the subject is not told either; the subject's policy says who may.

    kind: entity and deed, such as "goal.proposed". Raises TypeError where the kind is taken.
    """
    if kind in NOTICES:
        raise TypeError(f"{kind} is registered already.")
    NOTICES[kind] = Notice(kind, subject, description, waits)


def kinds_by_subject() -> dict[type[Model], tuple[str, ...]]:
    """The registered kinds of each model that they are about."""
    found: dict[type[Model], tuple[str, ...]] = {}
    for one in NOTICES.values():
        found[one.subject] = (*found.get(one.subject, ()), one.kind)
    return found
