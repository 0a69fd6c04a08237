"""A process that works off the outbox and ticks."""

import datetime as dt
import logging
import os
import threading
import time
from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, connection

from perfmgmt.notifications.outbox.lease import left_for_a_newer_version
from perfmgmt.notifications.outbox.working import work_one
from perfmgmt.notifications.ticking import tick

log = logging.getLogger("perfmgmt.outbox")
PAUSE = 1.0
BETWEEN_TICKS = 60.0


class Worker:
    """Works until it is stopped; the message at hand is finished first."""

    def __init__(self, lease: dt.timedelta, pause: float, *, parent: int | None = None) -> None:
        self.lease, self.pause = lease, pause
        self.parent = parent
        self.stopping = threading.Event()
        self.next_tick = 0.0

    def stop(self, *_: Any) -> None:
        """End soon. May be a signal's handler."""
        self.stopping.set()

    def run(self) -> None:
        """Until stopped, or until the parent is gone."""
        while not self.stopping.is_set() and self.parent in (None, os.getppid()):
            self._tick_in_time()
            if not self._in_spite_of_the_database(lambda: work_one(self.lease)):
                self.stopping.wait(self.pause)

    def _tick_in_time(self) -> None:
        if time.monotonic() < self.next_tick:
            return
        self.next_tick = time.monotonic() + BETWEEN_TICKS
        self._in_spite_of_the_database(tick)
        for kind, count in (self._in_spite_of_the_database(left_for_a_newer_version) or {}).items():
            log.warning("%s messages of the kind %s wait for a newer version of this worker.", count, kind)

    def _in_spite_of_the_database(self, work: Callable[[], Any]) -> Any:
        """What the work answers, or None where the database is away; the next look begins anew."""
        try:
            return work()
        except DatabaseError as error:
            log.warning("The database does not answer (%s); the worker looks again.", type(error).__name__)
            connection.close()
            return None
