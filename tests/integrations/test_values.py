"""From cells to values: composing, splitting, translating, choosing."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.number import unfit
from perfmgmt.core.errors import Invalid
from perfmgmt.integrations.rules.mapping import Value
from perfmgmt.integrations.rules.mapping_values import read_value
from perfmgmt.integrations.rules.rows import Row
from perfmgmt.integrations.rules.strict import Strict
from perfmgmt.integrations.rules.typed import read_date, read_number
from perfmgmt.integrations.rules.values import View, composed, element_of


def value(given_value: Any, named: dict[str, Value] | None = None, **cells: str) -> str:
    strict = Strict()
    read = read_value(strict, given_value, "here")
    assert strict.wrong == []
    return View(Row(2, cells), named or {}).value(read)


@pytest.mark.parametrize(
    ("given_value", "expected"),
    [
        ("a", "A"),
        ({"column": "empty"}, ""),
        ({"column": "empty", "default": "D"}, "D"),
        ({"constant": "C"}, "C"),
        ({"first_of": ["empty", "a", "b"]}, "A"),
        ({"first_of": ["empty", "empty"]}, ""),
        ({"compose": "{a} {b}"}, "A B"),
        ({"compose": "{a} {empty}"}, "A"),
        ({"compose": "team:{empty}"}, ""),
        ({"compose": "{{{a}}}"}, "{A}"),
        ({"column": "list", "split": "|"}, "x"),
        ({"column": "list", "split": "|", "element": 3}, "z"),
        ({"column": "list", "split": "|", "element": -1}, "z"),
        ({"column": "list", "split": "|", "element": 4}, ""),
        ({"column": "a", "map": {"A": "1"}}, "1"),
        ({"column": "a", "map": {}, "map_default": "2"}, "2"),
        ({"column": "a", "map": {}, "map_keep": True}, "A"),
        ({"column": "empty", "map": {}, "default": "3"}, "3"),
        ({"column": "a", "map": {"A": ""}, "default": "4"}, "4"),
        ({"column": "a", "when": [{"column": "b", "is": "B"}]}, "A"),
        ({"column": "a", "when": [{"column": "b", "is": "b"}]}, ""),
        ({"column": "a", "default": "5", "when": [{"column": "b", "is_not": ["B"]}]}, "5"),
        ({"column": "a", "when": [{"column": "empty", "filled": False}, {"column": "b", "filled": True}]}, "A"),
        ({"column": "a", "when": [{"has_children": True}]}, ""),
        ({"column": "a", "when": [{"column": "a", "same_as_parent": True}]}, ""),
    ],
)
def test_a_value_is_made_as_the_mapping_says(given_value: Any, expected: str) -> None:
    assert value(given_value, a="A", b="B", empty="", list="x | y | z") == expected


def test_a_word_that_is_not_in_the_map_is_refused() -> None:
    with pytest.raises(Invalid, match="“A” is not in the map"):
        value({"column": "a", "map": {"B": "1"}}, a="A")


def test_a_named_value_is_used_like_a_column() -> None:
    named = {"title": Value(columns=("role",), default="Unknown role")}
    assert value({"compose": "{title} {id}"}, named, role="", id="7") == "Unknown role 7"


def test_values_that_double_each_other_are_refused_before_they_fill_the_memory() -> None:
    named = {f"v{at}": Value(template=f"{{v{at - 1}}}" * 10) for at in range(1, 50)}
    with pytest.raises(Invalid, match="comes to more than 100,000 characters"):
        value({"column": "v49"}, {"v0": Value(columns=("a",)), **named}, a="ten letter")


def test_columns_may_be_called_anything() -> None:
    cells = {"First name": "Ola", "e.mail": "ola@example.org", "0": "zero"}
    assert value({"compose": "{First name} <{e.mail}> {0}"}, **cells) == "Ola <ola@example.org> zero"


NAME = st.text(st.characters(categories=["L"]), min_size=1, max_size=6)
CELL = st.text(max_size=12).map(str.strip)


@given(st.dictionaries(NAME, CELL, min_size=1, max_size=4), st.text("ab {}:-", max_size=5))
def test_composing_puts_each_cell_as_it_is_between_the_words(cells: dict[str, str], between: str) -> None:
    literal = between.replace("{", "{{").replace("}", "}}")
    template = literal.join(f"{{{name}}}" for name in cells)
    expected = between.join(cells.values()).strip() if any(cells.values()) else ""
    assert composed(template, cells) == expected
    assert value({"compose": template}, **cells) == expected


@given(st.lists(st.text(st.characters(exclude_characters="|"), max_size=5), min_size=1, max_size=5), st.integers(-7, 7))
def test_an_element_is_that_of_the_list(elements: list[str], at: int) -> None:
    found = element_of("|".join(elements), "|", at or 1)
    index = (at or 1) - 1 if at >= 0 else at
    expected = elements[index].strip() if -len(elements) <= index < len(elements) else ""
    assert found == expected


@given(st.dictionaries(NAME, NAME, max_size=4), CELL, st.none() | NAME, st.booleans())
def test_a_map_answers_or_refuses(words: dict[str, str], text: str, default: str | None, keeps: bool) -> None:
    read = Value(columns=("a",), translation=words, translation_default=default, translation_keeps=keeps)
    view = View(Row(2, {"a": text}), {})
    if text and text not in words and not keeps and default is None:
        with pytest.raises(Invalid):
            view.value(read)
    else:
        expected = words.get(text, text if keeps else default) if text else ""
        assert view.value(read) == expected


@given(st.decimals(allow_nan=True, allow_infinity=True) | st.floats().map(Decimal))
def test_a_number_is_read_exactly_or_refused(number: Decimal) -> None:
    try:
        assert read_number(str(number)) == number
    except Invalid:
        assert not number.is_finite() or unfit(number) or len(str(number)) > 60


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_numbers_and_dates(text: str) -> None:
    for read in (read_number, read_date):
        try:
            assert isinstance(read(text), Decimal | dt.date)
        except Invalid as refused:
            assert refused.message.endswith(".")
