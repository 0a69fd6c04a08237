"""Every protected type × status and visibility × the cast: a hidden row appears nowhere, by no way there is."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goals.models import Goal
from perfmgmt.graphql.edges import NODES
from perfmgmt.graphql.ids import global_id, parsed
from tests.access.expected import World
from tests.access.walk import documents, nodes_in, ways
from tests.access.world import make, take_away
from tests.api import TYPE_NAMES, ask, id_of
from tests.cast import NAMES, Cast

READERS = tuple(name for name in NAMES if name != "tom")
ABSENT = 9_999_999
# The joint part of hidden goals in a number is the one thing that may be inferred.
INFERRED = ("explanation",)
PAGE = "{ edges { cursor node { id } } pageInfo { hasNextPage } }"


@pytest.fixture
def world(cast: Cast) -> World:
    return make(cast)


def shapes(captured: CaptureQueriesContext) -> list[str]:
    """The statements without their values: how many stood in a list tells nothing."""
    plain = [
        re.sub(r"'(?:[^']|'')*'|\"s\d+_x\d+\"|\"_django_curs\w+\"|-?\b\d+(?:\.\d+)?\b", "?", one["sql"])
        for one in captured.captured_queries
    ]
    return [re.sub(r"\(\s*\?(?:,\s*\?)*\s*\)", "(?)", re.sub(r"\s+", " ", one)) for one in plain]


def found_in(data: Any) -> set[tuple[str, int]]:
    found = set()
    for kind, text in nodes_in(data):
        key = parsed(text)[1]
        assert key is not None
        found.add((kind, key))
    return found


def sample(expected: set[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """All goals, and of every other type one row that is seen, up to three that are not, and one that is not there."""
    for model, kind in TYPE_NAMES.items():
        keys = [*model._default_manager.order_by("-pk").values_list("pk", flat=True)]
        seen = [pk for pk in keys if (kind, pk) in expected]
        hidden = [pk for pk in keys if (kind, pk) not in expected]
        chosen = keys if kind == "Goal" else [*seen[:1], *hidden[:: len(hidden) // 3 + 1]]
        yield from ((kind, pk) for pk in (*chosen, ABSENT))


def titles(rows: set[tuple[str, int]]) -> Iterator[str]:
    keys = [pk for kind, pk in rows if kind == "Goal"]
    yield from Goal.objects.filter(pk__in=keys, title__startswith="Secret").values_list("title", flat=True)


@pytest.mark.parametrize("name", READERS)
def test_one_finds_what_one_may_see_and_nothing_else(world: World, name: str) -> None:
    expected = world.expected(name)
    by_its_id_a_hidden_row_answers_as_an_absent_one(world, name, expected)
    # Every kind of share opens the same to read, so one holder walks for the others.
    if name not in ("cleo", "edda"):
        by_every_way_it_is_found_or_hidden(world, name, expected)


def by_its_id_a_hidden_row_answers_as_an_absent_one(world: World, name: str, expected: set[tuple[str, int]]) -> None:
    rows = [*sample(expected)]
    for at in range(0, len(rows), 15):
        some = rows[at : at + 15]
        asked = " ".join(f'a{n}: node(id: "{global_id(*row)}") {{ id }}' for n, row in enumerate(some))
        answer = ask(world.cast.person(name), f"{{ {asked} }}")
        expected_answer = {f"a{n}": {"id": global_id(*row)} if row in expected else None for n, row in enumerate(some)}
        assert answer.data == expected_answer and not answer.errors


def by_every_way_it_is_found_or_hidden(world: World, name: str, expected: set[tuple[str, int]]) -> None:
    everything = {
        (TYPE_NAMES[model], pk) for model in TYPE_NAMES for pk in model._default_manager.values_list("pk", flat=True)
    }
    hidden_titles = [*titles(everything - expected)]
    found: set[tuple[str, int]] = set()
    for what, document in documents():
        answer = ask(world.cast.person(name), document)
        assert not answer.errors, f"{what}: {answer.errors}"
        seen = found_in(answer.data)
        assert not seen - expected, f"{what} shows what {name} may not see"
        assert not [title for title in hidden_titles if title in answer.text], f"{what} tells of a hidden goal"
        found |= seen
    assert found == expected


@pytest.mark.parametrize("name", ["hana", "lea"])
def test_the_world_answers_as_if_what_one_may_not_see_were_not_there(world: World, name: str) -> None:
    person = world.cast.person(name)
    asked = [*documents(without=INFERRED), *listings(world)]
    told(person, "{ me { id } }")
    first = [told(person, document) for _, document in asked]
    take_away(world, name)
    for (what, document), before in zip(asked, first, strict=True):
        after = told(person, document)
        assert after[0] == before[0], what
        assert after[1] == before[1], f"{what} runs other statements"


def test_by_every_page_of_a_search_one_finds_the_goals_one_may_see_and_no_other(world: World) -> None:
    for name in READERS:
        expected = {pk for kind, pk in world.expected(name) if kind == "Goal"}
        found: list[int] = []
        after = "null"
        while after:
            page = "{ edges { node { id } } pageInfo { hasNextPage endCursor } }"
            goals = ask(
                world.cast.person(name), f'{{ search(text: "secr") {{ goals(first: 9, after: {after}) {page} }} }}'
            ).data["search"]["goals"]
            found += [parsed(edge["node"]["id"])[1] or 0 for edge in goals["edges"]]
            after = f'"{goals["pageInfo"]["endCursor"]}"' if goals["pageInfo"]["hasNextPage"] else ""
        secrets = Goal.objects.filter(pk__in=expected, title__startswith="Secret").values_list("pk", flat=True)
        assert sorted(found) == sorted(secrets), name


def told(person: Any, document: str) -> tuple[str, list[str]]:
    with CaptureQueriesContext(connection) as captured:
        text = ask(person, document).text
    return text, shapes(captured)


def listings(world: World) -> Iterator[tuple[str, str]]:
    """Lists of goals by every filter and order, page by page, and the ways up and down from single goals."""
    assert world.top
    cast = world.cast
    some = Goal.objects.filter(owner=cast.ola, children__isnull=False)
    parents = [world.top.pk, *some.values_list("pk", flat=True)]
    children = [*Goal.objects.filter(parent__in=some).values_list("pk", flat=True)]
    filters = [
        f'periodId: "{id_of(cast.quarter)}"',
        f'teamId: "{id_of(cast.sales)}"',
        f'ownerId: "{id_of(cast.ola)}"',
        f'ownerId: "{id_of(cast.dag)}"',
        "mine: true",
        "belowMe: true",
        "roots: true",
        "levels: [TEAM]",
        "statuses: [DRAFT, PROPOSED]",
        "healths: [PENDING]",
        'text: "secret of ola: line"',
        'text: "private"',
        'text: "sec ola"',
    ]
    filters += [f'parentId: "{global_id("Goal", pk)}"' for pk in (*parents, ABSENT)]
    for one in filters:
        yield (
            one,
            f"{{ goals(first: 100, filter: {{{one}}}) {PAGE} }}",
        )
    yield "unread", f"{{ notifications(first: 7, filter: {{unread: true}}) {PAGE} me {{ unreadNotifications }} }}"
    for order in ("DUE", "TITLE", "NEXT_CHECK_IN", "MOST_PROGRESS", "LEAST_PROGRESS", "NEWEST", "OLDEST"):
        yield (
            order,
            f"{{ goals(first: 7, orderBy: {order}) {PAGE} }}",
        )
    for text in ("s", "secret", "priv draft", "ola secr", "hi", "a"):
        kinds = f"employees {PAGE} teams {PAGE} goals(first: 7) {PAGE}"
        yield f"search for {text}", f'{{ search(text: "{text}") {{ {kinds} }} }}'
    for pk in (*parents, *children):
        asked = "parent { id } childCount ancestors { id } cascade(depth: 9) { depth parentId goal { id } } can"
        asked += " history { verb changes { field before after } } children { edges { node { id } } }"
        yield f"goal {pk}", f'{{ node(id: "{global_id("Goal", pk)}") {{ ... on Goal {{ {asked} }} }} }}'


def test_each_protected_type_is_reached_by_some_way(db: None) -> None:
    assert ways().keys() == NODES.keys()


def test_the_world_holds_rows_of_each_protected_type(world: World) -> None:
    assert not [kind for model, kind in TYPE_NAMES.items() if not model._default_manager.exists()]
