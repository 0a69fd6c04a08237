"""Who learns of a recorded read."""

from django.db.models import QuerySet

from perfmgmt.access.policy import Policy, register
from perfmgmt.audit.models import RecordedRead
from perfmgmt.core.actor import Actor


class RecordedReadPolicy(Policy[RecordedRead]):
    """The person whose it was; she alone."""

    def scope(self, actor: Actor, rows: QuerySet[RecordedRead]) -> QuerySet[RecordedRead]:
        return rows.filter(person_id=actor.pk)


register(RecordedRead, RecordedReadPolicy())
