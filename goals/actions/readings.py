"""The values that check-ins give to key results."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypedDict

from django.db.models import F, Model

from goals.actions.input_checks import checked_number
from goals.actions.measuring import remeasure
from goals.models import CheckIn, CheckInValue, Goal, KeyResult, Milestone
from goals.rules.band import is_inside
from goals.rules.measure import Counts, Measure
from perfmgmt.core.errors import Invalid, NotFound

MEASURED = ("current_value", "inside", "due", "attainment", "progress")


class ValueInput(TypedDict, total=False):
    """A new value: a number, done or not, or which milestones are done."""

    key_result_id: int
    value: Decimal | None
    done: bool | None
    milestones_done: list[int] | None


class Measured:
    """The key results of one goal with their milestones, read by one statement, changed together."""

    def __init__(self, goal: Goal) -> None:
        told = KeyResult.objects.filter(goal=goal).annotate(
            step_id=F("milestones__id"), step_weight=F("milestones__weight"), done_on=F("milestones__done_on")
        )
        self.rows: dict[int, KeyResult] = {}
        self.steps: dict[int, list[Milestone]] = {}
        for row in told.order_by("position", "pk", "milestones__position", "milestones__pk"):
            self.rows.setdefault(row.pk, row)
            steps = self.steps.setdefault(row.pk, [])
            if row.measure == Measure.MILESTONES and row.step_id is not None:
                steps.append(
                    Milestone(pk=row.step_id, key_result_id=row.pk, weight=row.step_weight, done_on=row.done_on)
                )

    def done(self, pk: int) -> list[int]:
        """Which milestones of a key result are done."""
        return [step.pk for step in self.steps[pk] if step.done_on]

    def read(self, given: Sequence[ValueInput]) -> list[CheckInValue]:
        """The values as rows of a check-in, with those before them. Raises Invalid or NotFound by field."""
        seen: set[int] = set()
        values = []
        for at, one in enumerate(given):
            row = self.rows.get(one["key_result_id"])
            if row is None or row.pk in seen:
                raise NotFound(field=f"values.{at}.keyResultId")
            seen.add(row.pk)
            value = CheckInValue(key_result=row, before=row.current_value, done_before=self.done(row.pk))
            self._take(value, row, one, f"values.{at}.")
            values.append(value)
        return values

    def _take(self, value: CheckInValue, row: KeyResult, one: ValueInput, within: str) -> None:
        match row.measure:
            case Measure.MILESTONES:
                chosen = one.get("milestones_done")
                if chosen is None:
                    raise Invalid("Say which milestones are done.", field=f"{within}milestonesDone")
                if set(chosen) - {step.pk for step in self.steps[row.pk]}:
                    raise NotFound(field=f"{within}milestonesDone")
                value.done_after = sorted(set(chosen))
            case Measure.BINARY:
                if one.get("done") is None:
                    raise Invalid("Say whether it is done.", field=f"{within}done")
                value.after = Decimal(1 if one["done"] else 0)
            case _:
                if one.get("value") is None:
                    raise Invalid("Enter a number, such as 25.", field=f"{within}value")
                value.after = checked_number(one["value"], f"{within}value")

    def apply(self, values: Sequence[CheckInValue], check_in: CheckIn) -> None:
        """Let the key results stand at these values."""
        before = self._standing()
        self._take_over(values, check_in)
        self._remeasure()
        self._save(before)

    def replay(self, told: Iterable[tuple[CheckIn, Iterable[CheckInValue]]]) -> None:
        """Let the key results stand where all posted check-ins, in order, bring them from their initial values."""
        before = self._standing()
        for _ in self.walk(told):
            pass
        self._save(before)

    def walk(self, told: Iterable[tuple[CheckIn, Iterable[CheckInValue]]]) -> Iterator[CheckIn]:
        """The same step by step and without writing: yields each check-in when all stands as it left it."""
        for row in self.rows.values():
            row.current_value, row.inside, row.due = row.initial_value, 0, 0
            for step in self.steps[row.pk]:
                step.done_on = None
        self._remeasure()
        for check_in, values in told:
            self._take_over(values, check_in)
            self._remeasure()
            yield check_in

    def _remeasure(self) -> None:
        for row in self.rows.values():
            remeasure(row, tuple(self.steps[row.pk]))

    def _take_over(self, values: Iterable[CheckInValue], check_in: CheckIn) -> None:
        """What one check-in changes. A missed one lay outside a band that had been measured by then."""
        for row in self.rows.values():
            if row.counts == Counts.SHARE_OF_CHECK_INS and row.due:
                row.due += check_in.missed
        for value in values:
            row = self.rows[value.key_result_id]
            if row.measure == Measure.MILESTONES:
                self._tick(row.pk, set(value.done_after), check_in)
            else:
                row.current_value = value.after
            if row.counts == Counts.SHARE_OF_CHECK_INS and value.after is not None:
                row.due += 1
                row.inside += is_inside(value.after, row.lower_bound, row.upper_bound)

    def _tick(self, pk: int, done: set[int], check_in: CheckIn) -> None:
        for step in self.steps[pk]:
            step.done_on = (step.done_on or check_in.occurred_on) if step.pk in done else None

    def _standing(self) -> dict[Model, tuple[Any, ...]]:
        standing: dict[Model, tuple[Any, ...]] = {row: _numbers(row) for row in self.rows.values()}
        return standing | {step: (step.done_on,) for some in self.steps.values() for step in some}

    def _save(self, before: dict[Model, tuple[Any, ...]]) -> None:
        """Write what stands otherwise than before."""
        rows = [row for row in self.rows.values() if _numbers(row) != before[row]]
        steps = [step for some in self.steps.values() for step in some if (step.done_on,) != before[step]]
        if rows:
            KeyResult.objects.bulk_update(rows, MEASURED)
        if steps:
            Milestone.objects.bulk_update(steps, ["done_on"])


def _numbers(row: KeyResult) -> tuple[Any, ...]:
    return tuple(getattr(row, column) for column in MEASURED)
