"""Who reads the audit log, and who learns of a recorded read."""

from django.db.models import QuerySet

from perfmgmt.access.policy import Policy, register
from perfmgmt.access.roles import is_auditor
from perfmgmt.audit.models import AuditEntry, RecordedRead
from perfmgmt.core.actor import Actor


class AuditEntryPolicy(Policy[AuditEntry]):
    """Auditors alone: every deed of everybody. What of its values they learn, `telling` says."""

    def scope(self, actor: Actor, rows: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        return rows if is_auditor(actor) else rows.filter(pk__in=())


class RecordedReadPolicy(Policy[RecordedRead]):
    """The person whose it was; she alone."""

    def scope(self, actor: Actor, rows: QuerySet[RecordedRead]) -> QuerySet[RecordedRead]:
        return rows.filter(person_id=actor.pk)


register(AuditEntry, AuditEntryPolicy())
register(RecordedRead, RecordedReadPolicy())
