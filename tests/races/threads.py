"""Several people at the same moment, each on a thread with a database connection of its own."""

import contextvars
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from typing import TypeVar

from django.db import connection

from perfmgmt.graphql.turns import writing

T = TypeVar("T")


def together(deeds: Sequence[Callable[[], T]]) -> list[T]:
    """Do all of this at once. Returns what each came to; raises the first error that any of them raised."""
    barrier = Barrier(len(deeds))

    def do(deed: Callable[[], T]) -> T:
        barrier.wait(timeout=30)
        try:
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as threads:
        # The clock of a test is told in its context, which threads do not inherit.
        running = [threads.submit(contextvars.copy_context().run, do, deed) for deed in deeds]
        return [one.result(timeout=60) for one in running]


def one_after_the_other(first: Callable[[], T], second: Callable[[], T]) -> tuple[T, T]:
    """Do the first, and begin the second before it is committed. Returns what both came to."""
    is_done = Event()

    def begin() -> T:
        with writing():
            answer = first()
            is_done.set()
            # Long enough for the other to come to the first of its locks; too short would only prove less.
            time.sleep(0.3)
        return answer

    def follow() -> T:
        assert is_done.wait(timeout=30)
        return second()

    before, after = together([begin, follow])
    return before, after
