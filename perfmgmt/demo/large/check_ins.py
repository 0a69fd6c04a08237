"""What the people of an invented company say about their goals, and how the goals stand by it."""

import datetime as dt
import json
from dataclasses import dataclass, field
from random import Random

from goals.models import CheckIn, CheckInValue, GoalProgress
from goals.rules.cadence import Cadence, next_due, stale_at
from goals.rules.health import Health
from goals.rules.measure import Measure
from goals.rules.roll_up import Mode
from goals.rules.status import CLOSED, Status
from goals.rules.visibility import Visibility
from perfmgmt.demo.days import working_day
from perfmgmt.demo.large.cascade import UNPUBLISHED, Plan
from perfmgmt.demo.large.measures import Measured
from perfmgmt.demo.large.tables import Table
from perfmgmt.demo.large.words import CHANGES

STEP = {Cadence.WEEKLY: 7, Cadence.BIWEEKLY: 14, Cadence.MONTHLY: 28, Cadence.QUARTERLY: 91}
SAID = ((Health.ON_TRACK, (7, 9)), (Health.AT_RISK, (4, 6)), (Health.OFF_TRACK, (2, 3)))


@dataclass(slots=True)
class Told:
    """How a goal stands by its last check-in, and the days of those there were."""

    word: str = Health.PENDING.value
    confidence: int | None = None
    last: dt.date | None = None
    next: dt.date | None = None
    stale: dt.datetime | None = None
    days: list[dt.date] = field(default_factory=list)


class CheckIns:
    """The latest check-in of each goal, or, with `whole`, all there were since it began."""

    def __init__(self, zones: dict[int, str], today: dt.date, luck: Random, *, whole: bool) -> None:
        self.zones, self.today, self.luck, self.whole = zones, today, luck, whole
        self.check_ins = Table(
            CheckIn,
            "id goal author occurred_on posted_at health confidence what_changed progress_before progress_after "
            "health_before manual_progress acknowledged_at acknowledged_by",
        )
        self.values = Table(CheckInValue, "id check_in key_result before after done_before done_after")
        self.days = Table(GoalProgress, "id goal day progress coverage")
        self.instants: dict[tuple[dt.date, str], dt.datetime] = {}

    @property
    def tables(self) -> list[Table]:
        return [self.check_ins, self.values, self.days]

    def told(self, plan: Plan) -> Told:
        """How a goal stands."""
        told = Told()
        if plan.status in UNPUBLISHED:
            return told
        span = plan.season.span
        if plan.status != Status.CANCELLED and self.luck.random() < 0.96:
            told.days = self._days(plan)
        if told.days:
            health, (low, high) = self.luck.choices(SAID, (72, 19, 9))[0]
            told.word, told.confidence = health.value, self.luck.randint(low, high)
            told.last = told.days[-1]
        if plan.status not in CLOSED:
            told.next = next_due(plan.cadence, told.last or span.starts_on, span.ends_on)
            told.stale = self._stale(plan, told.next) if told.next else None
        return told

    def _days(self, plan: Plan) -> list[dt.date]:
        """Back from the last one in the goal's rhythm, to where the goal began."""
        step = STEP[plan.cadence]
        until = min(self.today, plan.season.span.ends_on)
        late = self.luck.choices((0, 1, 2), (88, 8, 4))[0] if plan.status == Status.ACTIVE else 0
        day = working_day(until - dt.timedelta(days=self.luck.randrange(min(step, 10)) + late * step), -1)
        days: list[dt.date] = []
        while day > plan.season.span.starts_on and (self.whole or not days):
            days.append(day)
            day -= dt.timedelta(days=step)
        return days[::-1]

    def _stale(self, plan: Plan, due: dt.date) -> dt.datetime:
        zone = self.zones[plan.accountable.pk] if plan.accountable else "UTC"
        if (due, zone) not in self.instants:
            self.instants[due, zone] = stale_at(due, zone).replace(tzinfo=None)
        return self.instants[due, zone]

    def write(self, plan: Plan, told: Told) -> None:
        """The check-ins of a goal: each tells of one key result, the last one of all."""
        luck, count = self.luck, len(told.days)
        progress, coverage = plan.numbers.progress, plan.numbers.coverage
        said, before = Health.PENDING.value, None
        author = plan.accountable.pk if plan.accountable else None
        manager = plan.manager.pk if plan.manager and plan.visibility != Visibility.PRIVATE else None
        for at, day in enumerate(told.days, 1):
            share, is_last = at / count, at == count
            health = told.word if is_last else Health.ON_TRACK.value if luck.random() < 0.8 else Health.AT_RISK.value
            after = None if progress is None else progress if is_last else progress * share
            posted = dt.datetime.combine(day, dt.time(luck.randint(7, 16), luck.randint(0, 59)))
            seen = manager is not None and luck.random() < (0.6 if is_last else 0.95)
            seen = seen and day < self.today - dt.timedelta(days=1)
            key = self.check_ins.append(
                *(plan.pk, author, day, posted, health, told.confidence, luck.choice(CHANGES)),
                *(before, after, said, plan.manual if plan.mode is Mode.MANUAL else None),
                *(posted + dt.timedelta(days=1) if seen else None, manager if seen else None),
            )
            for one in plan.results if is_last else (plan.results[at % len(plan.results)],):
                self._write_value(key, one, share)
            self.days.append(plan.pk, day, after, coverage)
            said, before = health, after

    def _write_value(self, check_in: int, one: Measured, share: float) -> None:
        if one.values.measure is Measure.MILESTONES:
            done = json.dumps(one.steps[: one.done if share == 1 else round(one.done * share)])
            self.values.append(check_in, one.pk, None, None, "[]", done)
        elif (after := one.value_at(share)) is not None:
            self.values.append(check_in, one.pk, one.values.start, after, "[]", "[]")
