"""What a mapping file says: which rows become which records, and where each field comes from."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from string import Formatter


class Question(StrEnum):
    """What a condition asks of a row."""

    IS = "is"
    FILLED = "filled"
    SAME_AS_PARENT = "same_as_parent"
    HAS_CHILDREN = "has_children"


@dataclass(frozen=True, slots=True)
class Condition:
    """One question to a row; it holds where the answer is `wanted`."""

    asks: Question
    wanted: bool
    column: str = ""
    among: frozenset[str] = frozenset()


def names_of(conditions: Iterable[Condition]) -> Iterator[str]:
    """The columns that conditions ask about."""
    yield from (one.column for one in conditions if one.column)


def names_in(template: str) -> Iterator[str]:
    """The names in braces of a template.

    >>> list(names_in("{First name} {Last name} ({{sic}})"))
    ['First name', 'Last name']
    """
    yield from (name for _, name, _, _ in Formatter().parse(template) if name is not None)


@dataclass(frozen=True, slots=True)
class Value:
    """Where a value comes from.

    One of: columns (the first that is not empty), template (text with {column}), constant. Then, in this order:
    split and element (1 is the first, −1 the last), translation with its default for what it does not list, and
    `default` where the result is empty. Where a condition of `when` does not hold, the value is `default`.
    create: the fields of a referenced record that is made where it is not there.
    """

    columns: tuple[str, ...] = ()
    template: str | None = None
    constant: str | None = None
    split: str | None = None
    element: int = 1
    translation: Mapping[str, str] | None = None
    translation_default: str | None = None
    translation_keeps: bool = False
    default: str = ""
    date_format: str = "%Y-%m-%d"
    decimal: str = "."
    when: tuple[Condition, ...] = ()
    create: Mapping[str, "Value"] | None = None

    def names(self) -> Iterator[str]:
        """The columns, and the values named in the mapping, that this one reads."""
        yield from self.columns
        yield from names_in(self.template or "")
        yield from names_of(self.when)
        for made in (self.create or {}).values():
            yield from made.names()


@dataclass(frozen=True, slots=True)
class Kept:
    """A column that goes into the description as “Label: value”, where it is not empty."""

    column: str
    label: str
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows that are passed over on purpose."""

    reason: str
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The rows that become one type of record: those for which all of `when` holds."""

    type: str
    fields: Mapping[str, Value]
    when: tuple[Condition, ...] = ()
    keep: tuple[Kept, ...] = ()
    keep_unmapped: bool = False


@dataclass(frozen=True, slots=True)
class ListedPeriod:
    """A period that is made when the first goal names it."""

    external_id: str
    name: str
    starts_on: dt.date
    ends_on: dt.date
    phase: str = "planning"
    cadence: str = "weekly"


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """A whole mapping file. row_id and row_parent name the columns by which rows refer to each other."""

    name: str
    records: tuple[Record, ...]
    skips: tuple[Skip, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    periods: tuple[ListedPeriod, ...] = ()
    ignore: tuple[str, ...] = ()
    row_id: str = ""
    row_parent: str = ""
    delimiter: str = ""
    encoding: str = ""

    def names(self) -> Iterator[str]:
        """Every column and named value that the mapping reads, some more than once."""
        yield from (name for name in (self.row_id, self.row_parent) if name)
        yield from self.ignore
        for value in self.values.values():
            yield from value.names()
        for skip in self.skips:
            yield from names_of(skip.when)
        for record in self.records:
            yield from names_of(record.when)
            for value in record.fields.values():
                yield from value.names()
            for kept in record.keep:
                yield from (kept.column, *names_of(kept.when))
