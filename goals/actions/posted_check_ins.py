"""The posted check-ins of one goal with their values, read by one statement."""

from collections.abc import Iterable

from django.db.models import F

from goals.models import CheckIn, CheckInValue, Goal
from goals.rules.health import Health
from perfmgmt.core.clock import now

WORDY = ("what_changed", "next_steps", "acknowledgement", "draft")


class Posted:
    """What was said about a goal and holds, in the order of the days it tells of."""

    def __init__(self, goal: Goal) -> None:
        rows = (
            CheckIn.objects.filter(goal=goal).exclude(posted_at=None).defer(*WORDY).order_by("occurred_on", "posted_at")
        )
        told = rows.annotate(
            value_id=F("values__id"),
            key_result_id=F("values__key_result_id"),
            after=F("values__after"),
            done_after=F("values__done_after"),
        )
        self.check_ins: dict[int, CheckIn] = {}
        self.values: dict[int, dict[int, CheckInValue]] = {}
        entered: list[CheckIn] = []
        for row in told:
            if row.manual_progress is not None:
                entered.append(row)
            of_row = self.values.setdefault(row.pk, {})
            if row.withdrawn_at is None:
                check_in = self.check_ins.setdefault(row.pk, row)
                if row.value_id is not None:
                    of_row[row.key_result_id] = CheckInValue(
                        pk=row.value_id,
                        check_in=check_in,
                        key_result_id=row.key_result_id,
                        after=row.after,
                        done_after=row.done_after,
                    )
        first = min(entered, key=lambda one: one.posted_at or now(), default=None)
        self.manual_at_first = first.progress_before if first else goal.manual_progress

    def is_followed(self, check_in: CheckIn) -> bool:
        """Whether another one was posted after this one."""
        times = [one.posted_at for one in self.check_ins.values() if one.pk != check_in.pk]
        return any(time > check_in.posted_at for time in times if time and check_in.posted_at)

    def put(self, check_in: CheckIn, values: Iterable[CheckInValue]) -> None:
        """Let a check-in say what it says now, with these values beside those it gave before."""
        self.check_ins[check_in.pk] = check_in
        for value in (*self.values[check_in.pk].values(), *values):
            value.check_in = check_in
            self.values[check_in.pk][value.key_result_id] = value

    def drop(self, check_in: CheckIn) -> None:
        """Leave one out that was withdrawn."""
        del self.check_ins[check_in.pk]

    @property
    def told(self) -> list[tuple[CheckIn, list[CheckInValue]]]:
        """Each with its values, in order."""
        return [(check_in, list(self.values[pk].values())) for pk, check_in in self.check_ins.items()]

    @property
    def latest(self) -> CheckIn | None:
        """The one by which the goal stands."""
        return next(reversed(self.check_ins.values()), None)

    @property
    def word(self) -> Health:
        """The health that was last said; an imported check-in may say none."""
        said = [one.health for one in self.check_ins.values() if one.health]
        return Health(said[-1]) if said else Health.PENDING

    @property
    def confidence(self) -> int | None:
        """The last one given; a check-in that says none takes none away."""
        given = [one.confidence for one in self.check_ins.values() if one.confidence is not None]
        return given[-1] if given else None

    @property
    def manual_progress(self) -> float | None:
        """What was last entered by hand, or what stood there before anything was."""
        entered = [one.manual_progress for one in self.check_ins.values() if one.manual_progress is not None]
        return entered[-1] if entered else self.manual_at_first
