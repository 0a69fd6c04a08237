"""What a node leads to. Each edge is filled once for a whole page of rows, never row by row."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any

import graphene
from django.db.models import F, Model, Window
from django.db.models.functions import RowNumber
from graphene.utils.str_converters import to_camel_case
from graphql import FieldNode, GraphQLResolveInfo

from perfmgmt.graphql.pages import Page, Paging, connection_of, order_enum, page_of

if TYPE_CHECKING:
    from perfmgmt.graphql.loading import Loader

FILLED = "_filled"


def filled(row: Any, info: GraphQLResolveInfo, **_: Any) -> Any:
    """The value that the loader put on the row. A KeyError here is an edge that the loader did not see."""
    return vars(row)[FILLED][info.path.key]


def put(row: Any, key: str, value: Any) -> None:
    """Keep an edge's value on a row, under the name that the answer gives it."""
    vars(row).setdefault(FILLED, {})[key] = value


class Edge:
    """A declared way from a node to something else."""

    description: str

    def field(self, name: str) -> graphene.Field:
        """The GraphQL field."""
        raise NotImplementedError

    def fill(
        self, loader: "Loader", rows: Sequence[Any], key: str, args: dict[str, Any], nodes: list[FieldNode]
    ) -> None:
        """Put this edge's value on every row, by a number of statements that does not depend on their number."""
        raise NotImplementedError


class One(Edge):
    """A single row of another type; null where there is none or it may not be seen."""

    def __init__(self, target: str, *, description: str, column: str = "") -> None:
        self.target, self.description, self.column = target, description, column

    def field(self, name: str) -> graphene.Field:
        self.column = self.column or f"{name}_id"
        return graphene.Field(lambda: node_type(self.target), description=self.description, resolver=filled)

    def fill(self, loader, rows, key, args, nodes):  # type: ignore[no-untyped-def]
        fill_together(loader, rows, [(self, key, nodes)])


def fill_together(loader: "Loader", rows: Sequence[Any], asked: Sequence[tuple[One, str, list[FieldNode]]]) -> None:
    """Fill single edges that lead to the same type by one statement.

    A row that several of them lead to is handed to each as its own copy, because each may ask something else of it.
    """
    target = node_type(asked[0][0].target)
    keys = {getattr(row, edge.column) for edge, _, _ in asked for row in rows} - {None}
    # Asked even where there is nothing to find, so that a hidden row takes no longer than none.
    chosen = target.rows(loader.actor).filter(pk__in=keys or {0}) if rows else ()
    found: dict[int, Model] = {row.pk: row for row in chosen}
    handed: set[int] = set()
    parts = []
    for edge, key, nodes in asked:
        led_to = {getattr(row, edge.column) for row in rows} & found.keys()
        parts.append((edge, key, nodes, {pk: copy(found[pk]) if pk in handed else found[pk] for pk in led_to}))
        handed |= led_to
    for edge, key, nodes, reached in parts:
        loader.load(target, list(reached.values()), nodes)
        for row in rows:
            put(row, key, reached.get(getattr(row, edge.column)))


class Many(Edge):
    """The rows of another type that point here, as a connection in pages."""

    def __init__(
        self,
        target: str,
        *,
        description: str,
        column: str,
        filters: type[graphene.InputObjectType] | None = None,
        default_order: str = "",
    ) -> None:
        self.target, self.description, self.column = target, description, column
        self.filters, self.default_order = filters, default_order

    def field(self, name: str) -> graphene.Field:
        return connection_field(self.target, self.description, self.filters, filled)

    def fill(self, loader, rows, key, args, nodes):  # type: ignore[no-untyped-def]
        target = node_type(self.target)
        parents = {row.pk for row in rows}
        chosen = target.rows(loader.actor).filter(**{f"{self.column}__in": parents})
        if self.filters and args.get("filter"):
            chosen = self.filters.narrow(loader.actor, chosen, args["filter"])
        paging = Paging.read(target, args, self.default_order)
        chosen = paging.ordered(chosen)
        if len(parents) > 1:
            chosen = chosen.annotate(
                _row=Window(RowNumber(), partition_by=[F(self.column)], order_by=paging.order_by())
            ).filter(_row__lte=paging.first + 1)
        else:
            chosen = chosen[: paging.first + 1]
        by_parent: dict[Any, list[Any]] = defaultdict(list)
        for child in chosen if parents else ():
            by_parent[getattr(child, self.column)].append(child)
        pages = {parent: page_of(children, paging) for parent, children in by_parent.items()}
        loader.load_page(target, [edge.node for page in pages.values() for edge in page.edges], nodes)
        for row in rows:
            put(row, key, pages.get(row.pk) or Page.empty())


