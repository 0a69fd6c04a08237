"""Who belongs to which team, from when to when."""

from django.db import models
from django.db.models import F, Q


class TeamMembership(models.Model):
    """A dated membership. Never overwritten: a change ends one row and begins another."""

    employee = models.ForeignKey("people.Employee", models.CASCADE, related_name="memberships")
    team = models.ForeignKey("people.Team", models.PROTECT, related_name="memberships")
    is_primary = models.BooleanField(default=True, help_text="Whether it is the person's main team.")
    starts_on = models.DateField(help_text="The first day.")
    ends_on = models.DateField(null=True, help_text="The first day on which it no longer holds.")

    class Meta:
        verbose_name = "membership"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="membership_ends_after_it_starts"
            ),
            models.UniqueConstraint(
                fields=["employee"], condition=Q(is_primary=True, ends_on=None), name="one_open_primary_team"
            ),
        ]

    def __str__(self) -> str:
        return f"membership {self.pk}"
