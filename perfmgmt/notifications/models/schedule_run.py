"""When a schedule ran."""

from django.db import models


class ScheduleRun(models.Model):
    """One schedule: for which of its times it ran last, and how it failed last."""

    name = models.CharField(max_length=60, unique=True, help_text="What is to happen again and again.")
    due_at = models.DateTimeField(null=True)
    ran_at = models.DateTimeField(null=True, help_text="When it last succeeded; null where it never has.")
    failed_at = models.DateTimeField(null=True, help_text="When it failed last.")
    error_class = models.CharField(max_length=120, blank=True, help_text="The class of the last error.")
    correlation_id = models.CharField(
        max_length=16, blank=True, help_text="The number under which the last error stands in the log."
    )

    class Meta:
        verbose_name = "schedule"

    def __str__(self) -> str:
        return self.name