Answer = Callable[..., Mapping[Any, Any]]


class Batch(Edge):
    """A value computed for a whole page of rows at once: `answer(actor, rows, **args)` maps keys to values."""

    def __init__(
        self,
        of: Any,
        answer: Answer,
        *,
        description: str,
        args: Mapping[str, Any] | None = None,
        many: bool = False,
        required: bool = False,
    ) -> None:
        self.of, self.answer, self.description = of, answer, description
        self.args, self.many, self.required = dict(args or {}), many, required

    def field(self, name: str) -> graphene.Field:
        of = (lambda: node_type(self.of)) if isinstance(self.of, str) else self.of
        if self.many:
            of = graphene.NonNull(graphene.List(graphene.NonNull(of)))
        return graphene.Field(of, description=self.description, args=self.args, resolver=filled, required=self.required)

    def fill(self, loader, rows, key, args, nodes):  # type: ignore[no-untyped-def]
        values = self.answer(loader.actor, rows, **args) if rows else {}
        target = node_type(self.of) if isinstance(self.of, str) else self.of
        if isinstance(target, type) and issubclass(target, graphene.ObjectType):
            flat = [one for value in values.values() for one in (value if self.many else [value]) if one is not None]
            loader.load(target, flat, nodes)
        for row in rows:
            put(row, key, values.get(row.pk, [] if self.many else None))


NODES: dict[str, Any] = {}


def node_type(name: str) -> Any:
    """A node type by its GraphQL name. Raises LookupError where no slice declares it."""
    try:
        return NODES[name]
    except KeyError:
        raise LookupError(f"No node is named {name}.") from None


def connection_field(
    target: str,
    description: str,
    filters: type[graphene.InputObjectType] | None,
    resolver: Any,
    *,
    has_orders: bool = True,
) -> graphene.Field:
    """A field that answers with a connection, with the paging arguments every list has."""
    args: dict[str, Any] = {
        "first": graphene.Int(default_value=20, description="How many at most, 1 to 100."),
        "after": graphene.String(description="The cursor of the last one already read."),
    }
    if has_orders:
        args["order_by"] = graphene.Argument(lambda: order_enum(node_type(target)), description="Which come first.")
    if filters:
        args["filter"] = graphene.Argument(filters, description="Only those that fit all that is given.")
    return graphene.Field(
        lambda: graphene.NonNull(connection_of(node_type(target))),
        description=description,
        args=args,
        resolver=resolver,
    )


EXTENSIONS: dict[str, dict[str, Edge]] = defaultdict(dict)


def extend(type_name: str, **edges: Edge) -> None:
    """Add edges to a node of a lower package; they are mounted when the schema is assembled."""
    clash = EXTENSIONS[type_name].keys() & edges.keys()
    if clash:
        raise TypeError(f"{type_name} has {', '.join(sorted(clash))} already.")
    EXTENSIONS[type_name].update(edges)


def mount_extensions() -> None:
    """Mount every registered edge on its node. Raises LookupError where the node does not exist."""
    for type_name, edges in EXTENSIONS.items():
        target = node_type(type_name)
        for name, edge in edges.items():
            if name not in target._meta.fields:
                mounted = edge.field(name)
                target._meta.fields[name] = mounted
                target.edges[to_camel_case(name)] = edge


def declared_edges(names: Iterable[tuple[str, Any]]) -> dict[str, Edge]:
    """Those of a class's attributes that are edges."""
    return {name: value for name, value in names if isinstance(value, Edge)}
