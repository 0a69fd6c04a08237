"""The life of a goal: draft → proposed → active → an outcome."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from goals.rules.kinds import Ambition


class Status(StrEnum):
    """Where a goal stands; apart from its health, which is how it is doing."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    ACTIVE = "active"
    ACHIEVED = "achieved"
    PARTLY_ACHIEVED = "partly_achieved"
    MISSED = "missed"
    CANCELLED = "cancelled"
    CARRIED_OVER = "carried_over"


OPEN = frozenset({Status.DRAFT, Status.PROPOSED, Status.ACTIVE})
# Closed with a grade that counts in the parent.
COUNTED_CLOSED = frozenset({Status.ACHIEVED, Status.PARTLY_ACHIEVED, Status.MISSED})
CLOSED = COUNTED_CLOSED | {Status.CANCELLED, Status.CARRIED_OVER}

_REOPENED = frozenset({Status.ACTIVE})
TRANSITIONS: Mapping[Status, frozenset[Status]] = {
    Status.DRAFT: frozenset({Status.PROPOSED, Status.ACTIVE, Status.CANCELLED}),
    # Back to draft: returned with a note. Cancelled: declined.
    Status.PROPOSED: frozenset({Status.DRAFT, Status.ACTIVE, Status.CANCELLED}),
    Status.ACTIVE: CLOSED,
    Status.ACHIEVED: _REOPENED,
    Status.PARTLY_ACHIEVED: _REOPENED,
    Status.MISSED: _REOPENED,
    Status.CANCELLED: _REOPENED,
    # Its copy lives on in the next period; reopening would give one goal two lives.
    Status.CARRIED_OVER: frozenset(),
}

FULL = Decimal("1.0")
ASPIRED = Decimal("0.7")
PARTLY = Decimal("0.3")


def may_become(before: Status, after: Status) -> bool:
    """Whether a goal may go from one status to another; staying is no transition.

    >>> may_become(Status.PROPOSED, Status.ACTIVE)
    True
    >>> may_become(Status.DRAFT, Status.ACHIEVED)
    False
    """
    return after in TRANSITIONS[before]


def suggest_grade(progress: float | None) -> Decimal | None:
    """The grade offered at closing: progress (0..1) with one decimal, half up; None without progress.

    >>> suggest_grade(0.25), suggest_grade(0.9499)
    (Decimal('0.3'), Decimal('0.9'))
    """
    if progress is None:
        return None
    # What a person reads as 0.15 may be stored a hair below it; nine digits bring the half back.
    return Decimal(str(round(progress, 9))).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def suggest_outcome(grade: Decimal, ambition: Ambition) -> Status:
    """The outcome offered for a grade (0.0–1.0), which owner and line manager may change.

    Achieved from 1.0 when committed, from 0.7 when aspirational; partly achieved from 0.3; else missed.

    >>> suggest_outcome(Decimal("0.7"), Ambition.COMMITTED)
    <Status.PARTLY_ACHIEVED: 'partly_achieved'>
    >>> suggest_outcome(Decimal("0.7"), Ambition.ASPIRATIONAL)
    <Status.ACHIEVED: 'achieved'>
    """
    if grade >= (ASPIRED if ambition is Ambition.ASPIRATIONAL else FULL):
        return Status.ACHIEVED
    return Status.PARTLY_ACHIEVED if grade >= PARTLY else Status.MISSED
