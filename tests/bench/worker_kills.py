"""Workers that are killed in the middle of their work, on a database of their own.

    python -m tests.bench.worker_kills [--database postgres://…] [--jobs 500] [--kills 20] [--workers 2]

Afterwards every job must be done, and its effect there exactly once.
"""

import argparse
import os
import tempfile
import time


def main() -> None:
    """Print what came of it; exits 1 where a job was lost or doubled."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--database", default="", help="URL of an empty database; an SQLite file of its own if absent.")
    reader.add_argument("--jobs", type=int, default=500)
    reader.add_argument("--kills", type=int, default=20)
    reader.add_argument("--workers", type=int, default=2)
    asked = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = asked.database or f"sqlite:///{folder}/kills.sqlite3"
        os.environ.setdefault("SECRET_KEY", "kills")
        os.environ["DJANGO_SETTINGS_MODULE"] = "perfmgmt.settings"
        import django
        from django.core.management import call_command
        from django.db import connection

        django.setup()
        call_command("migrate", verbosity=0)
        from perfmgmt.notifications.models import OutboxMessage
        from perfmgmt.people.models import Employee
        from tests.notifications.killing import kill_during
        from tests.notifications.outbox import KIND, marks, posted

        person = Employee.objects.create(name="Ola", path="00001")
        posted(asked.jobs, recipient=person.pk)
        begun = time.monotonic()
        killed = kill_during(asked.jobs, asked.kills, asked.workers)
        seconds = time.monotonic() - begun
        rows = OutboxMessage.objects.filter(kind=KIND)
        done, repeated = rows.filter(state="done").count(), rows.filter(attempts__gt=1).count()
        found = marks()
        lost, doubled = asked.jobs - len({*found}), len(found) - len({*found})
        told = f"{killed} kills during {asked.jobs} jobs of {asked.workers} workers"
        print(f"{connection.vendor}: {told}, {seconds:.0f} s")
        print(f"done {done}, taken up again {repeated}, effects lost {lost}, doubled {doubled}")
        connection.close()
        if (done, lost, doubled) != (asked.jobs, 0, 0):
            raise SystemExit(1)


if __name__ == "__main__":
    main()
