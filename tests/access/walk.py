"""Every way through the API, made from the schema itself, so that a new edge is walked as soon as it is there."""

from collections.abc import Iterator
from typing import Any

from graphql import (
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSyntaxError,
    get_named_type,
    get_operation_ast,
    is_leaf_type,
    is_object_type,
    parse,
)

from perfmgmt.graphql.cost import HIGHEST, cost_of
from perfmgmt.graphql.edges import NODES
from perfmgmt.graphql.limits import TOKENS
from perfmgmt.schema import schema

TYPES = schema.graphql_schema.type_map
# One goal at a time: walked by its own test.
ALONE = {("Goal", "cascade"), ("Goal", "audience"), ("Employee", "linePreview"), ("Team", "movePreview")}
Way = tuple[str, ...]
Sizes = tuple[int, int]


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


def leaf(kind: GraphQLNamedType) -> str:
    """What is asked of whatever a field leads to: of nodes who they are, of plain values everything."""
    if is_leaf_type(kind):
        return ""
    if kind.name in NODES:
        return "{ __typename id }"
    if connected(kind):
        return "{ edges { cursor node { __typename id } } pageInfo { hasNextPage endCursor } }"
    assert is_object_type(kind)
    inner = " ".join(f"{name} {leaf(type_of(field))}" for name, field in fields_of(kind.name).items())
    return f"{{ {inner} }}"


def documents(*, without: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Documents that ask everything of each type, each list in one of them; with the names of what each asks."""
    for kind, way in ways().items():
        first, second = (100, 5) if len(way) > 1 else (100, 60) if kind == "Goal" else (30, 100)
        lists: list[tuple[str, str]] = []
        others: list[tuple[str, str]] = []
        plain: list[str] = []
        for name, field in fields_of(kind).items():
            target = type_of(field)
            if (kind, name) in ALONE or name in without:
                continue
            if connected(target):
                lists.append((name, f"{name}(first: {second}) {leaf(target)}"))
            elif (not is_leaf_type(target) and target.name not in NODES) or "[" in str(field.type):
                few = "(first: 5)" if "first" in field.args else ""
                others.append((name, f"{name}{few} {leaf(target)}"))
            else:
                plain.append(f"{name} {leaf(target)}")
        yield from _packed(kind, way, lists, (first, 5))
        # Lists of plain values count as long ones, so fewer rows may bring one each.
        yield from _packed(kind, way, others, (100, 4))
        yield kind, _along(way, " ".join(plain))
        if kind == "AuditEntry":
            # More than one page holds.
            yield kind, _along(way, " ".join(["id", *plain])).replace("(first: 100)", "(first: 100, orderBy: EARLIEST)")


def _packed(kind: str, way: Way, asked: list[tuple[str, str]], sizes: Sizes) -> Iterator[tuple[str, str]]:
    """As many of them in each document as it may ask for at once."""
    while asked:
        count = next(n for n in range(len(asked), 0, -1) if n == 1 or _fits(_together(way, asked[:n], sizes)))
        yield f"{kind}.{'/'.join(name for name, _ in asked[:count])}", _together(way, asked[:count], sizes)
        asked = asked[count:]


def _together(way: Way, asked: list[tuple[str, str]], sizes: Sizes) -> str:
    return _along(way, " ".join(["id", *(one for _, one in asked)]), sizes)


def _fits(document: str) -> bool:
    try:
        parsed = parse(document, max_tokens=TOKENS)
    except GraphQLSyntaxError:
        return False
    operation = get_operation_ast(parsed)
    assert operation is not None
    return cost_of(schema.graphql_schema, parsed, operation, {}) <= HIGHEST


def _along(way: Way, asked: str, sizes: Sizes = (100, 5)) -> str:
    """A document that goes a way and asks something at its end; the first list has one size, the others another."""
    for at, name in reversed(list(enumerate(way))):
        first = sizes[min(at, 1)]
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
