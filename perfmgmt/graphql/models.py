"""Keys by which a repeated write is recognised."""

from django.db import models


class IdempotencyKey(models.Model):
    """One write that a client may repeat: the same key and input answers with the same row."""

    actor = models.ForeignKey("people.Employee", models.CASCADE, related_name="+")
    mutation = models.CharField(max_length=60)
    key = models.UUIDField()
    input_hash = models.CharField(max_length=64)
    answer_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["actor", "mutation", "key"], name="a_key_names_one_write"),
        ]
        indexes = [models.Index(fields=["created_at"], name="idempotency_key_by_age")]

    def __str__(self) -> str:
        return f"{self.mutation} {self.key}"
