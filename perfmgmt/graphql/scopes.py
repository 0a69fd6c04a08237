"""What a document reads, held against what a token covers, before anything runs."""

from typing import Any

from graphene.utils.str_converters import to_camel_case
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    TypeInfo,
    TypeInfoVisitor,
    get_named_type,
    visit,
)
from graphql.language import Visitor

from perfmgmt.core.actor import Actor
from perfmgmt.core.scope import OUT_OF_SCOPE, READ, area_of, in_scope
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.edges import EXTENSIONS, NODES, Batch
from perfmgmt.graphql.nodes import Plain

# A node is of any type: the row tells which, and one that the token does not cover answers as an absent one.
OF_ANY_AREA = frozenset({"node", "tokenScopes"})


def uncovered(schema: GraphQLSchema, document: DocumentNode, actor: Actor) -> list[GraphQLError]:
    """One error for each area that the document reads and the actor's token does not cover.

    It rests on the document alone, so it tells nothing of rows.
    """
    if actor.scopes is None:
        return []
    reading = _Reading(TypeInfo(schema))
    visit(document, TypeInfoVisitor(reading.types, reading))
    return [
        GraphQLError(_told(area, what), node, extensions={"code": OUT_OF_SCOPE})
        for area, (what, node) in reading.found.items()
        if not in_scope(actor, area, READ)
    ]


def _told(area: str, what: str) -> str:
    if not area:
        return sentence("A token cannot ask for {field}. Sign in to do that.", field=what)
    scope = f"{area}:{READ}"
    return sentence("This token may not read {field}. Create one with the scope {scope}.", field=what, scope=scope)


class _Reading(Visitor):
    """Collects the areas of a document, each with the first place that needs it."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.found: dict[str, tuple[str, Any]] = {}

    def enter_field(self, node: Any, *_: Any) -> None:
        parent, field = self.types.get_parent_type(), self.types.get_field_def()
        if parent is None or field is None or node.name.value.startswith("__"):
            return
        areas = areas_of(parent, node.name.value, field)
        if parent.name == "Query" and not areas and node.name.value not in OF_ANY_AREA:
            areas = {""}
        for area in areas:
            self.found.setdefault(area, (f"{parent.name}.{node.name.value}", node))

    def enter_inline_fragment(self, node: Any, *_: Any) -> None:
        kind = self.types.get_type()
        if kind is not None and (area := _area_of_type(get_named_type(kind))):
            self.found.setdefault(area, (str(kind), node))

    enter_fragment_definition = enter_inline_fragment


def areas_of(parent: Any, name: str, field: Any) -> set[str]:
    """What a token must cover to be answered a field: the area of its type, and of the package that added it."""
    edge = next((one for key, one in EXTENSIONS.get(parent.name, {}).items() if to_camel_case(key) == name), None)
    added = area_of(edge.answer.__module__) if isinstance(edge, Batch) else ""
    return {_area_of_type(get_named_type(field.type)), added} - {""}


def _area_of_type(kind: Any) -> str:
    for end in ("", "Connection", "Edge"):
        if kind.name.endswith(end) and kind.name.removesuffix(end) in NODES:
            area: str = NODES[kind.name.removesuffix(end)].area
            return area
    made_of = getattr(kind, "graphene_type", None)
    return area_of(made_of.__module__) if isinstance(made_of, type) and issubclass(made_of, Plain) else ""
