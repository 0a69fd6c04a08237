"""Where goals stood on past days, now that an import told of them: snapshots of its check-ins, and the charts.

What was kept on a day itself is never rewritten; only days that nobody kept, or that an import filled, are.
"""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from goals.actions.posted_check_ins import Posted
from goals.actions.readings import Measured
from goals.actions.standing_now import stand_by_history
from goals.models import CheckIn, CheckInValue, Goal, GoalProgress
from goals.rules.health import Health
from goals.rules.roll_up import Mode, Part, Result, child_part, key_result_part, roll_up
from goals.rules.status import CLOSED, Status
from goals.rules.visibility import Visibility
from goals.selectors.parts import goals_and_children
from perfmgmt.access.paths import ids_on
from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import Run


@dataclass
class Told:
    """What a goal's own parts were at the end of days; check_ins: those that an import brought, with their days."""

    parts: dict[dt.date, tuple[list[Part], float | None]] = field(default_factory=dict)
    check_ins: list[CheckIn] = field(default_factory=list)


def replay_history(run: Run, keys: set[int]) -> dict[int, Told]:
    """Let goals and key results stand where their check-ins bring them; numbers above follow with the trees."""
    told = {}
    for some in portions(sorted(keys)):
        for goal in Goal.objects.filter(pk__in=some).select_related("accountable"):
            told[goal.pk] = _replayed(goal)
            run.progress.advance(1)
    return told


def _replayed(goal: Goal) -> Told:
    posted = Posted(goal)
    told = _told(goal, posted)
    stand_by_history(goal, Measured(goal), posted)
    return told


def _told(goal: Goal, posted: Posted) -> Told:
    """Walk through the check-ins of a goal, noting on those that an import brought what stood before them."""
    measured, told = Measured(goal), Told()
    values = {check_in.pk: some for check_in, some in posted.told}
    before = {row.pk: row.initial_value for row in measured.rows.values()}
    health, confidence, manual = Health.PENDING.value, None, posted.manual_at_first
    changed_values, changed, read = [], [], set[int]()
    for check_in in measured.walk(posted.told):
        if check_in.imported_at is not None:
            for value in values[check_in.pk]:
                row = measured.rows[value.key_result_id]
                # The initial value of an imported key result is that of the import, not of a day before it.
                is_first = row.pk not in read and row.start_value is not None
                value.before = row.start_value if is_first else before[row.pk]
                changed_values.append(value)
            check_in.health_before, check_in.confidence_before = health, confidence
            changed.append(check_in)
        read |= {value.key_result_id for value in values[check_in.pk]}
        before = {row.pk: row.current_value for row in measured.rows.values()}
        health, confidence = check_in.health or health, check_in.confidence or confidence
        manual = check_in.manual_progress if check_in.manual_progress is not None else manual
        parts = [key_result_part(str(row.pk), row.weight, row.progress) for row in measured.rows.values()]
        told.parts[check_in.occurred_on] = (parts, manual)
    CheckInValue.objects.bulk_update(changed_values, ["before"], batch_size=100)
    CheckIn.objects.bulk_update(changed, ["health_before", "confidence_before"], batch_size=100)
    told.check_ins = changed
    return told


def fill_days(run: Run, told: dict[int, Told]) -> None:
    """Keep what goals and all above them came to on the days that were told of, one tree at a time."""
    paths = dict(Goal.objects.filter(pk__in=told).values_list("pk", "path")) if told else {}
    trees: dict[int, set[int]] = defaultdict(set)
    for path in paths.values():
        trees[ids_on(path)[0]] |= set(ids_on(path))
    for chain in trees.values():
        _Tree(chain, told, run.day).fill()


