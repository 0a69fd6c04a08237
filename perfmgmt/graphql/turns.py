"""The transaction of a write, begun in a fair order where the database lets one writer in at a time."""

import random
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.db import OperationalError, connection, transaction

SHORT, LONG = 0.001, 0.004


class Queue:
    """Lets one thread in after the other, in the order in which they came."""

    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.waiting: deque[threading.Event] = deque()

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Wait for one's turn. Raises OperationalError where it does not come in time."""
        mine = threading.Event()
        with self.guard:
            self.waiting.append(mine)
            self.waiting[0].set()
        try:
            if not mine.wait(seconds):
                raise OperationalError("database is locked: too many wait for it")
            yield
        finally:
            with self.guard:
                self.waiting.remove(mine)
                if self.waiting:
                    self.waiting[0].set()


_writers = Queue()


@contextmanager
def writing() -> Iterator[None]:
    """One transaction. Raises OperationalError where SQLite is busy for as long as its timeout says.

    SQLite lets its waiters sleep for up to a tenth of a second between two tries, and with many of them the unlucky
    ones wait for seconds. So the writers of a process queue up, only the first of them asks, and it asks often.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        with transaction.atomic():
            yield
        return
    wait = _busy_timeout()
    with _writers.turn(wait):
        with _begun(wait):
            yield
        # A moment in which a writer of another process finds the database free.
        time.sleep(SHORT)


def _busy_timeout(seconds: float | None = None) -> float:
    connection.ensure_connection()
    change = "" if seconds is None else f" = {int(seconds * 1000)}"
    answer: float = connection.connection.execute(f"PRAGMA busy_timeout{change}").fetchone()[0] / 1000
    return answer


def _begun(wait: float) -> ExitStack:
    """A transaction that has the database's lock; the stack ends it."""
    until = time.monotonic() + wait
    _busy_timeout(0)
    try:
        while True:
            try:
                begun = ExitStack()
                begun.enter_context(transaction.atomic())
                return begun
            except OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(random.uniform(SHORT, LONG))
    finally:
        _busy_timeout(wait)
