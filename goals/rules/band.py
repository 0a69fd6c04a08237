"""Keeping a value inside a band. A missing bound is open; the bounds themselves are inside."""

from decimal import Decimal
from fractions import Fraction


def is_inside(value: Decimal, lower: Decimal | None, upper: Decimal | None) -> bool:
    """Whether a value lies in the band.

    >>> is_inside(Decimal(5), None, Decimal(5))
    True
    """
    return _distance(value, lower, upper) == 0


def closeness(value: Decimal, lower: Decimal | None, upper: Decimal | None, tolerance: Decimal | None) -> Fraction:
    """1 inside, falling evenly to 0 at the tolerance's distance outside; with tolerance 0 at once.

    All in one unit, one bound at least (ValueError without), tolerance ≥ 0. Without a tolerance the width of
    the band serves, for a single bound a tenth of its size, and 1 unit where that is 0.

    >>> closeness(Decimal(13), Decimal(6), Decimal(10), tolerance=None)
    Fraction(1, 4)
    """
    distance = _distance(value, lower, upper)
    reach = _usual_tolerance(lower, upper) if tolerance is None else Fraction(tolerance)
    if distance == 0:
        return Fraction(1)
    return max(Fraction(0), 1 - distance / reach) if reach > 0 else Fraction(0)


def _distance(value: Decimal, lower: Decimal | None, upper: Decimal | None) -> Fraction:
    below = Fraction(0) if lower is None else Fraction(lower) - Fraction(value)
    above = Fraction(0) if upper is None else Fraction(value) - Fraction(upper)
    return max(Fraction(0), below, above)


def _usual_tolerance(lower: Decimal | None, upper: Decimal | None) -> Fraction:
    bounds = [Fraction(bound) for bound in (lower, upper) if bound is not None]
    match bounds:
        case [only]:
            return abs(only) / 10 or Fraction(1)
        case [low, high]:
            return high - low
    raise ValueError("A band needs a lower or an upper bound.")
