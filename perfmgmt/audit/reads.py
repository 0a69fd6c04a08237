"""Writing down who read what of whom, as HR or in an emergency."""

from django.db import transaction

from perfmgmt.audit.models import RecordedRead
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.graphql.reading import Reads, observes_reads


@observes_reads
def record_reads(actor: Actor, reads: Reads) -> None:
    """One row for each thing that one answer shows; in one statement."""
    at = now()
    with transaction.atomic():
        RecordedRead.objects.bulk_create(
            [
                RecordedRead(
                    at=at,
                    reader_id=actor.pk,
                    person_id=read.person_id,
                    capacity=read.capacity,
                    subject_type=kind,
                    subject_id=pk,
                )
                for (kind, pk), read in reads.items()
            ],
            batch_size=500,
        )
