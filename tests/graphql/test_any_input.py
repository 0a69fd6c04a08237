"""Whatever a client puts into a mutation is taken or refused, and never an error."""

import datetime as dt
from typing import Any

import pytest
from django.db import transaction
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLNonNull, get_named_type, is_list_type
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfmgmt.graphql.mutations import MUTATIONS
from perfmgmt.schema import schema
from tests.access.ledger import fingerprint
from tests.access.scenes import SCENES
from tests.access.test_action_matrix import COLUMNS, MATRIX
from tests.api import write
from tests.cast import Cast

# Everything that clients might put where something else belongs.
TEXTS = st.one_of(
    st.sampled_from(
        ["", " ", "\x00", "\ud800", "x" * 301, "x" * 1001, "x" * 20_001, "NaN", "-1", "1e400", "😀", "=1+1", "\u202e"]
    ),
    st.text(max_size=30),
    st.text(alphabet=st.characters(), max_size=5),
)
NUMBERS = st.one_of(st.integers(-(2**70), 2**70), st.floats(), st.sampled_from([0, 1, -1, 2**31, 2**63, 1e308]))
DAYS = st.one_of(st.dates().map(str), st.sampled_from(["0001-01-01", "9999-12-31", "2026-02-30"]))
SCALARS = {
    "String": TEXTS,
    "Int": st.one_of(st.integers(-(2**31), 2**31 - 1), NUMBERS),
    "Float": NUMBERS,
    "Decimal": st.one_of(NUMBERS.map(str), st.decimals().map(str), TEXTS),
    "Boolean": st.booleans(),
    "Date": DAYS,
    "DateTime": st.one_of(DAYS, TEXTS, st.datetimes().map(dt.datetime.isoformat)),
    "ID": st.one_of(
        TEXTS, st.sampled_from(["R29hbDox", "R29hbDo5OTk5OTk5OTk5OTk5OTk5OTk=", "R29hbDo=", "RW1wbG95ZWU6MQ=="])
    ),
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type of the schema, and some that are not."""
    named = get_named_type(kind)
    inner = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if is_list_type(inner):
        values: st.SearchStrategy[Any] = st.lists(anything(inner.of_type), max_size=3)
    elif isinstance(named, GraphQLInputObjectType):
        fields = {name: anything(one.type) for name, one in named.fields.items()}
        values = st.fixed_dictionaries({}, optional=fields)
    elif isinstance(named, GraphQLEnumType):
        values = st.sampled_from(list(named.values))
    else:
        values = SCALARS[named.name]
    return values if isinstance(kind, GraphQLNonNull) else st.one_of(values, values, values, st.none())


def a_deed_of(action: str) -> str:
    return next(deed for deed in MATRIX if deed.partition(":")[0] == action and None in MATRIX[deed])


@pytest.mark.parametrize("name", MUTATIONS)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_input_is_an_error(cast: Cast, name: str, data: st.DataObject) -> None:
    """Of a deed that would succeed, one to three fields are given something else."""
    action = MUTATIONS[name].action.__name__
    deed = a_deed_of(action)
    who = cast.person(COLUMNS[MATRIX[deed].index(None)])
    kind = schema.graphql_schema.type_map[MUTATIONS[name].Input.__name__]
    assert isinstance(kind, GraphQLInputObjectType)
    chosen = data.draw(st.lists(st.sampled_from(sorted(kind.fields)), min_size=1, max_size=3, unique=True))
    changed = {field: data.draw(anything(kind.fields[field].type)) for field in chosen}
    with transaction.atomic():
        given_names = {kind.fields[field].out_name or field: value for field, value in changed.items()}
        given = {**SCENES[deed](cast), **given_names}
        before = fingerprint()
        written = write(who, action, **given)
        assert written.code != "INTERNAL", given_names
        if written.code is not None:
            assert fingerprint() == before
        transaction.set_rollback(True)
