"""What imports leave open until a later one."""

from django.db import models
from django.db.models import Q


class PendingReference(models.Model):
    """A field of a record names another record that nobody has brought yet.

    `record` and `external_id` say whose `field` it is, `wanted` the external id that it names. `row` holds the values
    of a key result that cannot be stored before its goal comes; of everything else it is null.
    """

    record = models.CharField(max_length=12)
    external_id = models.CharField(max_length=400)
    field = models.CharField(max_length=12)
    wanted = models.CharField(max_length=400)
    row = models.JSONField(null=True)

    class Meta:
        verbose_name = "pending reference"
        constraints = [
            models.UniqueConstraint(fields=["record", "external_id", "field"], name="a_field_waits_for_one_record"),
            models.CheckConstraint(condition=~Q(wanted=""), name="whoever_waits_waits_for_somebody"),
            models.CheckConstraint(
                condition=Q(row__isnull=True) | Q(record="key_result"), name="only_key_results_wait_as_rows"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field} of {self.record} {self.external_id}"
