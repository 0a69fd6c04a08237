"""What the goals of an invented company are measured by."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from random import Random

from goals.rules.measure import Measure, Values, attainment, progress
from perfmgmt.demo.large.words import MEASURES, STEPS

ZERO, ONE = Decimal(0), Decimal(1)


@dataclass(slots=True, eq=False)
class Measured:
    """One key result. `values` are its numbers of today; `done` so many of the first steps are done."""

    title: str
    unit: str
    weight: Decimal
    values: Values
    done: int
    attainment: float | None
    progress: float | None
    pk: int = 0
    steps: tuple[int, ...] = ()

    def value_at(self, share: float) -> Decimal | None:
        """The value when that share of the way to today's was gone; today's own at 1."""
        now, start = self.values.current, self.values.start
        if now is None or start is None or share == 1:
            return now
        return start + ((now - start) * Decimal(str(share))).quantize(Decimal("0.1"))


def measured(luck: Random, share: float, is_begun: bool) -> Measured:
    """A key result that has gone about that share of its way, where its goal has begun."""
    title, unit = luck.choice(MEASURES)
    weight = Decimal(luck.choice((1, 1, 1, 2, 3)))
    share = min(1.0, max(0.0, share + luck.uniform(-0.2, 0.2))) if is_begun else 0.0
    kind = luck.random()
    done = 0
    if kind < 0.75:
        values = _way(luck, share, is_begun, falls=kind < 0.2)
    elif kind < 0.85:
        lower = Decimal(luck.randint(70, 95))
        now = lower + luck.randint(-6, 12) if is_begun else None
        values = Values(Measure.MAINTAIN, lower=lower, upper=lower + 10, current=now)
    elif kind < 0.95:
        done = round(share * len(STEPS))
        values = Values(Measure.MILESTONES, milestones=tuple((ONE, at < done) for at in range(len(STEPS))))
        unit = ""
    else:
        is_done = share > 0.8
        values = Values(Measure.BINARY, current=ONE if is_done else ZERO, done=is_done)
        unit = ""
    return Measured(title, unit, weight, values, done, _number(attainment(values)), _number(progress(values)))


def _way(luck: Random, share: float, is_begun: bool, *, falls: bool) -> Values:
    start, length = Decimal(luck.randint(5, 200)), Decimal(luck.randint(5, 400))
    if falls:
        start += length
    target = start - length if falls else start + length
    if luck.random() < 0.02:
        # Some know what to count and not yet how far to go: unmeasured.
        return Values(Measure.INCREASE, start=start, current=start if is_begun else None)
    now = start + ((target - start) * Decimal(str(round(share, 3)))).quantize(Decimal("0.1"))
    measure = Measure.DECREASE if falls else Measure.INCREASE
    return Values(measure, start=start, target=target, current=now if is_begun else None)


def _number(exact: Fraction | None) -> float | None:
    return None if exact is None else float(exact)
