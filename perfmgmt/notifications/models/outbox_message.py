"""Work that follows a deed, kept until it is done."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class OutboxMessage(models.Model):
    """One piece of work, written in the transaction of the deed that asks for it.

    A worker holds it by `claim` until `claimed_until`; all of its times are the database's own, so that no worker's
    clock matters. The payload holds ids and no text.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        DEAD = "dead"
        DISCARDED = "discarded"

    key = models.UUIDField(unique=True)
    kind = models.CharField(max_length=60, help_text="What is to be done.")
    payload = models.JSONField()
    created_at = models.DateTimeField(db_default=Now(), help_text="When the deed happened that asked for it.")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    next_try_at = models.DateTimeField(db_default=Now(), help_text="When it is tried next.")
    claim = models.UUIDField(null=True)
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0, help_text="How often it was tried.")
    finished_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True, help_text="When it failed last.")
    error_class = models.CharField(max_length=120, blank=True, help_text="The class of the last error.")
    correlation_id = models.CharField(
        max_length=16, blank=True, help_text="The number under which the last error stands in the log."
    )

    class Meta:
        verbose_name = "outbox message"
        indexes = [
            models.Index(fields=["next_try_at", "id"], condition=Q(state="waiting"), name="outbox_due"),
            models.Index(fields=["finished_at"], condition=Q(state="done"), name="outbox_finished"),
            models.Index(fields=["failed_at"], condition=~Q(failed_at=None), name="outbox_failed"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(claim=None, claimed_until=None) | ~Q(claim=None) & ~Q(claimed_until=None),
                name="a_claim_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return f"outbox message {self.pk}"
