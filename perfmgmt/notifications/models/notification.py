"""What somebody may want to know."""

from django.db import models
from django.db.models import Q


class Notification(models.Model):
    """One person is told of one deed. Holds no text: what it says follows, at reading, from its kind and subject.

    `event` is the same for everybody who is told of the deed, and keeps a delivery that is repeated from telling
    anybody twice.
    """

    event = models.UUIDField()
    recipient = models.ForeignKey("people.Employee", models.CASCADE, related_name="+")
    actor = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    at = models.DateTimeField(help_text="When it happened.")
    read_at = models.DateTimeField(null=True, help_text="When it was read; null while it is new.")

    class Meta:
        verbose_name = "notification"
        constraints = [
            models.UniqueConstraint(fields=["event", "recipient"], name="nobody_is_told_twice"),
        ]
        indexes = [
            models.Index(fields=["recipient", "-at"], name="notification_by_person"),
            models.Index(fields=["recipient", "-at"], condition=Q(read_at=None), name="notification_unread"),
            models.Index(fields=["subject_type", "subject_id"], condition=Q(read_at=None), name="notification_settled"),
        ]

    def __str__(self) -> str:
        return f"notification {self.pk}"
