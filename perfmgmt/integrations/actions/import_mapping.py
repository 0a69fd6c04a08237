"""Mappings are kept under a name, so that the next file needs no new one."""

from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.integrations.actions.file_import import checked_mapping
from perfmgmt.integrations.actions.upload import require_importer
from perfmgmt.integrations.models import ImportMapping


@action
def import_mapping_create(actor: Actor, *, name: str, text: str) -> ImportMapping:
    """Keep a mapping under a new name."""
    require_importer(actor)
    row = ImportMapping(name=_free(name), text=checked_mapping(text), changed_by_id=actor.pk or 0, changed_at=now())
    row.save()
    record(actor, "import_mapping.created", row)
    return row


@action
def import_mapping_update(
    actor: Actor, *, import_mapping_id: int, version: int, name: str | None = None, text: str | None = None
) -> ImportMapping:
    """Rename a mapping, or let it say something else; imports that used it keep what they were run by."""
    row = fetch(actor, ImportMapping, import_mapping_id, to="edit", version=version, field="importMappingId")
    before = {"name": row.name, "text": row.text}
    if name is not None and name.strip() != row.name:
        row.name = _free(name)
    if text is not None:
        row.text = checked_mapping(text)
    changes = changed(row, before, before)
    if changes:
        row.version += 1
        row.changed_by_id, row.changed_at = actor.pk or 0, now()
        row.save()
        record(actor, "import_mapping.changed", row, changes)
    return row


@action
def import_mapping_remove(actor: Actor, *, import_mapping_id: int) -> ImportMapping:
    """Throw a mapping away; imports that used it keep what they were run by."""
    row = fetch(actor, ImportMapping, import_mapping_id, to="remove", field="importMappingId")
    record(actor, "import_mapping.removed", row)
    pk = row.pk
    row.delete()
    row.pk = pk
    return row


def _free(name: str) -> str:
    name = checked_text(name, field="name", longest=120, required=True)
    if ImportMapping.objects.filter(name=name).exists():
        raise Conflict(sentence("Another mapping has this name. Choose another."), field="name")
    return name
