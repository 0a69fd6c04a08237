"""Who reports to whom, from when to when."""

from django.db import models
from django.db.models import F, Q


class ReportingLine(models.Model):
    """A dated line. Never overwritten: a re-organisation ends one row and begins another."""

    class Kind(models.TextChoices):
        LINE = "line"
        DOTTED = "dotted"

    employee = models.ForeignKey("people.Employee", models.CASCADE, related_name="lines")
    manager = models.ForeignKey("people.Employee", models.PROTECT, related_name="managed_lines")
    kind = models.CharField(max_length=6, choices=Kind, default=Kind.LINE)
    starts_on = models.DateField(help_text="The first day.")
    ends_on = models.DateField(null=True, help_text="The first day on which it no longer holds.")

    class Meta:
        verbose_name = "reporting line"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="line_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=~Q(employee=F("manager")), name="nobody_reports_to_herself"),
            models.UniqueConstraint(
                fields=["employee"], condition=Q(kind="line", ends_on=None), name="one_open_line_manager"
            ),
        ]

    def __str__(self) -> str:
        return f"line {self.pk}"
