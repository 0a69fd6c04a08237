"""Several people at the same moment, each on a thread with a database connection of its own."""

import contextvars
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connection

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
