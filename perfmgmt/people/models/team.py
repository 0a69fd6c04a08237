"""A unit of the organisation."""

from django.db import models

from perfmgmt.core.fields import PathField


class Team(models.Model):
    """A group, a business, a department or a team; each hangs under at most one other."""

    class Kind(models.TextChoices):
        GROUP = "group"
        BUSINESS = "business"
        DEPARTMENT = "department"
        TEAM = "team"

    name = models.CharField(max_length=200, help_text="The name that colleagues know.")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.TEAM)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    lead = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="led_teams")
    path = PathField(db_index=True)
    external_id = models.CharField(max_length=400, null=True, unique=True)
    retired_on = models.DateField(null=True, help_text="Since when it takes no new members, goals and teams.")
    version = models.PositiveIntegerField(default=1, help_text="Rises with each edit; send it back with the next.")

    class Meta:
        indexes = [models.Index(fields=["name", "id"], name="team_by_name")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="a_team_is_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return f"team {self.pk}"
