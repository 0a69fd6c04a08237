"""A goal that helps another without counting in it."""

from django.db import models
from django.db.models import F, Q


class GoalSupport(models.Model):
    """A link that informs; it may form loops, and it never moves a number."""

    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="supports")
    supported_goal = models.ForeignKey("goals.Goal", models.CASCADE, null=True, related_name="supported_by")
    supported_key_result = models.ForeignKey("goals.KeyResult", models.CASCADE, null=True, related_name="supported_by")

    class Meta:
        verbose_name = "support"
        constraints = [
            models.CheckConstraint(
                condition=Q(supported_goal=None) ^ Q(supported_key_result=None), name="a_support_has_one_target"
            ),
            models.CheckConstraint(condition=~Q(supported_goal=F("goal")), name="a_goal_does_not_support_itself"),
            models.UniqueConstraint(fields=["goal", "supported_goal"], name="one_support_a_goal"),
            models.UniqueConstraint(fields=["goal", "supported_key_result"], name="one_support_a_key_result"),
        ]

    def __str__(self) -> str:
        return f"support {self.pk}"
