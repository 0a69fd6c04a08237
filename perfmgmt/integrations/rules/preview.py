"""What a mapping makes of the first rows of a file, value by value, before anything is asked of the organisation."""

from dataclasses import dataclass, field

from perfmgmt.core.errors import Refusal
from perfmgmt.core.sentence import translated
from perfmgmt.integrations.rules.fields import RECORDS
from perfmgmt.integrations.rules.fitting import misfits
from perfmgmt.integrations.rules.mapping import ImportMapping, Record
from perfmgmt.integrations.rules.results import Report
from perfmgmt.integrations.rules.routing import record_of, related
from perfmgmt.integrations.rules.rows import Sheet
from perfmgmt.integrations.rules.typed import typed
from perfmgmt.integrations.rules.values import View, shortened


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """One field of one row. problem: why the value cannot be taken; empty where it can."""

    field: str
    text: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row as the mapping reads it. record: empty where it is skipped, and `reason` says why."""

    number: int
    record: str
    reason: str = ""
    cells: tuple[PreviewCell, ...] = field(default=())


def preview(mapping: ImportMapping, sheet: Sheet, first: int) -> list[PreviewRow]:
    """The first rows. Expects a mapping that fits the columns."""
    rows = [PreviewRow(one.row, "", one.sentence) for one in sheet.refused]
    rows += [_row(mapping, view) for view in related(mapping, sheet)[:first]]
    return sorted(rows, key=lambda one: one.number)[:first]


def problems(mapping: ImportMapping, sheet: Sheet) -> list[str]:
    """Why the mapping cannot be used with the file."""
    return misfits(mapping, sheet.columns)


def _row(mapping: ImportMapping, view: View) -> PreviewRow:
    report = Report()
    record, reason = record_of(mapping, view, report)
    if record is None:
        return PreviewRow(view.number, "", translated(reason) or " ".join(one.sentence for one in report.refusals))
    cells = tuple(_cell(record, name, view) for name in RECORDS[record.type] if name in record.fields)
    return PreviewRow(view.number, record.type, "", cells)


def _cell(record: Record, name: str, view: View) -> PreviewCell:
    value = record.fields[name]
    text = ""
    try:
        text = view.value(value)
        typed(text, name, RECORDS[record.type][name], value.date_format, value.decimal)
    except Refusal as refusal:
        return PreviewCell(name, shortened(text, 200), translated(refusal.message))
    return PreviewCell(name, shortened(text, 200))
