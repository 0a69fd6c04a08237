"""Each limit of a document: what is within is answered, the violation is planted and refused before it runs."""

import json
import time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from perfmgmt.graphql.cost import HIGHEST
from tests.api import ask
from tests.cast import Cast, a_goal
from tests.graphql.wire import send, send_query, told


def refusal(cast: Cast, document: str, **variables: Any) -> str | None:
    """Why the document was not run, or None where it ran; nothing about goals was asked of the database."""
    with CaptureQueriesContext(connection) as captured:
        response = send(cast.ola, json.dumps({"query": document, "variables": variables}))
    answer = told(response)
    if "data" in answer:
        return None
    assert not [one for one in captured if '"goals_goal"' in one["sql"]]
    assert answer["errors"][0]["extensions"]["code"] == "INVALID"
    message: str = answer["errors"][0]["message"]
    return message


class TestTokens:
    LONG = "{ goals(filter: {levels: [" + "TEAM " * 981 + "]}) { pageInfo { hasNextPage } } }"

    def test_a_thousand_are_read(self, cast: Cast) -> None:
        assert refusal(cast, self.LONG) is None

    def test_one_more_is_not(self, cast: Cast) -> None:
        assert "1000 tokens" in str(refusal(cast, self.LONG.replace("[", "[TEAM ")))

    def test_comparing_a_thousand_equal_fields_ends_early(self, cast: Cast) -> None:
        began = time.thread_time()
        assert refusal(cast, "{ " + "__typename " * 998 + "}")
        assert time.thread_time() - began < 2

    @pytest.mark.parametrize("document", ["{a" * 400, "{a(b:" + "[" * 900, "{ me { name } }" + "{a" * 300 + "}" * 300])
    def test_deep_nesting_does_not_break_the_reader(self, cast: Cast, document: str) -> None:
        assert refusal(cast, document)


def nested(levels: int) -> str:
    """A document of that many counted levels, through single edges."""
    return "{ goals { edges { node { " + "parent { " * (levels - 2) + "id" + " }" * (levels - 2) + " } } } }"


class TestDepth:
    def test_twelve_levels_are_answered(self, cast: Cast) -> None:
        assert refusal(cast, nested(11)) is None

    def test_edges_and_nodes_do_not_count_among_the_twelve(self, cast: Cast) -> None:
        inner = "children(first: 1) { edges { node { " * 4 + "id" + " } } }" * 4
        assert refusal(cast, "{ goals { edges { node { " + inner + " } } } }") is None

    def test_a_thirteenth_is_refused(self, cast: Cast) -> None:
        assert refusal(cast, nested(12)) is None
        assert "13 levels deep" in str(refusal(cast, nested(13)))

    def test_with_edges_and_nodes_twenty_are_possible(self, cast: Cast) -> None:
        inner = "children(first: 1) { edges { node { " * 6 + "id" + " } } }" * 6
        assert "(22 with edges and nodes)" in str(refusal(cast, "{ goals { edges { node { " + inner + " } } } }"))

    def test_levels_hidden_in_fragments_count(self, cast: Cast) -> None:
        fragments = " ".join(f"fragment F{at} on Goal {{ parent {{ ...F{at + 1} }} }}" for at in range(12))
        document = "{ goals { edges { node { ...F0 } } } } " + fragments + " fragment F12 on Goal { id }"
        assert "levels deep" in str(refusal(cast, document))

    def test_an_operation_that_is_not_run_is_measured_too(self, cast: Cast) -> None:
        document = "query A { __typename } query B " + nested(13)
        answer = told(send(cast.ola, json.dumps({"query": document, "operationName": "A"})))
        assert "levels deep" in answer["errors"][0]["message"]


