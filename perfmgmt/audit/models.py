"""The audit log: who did what to which record, in the writer's transaction."""

from django.db import models


class AuditEntry(models.Model):
    """One deed. Holds ids, not names, so that erasing a person's name leaves the log whole."""

    at = models.DateTimeField(db_index=True, help_text="When.")
    # Its index is the one below, which is in the order of the log.
    actor = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+", db_index=False)
    on_behalf_of = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+")
    actor_name = models.CharField(max_length=60, blank=True, help_text="Which part of the system did it, if one did.")
    token_id = models.BigIntegerField(null=True)
    verb = models.CharField(max_length=60, help_text="What was done, such as role.granted.")
    subject_type = models.CharField(max_length=60, help_text="The type of what it was done to.")
    subject_id = models.BigIntegerField()
    changes = models.JSONField(default=list)

    class Meta:
        verbose_name = "audit entry"
        verbose_name_plural = "audit entries"
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "at"], name="audit_by_subject"),
            models.Index(fields=["actor", "at"], name="audit_by_actor"),
            models.Index(fields=["verb", "at"], name="audit_by_verb"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_type} {self.subject_id}"


class RecordedRead(models.Model):
    """Somebody read, as HR or in an emergency, what is another person's. That person sees it, and nobody edits it."""

    at = models.DateTimeField(help_text="When.")
    reader = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+")
    person = models.ForeignKey("people.Employee", models.CASCADE, related_name="+")
    capacity = models.CharField(max_length=10)
    subject_type = models.CharField(max_length=60, help_text="The type of what was read, such as Review.")
    subject_id = models.BigIntegerField()

    class Meta:
        verbose_name = "recorded read"
        indexes = [models.Index(fields=["person", "-at"], name="read_of_person_latest_first")]

    def __str__(self) -> str:
        return f"read of {self.subject_type} {self.subject_id}"
