"""Asking for goals by whom they are open to shows the same goals as reading the whole list."""

from io import StringIO

import pytest
from django.core.management import call_command

from goals.models import Goal
from tests.api import ask, write
from tests.cast import NAMES, Cast, a_goal

LIST = """query($filter: GoalFilter) { goals(first: 100, filter: $filter) { edges { node { title visibility } } } }"""
NARROW = ["TEAM", "LINE", "PRIVATE"]


def seen(cast: Cast, name: str, **given: list[str]) -> set[tuple[str, str]]:
    edges = ask(cast.person(name), LIST, filter=given).data["goals"]["edges"]
    return {(edge["node"]["title"], edge["node"]["visibility"]) for edge in edges}


def of_every_kind(cast: Cast) -> None:
    for of in (cast.dag, cast.mira, cast.ola, cast.sol, cast.harbour, cast.sales, cast.mill):
        for visibility in ("everyone", "team", "line", "private"):
            for status in ("active", "draft", "proposed", "achieved"):
                name = f"{of.name} {visibility} {status}"
                a_goal(cast, of, title=name, visibility=visibility, status=status)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "tom"])
def test_a_list_without_those_open_to_everyone_lacks_nothing_else(cast: Cast, name: str) -> None:
    of_every_kind(cast)
    whole = seen(cast, name)
    assert seen(cast, name, visibilities=NARROW) == {one for one in whole if one[1] != "EVERYONE"}
    assert seen(cast, name, visibilities=["EVERYONE"]) == {one for one in whole if one[1] == "EVERYONE"}
    assert seen(cast, name, visibilities=["TEAM"]) == {one for one in whole if one[1] == "TEAM"}


def test_goals_follow_their_home_team_to_another_place(cast: Cast) -> None:
    of_every_kind(cast)
    assert ("Ola team active", "TEAM") not in seen(cast, "sol")
    moved = write(cast.ada, "team_update", team_id=cast.sales, version=1, parent_id=cast.office)
    assert moved.code is None, moved.text
    call_command("rebuild_paths", check=True, stdout=StringIO())
    assert Goal.objects.get(title="Ola team active").home_path.startswith(cast.office.path)