class _Tree:
    """The goals on the paths from those told of to the root, with their children, day by day."""

    def __init__(self, chain: set[int], told: dict[int, Told], today: dt.date) -> None:
        self.today = today
        self.goals = {goal.pk: goal for goal in goals_and_children(chain)}
        self.chain = sorted((self.goals[key] for key in chain), key=lambda one: -len(one.path))
        self.children: dict[int, list[Goal]] = defaultdict(list)
        for goal in self.goals.values():
            self.children[goal.parent_id or 0].append(goal)
        self.told = {goal.pk: told.get(goal.pk) or _told_of(goal) for goal in self.chain}
        self.days: dict[int, dict[dt.date, GoalProgress]] = defaultdict(dict)
        rows = GoalProgress.objects.filter(goal_id__in=[*self.goals]).order_by("day")
        for row in rows:
            self.days[row.goal_id][row.day] = row
        self.fresh = [key for key in told if key in self.goals]

    def fill(self) -> None:
        """Compute each day from the bottom up and keep what nobody kept on the day itself."""
        days = {check_in.occurred_on for key in self.fresh for check_in in self.told[key].check_ins}
        if not days:
            return
        first = min(days)
        for goal in self.chain:
            days |= {day for day, row in self.days[goal.pk].items() if row.is_imported and day >= first}
        kept: list[GoalProgress] = []
        for day in sorted(one for one in days if one < self.today):
            for goal in self.chain:
                there = self.days[goal.pk].get(day)
                if Status(goal.status) in CLOSED or (there is not None and not there.is_imported):
                    continue
                result = self._result(goal, day)
                row = there or GoalProgress(goal_id=goal.pk, day=day, is_imported=True)
                row.progress, row.coverage = result.progress, result.coverage
                self.days[goal.pk][day] = row
                kept.append(row)
        GoalProgress.objects.bulk_create(
            kept,
            update_conflicts=True,
            unique_fields=["goal", "day"],
            update_fields=["progress", "coverage"],
            batch_size=500,
        )
        self._keep_snapshots()

    def _result(self, goal: Goal, day: dt.date) -> Result:
        told = self.told[goal.pk].parts
        last = _last(sorted(told), day)
        parts, manual = told[last] if last else ([], None)
        below = [self._part(child, day) for child in self.children[goal.pk]]
        return roll_up(Mode(goal.mode), [*parts, *below], manual)

    def _part(self, child: Goal, day: dt.date) -> Part:
        days = self.days[child.pk]
        last = _last(sorted(days), day)
        row = days[last] if last else None
        progress, coverage = (row.progress, row.coverage) if row else (None, None)
        is_private = child.visibility == Visibility.PRIVATE
        status = Status(child.status)
        return child_part(str(child.pk), child.weight, status, child.outcome_grade, progress, coverage, is_private)

    def _keep_snapshots(self) -> None:
        """The goal's progress at the end of the day of each imported check-in, and of the day before it was told."""
        changed = []
        for key in self.fresh:
            days = sorted(self.days[key])
            for check_in in self.told[key].check_ins:
                at = bisect_right(days, check_in.occurred_on)
                after = self.days[key][days[at - 1]].progress if at else None
                before = self.days[key][days[at - 2]].progress if at > 1 else None
                if (check_in.progress_before, check_in.progress_after) != (before, after):
                    check_in.progress_before, check_in.progress_after = before, after
                    changed.append(check_in)
        CheckIn.objects.bulk_update(changed, ["progress_before", "progress_after"], batch_size=100)


def _told_of(goal: Goal) -> Told:
    """What check-ins told of a goal on the way to the root, without writing anything."""
    told, measured = Told(), Measured(goal)
    for check_in in measured.walk(Posted(goal).told):
        parts = [key_result_part(str(row.pk), row.weight, row.progress) for row in measured.rows.values()]
        told.parts[check_in.occurred_on] = (parts, check_in.manual_progress)
    return told


def _last(days: list[dt.date], day: dt.date) -> dt.date | None:
    """The last of some days in order that is not after this one."""
    at = bisect_right(days, day)
    return days[at - 1] if at else None
