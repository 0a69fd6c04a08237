"""Who reads a notification, and who looks after work that failed."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from perfmgmt.access.policy import Policy, register
from perfmgmt.access.roles import is_hr_admin, is_system_admin
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.notifications.models import Notification, OutboxMessage, ScheduleRun
from perfmgmt.notifications.notices import kinds_by_subject
from perfmgmt.notifications.outbox.handlers import HANDLERS
from perfmgmt.notifications.schedules import SCHEDULES

State = OutboxMessage.State


class NotificationPolicy(Policy[Notification]):
    """Its recipient alone, as long as she may see what it is about; a kind of a newer version waits for it."""

    verbs = ("mark",)

    def scope(self, actor: Actor, rows: QuerySet[Notification]) -> QuerySet[Notification]:
        readable: Q = Q(pk__in=())
        for subject, kinds in kinds_by_subject().items():
            sees = Q(Exists(visible(actor, subject).filter(pk=OuterRef("subject_id"))))
            readable |= Q(kind__in=kinds) & sees
        return rows.filter(readable, recipient_id=actor.pk)

    def allows(self, actor: Actor, verb: str, row: Notification) -> bool:
        return verb == "mark" and row.recipient_id == actor.pk


class FailedWorkPolicy(Policy[OutboxMessage]):
    """Those who look after the system see what failed or what no handler knows; nobody sees other work."""

    verbs = ("retry", "discard")

    def scope(self, actor: Actor, rows: QuerySet[OutboxMessage]) -> QuerySet[OutboxMessage]:
        if not looks_after_the_system(actor):
            return rows.filter(pk__in=())
        failed = Q(state=State.DEAD) | Q(state=State.WAITING) & ~Q(failed_at=None)
        return rows.filter(failed | (Q(state=State.WAITING) & ~Q(kind__in=[*HANDLERS])))

    def allows(self, actor: Actor, verb: str, row: OutboxMessage) -> bool:
        """To try again helps what failed; what no handler knows waits for a newer version anyway."""
        if not looks_after_the_system(actor):
            return False
        return verb == "discard" or (verb == "retry" and row.failed_at is not None and row.kind in HANDLERS)


class FailedSchedulePolicy(Policy[ScheduleRun]):
    """Those who look after the system see the schedules whose last run failed; one that ran since is gone."""

    def scope(self, actor: Actor, rows: QuerySet[ScheduleRun]) -> QuerySet[ScheduleRun]:
        if not looks_after_the_system(actor):
            return rows.filter(pk__in=())
        return rows.filter(Q(ran_at=None) | Q(ran_at__lt=F("failed_at")), name__in=[*SCHEDULES]).exclude(failed_at=None)


def looks_after_the_system(actor: Actor) -> bool:
    """HR admins, and system admins."""
    return is_hr_admin(actor) or is_system_admin(actor)


register(Notification, NotificationPolicy())
register(OutboxMessage, FailedWorkPolicy())
register(ScheduleRun, FailedSchedulePolicy())
