"""Workers to be killed: each is a fork of a process that has loaded everything, so that the next is there at once.

Run with DATABASE_URL and the number of workers; prints the process id of each worker as it starts.
"""

import os
import random
import signal
import sys
import time
from datetime import timedelta

LEASE = timedelta(seconds=1)


def work(parent: int) -> None:
    """What a worker does, with a handler that takes a moment on either side of its effect."""
    from perfmgmt.notifications.models import OutboxMessage
    from perfmgmt.notifications.outbox.handlers import HANDLERS, Handler
    from perfmgmt.notifications.worker import Worker
    from tests.notifications.outbox import KIND, leave_a_mark

    def handle(message: OutboxMessage) -> None:
        time.sleep(random.uniform(0, 0.003))
        leave_a_mark(message)
        time.sleep(random.uniform(0, 0.003))

    HANDLERS[KIND] = Handler(handle, outward=False)
    worker = Worker(LEASE, 0.05, parent=parent)
    worker.next_tick = float("inf")
    worker.run()


def keep_working(count: int) -> None:
    """As many workers as asked for, at any time."""
    parent = os.getpid()
    while True:
        while count:
            count -= 1
            child = os.fork()
            if child == 0:
                work(parent)
                os._exit(0)
            print(child, flush=True)
        os.wait()
        count = 1


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perfmgmt.settings")
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    django.setup()
    from django.db import connection

    connection.close()
    keep_working(int(sys.argv[1]))
