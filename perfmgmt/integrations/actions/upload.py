"""A file is uploaded, and kept until it is run or for a day."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.models import FileImport, ImportContent
from perfmgmt.integrations.rules.rows import FileRefused
from perfmgmt.integrations.rules.sniffing import head_of, oddities, sniffed
from perfmgmt.integrations.rules.state import BUSY

KEPT = dt.timedelta(days=1)
AT_ONCE = 5
NAMELESS = "file.csv"


@dataclass(frozen=True)
class Upload:
    """A file that was looked at: its bytes, and what is known of them."""

    data: bytes
    digest: str
    columns: tuple[str, ...]
    rows: int
    notes: tuple[str, ...] = ()


def looked_at(data: bytes) -> Upload:
    """Read a file before any transaction begins. Raises Invalid with a sentence for what is no CSV file."""
    try:
        sheet = sniffed(data)
    except FileRefused as refused:
        raise Invalid(str(refused), field="file") from None
    return Upload(data, hashlib.sha256(data).hexdigest(), sheet.columns, len(sheet), tuple(oddities(sheet)))


@action
def file_import_upload(actor: Actor, *, file_name: str, upload: Upload) -> FileImport:
    """Keep a file until it is run or for a day. Raises Forbidden where the actor is no HR admin."""
    require_importer(actor)
    row = FileImport.objects.create(
        file_name=_called(file_name),
        size=len(upload.data),
        digest=upload.digest,
        columns=list(upload.columns),
        rows_total=upload.rows,
        notes=list(upload.notes),
        uploaded_by_id=actor.pk or 0,
        uploaded_at=now(),
    )
    ImportContent.objects.create(file_import=row, head=head_of(upload.data), data=upload.data)
    _make_room(actor)
    record(actor, "file.uploaded", row)
    return row


def require_importer(actor: Actor) -> None:
    """Raise Forbidden unless the actor may import at all; asked before anything is read of what was sent."""
    if not is_hr_admin(actor):
        raise Forbidden(sentence("Only HR admins import files. Ask one of them."))


def _called(file_name: str) -> str:
    name = "".join(one for one in file_name.replace("\\", "/").rsplit("/", 1)[-1] if one.isprintable()).strip()
    return name[-200:] or NAMELESS


def _make_room(actor: Actor) -> None:
    """Of files that somebody only tried, the latest few are kept."""
    tried = FileImport.objects.filter(uploaded_by_id=actor.pk, ran_at=None).exclude(state__in=BUSY)
    spare = tried.order_by("-uploaded_at", "-pk").values_list("pk", flat=True)[AT_ONCE:]
    FileImport.objects.filter(pk__in=list(spare)).delete()


def forget_uploads() -> int:
    """Remove the bytes of files older than a day, and files that were only tried. Returns how many files it met."""
    old = FileImport.objects.filter(uploaded_at__lt=now() - KEPT).exclude(state__in=BUSY)
    count = ImportContent.objects.filter(file_import__in=old).delete()[0]
    old.filter(ran_at=None).delete()
    return count
