"""Rows of earlier check-ins, gathered while the past is replayed and written in one statement a table."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from goals.actions.readings import MEASURED
from goals.models import Blocker, CheckIn, CheckInValue, Goal, GoalProgress, KeyResult, Milestone
from goals.rules.roll_up import Result
from perfmgmt.audit.models import AuditEntry

STANDING = (
    "progress",
    "coverage",
    "word",
    "confidence",
    "manual_progress",
    "last_check_in_on",
    "next_check_in_on",
    "stale_at",
)
Told = list[dict[str, object]]


@dataclass
class Bulk:
    """What a replay adds; `days` holds the numbers of each goal at the end of each day on which they changed."""

    check_ins: list[CheckIn] = field(default_factory=list)
    values: list[CheckInValue] = field(default_factory=list)
    blockers: list[Blocker] = field(default_factory=list)
    entries: list[AuditEntry] = field(default_factory=list)
    days: dict[tuple[int, dt.date], Result] = field(default_factory=dict)

    def add(self, check_in: CheckIn, readings: list[CheckInValue]) -> None:
        """Keep a check-in with its values and its entry in the log."""
        told: Told = [{"field": "health", "before": check_in.health_before, "after": check_in.health}]
        for one in readings:
            if one.before != one.after:
                told.append({"field": one.key_result.title, "before": _plain(one.before), "after": _plain(one.after)})
        self.enter(check_in.posted_at, check_in.author_id, "goal.checked_in", check_in.goal_id, told)
        self.check_ins.append(check_in)
        self.values += readings

    def acknowledge(self, check_in: CheckIn, by: int, at: dt.datetime, note: str) -> None:
        """Let the line manager have received a check-in."""
        check_in.acknowledged_at, check_in.acknowledged_by_id, check_in.acknowledgement = at, by, note
        self.enter(at, by, "goal.check_in_acknowledged", check_in.goal_id, [])

    def block(self, check_in: CheckIn, text: str, resolved_on: dt.date | None) -> None:
        """Let a check-in raise a blocker, which may be gone by now."""
        raised = Blocker(goal_id=check_in.goal_id, check_in=check_in, text=text, raised_by_id=check_in.author_id)
        raised.raised_on, raised.resolved_on = check_in.occurred_on, resolved_on
        self.blockers.append(raised)
        if resolved_on:
            at = dt.datetime.combine(resolved_on, dt.time(14, 30), dt.UTC)
            self.enter(at, check_in.author_id, "goal.blocker_resolved", check_in.goal_id, [])

    def enter(self, at: dt.datetime | None, actor: int | None, verb: str, goal: int, told: Told) -> None:
        """Keep an entry of the log."""
        assert at is not None
        entry = AuditEntry(at=at, actor_id=actor, verb=verb, subject_type="Goal", subject_id=goal, changes=told)
        self.entries.append(entry)

    def save(self, goals: Iterable[Goal], rows: Iterable[KeyResult], steps: Iterable[Milestone]) -> None:
        """Write everything; goals, key results and milestones as they stand after the replay."""
        goals = list(goals)
        CheckIn.objects.bulk_create(self.check_ins, batch_size=200)
        CheckInValue.objects.bulk_create(self.values, batch_size=200)
        Blocker.objects.bulk_create(self.blockers)
        AuditEntry.objects.bulk_create(sorted(self.entries, key=lambda entry: entry.at), batch_size=200)
        Goal.objects.bulk_update(goals, STANDING, batch_size=50)
        KeyResult.objects.bulk_update(list(rows), MEASURED, batch_size=50)
        Milestone.objects.bulk_update(list(steps), ["done_on"], batch_size=200)
        GoalProgress.objects.filter(goal__in=goals).delete()
        GoalProgress.objects.bulk_create(
            [
                GoalProgress(goal_id=pk, day=day, progress=result.progress, coverage=result.coverage)
                for (pk, day), result in self.days.items()
            ],
            batch_size=200,
        )


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"
