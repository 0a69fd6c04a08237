"""An uploaded file is tried and run; the work itself is done in the background."""

from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.queue import hand_over
from perfmgmt.integrations.models import FileImport, ImportContent, ImportRow
from perfmgmt.integrations.policies.file_import import takes
from perfmgmt.integrations.rules.fitting import misfits
from perfmgmt.integrations.rules.mapping_file import MappingRefused, read_mapping
from perfmgmt.integrations.rules.state import BUSY, State

LONGEST_MAPPING = 60_000


@action
def file_import_dry_run(
    actor: Actor, *, file_import_id: int, version: int, mapping: str, mapping_name: str = ""
) -> FileImport:
    """Say what the file would do by a mapping, and write nothing of it."""
    row = fetch(actor, FileImport, file_import_id, to="dry run", version=version, field="fileImportId")
    _require(row, "dry run")
    row.mapping = checked_mapping(mapping, row.columns)
    row.mapping_name = mapping_name.strip()[:120]
    row.is_dry = True
    return _start(actor, row)


@action
def file_import_run(actor: Actor, *, file_import_id: int, version: int) -> FileImport:
    """Write what the dry run has shown: the same bytes by the same mapping."""
    row = fetch(actor, FileImport, file_import_id, to="run", version=version, field="fileImportId")
    _require(row, "run")
    row.is_dry, row.ran_at = False, now()
    return _start(actor, row)


@action
def file_import_discard(actor: Actor, *, file_import_id: int) -> FileImport:
    """Take away a file that was only tried."""
    row = fetch(actor, FileImport, file_import_id, to="discard", field="fileImportId")
    _require(row, "discard")
    record(actor, "file.discarded", row)
    pk = row.pk
    row.delete()
    row.pk = pk
    return row


def checked_mapping(text: str, columns: list[str] | None = None) -> str:
    """A mapping that can be used, with these columns if any are given. Raises Invalid with the first thing wrong."""
    if len(text) > LONGEST_MAPPING:
        raise Invalid(sentence("A mapping has up to 60,000 characters. Divide the file."), field="mapping")
    try:
        mapping = read_mapping(text)
    except MappingRefused as refused:
        raise Invalid(refused.sentences[0], field="mapping") from None
    for wrong in misfits(mapping, columns) if columns is not None else ():
        raise Invalid(wrong, field="mapping")
    return text


def _require(row: FileImport, verb: str) -> None:
    if takes(row, verb):
        return
    if row.state in BUSY:
        raise Conflict(sentence("This file is being imported at this moment. Wait for the result."), code="BUSY_IMPORT")
    if verb == "run":
        raise Conflict(sentence("Try the file by a dry run first; only what was tried is written."))
    raise Conflict(sentence("This file is imported already. Upload it again to import it once more."))


def _start(actor: Actor, row: FileImport) -> FileImport:
    if not ImportContent.objects.filter(file_import=row).exists():
        raise Conflict(sentence("The file was kept for a day and is gone. Upload it again."))
    ImportRow.objects.filter(file_import=row).delete()
    row.state, row.started_at, row.finished_at = State.WAITING, now(), None
    row.version += 1
    row.attempts, row.claim, row.seen_at = 0, None, None
    row.stage, row.steps_done, row.steps_total = "", 0, 0
    row.sentence, row.counts, row.done, row.notes, row.warnings = "", [], [], [], 0
    row.save()
    record(actor, "file.tried" if row.is_dry else "file.run", row)
    hand_over(row)
    return row
