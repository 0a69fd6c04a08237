"""What an owner says about a goal, with the numbers of the day."""

from django.db import models
from django.db.models import Q

from goals.rules.health import Health
from perfmgmt.core.fields import choices_of


class CheckIn(models.Model):
    """A draft, or posted. The posted one with the latest (occurred_on, posted_at) sets the current values."""

    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="check_ins")
    author = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    occurred_on = models.DateField(help_text="The day it tells of.")
    posted_at = models.DateTimeField(null=True, help_text="When it was posted; null while it is a draft.")
    health = models.CharField(max_length=10, choices=choices_of(Health), blank=True)
    confidence = models.PositiveSmallIntegerField(null=True, help_text="0 to 10: how sure the author is.")
    what_changed = models.TextField(blank=True, help_text="What happened since the last one.")
    next_steps = models.TextField(blank=True, help_text="What comes next.")
    draft = models.JSONField(default=dict)
    progress_before = models.FloatField(null=True, help_text="The goal's progress before it, 0 to 1.")
    progress_after = models.FloatField(null=True, help_text="The goal's progress after it, 0 to 1.")
    health_before = models.CharField(max_length=10, blank=True)
    confidence_before = models.PositiveSmallIntegerField(null=True)
    manual_progress = models.FloatField(null=True)
    missed = models.PositiveIntegerField(default=0)
    acknowledged_at = models.DateTimeField(null=True, help_text="When the line manager had received it.")
    acknowledged_by = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    acknowledgement = models.TextField(blank=True, help_text="What the line manager said to it.")
    withdrawn_at = models.DateTimeField(null=True)
    imported_at = models.DateTimeField(null=True, help_text="When an import brought it; null for one posted by hand.")
    external_id = models.CharField(max_length=200, null=True, unique=True)
    version = models.PositiveIntegerField(default=1, help_text="Rises with each edit; send it back with the next.")

    class Meta:
        verbose_name = "check-in"
        indexes = [models.Index(fields=["goal", "-occurred_on", "-posted_at"], name="check_in_latest_first")]
        constraints = [
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__lte=10), name="confidence_lies_between_0_and_10"
            ),
            models.CheckConstraint(
                condition=Q(posted_at=None) | ~Q(health="") | ~Q(imported_at=None),
                name="a_posted_check_in_has_a_health",
            ),
            models.UniqueConstraint(
                fields=["goal", "author"], condition=Q(posted_at=None), name="one_draft_a_goal_and_author"
            ),
        ]

    def __str__(self) -> str:
        return f"check-in {self.pk}"


class CheckInValue(models.Model):
    """The value of one key result before and after a check-in."""

    check_in = models.ForeignKey(CheckIn, models.CASCADE, related_name="values")
    key_result = models.ForeignKey("goals.KeyResult", models.CASCADE, related_name="readings")
    before = models.DecimalField(max_digits=21, decimal_places=6, null=True, help_text="The value before.")
    after = models.DecimalField(max_digits=21, decimal_places=6, null=True, help_text="The value after.")
    done_before = models.JSONField(default=list)
    done_after = models.JSONField(default=list)
    external_id = models.CharField(max_length=200, null=True, unique=True)

    class Meta:
        verbose_name = "value"
        constraints = [
            models.UniqueConstraint(fields=["check_in", "key_result"], name="one_value_a_check_in_and_key_result"),
        ]

    def __str__(self) -> str:
        return f"value {self.pk}"


class CheckInRevision(models.Model):
    """What a check-in said before it was edited."""

    check_in = models.ForeignKey(CheckIn, models.CASCADE, related_name="revisions")
    at = models.DateTimeField(help_text="When this wording was replaced.")
    said = models.JSONField()

    class Meta:
        verbose_name = "revision"

    def __str__(self) -> str:
        return f"revision {self.pk}"
