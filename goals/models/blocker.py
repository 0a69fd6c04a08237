"""What stands in a goal's way."""

from django.db import models
from django.db.models import F, Q


class Blocker(models.Model):
    """Raised in a check-in, open until somebody resolves it."""

    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="blockers")
    check_in = models.ForeignKey("goals.CheckIn", models.CASCADE, null=True, related_name="blockers")
    text = models.TextField(help_text="What stands in the way.")
    raised_by = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    raised_on = models.DateField(help_text="The day it was raised.")
    resolved_on = models.DateField(null=True, help_text="The day it was gone.")

    class Meta:
        verbose_name = "blocker"
        constraints = [
            models.CheckConstraint(
                condition=Q(resolved_on=None) | Q(resolved_on__gte=F("raised_on")), name="resolved_after_it_was_raised"
            ),
        ]

    def __str__(self) -> str:
        return f"blocker {self.pk}"
