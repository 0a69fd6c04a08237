"""Work is done once, whoever takes it up, and whatever goes wrong meanwhile."""

import datetime as dt
import time
from functools import partial

import pytest
from django.db.models.functions import Now

from perfmgmt.core.clock import as_of
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.notifications.outbox.handlers import handles
from perfmgmt.notifications.outbox.lease import MOST_ATTEMPTS, claim, finish
from perfmgmt.notifications.outbox.posting import post
from perfmgmt.notifications.outbox.working import LEASE, work_off, work_one
from perfmgmt.notifications.worker import Worker
from tests.cast import NOW, Cast
from tests.notifications.outbox import KIND, SHORT, handled_by, leave_a_mark, marks, posted
from tests.races.threads import together

State = OutboxMessage.State


def again(message: OutboxMessage) -> OutboxMessage:
    return OutboxMessage.objects.get(pk=message.pk)


def make_due() -> None:
    OutboxMessage.objects.update(next_try_at=Now())


def test_what_is_done_is_not_done_again(cast: Cast) -> None:
    posted(3, recipient=cast.ola.pk)
    with handled_by(leave_a_mark):
        assert (work_off(), work_off()) == (3, 0)
    assert marks() == [0, 1, 2]
    assert {*OutboxMessage.objects.values_list("state", flat=True)} == {State.DONE}


def test_work_is_written_in_a_transaction_only(transactional_db: None) -> None:
    with pytest.raises(RuntimeError, match="transaction of the deed"):
        post(KIND, {})
    assert not OutboxMessage.objects.exists()


def test_a_kind_has_one_handler() -> None:
    with pytest.raises(TypeError, match="handled already"):
        handles("notification.tell")(leave_a_mark)


@pytest.mark.parametrize("wrong", [dt.timedelta(days=400), dt.timedelta(days=-400)])
def test_a_worker_with_a_wrong_clock_neither_steals_nor_starves(cast: Cast, wrong: dt.timedelta) -> None:
    (held, free) = posted(2, recipient=cast.ola.pk)
    with handled_by(leave_a_mark):
        first = claim(LEASE)
        assert first is not None and first.pk == held.pk
        with as_of(NOW + wrong):
            assert work_off() == 1
        assert marks() == [1]
        assert (again(held).claim, again(free).state) == (first.claim, State.DONE)
        assert finish(first)


@pytest.mark.parametrize("wrong", [dt.timedelta(days=400), dt.timedelta(days=-400)])
def test_what_a_worker_with_a_wrong_clock_puts_back_is_due_in_time(cast: Cast, wrong: dt.timedelta) -> None:
    def fail(message: OutboxMessage) -> None:
        raise ValueError

    (message,) = posted()
    with handled_by(fail), as_of(NOW + wrong):
        assert work_off() == 1
    late = OutboxMessage.objects.filter(next_try_at__gt=Now() + dt.timedelta(minutes=1))
    early = OutboxMessage.objects.filter(next_try_at__lte=Now() - dt.timedelta(minutes=1))
    assert again(message).attempts == 1 and not late.exists() and not early.exists()


def test_a_handler_that_raises_leaves_nothing_half_done_and_is_tried_again(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(message: OutboxMessage) -> None:
        leave_a_mark(message)
        raise ValueError("the secret salary is 7 million")

    (message,) = posted(recipient=cast.ola.pk)
    with handled_by(fail):
        assert (work_off(), work_off()) == (1, 0)
    row = again(message)
    assert marks() == []
    assert (row.state, row.attempts, row.error_class, row.claim) == (State.WAITING, 1, "ValueError", None)
    assert row.correlation_id in caplog.text
    assert "million" not in str(OutboxMessage.objects.values())
    make_due()
    with handled_by(leave_a_mark):
        assert work_off() == 1
    assert (marks(), again(message).state) == ([0], State.DONE)


def test_what_fails_again_and_again_is_given_up(cast: Cast) -> None:
    def fail(message: OutboxMessage) -> None:
        raise ValueError

    (message,) = posted()
    with handled_by(fail):
        for _ in range(MOST_ATTEMPTS + 3):
            make_due()
            work_off()
    assert (again(message).state, again(message).attempts) == (State.DEAD, MOST_ATTEMPTS)


def test_what_kills_every_worker_is_given_up(cast: Cast) -> None:
    (message,) = posted()
    with handled_by(leave_a_mark):
        for _ in range(MOST_ATTEMPTS):
            assert claim(LEASE)
            OutboxMessage.objects.update(claimed_until=Now() - dt.timedelta(seconds=1))
        assert claim(LEASE) is None
    assert (again(message).state, again(message).error_class, marks()) == (State.DEAD, "WorkerLost", [])


def test_a_handler_that_hangs_is_broken_off_with_nothing_half_done(cast: Cast) -> None:
    def hang(message: OutboxMessage) -> None:
        leave_a_mark(message)
        time.sleep(600)

    (message,) = posted(recipient=cast.ola.pk)
    with handled_by(hang):
        assert work_one(SHORT)
    row = again(message)
    assert marks() == []
    assert (row.state, row.attempts, row.error_class) == (State.WAITING, 1, "TookTooLong")


def test_who_comes_back_after_the_lease_leaves_the_work_to_who_took_it_up(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    """Outward work holds no lock: here another worker does it while the first one still waits for an answer."""
    first = True

    def slow(message: OutboxMessage) -> None:
        nonlocal first
        if first:
            first = False
            OutboxMessage.objects.update(claimed_until=Now() - dt.timedelta(seconds=1))
            assert work_one()

    (message,) = posted()
    with handled_by(slow, outward=True):
        assert work_one()
        assert not work_one()
    assert (again(message).state, again(message).attempts) == (State.DONE, 2)
    assert "taken up by another worker" in caplog.text


def test_a_kind_of_a_newer_version_is_left_for_it_with_a_sentence(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    (newer, known) = (posted(kind="newer.kind")[0], posted(recipient=cast.ola.pk)[0])
    worker = Worker(LEASE, 0.01)

    def last(message: OutboxMessage) -> None:
        leave_a_mark(message)
        worker.stop()

    with handled_by(last):
        worker.run()
    assert (again(newer).state, again(newer).attempts) == (State.WAITING, 0)
    assert (again(known).state, marks()) == (State.DONE, [0])
    assert "1 messages of the kind newer.kind wait for a newer version" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_several_workers_share_the_work_and_double_none(cast: Cast) -> None:
    posted(40, recipient=cast.ola.pk)
    with handled_by(leave_a_mark):
        counts = together([partial(work_off, LEASE)] * 4)
    assert sum(counts) == 40
    assert marks() == [*range(40)]
