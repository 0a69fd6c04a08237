"""Check-ins of earlier weeks, written in bulk: the real action for each would take four times as long.

The rules are the same ones (`remeasure`, `roll_up`, `schedule`); only the writing is done at the end, in one
statement a table. `rebuild_rollups --check` finds nothing afterwards, which a test holds.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from goals.actions.measuring import remeasure
from goals.actions.next_check_in import schedule
from goals.actions.readings import ValueInput
from goals.models import CheckIn, CheckInValue, Goal, KeyResult, Milestone
from goals.rules.band import is_inside
from goals.rules.health import Health
from goals.rules.measure import Counts, Measure
from goals.rules.roll_up import Mode, key_result_part, roll_up
from goals.selectors.parts import part_of
from perfmgmt.access.paths import ids_on
from perfmgmt.demo.bulk import Bulk
from perfmgmt.demo.content import GoalPlan
from perfmgmt.demo.rhythm import Beat
from perfmgmt.demo.words import Words


@dataclass
class Past:
    """A check-in to be written: when, of what, and when and how it was acknowledged, if it was."""

    instant: dt.datetime
    plan: GoalPlan
    beat: Beat
    acknowledged_at: dt.datetime | None
    acknowledgement: str


@dataclass
class History:
    """Replays the check-ins of some goals from the day they became active, then writes all rows."""

    plans: list[GoalPlan]
    words: Words
    bulk: Bulk = field(default_factory=Bulk)

    def write(self, pasts: list[Past]) -> None:
        """Replay and write. Every goal is active and has not been checked in on."""
        self._read()
        beginnings = [(goal.opened_at, pk) for pk, goal in self.goals.items() if goal.opened_at]
        events: list[tuple[dt.datetime, int, Past | None]] = [(instant, pk, None) for instant, pk in beginnings]
        events += [(past.instant, past.plan.goal_id, past) for past in pasts]
        for instant, pk, past in sorted(events, key=lambda event: event[:2]):
            if past is None:
                self.active.add(pk)
                self._rise(pk, instant.date())
            else:
                self._check_in(past)
        steps = [step for some in self.steps.values() for step in some]
        self.bulk.save(self.goals.values(), [row for rows in self.rows.values() for row in rows], steps)

    def _read(self) -> None:
        self.goals = Goal.objects.select_related("owner").in_bulk([plan.goal_id for plan in self.plans])
        self.active: set[int] = set()
        self.rows: dict[int, list[KeyResult]] = defaultdict(list)
        self.steps: dict[int, list[Milestone]] = defaultdict(list)
        self.children: dict[int, list[Goal]] = defaultdict(list)
        for row in KeyResult.objects.filter(goal__in=self.goals).order_by("position"):
            self.rows[row.goal_id].append(row)
        for step in Milestone.objects.filter(key_result__goal__in=self.goals).order_by("position"):
            self.steps[step.key_result_id].append(step)
        for goal in self.goals.values():
            goal.progress = goal.coverage = None
            self.children[goal.parent_id or 0].append(goal)

    def _rise(self, pk: int, day: dt.date) -> None:
        """Let the numbers travel upwards."""
        for key in reversed(ids_on(self.goals[pk].path)):
            goal = self.goals[key]
            parts = [key_result_part(str(row.pk), row.weight, row.progress) for row in self.rows[key]]
            parts += [part_of(child) for child in self.children[key] if child.pk in self.active]
            result = roll_up(Mode(goal.mode), parts, goal.manual_progress)
            if (result.progress, result.coverage) != (goal.progress, goal.coverage):
                goal.progress, goal.coverage = result.progress, result.coverage
                self.bulk.days[key, day] = result

    def _check_in(self, past: Past) -> None:
        plan, beat, goal = past.plan, past.beat, self.goals[past.plan.goal_id]
        given = [value for part in plan.parts if (value := part.value_at(beat.share, self.words.luck)) is not None]
        check_in = CheckIn(
            goal=goal,
            author_id=goal.accountable_id,
            occurred_on=beat.day,
            posted_at=past.instant,
            health=beat.health.value,
            confidence=beat.confidence,
            what_changed=self.words.what_changed(plan, beat, given, Health(goal.word)),
            next_steps=self.words.next_steps(plan, beat),
            progress_before=goal.progress,
            health_before=goal.word,
            confidence_before=goal.confidence,
            manual_progress=round(plan.manual * beat.share, 2) if plan.manual else None,
        )
        readings = [self._take(value, check_in, goal) for value in given]
        goal.word, goal.confidence, goal.last_check_in_on = check_in.health, beat.confidence, beat.day
        goal.manual_progress = check_in.manual_progress
        schedule(goal, beat.day)
        self._rise(goal.pk, past.instant.date())
        check_in.progress_after = goal.progress
        self.bulk.add(check_in, readings)
        if past.acknowledged_at and goal.line_manager_id and goal.visibility != "private":
            self.bulk.acknowledge(check_in, goal.line_manager_id, past.acknowledged_at, past.acknowledgement)
        if plan.blocked_on == beat.day:
            self.bulk.block(check_in, plan.blocker, plan.unblocked_on)

    def _take(self, value: ValueInput, check_in: CheckIn, goal: Goal) -> CheckInValue:
        row = next(row for row in self.rows[goal.pk] if row.pk == value["key_result_id"])
        steps = self.steps[row.pk]
        reading = CheckInValue(check_in=check_in, key_result=row, before=row.current_value)
        reading.done_before = [step.pk for step in steps if step.done_on]
        if row.measure == Measure.MILESTONES:
            reading.done_after = value["milestones_done"] or []
            for step in steps:
                step.done_on = (step.done_on or check_in.occurred_on) if step.pk in reading.done_after else None
        elif row.measure == Measure.BINARY:
            reading.after = row.current_value = Decimal(int(bool(value["done"])))
        else:
            reading.after = row.current_value = value["value"]
        if row.counts == Counts.SHARE_OF_CHECK_INS and reading.after is not None:
            row.due += 1
            row.inside += is_inside(reading.after, row.lower_bound, row.upper_bound)
        remeasure(row, tuple(steps))
        return reading
