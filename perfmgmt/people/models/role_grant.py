"""A role that somebody was given."""

from django.db import models
from django.db.models import Q


class RoleGrant(models.Model):
    """One role of one person; a role with a scope has one row for each team it covers."""

    class Role(models.TextChoices):
        HR_ADMIN = "hr_admin"
        HR_PARTNER = "hr_partner"
        EXECUTIVE = "executive"
        AUDITOR = "auditor"
        SYSTEM_ADMIN = "system_admin"

    employee = models.ForeignKey("people.Employee", models.CASCADE, related_name="role_grants")
    role = models.CharField(max_length=20, choices=Role)
    team = models.ForeignKey("people.Team", models.CASCADE, null=True, related_name="role_grants")
    granted_by = models.ForeignKey("people.Employee", models.SET_NULL, null=True, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "role"
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=("hr_admin", "auditor", "system_admin"), team=None)
                | (Q(role__in=("hr_partner", "executive")) & ~Q(team=None)),
                name="a_scoped_role_names_a_team_and_no_other_does",
            ),
            models.CheckConstraint(
                condition=Q(granted_by=None) | ~Q(granted_by=models.F("employee")), name="nobody_grants_herself_a_role"
            ),
            models.UniqueConstraint(
                fields=["employee", "role"], condition=Q(team=None), name="an_unscoped_role_is_granted_once"
            ),
            models.UniqueConstraint(
                fields=["employee", "role", "team"], condition=~Q(team=None), name="a_scope_is_granted_once"
            ),
        ]

    def __str__(self) -> str:
        return f"role {self.pk}"
