"""What a goal is measured by."""

from django.db import models
from django.db.models import Q

from goals.rules.measure import Counts, Measure, Values
from perfmgmt.core.fields import choices_of


class KeyResult(models.Model):
    """One measure of a goal; numbers are decimals, `attainment` and `progress` are computed from them."""

    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="key_results")
    title = models.CharField(max_length=1000, help_text="What is measured.")
    description = models.TextField(blank=True, help_text="How it is measured.")
    measure = models.CharField(max_length=12, choices=choices_of(Measure))
    unit = models.CharField(max_length=40, blank=True, help_text="Such as days, % or €.")
    start_value = models.DecimalField(max_digits=21, decimal_places=6, null=True, help_text="Where it began.")
    target_value = models.DecimalField(max_digits=21, decimal_places=6, null=True, help_text="What is to be reached.")
    stretch_value = models.DecimalField(
        max_digits=21, decimal_places=6, null=True, help_text="More than the target, if all goes well."
    )
    current_value = models.DecimalField(max_digits=21, decimal_places=6, null=True, help_text="The latest value.")
    initial_value = models.DecimalField(max_digits=21, decimal_places=6, null=True)
    lower_bound = models.DecimalField(max_digits=21, decimal_places=6, null=True, help_text="The band begins here.")
    upper_bound = models.DecimalField(max_digits=21, decimal_places=6, null=True, help_text="The band ends here.")
    tolerance = models.DecimalField(
        max_digits=21, decimal_places=6, null=True, help_text="How far outside the band still counts for something."
    )
    counts = models.CharField(max_length=20, choices=choices_of(Counts), default=Counts.LATEST.value)
    inside = models.PositiveIntegerField(default=0)
    due = models.PositiveIntegerField(default=0)
    weight = models.DecimalField(
        max_digits=12, decimal_places=4, default=1, help_text="Its share in the goal; 0 informs and does not count."
    )
    attainment = models.FloatField(null=True, help_text="(current − start) ÷ (target − start), signed and not clamped.")
    progress = models.FloatField(null=True, help_text="0 to 1; null while unmeasured.")
    position = models.PositiveIntegerField(default=0)
    external_id = models.CharField(max_length=200, null=True, unique=True)

    class Meta:
        verbose_name = "key result"
        indexes = [models.Index(fields=["goal", "position", "id"], name="key_result_in_order")]
        constraints = [
            models.CheckConstraint(condition=Q(weight__gte=0), name="key_result_weight_is_not_negative"),
            models.CheckConstraint(condition=Q(tolerance=None) | Q(tolerance__gte=0), name="tolerance_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"key result {self.pk}"

    def values(self, milestones: "tuple[Milestone, ...]" = ()) -> Values:
        """What the measure needs to know."""
        return Values(
            measure=Measure(self.measure),
            start=self.start_value,
            target=self.target_value,
            current=self.current_value,
            lower=self.lower_bound,
            upper=self.upper_bound,
            tolerance=self.tolerance,
            done=bool(self.current_value),
            milestones=tuple((one.weight, one.done_on is not None) for one in milestones),
            counts=Counts(self.counts),
            inside=self.inside,
            due=self.due,
        )


class Milestone(models.Model):
    """One step of a key result that is measured by milestones."""

    key_result = models.ForeignKey(KeyResult, models.CASCADE, related_name="milestones")
    title = models.CharField(max_length=300, help_text="What is done by then.")
    weight = models.DecimalField(max_digits=12, decimal_places=4, default=1, help_text="Its share in the key result.")
    done_on = models.DateField(null=True, help_text="The day it was done.")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "milestone"
        constraints = [
            models.CheckConstraint(condition=Q(weight__gte=0), name="milestone_weight_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"milestone {self.pk}"
