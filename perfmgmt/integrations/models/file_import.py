"""A file that somebody brought by the browser, and what became of it."""

from django.db import models
from django.db.models import Q

from perfmgmt.core.fields import choices_of
from perfmgmt.integrations.rules.state import State


class FileImport(models.Model):
    """One uploaded file with the mapping that it was last tried by.

    `claim` names the worker that is at it and `seen_at` says when it last gave a sign of life; what ends a run is
    written only where the claim still holds, so that a run that was taken over leaves nothing behind.
    """

    file_name = models.CharField(max_length=200, help_text="What the file was called.")
    size = models.PositiveIntegerField(help_text="Its size in bytes.")
    digest = models.CharField(max_length=64, help_text="The SHA-256 of its bytes.")
    columns = models.JSONField(default=list)
    rows_total = models.PositiveIntegerField(help_text="How many rows it has below its header.")
    uploaded_by = models.ForeignKey("people.Employee", models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(help_text="When it was uploaded.")
    mapping_name = models.CharField(max_length=120, blank=True, help_text="What the mapping was called.")
    mapping = models.TextField(blank=True, help_text="The mapping file that it was last tried by.")
    state = models.CharField(max_length=10, choices=choices_of(State), default=State.UPLOADED.value)
    is_dry = models.BooleanField(default=True, help_text="Whether the last run was a dry one.")
    version = models.PositiveIntegerField(default=1, help_text="Rises with each run; send it back with the next.")
    started_at = models.DateTimeField(null=True, help_text="When the last run was asked for.")
    finished_at = models.DateTimeField(null=True, help_text="When the last run ended.")
    ran_at = models.DateTimeField(null=True, help_text="When it was asked to be written; null while only tried.")
    sentence = models.TextField(blank=True, help_text="Why the last run was refused or failed as a whole.")
    counts = models.JSONField(default=list)
    done = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    warnings = models.PositiveIntegerField(default=0, help_text="How many rows have warnings.")
    attempts = models.PositiveSmallIntegerField(default=0)
    claim = models.UUIDField(null=True)
    seen_at = models.DateTimeField(null=True)
    stage = models.CharField(max_length=20, blank=True)
    steps_done = models.PositiveIntegerField(default=0)
    steps_total = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "import"
        indexes = [
            models.Index(fields=["-uploaded_at", "-id"], name="import_latest_first"),
            models.Index(fields=["state"], name="import_by_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=State.RUNNING.value) | ~Q(claim=None), name="what_runs_is_claimed"
            ),
        ]

    def __str__(self) -> str:
        return f"import {self.pk}"


class ImportContent(models.Model):
    """The bytes of an uploaded file, in a table of their own that no list reads; gone after the run, or after a day.

    `head` holds its first rows, for previews.
    """

    file_import = models.OneToOneField(FileImport, models.CASCADE, related_name="content")
    head = models.BinaryField()
    data = models.BinaryField()

    class Meta:
        verbose_name = "content of an import"
        verbose_name_plural = "contents of imports"

    def __str__(self) -> str:
        return f"content of import {self.file_import_id}"
