"""How a goal ended: what its owner proposed and what was confirmed."""

from django.db import models
from django.db.models import Q

from goals.rules.status import Status

ENDS = [(s.value, s.value) for s in (Status.ACHIEVED, Status.PARTLY_ACHIEVED, Status.MISSED)]


class GoalClosing(models.Model):
    """The owner's proposal and the line manager's decision, both kept."""

    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="closings")
    proposed_by = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField(help_text="When the owner proposed it.")
    proposed_outcome = models.CharField(max_length=16, choices=ENDS)
    proposed_grade = models.DecimalField(max_digits=2, decimal_places=1, help_text="0.0 to 1.0, by the owner.")
    retrospective = models.TextField(blank=True, help_text="What the owner learnt.")
    decided_by = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True, help_text="When it was confirmed or changed.")
    outcome = models.CharField(max_length=16, choices=ENDS, blank=True)
    grade = models.DecimalField(max_digits=2, decimal_places=1, null=True, help_text="0.0 to 1.0, as decided.")
    reason = models.TextField(blank=True, help_text="Why the decision differs from the proposal.")
    reopened_at = models.DateTimeField(null=True, help_text="When the goal was reopened.")

    class Meta:
        verbose_name = "closing"
        constraints = [
            models.UniqueConstraint(fields=["goal"], condition=Q(reopened_at=None), name="one_closing_in_force"),
            models.CheckConstraint(
                condition=Q(proposed_grade__gte=0, proposed_grade__lte=1), name="proposed_grade_lies_between_0_and_1"
            ),
        ]

    def __str__(self) -> str:
        return f"closing {self.pk}"
