"""The schema as a whole: described throughout, built by the kit throughout, and as committed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
)

from perfmgmt.core.action import ACTIONS
from perfmgmt.graphql.edges import NODES
from perfmgmt.graphql.mutations import MUTATIONS
from perfmgmt.schema import schema

ASSEMBLED: GraphQLSchema = schema.graphql_schema
# What comes with the libraries is described there or not at all.
FOREIGN = {"ID", "String", "Int", "Float", "Boolean", "An object with an ID", "The ID of the object"}
BY_THE_SYSTEM_ALONE = {"day_apply"}


def undescribed() -> Iterator[str]:
    """The name of everything that a client could ask for and nobody described."""
    for name, kind in ASSEMBLED.type_map.items():
        if name.startswith("__") or name in FOREIGN:
            continue
        if not kind.description:
            yield name
        if isinstance(kind, GraphQLEnumType):
            yield from (f"{name}.{value}" for value, one in kind.values.items() if not one.description)
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field, declared in kind.fields.items():
                if not declared.description:
                    yield f"{name}.{field}"
                yield from (f"{name}.{field}({arg})" for arg, one in declared.args.items() if not one.description)
        if isinstance(kind, GraphQLInputObjectType):
            yield from (f"{name}.{field}" for field, one in kind.fields.items() if not one.description)


def test_everything_is_described() -> None:
    assert list(undescribed()) == []


def test_every_description_is_a_sentence() -> None:
    types = [kind for name, kind in ASSEMBLED.type_map.items() if not name.startswith("__") and name not in FOREIGN]
    fields = [one for kind in types for one in getattr(kind, "fields", {}).values()]
    told = {str(one.description).strip() for one in (*types, *fields)} - FOREIGN
    assert [one for one in told if not one.endswith((".", "`"))] == []


def test_the_committed_schema_is_this_one() -> None:
    committed = Path(__file__).parents[2] / "perfmgmt" / "schema.graphql"
    assert committed.read_text() == f"{schema}\n", "Run `manage.py print_schema > perfmgmt/schema.graphql`."


def test_every_action_has_its_mutation() -> None:
    called = {mutation.action.__name__ for mutation in MUTATIONS.values()}
    assert ACTIONS.keys() - called <= BY_THE_SYSTEM_ALONE | {name for name in ACTIONS if "import" in name}


def test_every_mutation_asks_for_a_key_and_may_refuse() -> None:
    root = ASSEMBLED.mutation_type
    assert root is not None
    assert root.fields.keys() == MUTATIONS.keys()
    for field in root.fields.values():
        assert {name: str(arg.type)[-1] for name, arg in field.args.items()} == {"input": "!", "idempotencyKey": "!"}
        payload = get_named_type(field.type)
        assert isinstance(payload, GraphQLObjectType)
        assert str(payload.fields["errors"].type) == "[Refusal!]!"


@pytest.mark.parametrize("name", NODES)
def test_every_edge_to_a_protected_type_is_the_kits(name: str) -> None:
    kind = ASSEMBLED.type_map[name]
    assert isinstance(kind, GraphQLObjectType)
    declared = NODES[name].edges
    for field, one in kind.fields.items():
        target = get_named_type(one.type).name
        if target in NODES or target.endswith("Connection"):
            assert field in declared, f"{name}.{field} leads to {target} past the loader"
            assert one.resolve is not None
            assert one.resolve.__name__ == "filled"
