"""Reading a mapping file: strict, so that a misspelt key is refused instead of passed over."""

import codecs
import datetime as dt
import tomllib

from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.rules.fields import CADENCES, PHASES, RECORDS
from perfmgmt.integrations.rules.mapping import ImportMapping, Kept, ListedPeriod, Record, Skip
from perfmgmt.integrations.rules.mapping_values import read_conditions, read_value
from perfmgmt.integrations.rules.strict import Strict, Table

KEYS = ("name", "delimiter", "encoding", "ignore", "rows", "values", "skip", "record", "period")
DELIMITERS = (",", ";", "\t", "|")
FILTERED = "filtered by the mapping"
# A value may be made of those before it, and each is a step down.
MOST_VALUES = 50


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
        raise MappingRefused([sentence("The mapping is no TOML: {error}.", error=error)]) from None
    except (ValueError, RecursionError):
        told = "The mapping holds a number too long or lists too deep. Write it more simply."
        raise MappingRefused([sentence(told)]) from None
    strict = Strict()
    mapping = _mapping(strict, table)
    if strict.wrong:
        raise MappingRefused(strict.wrong)
    return mapping


def _mapping(strict: Strict, table: Table) -> ImportMapping:
    strict.known(table, "", *KEYS)
    rows = strict.take(table, "rows", dict, {}, "")
    strict.known(rows, "rows", "id", "parent")
    delimiter = strict.take(table, "delimiter", str, "", "")
    if delimiter and delimiter not in DELIMITERS:
        strict.wrong.append(sentence("delimiter: choose a comma, a semicolon, a tab or a bar."))
    if not table.get("record"):
        strict.wrong.append(sentence("The mapping has no [[record]]. Add one for each type of record to import."))
    values = strict.take(table, "values", dict, {}, "")
    if len(values) > MOST_VALUES:
        strict.wrong.append(sentence("values: {most} are possible. Take some away.", most=MOST_VALUES))

    def numbered(key: str) -> list[tuple[Table, str]]:
        return [(one, f"{key} {at}") for at, one in enumerate(strict.tables(table, key, ""), 1)]

    return ImportMapping(
        name=strict.take(table, "name", str, "", ""),
        delimiter=delimiter,
        encoding=_encoding(strict, table),
        ignore=strict.names(table, "ignore", ""),
        row_id=strict.take(rows, "id", str, "", "rows"),
        row_parent=strict.take(rows, "parent", str, "", "rows"),
        values={name: read_value(strict, value, f"values.{name}") for name, value in values.items()},
        skips=tuple(_skip(strict, one, at) for one, at in numbered("skip")),
        records=tuple(_record(strict, one, at) for one, at in numbered("record")),
        periods=tuple(_period(strict, one, at) for one, at in numbered("period")),
    )


def _encoding(strict: Strict, table: Table) -> str:
    encoding: str = strict.take(table, "encoding", str, "", "")
    try:
        codecs.lookup(encoding or "utf-8")
    except (LookupError, ValueError):
        told = "encoding: there is no “{encoding}”. Write one such as utf-8 or cp1252."
        strict.wrong.append(sentence(told, encoding=encoding))
        return ""
    return encoding


def _skip(strict: Strict, table: Table, at: str) -> Skip:
    strict.known(table, at, "reason", "when")
    if "when" not in table:
        strict.wrong.append(sentence("{at}: say which rows to skip with `when`.", at=at))
    reason = strict.take(table, "reason", str, "", at) or FILTERED
    return Skip(reason, read_conditions(strict, table, at))


def _record(strict: Strict, table: Table, at: str) -> Record:
    strict.known(table, at, "type", "when", "fields", "keep", "keep_unmapped")
    kind = strict.take(table, "type", str, "", at)
    if kind not in RECORDS:
        told = "{at}: type is “{type}”. Choose one of: {types}."
        strict.wrong.append(sentence(told, at=at, type=kind, types=", ".join(RECORDS)))
        return Record(kind, {})
    known = RECORDS[kind]
    given = strict.take(table, "fields", dict, {}, at)
    strict.known(given, f"{at}.fields", *known)
    for name, field in known.items():
        if field.required and name not in given:
            told = "{at}.fields: {name} is missing. Every {type} needs it."
            strict.wrong.append(sentence(told, at=at, name=name, type=kind))
    keep = tuple(_kept(strict, one, f"{at}.keep") for one in strict.tables(table, "keep", at))
    keeps_rest = strict.take(table, "keep_unmapped", bool, False, at)
    if (keep or keeps_rest) and "description" not in known:
        told = "{at}: a {type} has no description to keep columns in. Take `keep` away."
        strict.wrong.append(sentence(told, at=at, type=kind))
    fields = {
        name: read_value(strict, value, f"{at}.fields.{name}", known[name])
        for name, value in given.items()
        if name in known
    }
    return Record(kind, fields, read_conditions(strict, table, at), keep, keeps_rest)


def _kept(strict: Strict, table: Table, at: str) -> Kept:
    strict.known(table, at, "column", "label", "when")
    column = strict.take(table, "column", str, "", at)
    if not column:
        strict.wrong.append(sentence("{at}: name the column to keep.", at=at))
    return Kept(column, strict.take(table, "label", str, "", at) or column, read_conditions(strict, table, at))


def _period(strict: Strict, table: Table, at: str) -> ListedPeriod:
    strict.known(table, at, "external_id", "name", "starts_on", "ends_on", "phase", "cadence")
    for key in ("external_id", "name", "starts_on", "ends_on"):
        if not table.get(key):
            strict.wrong.append(sentence("{at}: {key} is missing.", at=at, key=key))
    period = ListedPeriod(
        external_id=strict.take(table, "external_id", str, "", at),
        name=strict.take(table, "name", str, "", at),
        starts_on=strict.take(table, "starts_on", dt.date, dt.date.min, at),
        ends_on=strict.take(table, "ends_on", dt.date, dt.date.max, at),
        phase=strict.take(table, "phase", str, "planning", at),
        cadence=strict.take(table, "cadence", str, "weekly", at),
    )
    if period.ends_on <= period.starts_on:
        strict.wrong.append(sentence("{at}: the period ends before it starts. Write a later ends_on.", at=at))
    if len(period.external_id) > 200 or len(period.name) > 80:
        told = "{at}: an external_id has up to 200 characters and a name up to 80. Shorten them."
        strict.wrong.append(sentence(told, at=at))
    for key, choices in (("phase", PHASES), ("cadence", CADENCES)):
        if getattr(period, key) not in choices:
            told = "{at}: {key} is one of: {choices}."
            strict.wrong.append(sentence(told, at=at, key=key, choices=", ".join(choices)))
    return period
