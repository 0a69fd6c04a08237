"""Lists in pages: whoever turns them meets each row once, whatever the order and whatever happens in between."""

import datetime as dt
from collections.abc import Iterator
from copy import copy
from typing import Any

import pytest
from django.db.models.base import ModelState

from goals.models import Goal
from perfmgmt.access.paths import segment
from perfmgmt.graphql.edges import NODES
from perfmgmt.people.models import Employee
from tests.api import ask, id_of
from tests.cast import TODAY, Cast, a_goal, write_columns

MANY = 250
GOALS = """query($order: GoalOrder, $after: String, $first: Int) {
  goals(orderBy: $order, after: $after, first: $first) {
    edges { cursor node { id title dueOn progress nextCheckInOn } } pageInfo { hasNextPage endCursor }
  }
}"""
ORDERS = list(NODES["Goal"].orders)


@pytest.fixture
def many(cast: Cast) -> list[Goal]:
    """Goals with ties, nulls and odd letters in every column that lists are sorted by."""
    pattern = a_goal(cast, cast.ola)
    rows = []
    for at in range(MANY):
        row = copy(pattern)
        row.pk, row._state = None, ModelState()
        row.title = f"{'äÄaZz😀 '[at % 7]} goal {at % 11}"
        row.due_on = None if at % 5 == 0 else TODAY + dt.timedelta(days=at % 7)
        row.next_check_in_on = None if at % 3 == 0 else TODAY + dt.timedelta(days=at % 4)
        row.progress = None if at % 4 == 0 else (at % 9) / 9
        rows.append(row)
    Goal.objects.bulk_create(rows)
    for row in rows:
        row.path = segment(row.pk)
    write_columns(Goal, ["path"], rows)
    pattern.delete()
    return rows


def pages(reader: Employee, document: str, field: str = "goals", **variables: Any) -> Iterator[list[dict[str, Any]]]:
    """One page after the other."""
    after = None
    while True:
        answer = ask(reader, document, after=after, **variables)
        assert answer.errors == [], answer.errors
        page = answer.data[field]
        yield [edge["node"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


@pytest.mark.parametrize("order", ORDERS)
def test_each_row_comes_once_in_every_order(cast: Cast, many: list[Goal], order: str) -> None:
    turned = list(pages(cast.ola, GOALS, order=order, first=37))
    assert [len(page) for page in turned] == [37] * 6 + [28]
    assert sorted(node["id"] for page in turned for node in page) == sorted(id_of(row) for row in many)
    at_once = [node for page in pages(cast.ola, GOALS, order=order, first=100) for node in page]
    assert [node["id"] for page in turned for node in page] == [node["id"] for node in at_once]


@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("DUE", lambda node: node["dueOn"] or "9999"),
        ("NEXT_CHECK_IN", lambda node: node["nextCheckInOn"] or "9999"),
        ("LEAST_PROGRESS", lambda node: -1 if node["progress"] is None else node["progress"]),
        ("MOST_PROGRESS", lambda node: 1 if node["progress"] is None else -node["progress"]),
    ],
)
def test_the_order_holds_and_nothing_known_comes_last(cast: Cast, many: list[Goal], order: str, key: Any) -> None:
    nodes = [node for page in pages(cast.ola, GOALS, order=order, first=100) for node in page]
    assert [key(node) for node in nodes] == sorted(key(node) for node in nodes)


@pytest.mark.parametrize("order", ORDERS)
def test_rows_that_come_in_between_disturb_nobody(cast: Cast, many: list[Goal], order: str) -> None:
    by_id = {id_of(row): row.pk for row in many}
    seen: list[str] = []
    for page in pages(cast.ola, GOALS, order=order, first=50):
        seen += [node["id"] for node in page]
        for title in ("  first", "a goal 5"):
            a_goal(cast, cast.ola, title=title, progress=0.5)
        by_id |= {id_of(row): row.pk for row in Goal.objects.order_by("-pk")[:2]}
        Goal.objects.filter(pk=by_id[page[-1]["id"]]).delete()
    assert len(seen) == len(set(seen))
    assert {id_of(row) for row in many} <= set(seen)


def test_the_last_page_says_so_when_it_is_full(cast: Cast, many: list[Goal]) -> None:
    turned = list(pages(cast.ola, GOALS, order="OLDEST", first=50))
    assert [len(page) for page in turned] == [50] * 5


def test_an_empty_list_has_no_end(cast: Cast) -> None:
    answer = ask(cast.ola, GOALS)
    assert answer.data["goals"] == {"edges": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}


def test_every_cursor_leads_on_from_its_row(cast: Cast, many: list[Goal]) -> None:
    edges = ask(cast.ola, GOALS, order="TITLE", first=10).data["goals"]["edges"]
    rest = ask(cast.ola, GOALS, order="TITLE", first=6, after=edges[3]["cursor"]).data["goals"]["edges"]
    assert [edge["node"]["id"] for edge in rest] == [edge["node"]["id"] for edge in edges[4:]]


CHILDREN = """query($ids: ID!, $order: GoalOrder, $after: String, $first: Int) {
  node(id: $ids) { ... on Goal { children(orderBy: $order, after: $after, first: $first) {
    edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } } }"""


@pytest.mark.parametrize("order", ORDERS)
def test_the_rows_of_one_parent_come_once_too(cast: Cast, many: list[Goal], order: str) -> None:
    parent = a_goal(cast, cast.ola)
    Goal.objects.exclude(pk=parent.pk).update(parent=parent)
    seen: list[str] = []
    after = None
    while True:
        answer = ask(cast.ola, CHILDREN, ids=parent, order=order, first=60, after=after)
        page = answer.data["node"]["children"]
        seen += [edge["node"]["id"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert sorted(seen) == sorted(id_of(row) for row in many)


def test_the_rows_of_many_parents_come_in_their_own_pages(cast: Cast, many: list[Goal]) -> None:
    parents = [a_goal(cast, cast.ola, title=f"parent {at}") for at in range(5)]
    for at, row in enumerate(many):
        row.parent = parents[at % 4]
    Goal.objects.bulk_update(many, ["parent"])
    document = """query($first: Int!, $order: GoalOrder) { goals(first: 10, filter: {text: "parent"}) { edges { node {
      title children(first: $first, orderBy: $order) { edges { node { id } } pageInfo { hasNextPage } } } } } }"""
    for order in ORDERS:
        edges = ask(cast.ola, document, first=62, order=order).data["goals"]["edges"]
        found = {edge["node"]["title"]: edge["node"]["children"] for edge in edges}
        for at, parent in enumerate(parents):
            mine = [row for row in many if row.parent_id == parent.pk]
            page = found[parent.title]
            assert len(page["edges"]) == min(62, len(mine))
            assert page["pageInfo"]["hasNextPage"] is (len(mine) > 62)
            assert {edge["node"]["id"] for edge in page["edges"]} <= {id_of(row) for row in mine}
            assert at < 4 or page["edges"] == []
