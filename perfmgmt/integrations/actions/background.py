"""Imports are run by the worker: each once, in one transaction with its result, also after a worker was killed."""

import hashlib
import logging
import secrets
from uuid import UUID, uuid4

from django.db import OperationalError, transaction
from django.db.models import F
from django.utils.translation import override

from perfmgmt.core.clock import now
from perfmgmt.core.errors import Refusal
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.file import file_import
from perfmgmt.integrations.actions.outcome import keep_outcome
from perfmgmt.integrations.actions.progress import Watched, is_alive, watched
from perfmgmt.integrations.actions.queue import LEASE, RUN, hand_over_next
from perfmgmt.integrations.models import FileImport, ImportContent
from perfmgmt.integrations.rules.mapping_file import MappingRefused, read_mapping
from perfmgmt.integrations.rules.rows import FileRefused, read_rows
from perfmgmt.integrations.rules.state import BUSY, State
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.notifications.outbox.handlers import handles
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee

log = logging.getLogger("perfmgmt.integrations")
MOST_ATTEMPTS = 3


@handles(RUN, outward=True, lease=LEASE)
def take_up(message: OutboxMessage) -> None:
    """An import has transactions of its own: it is seen to run before it is written."""
    run_import(message.payload["file_import"])


class TakenOver(Exception):
    """Somebody else has taken up this import meanwhile, so that what was done here is rolled back."""


def run_import(import_id: int) -> None:
    """Run an import that waits. Does nothing where it was run, or taken away, already.

    Where another one is under way it stays waiting, and is handed over when that one ends. Raises what passes, such
    as a lock not had in time; the caller calls again.
    """
    row = _claimed(import_id)
    if row is None:
        return
    # What is kept of the run is read by whoever uploaded the file.
    with override(row.uploaded_by.language):
        _run(row)
    with transaction.atomic():
        hand_over_next()


def _run(row: FileImport) -> None:
    assert row.claim is not None
    try:
        with watched(row) as progress:
            _carry_out(row, row.claim, progress)
    except TakenOver:
        log.warning("import %s was taken over", row.pk)
    except (Refusal, FileRefused, MappingRefused) as refused:
        _end(row, State.REFUSED, getattr(refused, "message", str(refused)))
    except OperationalError:
        held = FileImport.objects.filter(pk=row.pk, claim=row.claim)
        held.update(state=State.WAITING, claim=None, attempts=F("attempts") - 1)
        raise
    except Exception as error:
        number = secrets.token_hex(8)
        log.error("%s in import %s", number, row.pk, exc_info=error)
        told = "Something went wrong and nothing was written. Tell your administrator this number: {number}."
        _end(row, State.FAILED, sentence(told, number=number))


def _claimed(import_id: int) -> FileImport | None:
    """The import, taken for this run."""
    with transaction.atomic():
        row = FileImport.objects.select_for_update(no_key=True).filter(pk=import_id).first()
        if row is None or row.state not in BUSY:
            return None
        others = FileImport.objects.filter(state=State.RUNNING).exclude(pk=row.pk)
        if is_alive(row) or any(is_alive(other) for other in others):
            return None
        if row.attempts >= MOST_ATTEMPTS:
            row.state, row.claim, row.finished_at = State.FAILED, None, now()
            told = "The worker was stopped {times} times while it was at this. Nothing was written. Run it once more."
            row.sentence = sentence(told, times=row.attempts)
            row.save()
            return None
        row.attempts += 1
        row.state, row.claim, row.seen_at = State.RUNNING, uuid4(), now()
        row.stage, row.steps_done, row.steps_total = "", 0, 0
        row.save()
    return row


def _carry_out(row: FileImport, claim: UUID, progress: Watched) -> None:
    data = _bytes_of(row)
    mapping = read_mapping(row.mapping)
    progress.begin("reading", 0)
    sheet = read_rows(data, encoding=mapping.encoding, delimiter=mapping.delimiter)
    actor = EmployeeActor(Employee.objects.select_related("primary_team").get(pk=row.uploaded_by_id))
    with transaction.atomic():
        report = file_import(actor, mapping=mapping, sheet=sheet, dry_run=row.is_dry, progress=progress)
        if not keep_outcome(row, claim, report):
            raise TakenOver


def _bytes_of(row: FileImport) -> bytes:
    content = ImportContent.objects.filter(file_import=row).first()
    if content is None:
        raise FileRefused(sentence("The file was kept for a day and is gone. Upload it again."))
    data = bytes(content.data)
    if hashlib.sha256(data).hexdigest() != row.digest:
        raise FileRefused(sentence("The file is not the one that was uploaded. Upload it again."))
    return data


def _end(row: FileImport, state: State, told: str) -> None:
    """The run as a whole came to nothing."""
    held = FileImport.objects.filter(pk=row.pk, claim=row.claim)
    held.update(state=state, sentence=told, finished_at=now(), claim=None)
