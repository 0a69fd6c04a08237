"""A goal shared with one person."""

from django.db import models

from perfmgmt.access.grants import UserGrant


class GoalShare(UserGrant):
    """A grant to see, check in on, or edit one goal; the stronger ones include the weaker."""

    content_object = models.ForeignKey("goals.Goal", models.CASCADE, related_name="shares")

    class Meta(UserGrant.Meta):
        verbose_name = "share"
