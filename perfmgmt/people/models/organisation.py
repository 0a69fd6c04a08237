"""The one organisation that this installation serves."""

from django.db import models


class Organisation(models.Model):
    """A single row. Changes of lines, memberships and leads take its lock, so that paths never tear."""

    name = models.CharField(max_length=200, default="Organisation")
    is_demo = models.BooleanField(default=False)
    applied_on = models.DateField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="there_is_one_organisation")]

    def __str__(self) -> str:
        return self.name
