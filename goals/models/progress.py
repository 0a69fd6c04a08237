"""A goal's progress, one value a day, for charts."""

from django.db import models


class GoalProgress(models.Model):
    """The progress and coverage at the end of a day on which one of them changed.

    What was kept on the day itself stays; `is_imported` marks what an import filled in later.
    """

    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="progress_days")
    day = models.DateField(help_text="The day.")
    progress = models.FloatField(null=True, help_text="0 to 1 at the end of that day.")
    coverage = models.FloatField(null=True, help_text="0 to 1 at the end of that day.")
    is_imported = models.BooleanField(default=False)

    class Meta:
        verbose_name = "progress of a day"
        verbose_name_plural = "progress of days"
        constraints = [models.UniqueConstraint(fields=["goal", "day"], name="one_progress_a_goal_and_day")]

    def __str__(self) -> str:
        return f"{self.goal_id} {self.day}"
