"""Who is HR for somebody for whom nobody else is."""

from django.db import models
from django.db.models import F, Q

from perfmgmt.access.grants import UserGrant


class HrDeputy(models.Model):
    """One person named as HR for another by two people: one proposed her, another confirmed."""

    employee = models.ForeignKey("people.Employee", models.CASCADE, related_name="hr_deputies")
    deputy = models.ForeignKey("people.Employee", models.CASCADE, related_name="hr_deputy_for")
    proposed_by = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+")
    proposed_at = models.DateTimeField(help_text="When she was proposed.")
    confirmed_by = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, help_text="When another confirmed it; until then nothing opens.")
    ended_at = models.DateTimeField(null=True, help_text="When it ended.")

    class Meta:
        verbose_name = "HR deputy"
        verbose_name_plural = "HR deputies"
        constraints = [
            models.CheckConstraint(condition=~Q(employee=F("deputy")), name="nobody_is_her_own_hr"),
            models.CheckConstraint(
                condition=Q(proposed_by=None) | (~Q(proposed_by=F("employee")) & ~Q(proposed_by=F("deputy"))),
                name="neither_of_the_two_proposes_a_deputy",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | (~Q(confirmed_by=F("employee")) & ~Q(confirmed_by=F("deputy"))),
                name="neither_of_the_two_confirms_a_deputy",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | Q(proposed_by=None) | ~Q(confirmed_by=F("proposed_by")),
                name="another_confirms_a_deputy",
            ),
            models.UniqueConstraint(fields=["employee"], condition=Q(ended_at=None), name="one_hr_deputy_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"HR deputy {self.pk}"


class HrDeputyGrant(UserGrant):
    """The grant that a confirmed deputy holds: she is HR for this one person."""

    content_object = models.ForeignKey("people.Employee", models.CASCADE, related_name="hr_deputy_grants")

    class Meta(UserGrant.Meta):
        verbose_name = "HR deputy's grant"
        verbose_name_plural = "HR deputies' grants"
