"""Key results as the content files write them, and how their values came to be what they are."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Any

from goals.actions.readings import ValueInput
from goals.rules.measure import Counts, Measure

BAND = re.compile(r"keep (?P<lower>-?[\d.]*?)\.\.(?P<upper>-?[\d.]*) (?P<unit>.+)")
WAY = re.compile(r"(?P<start>-?[\d.]+) > (?P<target>-?[\d.]+) (?P<unit>.+)")


@dataclass
class Measured:
    """One key result: what `key_result_create` takes, and the value it has today (None: no reading yet)."""

    title: str
    fields: dict[str, Any]
    now: Decimal | None
    steps: list[str] = field(default_factory=list)
    pk: int = 0
    step_ids: list[int] = field(default_factory=list)

    @property
    def measure(self) -> Measure:
        return Measure(self.fields["measure"])

    def value_at(self, share: float, luck: Random) -> ValueInput | None:
        """The value when that share (0 to 1) of the way to today's value is gone; today's own at 1."""
        if self.now is None:
            return None
        match self.measure:
            case Measure.MILESTONES:
                done = round(float(self.now) * share)
                return {"key_result_id": self.pk, "milestones_done": self.step_ids[:done]}
            case Measure.BINARY:
                return {"key_result_id": self.pk, "done": bool(self.now) and share > 0.6}
            case Measure.MAINTAIN:
                return {"key_result_id": self.pk, "value": self._around(share, luck)}
        start: Decimal = self.fields["start_value"]
        gone = start + (self.now - start) * Decimal(str(share))
        return {"key_result_id": self.pk, "value": self._as_written(gone)}

    def spoken(self, value: ValueInput) -> str:
        """A value as people say it.

        >>> one = measured("Cost | 1850 > 1200 € | now 1525")
        >>> one.spoken({"value": Decimal(1525)})
        '€1,525'
        """
        if self.measure is Measure.MILESTONES:
            return f"{len(value.get('milestones_done') or ())} of {len(self.steps)}"
        if self.measure is Measure.BINARY:
            return "done" if value.get("done") else "not done"
        unit, number = self.fields.get("unit", ""), value.get("value") or Decimal(0)
        if unit == "€":
            return f"€{number:,}"
        # “Talks held is at 20 talks” says it twice.
        return f"{number:,}" if unit in self.title.lower() else f"{number:,} {unit}"

    def _around(self, share: float, luck: Random) -> Decimal:
        """A value near today's; the earlier, the further it may lie outside of the band."""
        assert self.now is not None
        lower, upper = self.fields["lower_bound"], self.fields["upper_bound"]
        sides = [(side, outward) for side, outward in ((lower, -1), (upper, 1)) if side is not None]
        bound, outward = min(sides, key=lambda side: abs(side[0] - self.now))
        reach = abs(bound - self.now) or abs(bound) / 50 or Decimal(1)
        away = Decimal(str(round(luck.uniform(-0.5, 2.2) * (1 - share), 3)))
        value = self._as_written(self.now + outward * reach * away)
        highest = Decimal(100) if self.fields["unit"] == "%" and self.now <= 100 else max(value, self.now)
        return min(highest, value if self.now < 0 else max(Decimal(0), value))

    def _as_written(self, number: Decimal) -> Decimal:
        """As many decimals as the content writes."""
        assert self.now is not None
        written = [one for one in (self.now, self.fields.get("start_value")) if one is not None]
        exponents = [one.as_tuple().exponent for one in written]
        return round(number, max(-exponent for exponent in exponents if isinstance(exponent, int)))


def measured(text: str) -> Measured:
    """Read one key result: title, how it is measured, today's value, weight as `x2`, parted by bars.

    >>> measured("Days to first invoice | 34 > 20 days | now 25 | x3").fields["measure"]
    <Measure.DECREASE: 'decrease'>
    >>> measured("Churn | keep ..1.2 % | now 1.1").fields["upper_bound"]
    Decimal('1.2')
    """
    title, how, *rest = (part.strip() for part in text.split("|"))
    now, weight, counts, steps = None, Decimal(1), Counts.LATEST, []
    for part in rest:
        if part.startswith("now ") and part != "now -":
            now = Decimal(part[4:])
        elif part.startswith("done "):
            now = Decimal(part[5:])
        elif part.startswith("x"):
            weight = Decimal(part[1:])
        elif part == "share":
            counts = Counts.SHARE_OF_CHECK_INS
    fields: dict[str, Any] = {"weight": weight}
    if how.startswith("steps "):
        steps = [step.strip() for step in how[6:].split(";")]
        fields |= {"measure": Measure.MILESTONES}
    elif how.startswith("done?"):
        now = Decimal(how.endswith("yes"))
        fields |= {"measure": Measure.BINARY}
    elif found := BAND.fullmatch(how):
        lower, upper = (Decimal(found[side]) if found[side] else None for side in ("lower", "upper"))
        fields |= {"measure": Measure.MAINTAIN, "unit": found["unit"], "lower_bound": lower, "upper_bound": upper}
        fields |= {"counts": counts}
    elif how.startswith(".. > "):
        target_text, unit = how[5:].split(" ", 1)
        fields |= {"measure": Measure.INCREASE, "unit": unit, "target_value": Decimal(target_text)}
    elif found := WAY.fullmatch(how):
        start, target = Decimal(found["start"]), Decimal(found["target"])
        measure = Measure.DECREASE if target < start else Measure.INCREASE
        fields |= {"measure": measure, "unit": found["unit"], "start_value": start, "target_value": target}
    else:
        raise ValueError(f"This key result cannot be read: {text}")
    return Measured(title, fields, now, steps)
