"""The kinds of notifications; upper packages register theirs when the application loads."""

from dataclasses import dataclass

from django.db.models import Model


@dataclass(frozen=True)
class Notice:
    """One kind: what it is about, and a sentence for the API's description."""

    kind: str
    subject: type[Model]
    description: str


NOTICES: dict[str, Notice] = {}


def notice(kind: str, subject: type[Model], description: str) -> None:
    """Register a kind. Whoever may not see the subject is not told either; the subject's policy says who may.

    kind: entity and deed, such as "goal.proposed". Raises TypeError where the kind is taken.
    """
    if kind in NOTICES:
        raise TypeError(f"{kind} is registered already.")
    NOTICES[kind] = Notice(kind, subject, description)


def kinds_by_subject() -> dict[type[Model], tuple[str, ...]]:
    """The registered kinds of each model that they are about."""
    found: dict[type[Model], tuple[str, ...]] = {}
    for one in NOTICES.values():
        found[one.subject] = (*found.get(one.subject, ()), one.kind)
    return found
