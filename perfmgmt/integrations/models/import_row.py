"""What became of each row of an import."""

from django.db import models

from perfmgmt.core.fields import choices_of
from perfmgmt.integrations.models.file_import import FileImport
from perfmgmt.integrations.rules.results import Result


class ImportRow(models.Model):
    """One row of the file by its number in the spreadsheet, as the last run left it."""

    file_import = models.ForeignKey(FileImport, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(help_text="Its number in the spreadsheet, where the header is row 1.")
    record = models.CharField(max_length=12, blank=True, help_text="The record that it becomes; empty where none.")
    external_id = models.CharField(max_length=400, blank=True, help_text="By which the record is known.")
    label = models.CharField(max_length=120, blank=True, help_text="A name or a title, to know the row by.")
    result = models.CharField(max_length=10, choices=choices_of(Result), help_text="How it ended.")
    has_warning = models.BooleanField(default=False, help_text="Whether something is odd about it.")
    messages = models.JSONField(default=list)

    class Meta:
        verbose_name = "row of an import"
        verbose_name_plural = "rows of imports"
        indexes = [
            models.Index(fields=["file_import", "result", "number"], name="import_row_by_result"),
            models.Index(fields=["file_import", "has_warning", "number"], name="import_row_by_warning"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["file_import", "number"], name="a_row_of_an_import_ends_once"),
        ]

    def __str__(self) -> str:
        return f"row {self.number} of import {self.file_import_id}"
