"""When a schedule ran."""

from django.db import models


class ScheduleRun(models.Model):
    """One schedule: for which of its times it ran last, and how it failed last."""

    name = models.CharField(max_length=60, unique=True)
    due_at = models.DateTimeField(null=True)
    ran_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error_class = models.CharField(max_length=120, blank=True)
    correlation_id = models.CharField(max_length=16, blank=True)

    class Meta:
        verbose_name = "schedule"

    def __str__(self) -> str:
        return self.name
