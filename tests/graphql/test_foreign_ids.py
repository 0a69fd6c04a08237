"""Ids and cursors that nobody handed out: null, or a refusal; never an error, and never another row."""

import base64
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goals.models import Goal
from perfmgmt.graphql.edges import NODES
from tests.api import ask, id_of, write
from tests.cast import Cast, a_goal

FUZZ = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NODE = "query($id: ID!) { node(id: $id) { id } }"
GOALS = "query($after: String, $order: GoalOrder) { goals(after: $after, orderBy: $order) { edges { cursor } } }"

words = st.sampled_from([*NODES, "Nothing", "goal", "Goal ", "__Schema", "Query", ""])
keys = st.one_of(
    st.integers(-(10**25), 10**25).map(str),
    st.sampled_from(
        ["", "0", "00001", "1.0", "1e3", "+1", " 1", "1 ", "١", "²", "NaN", "1:2", "\x00", str(2**63), "1_0"]
    ),
    st.text(max_size=8),
)
ids = st.one_of(
    st.builds(lambda word, key: base64.b64encode(f"{word}:{key}".encode("utf-8", "replace")).decode(), words, keys),
    st.binary(max_size=12).map(lambda raw: base64.b64encode(raw).decode()),
    st.text(max_size=12),
    st.text(alphabet="AZaz09+/=", max_size=16),
)
encoded = st.binary(min_size=1).map(base64.urlsafe_b64encode).map(bytes.decode)


def is_mine(text: str, cast: Cast) -> bool:
    """Whether this happens to be an id of a row that is there."""
    try:
        decoded = base64.b64decode(text + "==", validate=False).decode()
    except ValueError:
        return False
    return any(decoded.startswith(f"{name}:") and decoded.partition(":")[2].isdigit() for name in NODES)


@FUZZ
@given(text=ids)
def test_an_id_of_nothing_is_null(cast: Cast, text: str) -> None:
    answer = ask(cast.ola, NODE, id=text)
    assert answer.errors == []
    assert answer.data == {"node": None} or is_mine(text, cast)


@FUZZ
@given(text=ids)
def test_an_id_of_nothing_finds_nothing(cast: Cast, text: str) -> None:
    document = "query($id: ID!) { goals(filter: {periodId: $id}) { edges { cursor } } }"
    answer = ask(cast.ola, document, id=text)
    assert answer.code in (None, "NOT_FOUND")


@FUZZ
@given(text=ids)
def test_an_id_of_nothing_is_not_written_to(cast: Cast, text: str) -> None:
    assert write(cast.ola, "goal_check_in", goal_id=text, health="ON_TRACK").code == "NOT_FOUND"
    assert write(cast.ola, "goal_create", title="X", period_id=cast.quarter, parent_id=text).code == "NOT_FOUND"


@pytest.mark.parametrize("given", [5, 2**70, -1, 1.5, True, None, [], {}, ["a"], {"a": 1}])
def test_an_id_is_a_text(cast: Cast, given: Any) -> None:
    answer = ask(cast.ola, NODE, id=given)
    assert answer.code in (None, "INVALID")
    assert (answer.data or {"node": None}) == {"node": None}


def test_an_id_of_another_type_is_not_taken(cast: Cast) -> None:
    written = write(cast.ola, "goal_check_in", goal_id=id_of(cast.ola), health="ON_TRACK")
    assert (written.code, written.field) == ("NOT_FOUND", "goalId")
    answer = ask(cast.ola, "query($id: ID!) { goals(filter: {ownerId: $id}) { edges { cursor } } }", id=cast.sales)
    assert (answer.code, answer.errors[0]["extensions"]["field"]) == ("NOT_FOUND", "ownerId")


def test_a_hidden_row_and_an_absent_one_are_told_alike(cast: Cast) -> None:
    hidden = a_goal(cast, cast.sol, visibility="private")
    absent = id_of(hidden)[:-4] + base64.b64encode(b"99").decode()
    assert ask(cast.ola, NODE, id=hidden).text == ask(cast.ola, NODE, id=absent).text
    first = write(cast.ola, "goal_cancel", goal_id=hidden, reason="x")
    second = write(cast.ola, "goal_cancel", goal_id=absent, reason="x")
    assert first == second


class TestCursors:
    REFUSED = "This cursor is not of this list in this order. Start again without it."

    def cursor(self, cast: Cast) -> str:
        if not Goal.objects.exists():
            a_goal(cast, cast.ola)
        found: str = ask(cast.ola, GOALS, order="TITLE").data["goals"]["edges"][0]["cursor"]
        return found

    @FUZZ
    @given(
        text=st.one_of(
            ids.filter(bool),
            st.text(min_size=1, max_size=200),
            st.binary(min_size=1).map(base64.urlsafe_b64encode).map(bytes.decode),
        )
    )
    def test_a_cursor_of_nothing_is_refused(self, cast: Cast, text: str) -> None:
        answer = ask(cast.ola, GOALS, after=text, order="TITLE")
        assert (answer.code, answer.errors[0]["message"]) == ("INVALID", self.REFUSED)
        assert answer.errors[0]["extensions"]["field"] == "after"

    @FUZZ
    @given(at=st.integers(0, 200), bit=st.integers(0, 7))
    def test_a_changed_cursor_is_refused(self, cast: Cast, at: int, bit: int) -> None:
        raw = bytearray(base64.urlsafe_b64decode(self.cursor(cast)))
        raw[at % len(raw)] ^= 1 << bit
        answer = ask(cast.ola, GOALS, after=base64.urlsafe_b64encode(bytes(raw)).decode(), order="TITLE")
        assert answer.code == "INVALID"

    def test_a_cursor_of_another_order_or_list_is_refused(self, cast: Cast) -> None:
        cursor = self.cursor(cast)
        assert ask(cast.ola, GOALS, after=cursor, order="TITLE").errors == []
        assert ask(cast.ola, GOALS, after=cursor, order="DUE").code == "INVALID"
        document = "query($after: String) { employees(after: $after) { edges { cursor } } }"
        assert ask(cast.ola, document, after=cursor).code == "INVALID"

    def test_a_cursor_opens_nothing_to_whoever_may_not_see_its_row(self, cast: Cast) -> None:
        hidden = a_goal(cast, cast.sol, title="A secret", visibility="private")
        cursor = ask(cast.sol, GOALS, order="TITLE").data["goals"]["edges"][0]["cursor"]
        a_goal(cast, cast.ola, title="B")
        answer = ask(cast.ola, GOALS, after=cursor, order="TITLE")
        assert len(answer.data["goals"]["edges"]) == 1
        assert id_of(hidden) not in answer.text

    def test_what_a_cursor_holds_is_no_secret_of_ours(self, cast: Cast) -> None:
        raw = base64.urlsafe_b64decode(self.cursor(cast))
        kind, value, _ = json.loads(raw[12:])
        assert (kind, value) == ("v", "Ola wins the market")
