"""Where a field's value comes from, and under which conditions, as a mapping file says it."""

import datetime as dt
import re
from string import Formatter
from typing import Any

from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.rules.fields import CREATABLE, Field, Form
from perfmgmt.integrations.rules.mapping import Condition, Question, Value
from perfmgmt.integrations.rules.strict import Strict, Table

ISO = "%Y-%m-%d"
SOURCES = ("column", "first_of", "compose", "constant")
KEYS = (*SOURCES, "split", "element", "map", "map_default", "map_keep", "default", "when")
QUESTIONS = ("is", "is_not", "filled", "same_as_parent", "has_children")


def read_value(strict: Strict, given: Any, at: str, field: Field | None = None) -> Value:
    """A column's name, or a table with one source and what happens to its text."""
    if isinstance(given, str):
        return Value(columns=(given,))
    if not isinstance(given, dict):
        told = "{at}: write a column's name, or a table with one of: {sources}."
        strict.wrong.append(sentence(told, at=at, sources=", ".join(SOURCES)))
        return Value()
    extra = ["format"] if field and field.form is Form.DATE else []
    extra += ["decimal"] if field and field.form is Form.NUMBER else []
    extra += ["create"] if field and field.to in CREATABLE else []
    strict.known(given, at, *KEYS, *extra)
    if len([source for source in SOURCES if source in given]) != 1:
        strict.wrong.append(sentence("{at}: name exactly one of: {sources}.", at=at, sources=", ".join(SOURCES)))
    if "element" in given and "split" not in given:
        strict.wrong.append(sentence("{at}: `element` belongs to a `split`.", at=at))
    if "map" not in given and ("map_default" in given or "map_keep" in given):
        strict.wrong.append(sentence("{at}: `map_default` and `map_keep` belong to a `map`.", at=at))
    if "map_default" in given and "map_keep" in given:
        strict.wrong.append(sentence("{at}: choose one of `map_default` and `map_keep`.", at=at))
    return Value(
        columns=_columns(strict, given, at),
        template=_template(strict, given, at),
        constant=strict.take(given, "constant", str, None, at),
        split=strict.take(given, "split", str, None, at) or None,
        element=_element(strict, given, at),
        translation=_translation(strict, given, at),
        translation_default=strict.take(given, "map_default", str, None, at),
        translation_keeps=strict.take(given, "map_keep", bool, False, at),
        default=strict.take(given, "default", str, "", at),
        date_format=_date_format(strict, given, at),
        decimal=_decimal(strict, given, at),
        when=read_conditions(strict, given, at),
        create=_create(strict, given, at, field),
    )


def read_conditions(strict: Strict, table: Table, at: str) -> tuple[Condition, ...]:
    """The conditions under `when`; none where the key is not there."""
    return tuple(_condition(strict, one, f"{at}.when") for one in strict.tables(table, "when", at))


def _condition(strict: Strict, table: Table, at: str) -> Condition:
    strict.known(table, at, "column", *QUESTIONS)
    chosen = [test for test in QUESTIONS if test in table]
    if len(chosen) != 1 or ("column" in table) == (chosen == ["has_children"]):
        told = "{at}: write a column with one of is, is_not, filled, same_as_parent; or has_children alone."
        strict.wrong.append(sentence(told, at=at))
        return Condition(Question.FILLED, True)
    column, test = strict.take(table, "column", str, "", at), chosen[0]
    if test in ("is", "is_not"):
        words = [table[test]] if isinstance(table[test], str) else strict.names(table, test, at)
        return Condition(Question.IS, test == "is", column, frozenset(words))
    return Condition(Question(test), strict.take(table, test, bool, True, at), column)


def _columns(strict: Strict, given: Table, at: str) -> tuple[str, ...]:
    if "column" in given:
        return (strict.take(given, "column", str, "", at),)
    return strict.names(given, "first_of", at)


def _template(strict: Strict, given: Table, at: str) -> str | None:
    template: str | None = strict.take(given, "compose", str, None, at)
    try:
        parts = list(Formatter().parse(template or ""))
    except ValueError:
        parts = [("", "", "", None)]
    if any(name == "" or spec or conversion for _, name, spec, conversion in parts):
        told = (
            "{at}: write each column of `compose` in braces, as in {{first_name}} {{last_name}}; "
            "a column with a colon in its name goes under [values] first."
        )
        strict.wrong.append(sentence(told, at=at))
        return ""
    return template


def _element(strict: Strict, given: Table, at: str) -> int:
    element: int = strict.take(given, "element", int, 1, at)
    if element == 0:
        strict.wrong.append(sentence("{at}: elements count from 1, or from the end with -1.", at=at))
    return element


def _date_format(strict: Strict, given: Table, at: str) -> str:
    """A format that a day can be written by and read again."""
    chosen: str = strict.take(given, "format", str, ISO, at)
    try:
        dt.datetime.strptime(dt.date(2026, 12, 31).strftime(chosen), chosen)
    except (ValueError, re.error):
        strict.wrong.append(f"{at}: no date can be read by this `format`. Write one such as %d.%m.%Y.")
        return ISO
    return chosen


def _decimal(strict: Strict, given: Table, at: str) -> str:
    decimal: str = strict.take(given, "decimal", str, ".", at)
    if decimal not in (".", ","):
        strict.wrong.append(sentence("{at}: `decimal` is a point or a comma.", at=at))
        return "."
    return decimal


def _translation(strict: Strict, given: Table, at: str) -> dict[str, str] | None:
    found: dict[str, Any] | None = strict.take(given, "map", dict, None, at)
    if found is not None and not all(isinstance(word, str) for word in found.values()):
        strict.wrong.append(sentence("{at}: every value of `map` is a text.", at=at))
        return {}
    return found


def _create(strict: Strict, given: Table, at: str, field: Field | None) -> dict[str, Value] | None:
    if "create" not in given or field is None or field.to not in CREATABLE:
        return None
    made = strict.take(given, "create", dict, {}, at)
    strict.known(made, f"{at}.create", *CREATABLE[field.to])
    if "name" not in made:
        strict.wrong.append(sentence("{at}: {key} is missing.", at=f"{at}.create", key="name"))
    return {name: read_value(strict, value, f"{at}.create.{name}") for name, value in made.items()}
