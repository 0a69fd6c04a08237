"""Running what is due, once for each time it is due, however many tick at once."""

import logging
import secrets

from django.db import DatabaseError
from django.db.models.functions import Now

from perfmgmt.core.clock import as_of
from perfmgmt.graphql.turns import writing
from perfmgmt.notifications.models import ScheduleRun
from perfmgmt.notifications.outbox.time_limit import at_most
from perfmgmt.notifications.schedules import SCHEDULES, Schedule

log = logging.getLogger("perfmgmt.schedules")
LONGEST = 300.0


def tick() -> list[str]:
    """Run every schedule that is due. Returns the names of those that ran; one that fails is tried again next time."""
    known = {row.name: row for row in ScheduleRun.objects.annotate(instant=Now())}
    if SCHEDULES.keys() - known.keys():
        ScheduleRun.objects.bulk_create([ScheduleRun(name=name) for name in SCHEDULES], ignore_conflicts=True)
        known = {row.name: row for row in ScheduleRun.objects.annotate(instant=Now())}
    return [one.name for one in SCHEDULES.values() if _is_due(one, known[one.name]) and _run(one)]


def _is_due(one: Schedule, row: ScheduleRun) -> bool:
    due = one.due(vars(row)["instant"])
    # What is written for a time to come, a clock wrote that was wrong; to wait for it may take years.
    return row.due_at is None or row.due_at < due or row.due_at > due + one.every


def _run(one: Schedule) -> bool:
    """Whether it ran here. The row is locked meanwhile, so that another tick passes it by or finds it done."""
    try:
        with at_most(LONGEST), writing():
            rows = ScheduleRun.objects.select_for_update(skip_locked=True).filter(name=one.name)
            row = rows.annotate(instant=Now()).first()
            if row is None or not _is_due(one, row):
                return False
            with as_of(vars(row)["instant"]):
                one.work()
            rows.update(due_at=one.due(vars(row)["instant"]), ran_at=Now())
    except Exception as error:
        _keep_failure(one, error)
        return False
    return True


def _keep_failure(one: Schedule, error: Exception) -> None:
    number = secrets.token_hex(8)
    log.error("%s schedule %s failed", number, one.name, exc_info=error)
    try:
        ScheduleRun.objects.filter(name=one.name).update(
            failed_at=Now(), error_class=type(error).__name__[:120], correlation_id=number
        )
    except DatabaseError:
        log.warning("The database does not answer; the failure of %s is in the log alone.", one.name)
