"""Killing workers while they work."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from perfmgmt.notifications.models import OutboxMessage
from tests.notifications.outbox import KIND

PATIENCE = 60


def database_url() -> str:
    """The database of this process, for another one."""
    told = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{told['NAME']}"
    return f"postgres://{told['USER']}:{told['PASSWORD']}@{told['HOST']}:{told['PORT'] or 5432}/{told['NAME']}"


@contextmanager
def workers(count: int) -> Iterator[Iterator[int]]:
    """So many workers; yields the process ids, each as its worker starts."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.notifications.forked_workers", str(count)],
        env={**os.environ, "DATABASE_URL": database_url(), "DATABASE_POOL": "2"},
        cwd=settings.ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        yield map(int, process.stdout)
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def kill_during(jobs: int, kills: int, count: int = 1) -> int:
    """Kill workers, spread over the jobs, and wait for the rest to be done. Returns how many were killed."""
    killed = 0
    with workers(count) as started:
        alive = [next(started) for _ in range(count)]
        for at in range(kills):
            _wait_for_done(jobs * (at + 1) // (kills + 2))
            victim = alive.pop(random.randrange(len(alive)))
            time.sleep(random.uniform(0, 0.01))
            os.kill(victim, signal.SIGKILL)
            killed += 1
            alive.append(next(started))
        _wait_for_done(jobs)
    return killed


def _wait_for_done(count: int) -> None:
    until = time.monotonic() + PATIENCE
    while OutboxMessage.objects.filter(kind=KIND, state=OutboxMessage.State.DONE).count() < count:
        assert time.monotonic() < until, "The workers do not get on."
        time.sleep(0.02)
