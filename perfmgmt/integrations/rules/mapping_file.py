"""Reading a mapping file: strict, so that a misspelt key is refused instead of passed over."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from string import Formatter
from typing import Any

from perfmgmt.integrations.rules.fields import CADENCES, CREATABLE, PHASES, RECORDS, Field, Form
from perfmgmt.integrations.rules.mapping import (
    Condition,
    ImportMapping,
    Kept,
    ListedPeriod,
    Question,
    Record,
    Skip,
    Value,
)

Table = Mapping[str, Any]
SOURCES = ("column", "first_of", "compose", "constant")
DELIMITERS = (",", ";", "\t", "|")


class MappingRefused(Exception):
    """The mapping cannot be used; `sentences` name each place and what to write there."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def read_mapping(text: str) -> ImportMapping:
    """The mapping that a TOML text describes. Raises MappingRefused with everything that is wrong with it."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MappingRefused([f"The mapping is no TOML: {error}."]) from None
    reader = _Reader()
    mapping = reader.mapping(table)
    if reader.wrong:
        raise MappingRefused(reader.wrong)
    return mapping


class _Reader:
    """Walks through the tables and collects a sentence for each thing that is wrong."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def mapping(self, table: Table) -> ImportMapping:
        self._known(table, "", "name", "delimiter", "encoding", "ignore", "rows", "values", "skip", "record", "period")
        rows = self._take(table, "rows", dict, {}, "")
        self._known(rows, "rows", "id", "parent")
        delimiter = self._take(table, "delimiter", str, "", "")
        if delimiter and delimiter not in DELIMITERS:
            self.wrong.append("delimiter: choose a comma, a semicolon, a tab or a bar.")
        records = self._tables(table, "record", "")
        if not records:
            self.wrong.append("The mapping has no [[record]]. Add one for each type of record to import.")
        return ImportMapping(
            name=self._take(table, "name", str, "", ""),
            delimiter=delimiter,
            encoding=self._take(table, "encoding", str, "", ""),
            ignore=self._names(table, "ignore", ""),
            row_id=self._take(rows, "id", str, "", "rows"),
            row_parent=self._take(rows, "parent", str, "", "rows"),
            values={
                name: self.value(value, f"values.{name}")
                for name, value in self._take(table, "values", dict, {}, "").items()
            },
            skips=tuple(self.skip(one, f"skip {at}") for at, one in enumerate(self._tables(table, "skip", ""), 1)),
            records=tuple(self.record(one, f"record {at}") for at, one in enumerate(records, 1)),
            periods=tuple(
                self.period(one, f"period {at}") for at, one in enumerate(self._tables(table, "period", ""), 1)
            ),
        )

    def skip(self, table: Table, at: str) -> Skip:
        self._known(table, at, "reason", "when")
        if "when" not in table:
            self.wrong.append(f"{at}: say which rows to skip with `when`.")
        return Skip(self._take(table, "reason", str, "", at) or "filtered by the mapping", self.conditions(table, at))

    def record(self, table: Table, at: str) -> Record:
        self._known(table, at, "type", "when", "fields", "keep", "keep_unmapped")
        kind = self._take(table, "type", str, "", at)
        if kind not in RECORDS:
            self.wrong.append(f"{at}: type is “{kind}”. Choose one of: {', '.join(RECORDS)}.")
            return Record(kind, {})
        known = RECORDS[kind]
        given = self._take(table, "fields", dict, {}, at)
        self._known(given, f"{at}.fields", *known)
        for name, one in known.items():
            if one.required and name not in given:
                self.wrong.append(f"{at}.fields: {name} is missing. Every {kind} needs it.")
        keep = tuple(self.kept(one, f"{at}.keep") for one in self._tables(table, "keep", at))
        keeps_rest = self._take(table, "keep_unmapped", bool, False, at)
        if (keep or keeps_rest) and "description" not in known:
            self.wrong.append(f"{at}: a {kind} has no description to keep columns in. Take `keep` away.")
        fields = {
            name: self.value(value, f"{at}.fields.{name}", known[name])
            for name, value in given.items()
            if name in known
        }
        return Record(kind, fields, self.conditions(table, at), keep, keeps_rest)

    def kept(self, table: Table, at: str) -> Kept:
        self._known(table, at, "column", "label", "when")
        column = self._take(table, "column", str, "", at)
        if not column:
            self.wrong.append(f"{at}: name the column to keep.")
        return Kept(column, self._take(table, "label", str, "", at) or column, self.conditions(table, at))

    def period(self, table: Table, at: str) -> ListedPeriod:
        self._known(table, at, "external_id", "name", "starts_on", "ends_on", "phase", "cadence")
        for key in ("external_id", "name", "starts_on", "ends_on"):
            if key not in table:
                self.wrong.append(f"{at}: {key} is missing.")
        period = ListedPeriod(
            external_id=self._take(table, "external_id", str, "", at),
            name=self._take(table, "name", str, "", at),
            starts_on=self._take(table, "starts_on", dt.date, dt.date.min, at),
            ends_on=self._take(table, "ends_on", dt.date, dt.date.max, at),
            phase=self._take(table, "phase", str, "planning", at),
            cadence=self._take(table, "cadence", str, "weekly", at),
        )
        if period.ends_on <= period.starts_on:
            self.wrong.append(f"{at}: the period ends before it starts. Write a later ends_on.")
        for key, choices in (("phase", PHASES), ("cadence", CADENCES)):
            if getattr(period, key) not in choices:
                self.wrong.append(f"{at}: {key} is one of: {', '.join(choices)}.")
        return period

    def value(self, given: Any, at: str, field: Field | None = None) -> Value:
        """A column's name, or a table with one source and what happens to its text."""
        if isinstance(given, str):
            return Value(columns=(given,))
        if not isinstance(given, dict):
            self.wrong.append(f"{at}: write a column's name, or a table with one of: {', '.join(SOURCES)}.")
            return Value()
        extra = ["format"] if field and field.form is Form.DATE else []
        extra += ["create"] if field and field.to in CREATABLE else []
        self._known(
            given, at, *SOURCES, "split", "element", "map", "map_default", "map_keep", "default", "when", *extra
        )
        if len([source for source in SOURCES if source in given]) != 1:
            self.wrong.append(f"{at}: name exactly one of: {', '.join(SOURCES)}.")
        if "element" in given and "split" not in given:
            self.wrong.append(f"{at}: `element` belongs to a `split`.")
        if "map" not in given and ("map_default" in given or "map_keep" in given):
            self.wrong.append(f"{at}: `map_default` and `map_keep` belong to a `map`.")
        if "map_default" in given and "map_keep" in given:
            self.wrong.append(f"{at}: choose one of `map_default` and `map_keep`.")
        return Value(
            columns=self._columns(given, at),
            template=self._template(given, at),
            constant=self._take(given, "constant", str, None, at),
            split=self._take(given, "split", str, None, at) or None,
            element=self._element(given, at),
            translation=self._translation(given, at),
            translation_default=self._take(given, "map_default", str, None, at),
            translation_keeps=self._take(given, "map_keep", bool, False, at),
            default=self._take(given, "default", str, "", at),
            date_format=self._take(given, "format", str, "%Y-%m-%d", at),
            when=self.conditions(given, at),
            create=self._create(given, at, field),
        )

    def conditions(self, table: Table, at: str) -> tuple[Condition, ...]:
        return tuple(self._condition(one, f"{at}.when") for one in self._tables(table, "when", at))

    def _condition(self, table: Table, at: str) -> Condition:
        tests = ("is", "is_not", "filled", "same_as_parent", "has_children")
        self._known(table, at, "column", *tests)
        chosen = [test for test in tests if test in table]
        if len(chosen) != 1 or ("column" in table) == (chosen == ["has_children"]):
            self.wrong.append(
                f"{at}: write a column with one of is, is_not, filled, same_as_parent; or has_children alone."
            )
            return Condition(Question.FILLED, True)
        column, test = self._take(table, "column", str, "", at), chosen[0]
        if test in ("is", "is_not"):
            words = [table[test]] if isinstance(table[test], str) else self._names(table, test, at)
            return Condition(Question.IS, test == "is", column, frozenset(words))
        return Condition(Question(test), self._take(table, test, bool, True, at), column)

    def _columns(self, given: Table, at: str) -> tuple[str, ...]:
        if "column" in given:
            return (self._take(given, "column", str, "", at),)
        return self._names(given, "first_of", at)

    def _template(self, given: Table, at: str) -> str | None:
        template: str | None = self._take(given, "compose", str, None, at)
        try:
            parts = list(Formatter().parse(template or ""))
        except ValueError:
            parts = [("", "", "", None)]
        if any(name == "" or spec or conversion for _, name, spec, conversion in parts):
            self.wrong.append(
                f"{at}: write each column of `compose` in braces, as in {{first_name}} {{last_name}}; "
                "a column with a colon in its name goes under [values] first."
            )
            return ""
        return template

    def _element(self, given: Table, at: str) -> int:
        element: int = self._take(given, "element", int, 1, at)
        if element == 0:
            self.wrong.append(f"{at}: elements count from 1, or from the end with -1.")
        return element

    def _translation(self, given: Table, at: str) -> dict[str, str] | None:
        found: dict[str, Any] | None = self._take(given, "map", dict, None, at)
        if found is not None and not all(isinstance(word, str) for word in found.values()):
            self.wrong.append(f"{at}: every value of `map` is a text.")
            return {}
        return found

    def _create(self, given: Table, at: str, field: Field | None) -> dict[str, Value] | None:
        if "create" not in given or field is None or field.to not in CREATABLE:
            return None
        made = self._take(given, "create", dict, {}, at)
        self._known(made, f"{at}.create", *CREATABLE[field.to])
        if "name" not in made:
            self.wrong.append(f"{at}.create: name is missing.")
        return {name: self.value(value, f"{at}.create.{name}") for name, value in made.items()}

    def _take(self, table: Table, key: str, kind: type[Any], default: Any, at: str) -> Any:
        """A value of one type. A date with a time of day is no date, and true is no number."""
        value = table.get(key, default)
        if key in table and (not isinstance(value, kind) or isinstance(value, dt.datetime) or self._odd(value, kind)):
            words = {str: "a text", bool: "true or false", int: "a whole number", dict: "a table", dt.date: "a date"}
            self.wrong.append(f"{_within(at, key)}: write {words[kind]}.")
            return default
        return value

    def _odd(self, value: Any, kind: type[Any]) -> bool:
        return kind is int and isinstance(value, bool)

    def _names(self, table: Table, key: str, at: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if (
            not isinstance(value, list)
            or not all(isinstance(one, str) for one in value)
            or (key in table and not value)
        ):
            self.wrong.append(f"{_within(at, key)}: write a list of texts.")
            return ()
        return tuple(value)

    def _tables(self, table: Table, key: str, at: str) -> list[Table]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.wrong.append(f"{_within(at, key)}: write a list of tables.")
            return []
        return value

    def _known(self, table: Table, at: str, *keys: str) -> None:
        for key in table:
            if key not in keys:
                close = get_close_matches(key, keys, 1)
                advice = f"Did you mean “{close[0]}”?" if close else f"Possible are: {', '.join(keys)}."
                self.wrong.append(f"{_within(at, key)}: unknown. {advice}")


def _within(at: str, key: str) -> str:
    return f"{at}.{key}" if at else key
