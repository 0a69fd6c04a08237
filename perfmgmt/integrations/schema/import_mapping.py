"""Kept mappings, and what comes with the product, in the API."""

from typing import Any

import graphene

from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.context import actor_in
from perfmgmt.graphql.edges import Batch, One
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import Plain, ProtectedNode, allowed
from perfmgmt.graphql.pages import Order
from perfmgmt.integrations.actions import import_mapping
from perfmgmt.integrations.models import ImportMapping
from perfmgmt.integrations.rules.choices import said
from perfmgmt.integrations.rules.fields import RECORDS, Field
from perfmgmt.integrations.rules.mapping_form import written
from perfmgmt.integrations.rules.templates import LANGUAGES, TEMPLATES, form_of_template, header_of


class ImportMappingNode(ProtectedNode):
    """A mapping under a name."""

    orders = {"NAME": Order("name", "By name.")}

    changed_by = One("Employee", description="Who changed it last.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = ImportMapping
        name = "ImportMapping"
        description = "A mapping that HR keeps."
        fields = ("name", "text", "version", "changed_at")


class ImportTemplate(Plain):
    """A spreadsheet that comes with the product, and the mapping that fits it."""

    key = graphene.String(required=True, description="people, teams, goals and so on.")
    address = graphene.String(required=True, description="Where it is downloaded.")
    columns = graphene.List(graphene.NonNull(graphene.String), required=True, description="Its header.")
    mapping = graphene.String(required=True, description="The mapping file, in TOML.")


class ImportChoice(Plain):
    """One of the words that a field may hold."""

    value = graphene.String(required=True, description="As a mapping file writes it.")
    word = graphene.String(required=True, description="What you call it.")


class ImportField(Plain):
    """A field of a type of record."""

    name = graphene.String(required=True, description="As a mapping file calls it.")
    form = graphene.String(required=True, description="text, email, date, number, choice, tags or reference.")
    required = graphene.Boolean(required=True, description="Whether every record needs it.")
    choices = graphene.List(graphene.NonNull(ImportChoice), required=True, description="What a choice may be.")


class ImportRecord(Plain):
    """A type of record that can be imported."""

    type = graphene.String(required=True, description="As a mapping file calls it.")
    fields = graphene.List(graphene.NonNull(ImportField), required=True, description="Its fields.")


class ImportQueries(graphene.ObjectType):  # type: ignore[misc]
    """What a form for mappings needs to know."""

    class Meta:
        description = "What a form for mappings needs to know."

    import_templates = graphene.List(
        graphene.NonNull(ImportTemplate),
        required=True,
        description="Spreadsheets that come with the product.",
        language=graphene.String(default_value="en", description="The language of their headers: en or de."),
    )
    import_records = graphene.List(
        graphene.NonNull(ImportRecord), required=True, description="What can be imported, with its fields."
    )

    @staticmethod
    def resolve_import_templates(_: Any, info: Any, language: str) -> Any:
        actor_in(info.context)
        if language not in LANGUAGES:
            raise Invalid(sentence("There are templates in these languages: en, de."), field="language")
        return [
            {
                "key": key,
                "address": f"/import/templates/{key}.{language}.csv",
                "columns": header_of(key, language),
                "mapping": written(form_of_template(key, language)),
            }
            for key in TEMPLATES
        ]

    @staticmethod
    def resolve_import_records(_: Any, info: Any) -> Any:
        actor_in(info.context)
        return [
            {
                "type": kind,
                "fields": [
                    {"name": name, "form": str(one.form), "required": one.required, "choices": _choices(one)}
                    for name, one in fields.items()
                ],
            }
            for kind, fields in RECORDS.items()
        ]


def _choices(field: Field) -> list[dict[str, str]]:
    return [{"value": choice, "word": said(choice)} for choice in field.choices]


class ImportMappingCreate(Mutation):
    """Keep a mapping under a new name."""

    action = import_mapping.import_mapping_create
    answer = "ImportMapping"

    class Input:
        name = graphene.String(required=True, description="What to call it.")
        text = graphene.String(required=True, description="The mapping file, in TOML.")


class ImportMappingUpdate(Mutation):
    """Rename a mapping, or let it say something else."""

    action = import_mapping.import_mapping_update
    answer = "ImportMapping"

    class Input:
        import_mapping_id = id_of("ImportMapping", required=True, description="Which mapping.")
        version = graphene.Int(required=True, description="The version you last saw.")
        name = graphene.String(description="What to call it.")
        text = graphene.String(description="The mapping file, in TOML.")


class ImportMappingRemove(Mutation):
    """Throw a mapping away; imports that used it keep what they were run by."""

    action = import_mapping.import_mapping_remove
    answer = "ImportMapping"

    class Input:
        import_mapping_id = id_of("ImportMapping", required=True, description="Which mapping.")