class TestFragments:
    def test_a_bomb_of_fragments_is_refused_at_once(self, cast: Cast) -> None:
        levels = 60
        bomb = " ".join(f"fragment F{at} on Goal {{ parent {{ ...F{at + 1} ...F{at + 1} }} }}" for at in range(levels))
        document = "{ goals { edges { node { ...F0 } } } } " + bomb + f" fragment F{levels} on Goal {{ id }}"
        began = time.thread_time()
        assert "levels deep" in str(refusal(cast, document))
        assert time.thread_time() - began < 1

    def test_a_wide_bomb_within_the_depth_is_refused_at_once(self, cast: Cast) -> None:
        wide = " ".join(f"fragment F{at} on Goal {{ parent {{ {f'...F{at + 1} ' * 12} }} }}" for at in range(9))
        document = "{ goals { edges { node { ...F0 } } } } " + wide + " fragment F9 on Goal { id title }"
        began = time.thread_time()
        assert "are possible" in str(refusal(cast, document))
        assert time.thread_time() - began < 2

    @pytest.mark.parametrize(
        "document",
        [
            "{ goals { edges { node { ...A } } } } fragment A on Goal { parent { ...A } }",
            "{ goals { edges { node { ...A } } } } fragment A on Goal { ...B } fragment B on Goal { ...A }",
            "{ ...A } fragment A on Query { ...A }",
        ],
    )
    def test_circles_are_refused(self, cast: Cast, document: str) -> None:
        assert "within itself" in str(refusal(cast, document))

    def test_a_fragment_that_is_not_there_is_refused(self, cast: Cast) -> None:
        assert "Unknown fragment" in str(refusal(cast, "{ ...Gone }"))


class TestAliases:
    def test_fifteen_are_possible(self, cast: Cast) -> None:
        assert refusal(cast, "{ " + " ".join(f"a{at}: __typename" for at in range(15)) + " }") is None

    def test_a_sixteenth_is_refused(self, cast: Cast) -> None:
        told_why = refusal(cast, "{ " + " ".join(f"a{at}: __typename" for at in range(16)) + " }")
        assert "16 aliases; 15 are possible" in str(told_why)

    def test_those_in_fragments_count(self, cast: Cast) -> None:
        fragments = " ".join(f"fragment F{at} on Query {{ a{at}: __typename b{at}: __typename }}" for at in range(8))
        document = "{ " + " ".join(f"...F{at}" for at in range(8)) + " } " + fragments
        assert "16 aliases" in str(refusal(cast, document))


class TestPages:
    def test_a_hundred_are_possible(self, cast: Cast) -> None:
        assert ask(cast.ola, "{ goals(first: 100) { edges { cursor } } }").errors == []

    @pytest.mark.parametrize("first", [0, -1, 101, 2_147_483_647])
    @pytest.mark.parametrize(
        "place", ["goals(first: N) { edges { cursor } }", "me { goals(first: N) { edges { cursor } } }"]
    )
    def test_none_and_more_are_refused(self, cast: Cast, first: int, place: str) -> None:
        answer = ask(cast.ola, "{ " + place.replace("N", str(first)) + " }")
        assert (answer.code, answer.errors[0].get("extensions", {}).get("code")) == ("INVALID", "INVALID")

    @pytest.mark.parametrize(
        "place",
        [
            "history(first: 101) { at }",
            "history(first: 0) { at }",
            "cascade(first: 101) { depth }",
            "cascade(depth: 51) { depth }",
            "cascade(depth: 0) { depth }",
            "trend(days: 801) { day }",
            "trend(days: 0) { day }",
        ],
    )
    def test_lists_without_pages_have_an_end_too(self, cast: Cast, place: str) -> None:
        a_goal(cast, cast.ola)
        answer = ask(cast.ola, "{ goals(first: 1) { edges { node { " + place + " } } } }")
        assert answer.code == "INVALID"

    @pytest.mark.parametrize(
        "place",
        [
            "goals(first: null, after: null, orderBy: null, filter: null) { edges { cursor } }",
            "me { goals(first: null, after: null, orderBy: null, filter: null) { edges { cursor } } }",
            "goals(first: 1) { edges { node { history(first: null) { at } trend(days: null) { day } } } }",
            "goals(first: 1) { edges { node { cascade(first: null, depth: null) { depth } } } }",
        ],
    )
    def test_null_stands_for_the_default(self, cast: Cast, place: str) -> None:
        a_goal(cast, cast.ola)
        assert ask(cast.ola, "{ " + place + " }").errors == []

    def test_a_list_is_selected_once(self, cast: Cast) -> None:
        answer = ask(cast.ola, "{ goals { a: edges { cursor } b: edges { node { id } } } }")
        assert answer.code == "INVALID"
        twice = ask(
            cast.ola, "{ a: goals(first: 1) { edges { cursor } } b: goals(first: 2) { edges { node { id } } } }"
        )
        assert twice.errors == []


