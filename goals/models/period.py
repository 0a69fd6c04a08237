"""A span of time that goals are set for."""

from django.db import models
from django.db.models import F, Q

from goals.rules.cadence import Cadence
from goals.rules.phase import Phase
from perfmgmt.core.fields import choices_of


class Period(models.Model):
    """A quarter, a year or any other span. Its phase says what may be done to the goals in it."""

    name = models.CharField(max_length=80, help_text="What people call it, such as Q1 FY27.")
    starts_on = models.DateField(help_text="The first day.")
    ends_on = models.DateField(help_text="The last day.")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    cadence = models.CharField(max_length=10, choices=choices_of(Cadence), default=Cadence.WEEKLY.value)
    needs_approval = models.BooleanField(
        default=False, help_text="Whether the line manager approves a goal before it becomes active."
    )
    phase = models.CharField(max_length=10, choices=choices_of(Phase), default=Phase.PLANNING.value)
    external_id = models.CharField(max_length=200, null=True, unique=True)
    version = models.PositiveIntegerField(default=1, help_text="Rises with each edit; send it back with the next.")

    class Meta:
        indexes = [models.Index(fields=["-starts_on", "-id"], name="period_by_start")]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="period_ends_after_it_starts"),
            models.UniqueConstraint(fields=["name"], name="a_period_has_its_own_name"),
        ]

    def __str__(self) -> str:
        return self.name
