"""Mappings that HR keeps, beside those that come with the product."""

from django.db import models


class ImportMapping(models.Model):
    """A mapping file under a name."""

    name = models.CharField(max_length=120, unique=True, help_text="What it is called.")
    text = models.TextField(help_text="The mapping file, in TOML.")
    version = models.PositiveIntegerField(default=1, help_text="Rises with each edit; send it back with the next.")
    changed_by = models.ForeignKey("people.Employee", models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(help_text="When it was last changed.")

    class Meta:
        verbose_name = "mapping"

    def __str__(self) -> str:
        return self.name
