"""Imports are handed over to the worker, one after the other."""

import datetime as dt

from perfmgmt.integrations.actions.progress import is_alive
from perfmgmt.integrations.models import FileImport
from perfmgmt.integrations.rules.state import BUSY, State
from perfmgmt.notifications.outbox.posting import post

RUN = "file_import.run"
# No file of the largest size takes half of this; a worker that was killed is noticed much earlier, by its silence.
LEASE = dt.timedelta(minutes=30)


def hand_over(row: FileImport) -> None:
    """Ask the worker for a run, in the transaction that asks for it."""
    post(RUN, {"file_import": row.pk})


def hand_over_next() -> None:
    """Ask for the import that has waited for longest, unless one is under way; the caller has a transaction."""
    if any(is_alive(row) for row in FileImport.objects.filter(state=State.RUNNING)):
        return
    row = FileImport.objects.filter(state__in=BUSY).order_by("started_at", "pk").first()
    if row is not None:
        hand_over(row)
