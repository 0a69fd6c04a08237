"""What scripts sign in with."""

from django.db import models
from django.db.models import Q


class AccessToken(models.Model):
    """What a script signs in with instead of its owner's password; only a digest of the secret is kept.

    `scopes` are words with spaces between them. `last_used_at` is true to the hour.
    """

    employee = models.ForeignKey("people.Employee", models.CASCADE, related_name="access_tokens")
    made_by = models.ForeignKey("self", models.CASCADE, null=True, help_text="The token that made it, if one did.")
    name = models.CharField(max_length=80, help_text="What it is for, in its owner's words.")
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.TextField()
    created_at = models.DateTimeField(help_text="When it was created.")
    expires_on = models.DateField(help_text="The last day on which it works.")
    last_used_at = models.DateTimeField(null=True, help_text="The hour in which it was last used.")
    revoked_at = models.DateTimeField(null=True, help_text="When it was revoked.")

    class Meta:
        verbose_name = "token"
        constraints = [
            models.CheckConstraint(condition=~Q(scopes=""), name="a_token_has_a_scope"),
            models.CheckConstraint(condition=~Q(digest=""), name="a_token_has_a_secret"),
        ]

    def __str__(self) -> str:
        return f"token {self.pk}"
