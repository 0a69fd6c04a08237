"""Work that failed is tried again, or given up for good."""

from django.db.models.functions import Now

from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.notifications.models import OutboxMessage

State = OutboxMessage.State


@action(area="settings")
def failed_work_retry(actor: Actor, *, failed_work_id: int) -> OutboxMessage:
    """It is due at once, with all of its attempts before it."""
    message = fetch(actor, OutboxMessage, failed_work_id, to="retry", field="failedWorkId")
    OutboxMessage.objects.filter(pk=message.pk).update(
        state=State.WAITING, attempts=0, next_try_at=Now(), claim=None, claimed_until=None
    )
    record(actor, "failed_work.retried", message)
    return message


@action(area="settings")
def failed_work_discard(actor: Actor, *, failed_work_id: int) -> OutboxMessage:
    """It is never done; the row is forgotten a week later."""
    message = fetch(actor, OutboxMessage, failed_work_id, to="discard", field="failedWorkId")
    OutboxMessage.objects.filter(pk=message.pk).update(
        state=State.DISCARDED, finished_at=Now(), claim=None, claimed_until=None
    )
    record(actor, "failed_work.discarded", message)
    return message
