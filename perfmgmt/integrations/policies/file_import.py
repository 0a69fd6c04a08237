"""Who sees and runs imports.

An import writes people, lines and goals with the rights of whoever runs it. Those are an HR admin's: nobody else may
change the whole organisation by hand, a system admin included.
"""

from django.db.models import Q, QuerySet

from perfmgmt.access.policy import Policy, register
from perfmgmt.access.roles import is_hr_admin
from perfmgmt.core.actor import Actor
from perfmgmt.integrations.models import FileImport, ImportMapping, ImportRow
from perfmgmt.integrations.rules.state import BUSY, State


class FileImportPolicy(Policy[FileImport]):
    """HR admins see what was imported and by whom; a file that was only tried is seen by whoever uploaded it."""

    verbs = ("dry run", "run", "discard")

    def scope(self, actor: Actor, rows: QuerySet[FileImport]) -> QuerySet[FileImport]:
        if not is_hr_admin(actor):
            return rows.none()
        return rows.filter(Q(uploaded_by_id=actor.pk) | ~Q(ran_at=None))

    def can(self, actor: Actor, row: FileImport) -> list[str]:
        """What the policy allows and the state of the file takes at this moment."""
        return [verb for verb in super().can(actor, row) if takes(row, verb)]

    def allows(self, actor: Actor, verb: str, row: FileImport) -> bool:
        return is_hr_admin(actor) and row.uploaded_by_id == actor.pk


def takes(row: FileImport, verb: str) -> bool:
    """Whether the state of a file lets it be run or taken away now."""
    if row.state in BUSY:
        return False
    is_written = row.state == State.DONE and not row.is_dry
    match verb:
        case "dry run":
            return not is_written
        case "run":
            return row.state == State.DONE and row.is_dry
        case "discard":
            return row.ran_at is None
    return False


class ImportRowPolicy(Policy[ImportRow]):
    """Row by row an import is told to whoever ran it: titles of goals that are private to others stand in it."""

    def scope(self, actor: Actor, rows: QuerySet[ImportRow]) -> QuerySet[ImportRow]:
        return rows.filter(file_import__uploaded_by_id=actor.pk) if is_hr_admin(actor) else rows.none()


class ImportMappingPolicy(Policy[ImportMapping]):
    """HR admins share their mappings."""

    verbs = ("edit", "remove")

    def scope(self, actor: Actor, rows: QuerySet[ImportMapping]) -> QuerySet[ImportMapping]:
        return rows if is_hr_admin(actor) else rows.none()

    def allows(self, actor: Actor, verb: str, row: ImportMapping) -> bool:
        return is_hr_admin(actor)


register(FileImport, FileImportPolicy())
register(ImportRow, ImportRowPolicy())
register(ImportMapping, ImportMappingPolicy())
