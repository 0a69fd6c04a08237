"""Every way through the API, made from the schema itself, so that a new edge is walked as soon as it is there."""

from collections.abc import Iterator
from typing import Any

from graphql import GraphQLNamedType, GraphQLObjectType, get_named_type, is_leaf_type, is_object_type

from perfmgmt.graphql.edges import NODES
from perfmgmt.schema import schema

TYPES = schema.graphql_schema.type_map
# One goal at a time: walked by its own test.
ALONE = {("Goal", "cascade"), ("Goal", "audience"), ("Employee", "linePreview"), ("Team", "movePreview")}
Way = tuple[str, ...]


def type_of(field: Any) -> GraphQLNamedType:
    """What a field leads to, without its wrappers."""
    found = get_named_type(field.type)
    assert found is not None
    return found


def fields_of(name: str) -> dict[str, Any]:
    """The fields of an object type."""
    found = TYPES[name]
    assert isinstance(found, GraphQLObjectType)
    return found.fields


def connected(kind: GraphQLNamedType) -> str | None:
    """The node of a connection type."""
    name = kind.name.removesuffix("Connection")
    return name if name != kind.name and name in NODES else None


def ways() -> dict[str, Way]:
    """The shortest way from the root to each node type."""
    found: dict[str, Way] = {}
    for name, field in fields_of("Query").items():
        if target := connected(type_of(field)):
            found[target] = (name,)
    queue = list(found)
    for name in queue:
        for field_name, field in fields_of(name).items():
            target = connected(type_of(field))
            if target and target not in found:
                found[target] = (*found[name], field_name)
                queue.append(target)
    return found


def leaf(kind: GraphQLNamedType, first: int) -> str:
    """What is asked of whatever a field leads to: of nodes who they are, of plain values everything."""
    if is_leaf_type(kind):
        return ""
    if kind.name in NODES:
        return "{ __typename id }"
    if connected(kind):
        return "{ edges { cursor node { __typename id } } pageInfo { hasNextPage endCursor } }"
    assert is_object_type(kind)
    inner = " ".join(f"{name} {leaf(type_of(field), first)}" for name, field in fields_of(kind.name).items())
    return f"{{ {inner} }}"


def documents(*, without: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """A name and a document for each list in the schema, and for the rest of each type together."""
    for kind, way in ways().items():
        rest = []
        for name, field in fields_of(kind).items():
            target = type_of(field)
            if (kind, name) in ALONE or name in without:
                continue
            if connected(target):
                first = 100 if len(way) == 1 else 5
                yield f"{kind}.{name}", _along(way, f"id {name}(first: {first}) {leaf(target, first)}")
            elif (not is_leaf_type(target) and target.name not in NODES) or "[" in str(field.type):
                few = "(first: 5)" if "first" in field.args else ""
                # Lists of plain values count as long ones, so fewer rows may bring one each.
                yield f"{kind}.{name}", _along(way, f"id {name}{few} {leaf(target, 5)}", 4)
            else:
                rest.append(f"{name} {leaf(target, 5)}")
        yield kind, _along(way, " ".join(rest))


def _along(way: Way, asked: str, short: int = 5) -> str:
    """A document that goes a way and asks something at its end; the first list is long, the others are short."""
    for at, name in reversed(list(enumerate(way))):
        first = 100 if at == 0 else short
        asked = f"{name}(first: {first}) {{ edges {{ node {{ __typename {asked} }} }} pageInfo {{ hasNextPage }} }}"
    return f"{{ {asked} }}"


def nodes_in(data: Any) -> Iterator[tuple[str, str]]:
    """Type and id of every node in an answer."""
    if isinstance(data, dict):
        if "__typename" in data and "id" in data:
            yield data["__typename"], data["id"]
        for value in data.values():
            yield from nodes_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from nodes_in(value)
