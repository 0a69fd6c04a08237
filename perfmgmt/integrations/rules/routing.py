"""From rows to entries: each row goes to the first record type whose conditions hold, or is skipped."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from perfmgmt.core.errors import Refusal
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.rules.fields import RECORDS
from perfmgmt.integrations.rules.fitting import misfits, unmapped
from perfmgmt.integrations.rules.mapping import ImportMapping, Record
from perfmgmt.integrations.rules.results import Report, Result
from perfmgmt.integrations.rules.rows import FileRefused, Sheet
from perfmgmt.integrations.rules.typed import typed
from perfmgmt.integrations.rules.values import View

NO_RECORD = "no record of the mapping takes them"


@dataclass(frozen=True, slots=True)
class Made:
    """A referenced record that is made where it is not there."""

    external_id: str
    fields: Mapping[str, str]


@dataclass(slots=True)
class Entry:
    """One row as one record: typed values of the fields that the mapping names."""

    row: int
    record: str
    values: dict[str, Any]
    makes: dict[str, Made] = field(default_factory=dict)

    @property
    def external_id(self) -> str:
        """By which the record is known."""
        return str(self.values["external_id"])


@dataclass
class Routed:
    """All entries by record type in the order of the file, and the ids of rows that are skipped or refused."""

    entries: dict[str, list[Entry]]
    skipped_ids: dict[str, set[str]]
    refused_ids: dict[str, set[str]]

    def of(self, record: str) -> list[Entry]:
        """The entries of one record type."""
        return self.entries.get(record, [])


def route(mapping: ImportMapping, sheet: Sheet, report: Report) -> Routed:
    """Send every row to its record. Raises FileRefused where mapping and file do not fit.

    Rows that cannot be read are refused in the report, skipped ones are counted there by reason.
    """
    for told in misfits(mapping, sheet.columns):
        raise FileRefused(told)
    report.refusals += sheet.refused
    views = related(mapping, sheet)
    routed = Routed(defaultdict(list), defaultdict(set), defaultdict(set))
    seen: dict[tuple[str, str], int] = {}
    for view in views:
        record, reason = record_of(mapping, view, report)
        if record is None:
            _skip(mapping, view, reason, report, routed)
            continue
        entry = _entry(mapping, record, view, sheet.columns, report)
        report.end(view.number, record.type, Result.UNCHANGED)
        if entry is None:
            _note_id(record, view, routed.refused_ids)
            continue
        first = seen.setdefault((record.type, entry.external_id), view.number)
        if first != view.number:
            told = sentence("Row {row} has the same id. Keep one of the two.", row=first)
            report.refuse(view.number, "external_id", told)
            continue
        routed.entries[record.type].append(entry)
    return routed


def related(mapping: ImportMapping, sheet: Sheet) -> list[View]:
    """The rows, each knowing its parent row and whether others name it as theirs; they may stand in any order."""
    views = [View(row, mapping.values) for row in sheet.rows]
    if mapping.row_id and mapping.row_parent:
        by_id: dict[str, View] = {}
        for view in views:
            by_id.setdefault(view.row.cells[mapping.row_id], view)
        for view in views:
            name = view.row.cells[mapping.row_parent]
            view.parent = by_id.get(name) if name else None
            if view.parent is not None:
                view.parent.has_children = True
    return views


def record_of(mapping: ImportMapping, view: View, report: Report) -> tuple[Record | None, str]:
    """The record that a row goes to, or None with the reason why it is skipped; empty where the row is refused."""
    try:
        for skip in mapping.skips:
            if view.holds(skip.when):
                return None, skip.reason
        return next(((one, "") for one in mapping.records if view.holds(one.when)), (None, NO_RECORD))
    except Refusal as refusal:
        report.refuse(view.number, refusal.field or "", refusal.message)
        return None, ""


def _skip(mapping: ImportMapping, view: View, reason: str, report: Report, routed: Routed) -> None:
    types = {record.type for record in mapping.records}
    report.end(view.number, types.pop() if len(types) == 1 else "", Result.SKIPPED)
    if reason:
        report.skipped[reason] += 1
    for record in mapping.records:
        _note_id(record, view, routed.skipped_ids)


def _note_id(record: Record, view: View, ids: dict[str, set[str]]) -> None:
    with suppress(Refusal):
        ids[record.type].add(view.value(record.fields["external_id"]))


def _entry(mapping: ImportMapping, record: Record, view: View, columns: Sequence[str], report: Report) -> Entry | None:
    fields = RECORDS[record.type]
    entry = Entry(view.number, record.type, {})
    complete = True
    for name, value in record.fields.items():
        try:
            text = view.value(value)
            entry.values[name] = typed(text, name, fields[name], value.date_format, value.decimal)
            if value.create is not None and text:
                made = {one: view.value(source) for one, source in value.create.items()}
                entry.makes[name] = Made(text, made)
        except Refusal as refusal:
            report.refuse(view.number, name, refusal.message)
            complete = False
    report.names[view.number] = _known_by(entry)
    if complete and (record.keep or record.keep_unmapped):
        complete = _describe(mapping, record, view, columns, entry, report)
    return entry if complete else None


def _known_by(entry: Entry) -> tuple[str, str]:
    label = next((entry.values[name] for name in ("name", "title") if entry.values.get(name)), "")
    return entry.values.get("external_id") or "", label


def _describe(
    mapping: ImportMapping, record: Record, view: View, columns: Sequence[str], entry: Entry, report: Report
) -> bool:
    try:
        kept = [(one.label, view.text(one.column)) for one in record.keep if view.holds(one.when)]
        if record.keep_unmapped:
            kept += [(labelled(name), view.text(name)) for name in unmapped(mapping, record, columns)]
        lines = [f"{label}: {text}" for label, text in kept if text]
        parts = [entry.values.get("description") or "", "\n".join(lines)]
        description = typed(
            "\n\n".join(part for part in parts if part), "description", RECORDS[record.type]["description"], ""
        )
    except Refusal as refusal:
        report.refuse(view.number, "description", refusal.message)
        return False
    entry.values["description"] = description
    return True


def labelled(column: str) -> str:
    """A column's name as the label of a line.

    >>> labelled("final_outcome")
    'Final outcome'
    """
    words = column.replace("_", " ")
    return words[:1].upper() + words[1:]