class TestCost:
    """Every answer tells what it may cost; what may cost too much is not run."""

    def cost(self, cast: Cast, document: str, **variables: Any) -> int:
        answer = told(send(cast.ola, json.dumps({"query": document, "variables": variables})))
        assert answer["extensions"]["cost"]["limit"] == HIGHEST
        rows: int = answer["extensions"]["cost"]["rows"]
        return rows

    @pytest.mark.parametrize(
        ("document", "rows"),
        [
            ("{ __typename }", 0),
            ("{ me { name } }", 1),
            ("{ goals { edges { node { id } } } }", 20),
            ("{ goals { ...Page } } fragment Page on GoalConnection { edges { node { id } } }", 20),
            ("{ goals(first: 100) { edges { node { id owner { name } } } } }", 200),
            ("{ goals(first: 10) { edges { node { children(first: 5) { edges { node { id } } } } } } }", 60),
            ("{ goals(first: 10) { edges { node { ancestors { id } } } } }", 210),
            ("{ goals(first: 2) { edges { node { cascade(first: 30) { goal { id } } } } } }", 122),
            ("{ goals(first: 1) { edges { node { history { changes { field } } } } } }", 421),
            ("{ goals(first: 2) { edges { node { trend(days: 365) { progress } } } } }", 732),
            ("{ goals(first: 2) { edges { node { trend { progress } } } } }", 142),
            ("{ goals(first: 2) { edges { node { trend(days: null) { progress } } } } }", 142),
            ("query($n: Int = 50) { goals(first: $n) { edges { node { id } } } }", 50),
        ],
    )
    def test_it_counts_what_can_be_answered(self, cast: Cast, document: str, rows: int) -> None:
        assert self.cost(cast, document) == rows

    def test_it_reads_variables(self, cast: Cast) -> None:
        document = "query($n: Int) { goals(first: $n) { edges { node { id } } } }"
        assert [self.cost(cast, document, n=n) for n in (7, 7.0, None)] == [7, 7, 20]
        assert self.cost(cast, document) == 20

    def test_it_reads_every_branch(self, cast: Cast) -> None:
        document = "{ goals(first: 10) { edges { node { ... on Goal { owner { name } } ... { team { name } } } } } }"
        assert self.cost(cast, document) == 30

    DEAR = "children(first: 100) { edges { node { id } } }"

    @pytest.mark.parametrize(
        "document",
        [
            "{ goals(first: 100) { edges { node { children(first: 100) { edges { node { DEAR } } } } } } }",
            "query($n: Int = 100) { goals(first: $n) { edges { node { children(first: $n) { edges { node { "
            "children(first: $n) { edges { node { id } } } } } } } } } }",
            "{ goals(first: 100) { edges { node { ...A } } } } fragment A on Goal { children(first: 100) { ...B } } "
            "fragment B on GoalConnection { edges { node { DEAR } } }",
            "{ goals(first: 100) { edges { node { ancestors { ancestors { ancestors { id } } } } } } }",
        ],
    )
    def test_too_much_is_refused_and_told(self, cast: Cast, document: str) -> None:
        dear = document.replace("DEAR", self.DEAR)
        assert "20000 are possible" in str(refusal(cast, dear))
        assert self.cost(cast, dear) > HIGHEST


class TestIntrospection:
    SCHEMA = "{ __schema { types { name } } }"
    TYPE = '{ __type(name: "Goal") { fields { name } } }'

    @pytest.mark.parametrize("document", [SCHEMA, TYPE, "{ ...A } fragment A on Query { __schema { types { name } } }"])
    def test_a_stranger_does_not_read_the_schema(self, db: None, document: str) -> None:
        answer = told(send_query(None, document))
        assert "data" not in answer
        assert "introspection" in answer["errors"][0]["message"].lower()

    def test_a_stranger_may_ask_for_a_typename(self, db: None) -> None:
        assert told(send_query(None, "{ __typename me { __typename } }"))["data"] == {"__typename": "Query", "me": None}

    def test_whoever_is_signed_in_reads_it(self, cast: Cast) -> None:
        assert ask(cast.ola, self.SCHEMA).errors == []
        assert ask(cast.ola, self.TYPE).data["__type"]["fields"]

    def test_a_stranger_gets_no_hint_by_mistyping(self, cast: Cast) -> None:
        for document in ("{ goal }", "{ goals(frist: 1) { edges { cursor } } }", "mutation { goalCreat { id } }"):
            assert b"Did you mean" not in send_query(None, document).content
            assert b"Did you mean" in send_query(cast.ola, document).content
        document = "query($f: GoalFilter) { goals(filter: $f) { edges { cursor } } }"
        assert "Did you mean" not in ask(None, document, f={"root": 1}).text
        assert "Did you mean" in ask(cast.ola, document, f={"root": 1}).text
