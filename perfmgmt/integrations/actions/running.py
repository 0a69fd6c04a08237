"""One import under way: who acts, what the file says, what is known, and what has been done."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db.models import Model

from perfmgmt.audit.entries import Change, record_all
from perfmgmt.core.actor import Actor
from perfmgmt.core.sentence import sentence, translated
from perfmgmt.integrations.rules.fields import RECORDS
from perfmgmt.integrations.rules.mapping import ImportMapping
from perfmgmt.integrations.rules.results import Report, Result
from perfmgmt.integrations.rules.routing import Entry, Routed

Key = tuple[str, str, str]
"""A field of a record: record type, external id and the field's name."""
ABSENT = "{field} is neither in this file nor in the organisation; its id is kept and set when an import brings it"
SKIPPED = "{field} stands in a row of this file that is skipped; its id is kept and set when an import brings it"


class Progress(Protocol):
    """Told how far the import is, outside of its transaction."""

    def begin(self, stage: str, total: int) -> None: ...
    def advance(self, steps: int) -> None: ...


class Silence:
    """Nobody watches."""

    def begin(self, stage: str, total: int) -> None:
        """Nothing is shown."""

    def advance(self, steps: int) -> None:
        """Nothing is shown."""


@dataclass
class Planned:
    """One row of a table that an entry makes or changes, with what it said before."""

    entry: Entry
    row: Any
    is_new: bool
    before: dict[str, Any] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    links: dict[str, Any] = field(default_factory=dict)
    """The row, or None, that each reference leads to; those that are not to be touched are not in it."""

    @property
    def key(self) -> int:
        """The key of its row."""
        return key_of(self.row)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a field of an entry names. given: the mapping has the field. missing: an id that nothing is known by."""

    given: bool
    row: Any = None
    missing: str = ""


@dataclass
class Run:
    """Everything that the writers share. known: rows by record type and external id, those to be made included."""

    actor: Actor
    mapping: ImportMapping
    routed: Routed
    report: Report
    progress: Progress
    day: dt.date
    known: dict[str, dict[str, Any]]
    fresh: frozenset[int] = frozenset()
    """The keys of goals that this very import has made already."""
    missing: dict[Key, str] = field(default_factory=dict)
    """The ids that nothing is known by, where entries name them."""
    deeds: list[tuple[str, Model, list[Change]]] = field(default_factory=list)

    def refer(self, entry: Entry, name: str, *, absent: str = ABSENT) -> Reference:
        """The row that a field of an entry names; where there is none, a warning, and the id is kept.

        absent: the warning where the id is not one of a row that is skipped.
        """
        if name not in entry.values:
            return Reference(False)
        wanted = entry.values[name]
        if not wanted:
            return Reference(True)
        to = RECORDS[entry.record][name].to
        row = self.known[to].get(wanted)
        if row is None and to == "person":
            row = self.known[to].get(wanted.lower())
        if row is not None:
            return Reference(True, row)
        is_skipped = wanted in self.routed.skipped_ids.get(to, ())
        told = SKIPPED if is_skipped and absent == ABSENT else absent
        # A row of this file that is refused says so itself, and with it nothing is imported.
        if wanted not in self.routed.refused_ids.get(to, ()):
            self.report.warn(entry.row, name, sentence(told, field=called(name)), wanted)
        self.missing[entry.record, entry.external_id, name] = wanted
        return Reference(True, missing=wanted)

    def link(self, planned: Planned, name: str, *, absent: str = ABSENT) -> Reference:
        """Note where a reference of a row leads, unless it names nothing that is known."""
        reference = self.refer(planned.entry, name, absent=absent)
        if reference.given and not reference.missing:
            planned.links[name] = reference.row
        return reference

    def done(self, planned: Planned, verb: str, subject: Model | None = None) -> None:
        """A row is written: it counts as created or changed and gets its audit entry."""
        result = Result.CREATED if planned.is_new else Result.CHANGED
        self.report.end(planned.entry.row, planned.entry.record, result)
        self.deeds.append((verb, subject or planned.row, planned.changes))

    def record(self) -> None:
        """Write the audit entries of all rows."""
        record_all(self.actor, self.deeds)


def assign(planned: Planned, columns: Mapping[str, str]) -> None:
    """Put the entry's values on its row and remember what stood there.

    columns: the attribute for each field. An empty cell leaves a field that cannot be empty as it is.
    """
    fields = RECORDS[planned.entry.record]
    for name, column in columns.items():
        planned.before[column] = getattr(planned.row, column)
        if name not in planned.entry.values:
            continue
        value = planned.entry.values[name]
        if value is None and fields[name].keeps:
            continue
        setattr(planned.row, column, value)


def key_of(row: Any) -> int:
    """A row's key; below 0, and nobody else's, while it has none."""
    return int(row.pk or -id(row))


def called(name: str) -> str:
    """What people call a field."""
    return translated(name.replace("_", " "))


def same(names: Iterable[str]) -> dict[str, str]:
    """Fields whose attribute has their name."""
    return {name: name for name in names}
