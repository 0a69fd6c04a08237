"""A mapping as a form, to and from the API."""

from typing import Any

import graphene
from graphene.types.inputobjecttype import InputObjectTypeContainer

from perfmgmt.graphql.inputs import KitInput
from perfmgmt.graphql.nodes import Plain
from perfmgmt.integrations.rules.mapping_form import ISO, FormField, FormRecord, MappingForm

ABOUT = {
    "field": "The field of the record.",
    "columns": "The columns that feed it, joined by blanks; none where it is constant or not fed.",
    "constant": "The same text for every row.",
    "date_format": "How dates are written, such as %d.%m.%Y.",
    "decimal": "The decimal mark of numbers: a point or a comma.",
    "creates": "Whether a team that is not there is made under the name in the column.",
    "words": "What words of the file mean; any other stays as it is.",
}
TEXTS = graphene.List(graphene.NonNull(graphene.String))


class MappingWord(Plain):
    """What a word of the file means."""

    word = graphene.String(required=True, description="As it stands in the file.")
    means = graphene.String(required=True, description="The product's word.")


class MappingField(Plain):
    """Where one field comes from."""

    field = graphene.String(required=True, description=ABOUT["field"])
    columns = graphene.List(graphene.NonNull(graphene.String), required=True, description=ABOUT["columns"])
    constant = graphene.String(description=ABOUT["constant"])
    date_format = graphene.String(required=True, description=ABOUT["date_format"])
    decimal = graphene.String(required=True, description=ABOUT["decimal"])
    creates = graphene.Boolean(required=True, description=ABOUT["creates"])
    words = graphene.List(graphene.NonNull(MappingWord), required=True, description=ABOUT["words"])

    def resolve_words(self: Any, info: Any) -> Any:
        return [{"word": word, "means": means} for word, means in self.words]


class MappingRecord(Plain):
    """The rows that become one type of record."""

    type = graphene.String(required=True, description="The type of the record.")
    when_column = graphene.String(
        required=True, description="The column that tells its rows apart; empty for all rows."
    )
    when_words = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="What stands there in its rows."
    )
    fields = graphene.List(graphene.NonNull(MappingField), required=True, description="Where its fields come from.")


class MappingFormType(Plain):
    """A mapping for those who write no TOML."""

    class Meta:
        name = "MappingForm"

    name = graphene.String(required=True, description="What the mapping is called.")
    ignore = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Columns that are passed over on purpose."
    )
    records = graphene.List(graphene.NonNull(MappingRecord), required=True, description="The types of record.")


class MappingWordInput(KitInput):
    """What a word of the file means."""

    class Meta:
        description = "What a word of the file means."

    word = graphene.String(required=True, description="As it stands in the file.")
    means = graphene.String(required=True, description="The product's word.")


class MappingFieldInput(KitInput):
    """Where one field comes from."""

    class Meta:
        description = "Where one field comes from."

    field = graphene.String(required=True, description=ABOUT["field"])
    columns = graphene.List(graphene.NonNull(graphene.String), description=ABOUT["columns"])
    constant = graphene.String(description=ABOUT["constant"])
    date_format = graphene.String(description=ABOUT["date_format"])
    decimal = graphene.String(description=ABOUT["decimal"])
    creates = graphene.Boolean(description=ABOUT["creates"])
    words = graphene.List(graphene.NonNull(MappingWordInput), description=ABOUT["words"])


class MappingRecordInput(KitInput):
    """The rows that become one type of record."""

    class Meta:
        description = "The rows that become one type of record."

    type = graphene.String(required=True, description="The type of the record.")
    when_column = graphene.String(description="The column that tells its rows apart; all rows without it.")
    when_words = graphene.List(graphene.NonNull(graphene.String), description="What stands there in its rows.")
    fields = graphene.List(
        graphene.NonNull(MappingFieldInput), required=True, description="Where its fields come from."
    )


class MappingFormInput(KitInput):
    """A mapping for those who write no TOML."""

    class Meta:
        description = "A mapping for those who write no TOML."

    name = graphene.String(description="What the mapping is called.")
    ignore = graphene.List(graphene.NonNull(graphene.String), description="Columns that are passed over on purpose.")
    records = graphene.List(
        graphene.NonNull(MappingRecordInput), required=True, description="The types of record, in order."
    )


def form_in(given: InputObjectTypeContainer) -> MappingForm:
    """The form that was sent."""
    records = tuple(_record(one) for one in given["records"])
    return MappingForm(records, given.get("name") or "", tuple(given.get("ignore") or ()))


def _record(given: Any) -> FormRecord:
    fields = tuple(_field(one) for one in given["fields"])
    return FormRecord(given["type"], fields, given.get("when_column") or "", tuple(given.get("when_words") or ()))


def _field(given: Any) -> FormField:
    return FormField(
        given["field"],
        tuple(given.get("columns") or ()),
        given.get("constant"),
        given.get("date_format") or ISO,
        given.get("decimal") or ".",
        bool(given.get("creates")),
        tuple((one["word"], one["means"]) for one in given.get("words") or ()),
    )
