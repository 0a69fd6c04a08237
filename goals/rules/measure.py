"""How far a key result has come. Exact fractions: nothing is rounded before the screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from goals.rules.band import closeness
from goals.rules.number import unfit


class Measure(StrEnum):
    """What counts as getting there."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    MILESTONES = "milestones"
    BINARY = "binary"


class Counts(StrEnum):
    """What a band is judged by: its latest value, or how many of the due check-ins lay inside."""

    LATEST = "latest"
    SHARE_OF_CHECK_INS = "share_of_check_ins"


@dataclass(frozen=True, slots=True)
class Values:
    """The numbers of one key result; those its measure does not use are ignored.

    start, target, current, lower, upper, tolerance: in the key result's unit. milestones: (weight, done).
    inside of due: check-ins inside the band out of those due so far, a missed one being outside;
    only for share_of_check_ins. Raises ValueError unless 0 <= inside <= due.
    """

    measure: Measure
    start: Decimal | None = None
    target: Decimal | None = None
    current: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    tolerance: Decimal | None = None
    done: bool = False
    milestones: tuple[tuple[Decimal, bool], ...] = ()
    counts: Counts = Counts.LATEST
    inside: int = 0
    due: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.inside <= self.due:
            raise ValueError(f"{self.inside} of {self.due} due check-ins cannot lie inside the band.")


def attainment(v: Values) -> Fraction | None:
    """Share of the way from start to target, signed and not clamped: beyond 1 is more than asked.

    None for measures without a way, when start and target are equal, and while a value is missing.

    >>> attainment(Values(Measure.DECREASE, start=Decimal(40), target=Decimal(20), current=Decimal(45)))
    Fraction(-1, 4)
    """
    if v.measure not in (Measure.INCREASE, Measure.DECREASE):
        return None
    if v.start is None or v.target is None or v.current is None or v.start == v.target:
        return None
    return (Fraction(v.current) - Fraction(v.start)) / (Fraction(v.target) - Fraction(v.start))


def progress(v: Values) -> Fraction | None:
    """Progress in 0..1; None while unmeasured, which is not 0. Expects values without `problems`.

    >>> progress(Values(Measure.INCREASE, start=Decimal(0), target=Decimal(8), current=Decimal(5)))
    Fraction(5, 8)
    >>> progress(Values(Measure.MAINTAIN, lower=Decimal(95), current=Decimal("85.5")))
    Fraction(0, 1)
    """
    match v.measure:
        case Measure.INCREASE | Measure.DECREASE:
            return _progress_on_the_way(v)
        case Measure.MAINTAIN:
            return _progress_of_the_band(v)
        case Measure.MILESTONES:
            total = sum((Fraction(weight) for weight, _ in v.milestones), Fraction(0))
            reached = sum((Fraction(weight) for weight, done in v.milestones if done), Fraction(0))
            return reached / total if total > 0 else None
        case Measure.BINARY:
            return Fraction(int(v.done))


def _progress_on_the_way(v: Values) -> Fraction | None:
    if v.start is None or v.target is None or v.current is None:
        return None
    share = attainment(v)
    if share is not None:
        return min(Fraction(1), max(Fraction(0), share))
    return Fraction(int(v.current >= v.target if v.measure is Measure.INCREASE else v.current <= v.target))


def _progress_of_the_band(v: Values) -> Fraction | None:
    if v.lower is None and v.upper is None:
        return None
    if v.counts is Counts.SHARE_OF_CHECK_INS:
        return Fraction(v.inside, v.due) if v.due else None
    return None if v.current is None else closeness(v.current, v.lower, v.upper, v.tolerance)


def current_on_activation(v: Values) -> Decimal | None:
    """The current value a goal becomes active with: 0 progress until moved, for whatever has a start.

    >>> current_on_activation(Values(Measure.INCREASE, start=Decimal(12), target=Decimal(20)))
    Decimal('12')
    """
    if v.current is None and v.measure in (Measure.INCREASE, Measure.DECREASE):
        return v.start
    return v.current


def problems(v: Values) -> list[tuple[str, str]]:
    """What keeps these values from being stored: (field of Values, sentence) each; empty when sound.

    Without a target a key result is sound: it stays unmeasured.

    >>> problems(Values(Measure.MAINTAIN, tolerance=Decimal(-1)))
    [('tolerance', 'Enter a tolerance of 0 or more.'), ('lower', 'Enter a lower or an upper bound.')]
    """
    found = [(field, sentence) for field, number in _numbers(v) if (sentence := unfit(number))]
    return list(dict.fromkeys(found)) or list(_contradictions(v))


def _numbers(v: Values) -> Iterator[tuple[str, Decimal]]:
    for field in ("start", "target", "current", "lower", "upper", "tolerance"):
        number: Decimal | None = getattr(v, field)
        if number is not None:
            yield field, number
    for weight, _ in v.milestones:
        yield "milestones", weight


def _contradictions(v: Values) -> Iterator[tuple[str, str]]:
    if v.tolerance is not None and v.tolerance < 0:
        yield "tolerance", "Enter a tolerance of 0 or more."
    if any(weight < 0 for weight, _ in v.milestones):
        yield "milestones", "Give every milestone a weight of 0 or more."
    if v.start is not None and v.target is not None:
        if v.measure is Measure.INCREASE and v.target < v.start:
            yield "target", "Enter a target at or above the start, or choose the measure decrease."
        if v.measure is Measure.DECREASE and v.target > v.start:
            yield "target", "Enter a target at or below the start, or choose the measure increase."
    if v.measure is Measure.MAINTAIN:
        if v.lower is None and v.upper is None:
            yield "lower", "Enter a lower or an upper bound."
        elif v.lower is not None and v.upper is not None and v.lower > v.upper:
            yield "upper", "Enter an upper bound at or above the lower bound."
