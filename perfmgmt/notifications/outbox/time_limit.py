"""Ending work that hangs."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from perfmgmt.graphql.deadline import statements_end_after


class TookTooLong(Exception):
    """The work did not end in the time that it has."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Run work that is broken off after so many seconds with TookTooLong; its statements end in time, too.

    Only the main thread, where a worker works, can be broken off while it waits for something else.
    """
    with statements_end_after(seconds):
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGALRM, _ring)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: FrameType | None) -> None:
    raise TookTooLong("The work did not end in its time.")
