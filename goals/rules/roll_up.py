"""A goal's progress from its parts, and why it is what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import fsum
from typing import Literal

from goals.rules.status import COUNTED_CLOSED, Status


class Mode(StrEnum):
    """Which parts make a goal's progress; manual: none of them, the check-in says it."""

    KEY_RESULTS = "key_results"
    CHILDREN = "children"
    BOTH = "both"
    MANUAL = "manual"


class LeftOut(StrEnum):
    """Why a part adds nothing: the first reason that holds, in this order."""

    OTHER_MODE = "other_mode"
    NOT_COUNTED = "not_counted"
    WEIGHT_ZERO = "weight_zero"
    UNMEASURED = "unmeasured"


PartKind = Literal["key_result", "goal"]
_KINDS: dict[Mode, tuple[PartKind, ...]] = {
    Mode.KEY_RESULTS: ("key_result",),
    Mode.CHILDREN: ("goal",),
    Mode.BOTH: ("key_result", "goal"),
    Mode.MANUAL: (),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A key result or child goal. weight ≥ 0; progress and coverage 0..1, progress None while unmeasured."""

    key: str
    kind: PartKind
    weight: Decimal
    progress: float | None
    coverage: float | None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Result:
    """progress: 0..1, None while nothing is measured. coverage: the share of the weight that is, 0..1."""

    progress: float | None
    coverage: float | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """points of possible points (0..100) that a part adds; both None when it is left out."""

    part: Part
    points: float | None
    possible: float | None
    left_out: LeftOut | None


def key_result_part(key: str, weight: Decimal, progress: Fraction | float | None) -> Part:
    """A key result as a part of its goal: measured or not, there is no between.

    >>> key_result_part("churn", Decimal(2), Fraction(1, 4))
    Part(key='churn', kind='key_result', weight=Decimal('2'), progress=0.25, coverage=1.0, counts=True)
    """
    if progress is None:
        return Part(key, "key_result", weight, None, 0.0)
    return Part(key, "key_result", weight, float(progress), 1.0)


def child_part(
    key: str,
    weight: Decimal,
    status: Status,
    grade: Decimal | None,
    progress: float | None,
    coverage: float | None,
    private: bool,
) -> Part:
    """A child as a part of its parent: by its progress while active, once closed by its grade for good.

    grade: 0..1, read only when closed with an outcome. Drafts, proposals, cancelled, carried-over and private
    children do not count.

    >>> child_part("hire", Decimal(1), Status.MISSED, Decimal("0.2"), 0.9, 0.5, private=False)
    Part(key='hire', kind='goal', weight=Decimal('1'), progress=0.2, coverage=1.0, counts=True)
    """
    if status in COUNTED_CLOSED:
        progress, coverage = (None, None) if grade is None else (float(grade), 1.0)
    counts = not private and (status is Status.ACTIVE or status in COUNTED_CLOSED)
    return Part(key, "goal", weight, progress, coverage, counts)


def roll_up(mode: Mode, parts: Sequence[Part], manual: float | None = None) -> Result:
    """Weighted mean of the measured parts, and how much of the weight they cover.

    manual: 0..1, read only in mode manual. Weights are relative: an unmeasured part leaves its share to the
    others. Without weight both numbers are None. The same parts in any order give the same bits, so that a
    rebuild from the leaves finds no differences.

    >>> parts = [Part("a", "goal", Decimal(1), 0.5, 1.0), Part("b", "goal", Decimal(3), None, None)]
    >>> roll_up(Mode.BOTH, parts)
    Result(progress=0.5, coverage=0.25)
    """
    if mode is Mode.MANUAL:
        return Result(manual, 0.0 if manual is None else 1.0)
    weighty = [part for part in parts if _left_out(mode, part) in (None, LeftOut.UNMEASURED)]
    return Result(
        _mean([(float(part.weight), part.progress) for part in weighty if part.progress is not None]),
        _mean([(float(part.weight), part.coverage or 0.0) for part in weighty]),
    )


def _mean(weighted: Sequence[tuple[float, float]]) -> float | None:
    total = fsum(weight for weight, _ in weighted)
    if not total:
        return None
    # Clamped only against the last bit of a division.
    return min(1.0, max(0.0, fsum(weight * number for weight, number in weighted) / total))


def _left_out(mode: Mode, part: Part) -> LeftOut | None:
    if part.kind not in _KINDS[mode]:
        return LeftOut.OTHER_MODE
    if not part.counts:
        return LeftOut.NOT_COUNTED
    if not float(part.weight):
        return LeftOut.WEIGHT_ZERO
    return LeftOut.UNMEASURED if part.progress is None else None


def explain(mode: Mode, parts: Sequence[Part], manual: float | None = None) -> tuple[Contribution, ...]:
    """What each part adds, in the given order: the points add up to progress × 100, the possible ones to 100.

    Takes what `roll_up` takes. A manual number has no parts: in that mode all are left out.

    >>> [c.points for c in explain(Mode.BOTH, [Part("a", "goal", Decimal(1), 0.5, 1.0)])]
    [50.0]
    """
    reasons = [_left_out(mode, part) for part in parts]
    total = fsum(float(part.weight) for part, reason in zip(parts, reasons, strict=True) if reason is None)
    return tuple(
        Contribution(part, None, None, reason)
        if reason is not None or part.progress is None
        else _contribution(part, part.progress, total)
        for part, reason in zip(parts, reasons, strict=True)
    )


def _contribution(part: Part, progress: float, total: float) -> Contribution:
    possible = 100 * float(part.weight) / total
    return Contribution(part, possible * progress, possible, None)
