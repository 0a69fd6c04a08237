"""Who stands in for a manager, from when to when."""

from django.db import models
from django.db.models import F, Q


class Delegation(models.Model):
    """A dated delegation. Not passed on: the delegate acts for this manager's line and for no other."""

    manager = models.ForeignKey("people.Employee", models.CASCADE, related_name="delegations")
    delegate = models.ForeignKey("people.Employee", models.CASCADE, related_name="stands_in")
    starts_on = models.DateField(help_text="The first day.")
    ends_on = models.DateField(help_text="The first day on which it no longer holds.")
    made_by = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "delegation"
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="delegation_ends_after_it_starts"),
            models.CheckConstraint(condition=~Q(manager=F("delegate")), name="nobody_stands_in_for_herself"),
        ]

    def __str__(self) -> str:
        return f"delegation {self.pk}"
