"""What a mapping makes of the first rows, in the API."""

from typing import Any

import graphene

from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.context import actor_in
from perfmgmt.graphql.ids import parsed
from perfmgmt.graphql.nodes import Plain
from perfmgmt.integrations.actions.file_import import LONGEST_MAPPING
from perfmgmt.integrations.models import FileImport
from perfmgmt.integrations.rules.fields import RECORDS
from perfmgmt.integrations.rules.guessing import MIXED
from perfmgmt.integrations.schema.form import MappingFormInput, MappingFormType, form_in
from perfmgmt.integrations.selectors import Preview, head_of, preview_of

MOST = 50


class ImportSample(Plain):
    """What stands in a column."""

    column = graphene.String(required=True, description="The column.")
    texts = graphene.List(graphene.NonNull(graphene.String), required=True, description="The first different texts.")


class PreviewCell(Plain):
    """One field of one row."""

    field = graphene.String(required=True, description="The field of the record.")
    text = graphene.String(required=True, description="What the mapping makes of the row.")
    problem = graphene.String(required=True, description="Why it cannot be taken; empty where it can.")


class PreviewRow(Plain):
    """One row as the mapping reads it."""

    number = graphene.Int(required=True, description="Its number in the spreadsheet, where the header is row 1.")
    record = graphene.String(required=True, description="What it becomes; empty where it is skipped or unreadable.")
    reason = graphene.String(required=True, description="Why it becomes nothing.")
    cells = graphene.List(graphene.NonNull(PreviewCell), required=True, description="Its fields.")


class ImportPreview(Plain):
    """A mapping, as a text and as a form, with the first rows under it."""

    text = graphene.String(required=True, description="The mapping file, in TOML.")
    form = graphene.Field(
        MappingFormType, description="The same as a form; null where the mapping does more than a form can show."
    )
    problems = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Why the mapping cannot be used with this file."
    )
    rows = graphene.List(graphene.NonNull(PreviewRow), required=True, description="The first rows.")
    samples = graphene.List(graphene.NonNull(ImportSample), required=True, description="What stands in each column.")


def preview_in(actor: Actor, *, id: str, text: str, form: Any, record: str, rows: int) -> Preview | None:
    """The preview of one file of the actor's whose bytes are still there."""
    if not 1 <= rows <= MOST:
        raise Invalid(sentence("Ask for 1 to {most} rows.", most=MOST), field="rows")
    if record and record not in (*RECORDS, MIXED):
        raise Invalid(sentence("There is no type of record “{type}”.", type=record[:40]), field="record")
    if len(text) > LONGEST_MAPPING:
        raise Invalid(sentence("A mapping has up to 60,000 characters. Divide the file."), field="text")
    type_name, key = parsed(id)
    owned = visible(actor, FileImport).filter(uploaded_by_id=actor.pk, pk=key or 0)
    row = owned.first() if type_name == "FileImport" else None
    sheet = head_of(row) if row else None
    if row is None or sheet is None:
        return None
    return preview_of(row, sheet, text=text, form=form_in(form) if form else None, record=record, first=rows)


class PreviewQuery(graphene.ObjectType):  # type: ignore[misc]
    """Looking at a mapping before a file is tried by it."""

    class Meta:
        description = "Looking at a mapping before a file is tried by it."

    import_preview = graphene.Field(
        ImportPreview,
        description="The first rows of your file by a mapping; null where the file is not there any more.",
        id=graphene.ID(required=True, description="The id of the file's import."),
        text=graphene.String(default_value="", description="The mapping file; without it the last or the likeliest."),
        form=graphene.Argument(MappingFormInput, description="The mapping as a form, instead of the text."),
        record=graphene.String(
            default_value="", description="Guess a mapping for this type of record, or for goal_or_key_result."
        ),
        rows=graphene.Int(default_value=10, description="How many rows, 1 to 50."),
    )

    @staticmethod
    def resolve_import_preview(_: Any, info: Any, **given: Any) -> Any:
        asked = {"form": None, **given}
        for name in ("text", "record"):
            asked[name] = asked[name] or ""
        return preview_in(actor_in(info.context), **asked)
