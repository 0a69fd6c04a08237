"""Searching people, teams and goals, as one types."""

from typing import Any

import pytest

from goals.models import Goal
from tests.api import ask, id_of, write
from tests.cast import Cast, a_goal

DOCUMENT = """query($text: String!, $first: Int, $after: String) { search(text: $text) {
    employees(first: $first, after: $after) { edges { node { name } } }
    teams(first: $first) { edges { node { name } } }
    goals(first: $first) { edges { node { title } } } } }"""


def found(cast: Cast, text: str, who: str = "ola", first: int = 20) -> dict[str, list[str]]:
    answer = ask(cast.person(who), DOCUMENT, text=text, first=first)
    assert answer.errors == []
    return {
        kind: [(edge["node"].get("name") or edge["node"]["title"]) for edge in page["edges"]]
        for kind, page in answer.data["search"].items()
    }


def people(cast: Cast, text: str) -> list[str]:
    return found(cast, text)["employees"]


def goals(cast: Cast, text: str, who: str = "ola") -> list[str]:
    return found(cast, text, who)["goals"]


def named(cast: Cast, name: str) -> None:
    hers = {"employee_id": cast.pia, "version": 1, "name": name}
    assert write(cast.ada, "employee_update", **hers).code is None


@pytest.mark.parametrize("text", ["øverby", "overby", "OVER", "Åse o", "ase øv", "över", "ove pee", "  ás,-  "])
def test_a_person_is_found_by_beginnings_without_regard_to_case_and_accents(cast: Cast, text: str) -> None:
    named(cast, "Åse Øverby")
    assert people(cast, text) == ["Åse Øverby"]


@pytest.mark.parametrize("text", ["verby", "aseoverby", "ase sol", "åseø", "øverbyer", "?", "", "\u0000", "%", "_"])
def test_neither_the_middle_of_a_word_nor_one_of_two_words_is_enough(cast: Cast, text: str) -> None:
    named(cast, "Åse Øverby")
    assert people(cast, text) == []


def test_each_kind_is_found_by_its_own_words(cast: Cast) -> None:
    a_goal(cast, cast.sales, title="Sales doubles")
    assert found(cast, "sale") == {"employees": ["Lea"], "teams": ["Harbour Sales"], "goals": ["Sales doubles"]}


def test_a_goal_is_found_by_its_tags(cast: Cast) -> None:
    a_goal(cast, cast.ola, title="Answer in a day", tags=["Größe", "quick wins"])
    assert goals(cast, "gross win answ") == ["Answer in a day"]


def test_the_closest_words_come_first_and_of_the_same_the_newest(cast: Cast) -> None:
    for title in ("Plans for all", "Plan one", "Planning", "Plan two", "Explain plants plainly"):
        a_goal(cast, cast.ola, title=title)
    assert goals(cast, "plan") == ["Plan two", "Plan one", "Planning", "Plans for all", "Explain plants plainly"]


def test_what_begins_with_several_fitting_words_is_found_once(cast: Cast) -> None:
    a_goal(cast, cast.ola, title="Sell sellers selling seldom")
    assert goals(cast, "sel") == ["Sell sellers selling seldom"]
    assert goals(cast, "sel sell") == ["Sell sellers selling seldom"]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_page_by_page_everything_is_found_once(cast: Cast, size: int) -> None:
    titles = [f"{word} {at}" for word in ("Trade", "Trader", "Trades") for at in range(3)]
    for title in titles:
        a_goal(cast, cast.ola, title=title)
    document = """query($first: Int, $after: String) { search(text: "tr") { goals(first: $first, after: $after) {
        edges { node { title } } pageInfo { hasNextPage endCursor } } } }"""
    read: list[str] = []
    page: dict[str, Any] = {"hasNextPage": True, "endCursor": None}
    while page["hasNextPage"]:
        some = ask(cast.ola, document, first=size, after=page["endCursor"]).data["search"]["goals"]
        read += [edge["node"]["title"] for edge in some["edges"]]
        page = some["pageInfo"]
    assert len(read) == len(titles) and set(read) == set(titles)
    assert [title.split()[0] for title in read] == ["Trade"] * 3 + ["Trader"] * 3 + ["Trades"] * 3


def test_a_hidden_goal_is_not_found_and_a_goal_that_opens_is(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, title="Merge with Inland", visibility="line")
    assert (goals(cast, "merge", "sol"), goals(cast, "merge", "mira")) == ([], ["Merge with Inland"])
    assert write(cast.ola, "goal_update", goal_id=goal, version=1, visibility="EVERYONE").code is None
    assert goals(cast, "merge", "sol") == ["Merge with Inland"]


def test_what_is_renamed_is_found_by_its_new_words_alone(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, title="Cut waiting")
    assert write(cast.ola, "goal_update", goal_id=goal, version=1, title="Answer sooner", tags=["speed"]).code is None
    assert write(cast.ada, "team_update", team_id=cast.mill, version=1, name="Inland Brewery").code is None
    named(cast, "Petra")
    assert (goals(cast, "waiting"), goals(cast, "speed soon")) == ([], ["Answer sooner"])
    assert (found(cast, "mill")["teams"], found(cast, "brew")["teams"]) == ([], ["Inland Brewery"])
    assert (people(cast, "pia"), people(cast, "petra")) == ([], ["Petra"])


def test_a_draft_is_found_by_its_author_alone(cast: Cast) -> None:
    assert write(cast.ola, "goal_create", title="Unripe idea", period_id=cast.quarter).code is None
    assert (goals(cast, "unripe"), goals(cast, "unripe", "mira")) == (["Unripe idea"], [])


def test_lists_are_narrowed_by_the_same_words(cast: Cast) -> None:
    named(cast, "Åse Øverby")
    goal = a_goal(cast, cast.ola, title="Größere Boote")
    document = """{ goals(filter: {text: "BOO GROSSE"}) { edges { node { id } } }
        employees(filter: {name: "over"}) { edges { node { name } } }
        teams(filter: {name: "HARB sal"}) { edges { node { name } } } }"""
    told = ask(cast.ola, document).data
    assert [edge["node"]["id"] for edge in told["goals"]["edges"]] == [id_of(goal)]
    assert [edge["node"]["name"] for edge in told["employees"]["edges"]] == ["Åse Øverby"]
    assert [edge["node"]["name"] for edge in told["teams"]["edges"]] == ["Harbour Sales"]


@pytest.mark.parametrize("text", [" ".join(f"w{at}" for at in range(21)), "x" * 1001])
def test_a_search_for_too_much_is_refused_with_a_sentence(cast: Cast, text: str) -> None:
    answer = ask(cast.ola, DOCUMENT, text=text)
    assert answer.code == "INVALID" and "at most" in answer.errors[0]["message"]


def test_nobody_searches_without_being_signed_in(cast: Cast) -> None:
    assert ask(None, DOCUMENT, text="ola").code == "UNAUTHENTICATED"


def test_a_very_long_word_is_found_by_all_of_it(cast: Cast) -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
    a_goal(cast, cast.ola, title=word)
    assert goals(cast, word) == goals(cast, "donaud") == [word]


def test_the_words_of_a_goal_go_with_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, title="Short lived")
    Goal.objects.filter(pk=goal.pk).delete()
    assert goals(cast, "short") == []
