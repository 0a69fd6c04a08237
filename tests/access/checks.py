"""What must hold of every schema and every module, as functions, so that a planted violation can be shown to them."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, get_named_type

from perfmgmt.graphql.edges import NODES, filled
from perfmgmt.graphql.mutations import MUTATIONS, Mutation

ROOT = Path(__file__).resolve().parents[2]
PAST_POLICIES = frozenset({"objects", "_default_manager", "_base_manager", "raw", "extra", "connection", "RawSQL"})


def foreign_mutations(schema: GraphQLSchema) -> list[str]:
    """Mutations that are not built on the kit's base, and so know no action, no key and no typed refusal."""
    assert schema.mutation_type
    return [
        name
        for name, field in schema.mutation_type.fields.items()
        if getattr(field.resolve, "__func__", None) is not vars(Mutation)["_resolve"].__func__
        or name not in MUTATIONS
        or "idempotencyKey" not in field.args
    ]


def foreign_edges(schema: GraphQLSchema) -> list[str]:
    """Fields that lead to a protected type without the kit, and so perhaps without its policy."""
    return [
        f"{kind.name}.{name}"
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType) and not _belongs_to_the_kit(kind)
        for name, field in kind.fields.items()
        if _is_protected(get_named_type(field.type).name) and not _is_of_the_kit(kind, name, field)
    ]


def _belongs_to_the_kit(kind: GraphQLObjectType) -> bool:
    name = kind.name
    of_node = any(name.removesuffix(end) in NODES for end in ("Connection", "Edge") if name.endswith(end))
    return of_node or any(f"{mutation.__name__}Payload" == name for mutation in MUTATIONS.values())


def _is_protected(name: str) -> bool:
    return name in NODES or name.removesuffix("Connection") in NODES or name == "Node"


def _is_of_the_kit(kind: GraphQLObjectType, name: str, field: Any) -> bool:
    if kind.name == "Query":
        return getattr(field.resolve, "__module__", "") == "perfmgmt.schema"
    edges = getattr(getattr(kind, "graphene_type", None), "edges", {})
    return name in edges and field.resolve is filled


def undescribed(schema: GraphQLSchema) -> list[str]:
    """Types, fields, arguments, inputs and enum values that nobody explains."""
    return [name for name, description in _described(schema) if not (description or "").strip()]


def _described(schema: GraphQLSchema) -> Iterator[tuple[str, str | None]]:
    for kind in schema.type_map.values():
        if kind.name.startswith("__"):
            continue
        yield kind.name, kind.description
        match kind:
            case GraphQLObjectType():
                for name, field in kind.fields.items():
                    yield f"{kind.name}.{name}", field.description
                    for argument, given in field.args.items():
                        yield f"{kind.name}.{name}({argument})", given.description
            case GraphQLInputObjectType():
                for name, put in kind.fields.items():
                    yield f"{kind.name}.{name}", put.description
            case GraphQLEnumType():
                for name, value in kind.values.items():
                    yield f"{kind.name}.{name}", value.description


def reads_past_policies(source: str) -> list[str]:
    """The names in a module by which rows are reached without a policy."""
    tree = ast.parse(source)
    attributes = [one.attr for one in ast.walk(tree) if isinstance(one, ast.Attribute)]
    imported = [alias.name for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) for alias in one.names]
    return [name for name in (*attributes, *imported) if name in PAST_POLICIES]


def modules(*folders: str) -> Iterator[tuple[str, str]]:
    """Path and source of the modules under these folders, without migrations."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path.relative_to(ROOT).as_posix(), path.read_text()


def is_schema_module(path: str) -> bool:
    """Whether a module declares a part of the API."""
    return "/schema/" in path or path == "perfmgmt/schema.py"


def unnamed(actions: Iterable[str], matrix: Iterable[str], elsewhere: Mapping[str, str]) -> set[str]:
    """Actions that the matrix does not hold against the cast."""
    return set(actions) - {deed.partition(":")[0] for deed in matrix} - elsewhere.keys()
