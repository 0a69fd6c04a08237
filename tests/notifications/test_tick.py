"""Schedules run once for each time they are due, however many tick, and whatever their clock says."""

import datetime as dt
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db.models import F
from django.db.models.functions import Now

from perfmgmt.core.clock import as_of, now
from perfmgmt.graphql.models import IdempotencyKey
from perfmgmt.notifications import ticking
from perfmgmt.notifications.models import Notification, OutboxMessage, ScheduleRun
from perfmgmt.notifications.schedules import SCHEDULES, Work, schedule
from perfmgmt.notifications.ticking import tick
from perfmgmt.people.models import Employee
from tests.api import ask
from tests.cast import NOW, Cast
from tests.notifications.outbox import KIND, leave_a_mark, marks, posted
from tests.races.threads import together

DAY = dt.timedelta(days=1)
NAMES = [
    "forget idempotency keys",
    "forget finished work",
    "forget notifications",
    "apply the day",
    "forget sessions",
    "tell HR what waits where nobody is above",
    "take up imports",
    "forget uploads",
]


@contextmanager
def scheduled(work: Work, every: dt.timedelta = DAY) -> Iterator[None]:
    schedule(KIND, every=every)(work)
    try:
        yield
    finally:
        del SCHEDULES[KIND]


def failing(person: Employee) -> list[dict[str, str | None]]:
    """The schedules of which somebody is told that they fail."""
    asked = "{ failedSchedules { edges { node { name errorClass correlationId ranAt } } } }"
    return [edge["node"] for edge in ask(person, asked).data["failedSchedules"]["edges"]]


def test_the_schedules_are_these() -> None:
    assert [*SCHEDULES] == NAMES


def test_what_is_due_runs_once_for_each_time_it_is_due(cast: Cast) -> None:
    ran = []
    with scheduled(lambda: ran.append(now())):
        assert (KIND in tick(), KIND in tick()) == (True, False)
        ScheduleRun.objects.update(due_at=F("due_at") - 3 * DAY)
        assert (KIND in tick(), KIND in tick()) == (True, False)
    assert len(ran) == 2


def test_a_tick_with_a_wrong_clock_runs_nothing_early_and_tells_the_right_time(cast: Cast) -> None:
    ran: list[dt.datetime] = []
    with scheduled(lambda: ran.append(now())):
        with as_of(NOW - 400 * DAY):
            tick()
        with as_of(NOW + 400 * DAY):
            assert KIND not in tick()
    (told,) = ran
    assert ScheduleRun.objects.filter(
        ran_at__lte=Now(), ran_at__range=(told - dt.timedelta(hours=1), told + dt.timedelta(hours=1))
    ).exists()


def test_after_a_day_when_the_database_was_ahead_schedules_do_not_wait_for_that_day(cast: Cast) -> None:
    ran = []
    with scheduled(lambda: ran.append(now())):
        tick()
        ScheduleRun.objects.update(due_at=F("due_at") + 400 * DAY)
        assert (KIND in tick(), KIND in tick()) == (True, False)
    assert len(ran) == 2


def test_a_schedule_that_fails_leaves_nothing_stops_no_other_and_is_tried_again(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    (message,) = posted(recipient=cast.ola.pk)

    def fail() -> None:
        leave_a_mark(message)
        raise ValueError

    with scheduled(fail):
        assert tick() == NAMES
        row = ScheduleRun.objects.get(name=KIND)
        assert (marks(), row.ran_at, row.error_class) == ([], None, "ValueError")
        assert row.correlation_id in caplog.text
        told = {"name": KIND, "errorClass": "ValueError", "correlationId": row.correlation_id, "ranAt": None}
        assert failing(cast.ada) == failing(cast.sami) == [told]
        assert failing(cast.mira) == failing(cast.otto) == []
    with scheduled(lambda: leave_a_mark(message)):
        assert tick() == [KIND]
        assert failing(cast.ada) == []
    assert marks() == [0]


def test_a_schedule_that_hangs_is_broken_off(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticking, "LONGEST", 0.1)
    with scheduled(lambda: time.sleep(600)):
        assert KIND not in tick()
    assert ScheduleRun.objects.get(name=KIND).error_class == "TookTooLong"


@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_once_run_it_once(cast: Cast) -> None:
    (message,) = posted(recipient=cast.ola.pk)
    with scheduled(lambda: leave_a_mark(message)):
        names = together([tick] * 4)
    assert marks() == [0]
    assert sum(KIND in some for some in names) == 1


def test_what_is_over_is_forgotten_and_the_rest_kept(cast: Cast) -> None:
    real = OutboxMessage.objects.annotate(instant=Now()).values_list("instant", flat=True)
    old, new = posted(2, recipient=cast.ola.pk)
    instant = real[0]
    OutboxMessage.objects.update(state="done", finished_at=instant - 8 * DAY)
    OutboxMessage.objects.filter(pk=new.pk).update(finished_at=instant - 6 * DAY)
    for message, at in ((old, instant - 366 * DAY), (new, instant - 364 * DAY)):
        leave_a_mark(message)
        Notification.objects.filter(subject_id=message.payload["number"]).update(at=at)
    for age in (25, 23):
        at = instant - dt.timedelta(hours=age)
        IdempotencyKey.objects.create(actor=cast.ola, mutation=str(age), key=uuid4(), input_hash="", created_at=at)
    Session.objects.bulk_create(
        Session(session_key=key, session_data="", expire_date=instant + dt.timedelta(hours=hours))
        for key, hours in (("over", -1), ("open", 1))
    )
    tick()
    assert [*OutboxMessage.objects.values_list("pk", flat=True)] == [new.pk]
    assert marks() == [1]
    assert [*IdempotencyKey.objects.values_list("mutation", flat=True)] == ["23"]
    assert [*Session.objects.values_list("session_key", flat=True)] == ["open"]


def test_the_command_says_what_ran(cast: Cast) -> None:
    told = StringIO()
    call_command("tick", stdout=told)
    call_command("tick", stdout=told)
    assert told.getvalue().splitlines() == [f"Ran {', '.join(NAMES)}.", "Nothing was due."]
