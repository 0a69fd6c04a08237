"""The worker."""

import datetime as dt
import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from perfmgmt.notifications.outbox.working import LEASE, work_off
from perfmgmt.notifications.ticking import tick
from perfmgmt.notifications.worker import PAUSE, Worker


class Command(BaseCommand):
    """`manage.py work`, beside the web server; several of them share the work."""

    help = "Work off the outbox and run the schedules, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """How long a message is held, how often is looked, and when to end."""
        parser.add_argument(
            "--lease", type=float, default=LEASE.total_seconds(), help="Seconds until another may take work up."
        )
        parser.add_argument("--pause", type=float, default=PAUSE, help="Seconds between two looks at an empty outbox.")
        parser.add_argument("--once", action="store_true", help="Do what is due now and end.")
        parser.add_argument("--parent", type=int, help="End when this process does, which started it.")

    def handle(self, *args: Any, **options: Any) -> None:
        """End after the message at hand on SIGTERM or SIGINT."""
        if options["lease"] <= 0 or options["pause"] <= 0:
            raise CommandError("Lease and pause are more than 0 seconds.")
        lease = dt.timedelta(seconds=options["lease"])
        if options["once"]:
            tick()
            count = work_off(lease)
            self.stdout.write(f"Took up {count} messages.")
            return
        worker = Worker(lease, options["pause"], parent=options["parent"])
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, worker.stop)
        worker.run()
