"""Imports in the API."""

from collections.abc import Sequence
from typing import Any

import graphene
from django.db.models import QuerySet

from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, Many, One
from perfmgmt.graphql.inputs import KitInput, id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import Plain, ProtectedNode, allowed
from perfmgmt.graphql.pages import Order
from perfmgmt.integrations.actions import file_import
from perfmgmt.integrations.actions.progress import Standing, standing_of
from perfmgmt.integrations.models import FileImport, ImportRow
from perfmgmt.integrations.schema.enums import ImportResult, ImportState


class ImportProgress(Plain):
    """How far a run is."""

    stage = graphene.String(required=True, description="reading, checking or writing; empty before and after.")
    done = graphene.Int(required=True, description="Steps of the stage that are done.")
    total = graphene.Int(required=True, description="Steps of the stage; 0 where nobody knows.")


class ImportCount(Plain):
    """How many rows of a type ended how."""

    record = graphene.String(required=True, description="The type of record; empty where rows became none.")
    result = ImportResult(required=True, description="How they ended.")
    count = graphene.Int(required=True, description="How many.")


class ImportDone(Plain):
    """Something else that an import did."""

    what = graphene.String(required=True, description="What.")
    count = graphene.Int(required=True, description="How often.")


class ImportMessage(Plain):
    """A word about a row."""

    kind = graphene.String(required=True, description="refusal or warning.")
    field = graphene.String(required=True, description="The field, or the column; empty for the whole row.")
    text = graphene.String(required=True, description="What is odd, and what to do.")
    value = graphene.String(required=True, description="The value that it is about; may be empty.")


class ImportRowNode(ProtectedNode):
    """What became of one row."""

    orders = {"NUMBER": Order("number", "As they stand in the file.")}

    messages = graphene.List(graphene.NonNull(ImportMessage), required=True, description="What is to be said about it.")

    class Meta:
        model = ImportRow
        name = "ImportRow"
        description = "What became of one row of a file that you imported."
        fields = ("number", "record", "external_id", "label", "result", "has_warning")
        enums = {"result": ImportResult}

    def resolve_messages(self: Any, info: Any) -> Any:
        return self.messages


class ImportRowFilter(KitInput):
    """Which rows to list."""

    class Meta:
        description = "Which rows to list; all that is given must fit."

    result = ImportResult(description="Those that ended so.")
    has_warning = graphene.Boolean(description="Those with a warning, or those without.")
    record = graphene.String(description="Those that became this type of record.")

    @classmethod
    def narrow(cls, actor: Actor, rows: QuerySet[ImportRow], given: dict[str, Any]) -> QuerySet[ImportRow]:
        """The rows that fit."""
        wanted = cls.translate(given)
        if wanted.get("result"):
            rows = rows.filter(result=wanted["result"].value)
        if wanted.get("has_warning") is not None:
            rows = rows.filter(has_warning=wanted["has_warning"])
        if wanted.get("record") is not None:
            rows = rows.filter(record=wanted["record"])
        return rows


def progress(actor: Actor, rows: Sequence[FileImport]) -> dict[int, Standing]:
    """How far each import is."""
    return {row.pk: standing_of(row) for row in rows}


class FileImportNode(ProtectedNode):
    """An uploaded file and what became of it."""

    orders = {"LATEST": Order("uploaded_at", "The latest first.", descending=True)}

    uploaded_by = One("Employee", description="Who uploaded it, and whose rights it is run with.")
    results = Many(
        "ImportRow", column="file_import_id", filters=ImportRowFilter, description="Row by row, if you ran it yourself."
    )
    progress = Batch(ImportProgress, progress, description="How far the run is.", required=True)
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")
    columns = graphene.List(graphene.NonNull(graphene.String), required=True, description="The columns of its header.")
    counts = graphene.List(graphene.NonNull(ImportCount), required=True, description="How many rows ended how.")
    done = graphene.List(graphene.NonNull(ImportDone), required=True, description="What else the run did.")
    notes = graphene.List(graphene.NonNull(graphene.String), required=True, description="What is odd about the whole.")

    class Meta:
        model = FileImport
        name = "FileImport"
        description = "A file that was uploaded, tried and imported."
        fields = (
            "file_name",
            "size",
            "digest",
            "rows_total",
            "uploaded_at",
            "mapping_name",
            "mapping",
            "state",
            "is_dry",
            "version",
            "started_at",
            "finished_at",
            "ran_at",
            "sentence",
            "warnings",
        )
        enums = {"state": ImportState}

    def resolve_columns(self: Any, info: Any) -> Any:
        return self.columns

    def resolve_counts(self: Any, info: Any) -> Any:
        return self.counts

    def resolve_done(self: Any, info: Any) -> Any:
        return self.done

    def resolve_notes(self: Any, info: Any) -> Any:
        return self.notes


class FileImportFilter(KitInput):
    """Which imports to list."""

    class Meta:
        description = "Which imports to list."

    was_run = graphene.Boolean(description="Those that were asked to be written, or those that were only tried.")

    @classmethod
    def narrow(cls, actor: Actor, rows: QuerySet[FileImport], given: dict[str, Any]) -> QuerySet[FileImport]:
        """The imports that fit."""
        wanted = cls.translate(given)
        if wanted.get("was_run") is not None:
            rows = rows.filter(ran_at__isnull=not wanted["was_run"])
        return rows


class FileImportDryRun(Mutation):
    """Say what a file would do by a mapping, and write nothing of it."""

    action = file_import.file_import_dry_run
    answer = "FileImport"

    class Input:
        file_import_id = id_of("FileImport", required=True, description="Which file.")
        version = graphene.Int(required=True, description="The version you last saw.")
        mapping = graphene.String(required=True, description="The mapping file, in TOML.")
        mapping_name = graphene.String(description="What the mapping is called.")


class FileImportRun(Mutation):
    """Write what the dry run has shown: the same bytes by the same mapping."""

    action = file_import.file_import_run
    answer = "FileImport"

    class Input:
        file_import_id = id_of("FileImport", required=True, description="Which file.")
        version = graphene.Int(required=True, description="The version you last saw.")


class FileImportDiscard(Mutation):
    """Take away a file that was only tried."""

    action = file_import.file_import_discard
    answer = "FileImport"

    class Input:
        file_import_id = id_of("FileImport", required=True, description="Which file.")
