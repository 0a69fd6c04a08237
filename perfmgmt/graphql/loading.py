"""Looking ahead: what a document asks of a page of rows is fetched edge by edge, once for each level."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from graphql import FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo, Undefined
from graphql.execution.collect_fields import collect_sub_fields
from graphql.execution.values import get_argument_values

from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.context import check_deadline
from perfmgmt.graphql.edges import One, fill_together
from perfmgmt.graphql.pages import Page, Paging, page_of
from perfmgmt.graphql.reading import note


class Loader:
    """Fills the edges that one operation selects."""

    def __init__(self, info: GraphQLResolveInfo, actor: Actor) -> None:
        self.info, self.actor = info, actor

    def load(self, target: Any, rows: Sequence[Any], nodes: list[FieldNode]) -> None:
        """Fill what `nodes` select of rows of one type."""
        check_deadline(self.info.context)
        note(self.info.context, self.actor, rows)
        schema_type = self.info.schema.get_type(target._meta.name)
        if not isinstance(schema_type, GraphQLObjectType):
            raise LookupError(f"{target._meta.name} is no object type.")
        single: dict[str, list[tuple[One, str, list[FieldNode]]]] = defaultdict(list)
        for key, chosen in self.selected(schema_type, nodes).items():
            edge = target.edges.get(chosen[0].name.value)
            if isinstance(edge, One):
                single[edge.target].append((edge, key, chosen))
            elif edge is not None:
                field = schema_type.fields[chosen[0].name.value]
                edge.fill(self, rows, key, self._arguments(field, chosen[0]), chosen)
        for asked in single.values():
            fill_together(self, rows, asked)

    def load_page(self, target: Any, rows: Sequence[Any], nodes: list[FieldNode]) -> None:
        """The same for rows that stand in a connection."""
        name = target._meta.name
        edges = self._only(f"{name}Connection", "edges", nodes)
        chosen = self._only(f"{name}Edge", "node", edges)
        if chosen:
            self.load(target, rows, chosen)

    def page(self, target: Any, rows: QuerySet[Any], args: dict[str, Any], default_order: str = "") -> Page:
        """One page of a list at the root of an operation."""
        paging = Paging.read(target, args, default_order)
        page = page_of(list(paging.ordered(rows)[: paging.first + 1]), paging)
        self.load_page(target, [edge.node for edge in page.edges], self.info.field_nodes)
        return page

    def selected(self, schema_type: GraphQLObjectType, nodes: list[FieldNode]) -> dict[str, list[FieldNode]]:
        """The fields that `nodes` select of a type, by their names in the answer."""
        info = self.info
        return collect_sub_fields(info.schema, info.fragments, info.variable_values, schema_type, nodes)

    def _arguments(self, field: GraphQLField, node: FieldNode) -> dict[str, Any]:
        """The arguments of a field; a null stands for the default, as if it were left out."""
        given = get_argument_values(field, node, self.info.variable_values)
        usual = {one.out_name or name: one.default_value for name, one in field.args.items()}
        return {
            name: usual[name] if value is None and usual[name] is not Undefined else value
            for name, value in given.items()
        }

    def _only(self, type_name: str, field: str, nodes: list[FieldNode]) -> list[FieldNode]:
        schema_type = self.info.schema.get_type(type_name)
        if not nodes or not isinstance(schema_type, GraphQLObjectType):
            return []
        found = [chosen for chosen in self.selected(schema_type, nodes).values() if chosen[0].name.value == field]
        if len(found) > 1:
            raise Invalid(sentence("Select `{field}` once in a list, without a second alias.", field=field))
        return found[0] if found else []
