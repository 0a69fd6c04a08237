"""Importing in tests: the sample, cells of it replaced, and everything that the database holds."""

import csv
import io
from pathlib import Path
from typing import Any

from django.apps import apps

from goals.models import Goal, KeyResult
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import Actor, SystemActor
from perfmgmt.integrations.actions.file import file_import
from perfmgmt.integrations.models import PendingReference
from perfmgmt.integrations.rules.mapping_file import read_mapping
from perfmgmt.integrations.rules.results import Report, Result
from perfmgmt.integrations.rules.rows import read_rows

FIXTURES = Path(__file__).parent / "fixtures"
ORGANISATION, OKRS = "gitlab_organisation.toml", "gitlab_okrs.toml"
FILES = {ORGANISATION: "sample_organisation.csv", OKRS: "sample_okrs.csv"}


def sample(mapping: str) -> bytes:
    """The rows that belong to one of the mapping files."""
    return (FIXTURES / FILES[mapping]).read_bytes()


def run(mapping: str, data: bytes | str | None = None, *, actor: Actor | None = None, dry_run: bool = False) -> Report:
    """Import by a mapping, given as one of the files or as its text; its sample unless other rows are given."""
    is_file = mapping in FILES
    chosen = read_mapping((FIXTURES / mapping).read_text() if is_file else mapping)
    rows = sample(mapping) if data is None else data.encode() if isinstance(data, str) else data
    sheet = read_rows(rows, encoding=chosen.encoding, delimiter=chosen.delimiter)
    return file_import(actor or SystemActor("import"), mapping=chosen, sheet=sheet, dry_run=dry_run)


def with_cells(mapping: str, row_id: str, **cells: str) -> bytes:
    """The sample with cells of one row replaced."""
    lines = list(csv.DictReader(io.StringIO(sample(mapping).decode(), newline="")))
    key = next(iter(lines[0]))
    [row] = [line for line in lines if line[key] == row_id]
    row.update(cells)
    return written(lines)


def with_row(mapping: str, **cells: str) -> bytes:
    """The sample with one row more."""
    lines = list(csv.DictReader(io.StringIO(sample(mapping).decode(), newline="")))
    return written([*lines, {**dict.fromkeys(lines[0], ""), **cells}])


def pending() -> list[tuple[str, str, str]]:
    """What waits: id, field and the id that it names."""
    rows = PendingReference.objects.order_by("record", "external_id", "field")
    return list(rows.values_list("external_id", "field", "wanted"))


def written(lines: list[dict[str, str]], delimiter: str = ",") -> bytes:
    """Rows as a file."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(lines[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue().encode()


def everything() -> dict[str, list[Any]]:
    """All rows of all tables but the audit log, so that two moments can be compared."""
    models = [model for model in apps.get_models() if model is not AuditEntry]
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in models}


def organisation() -> dict[str, list[Any]]:
    """Everything but the imports themselves and the work for the worker."""
    kept = ("FileImport", "ImportRow", "ImportContent", "OutboxMessage", "IdempotencyKey", "Session", "User")
    return {name: rows for name, rows in everything().items() if name not in kept}


def goal(external_id: str) -> Goal:
    """As it stands now, with what it belongs to."""
    return Goal.objects.select_related("parent", "team", "period").get(external_id=external_id)


def key_result(external_id: str) -> KeyResult:
    """As it stands now, with its goal."""
    return KeyResult.objects.select_related("goal").get(external_id=external_id)


def counted(report: Report, record: str) -> dict[str, int]:
    """How many rows of one record type ended how, without those that did not happen."""
    counts = report.counts().get(record, {})
    return {str(result): counts[result] for result in Result if counts.get(result)}


def refused(report: Report) -> list[tuple[int, str]]:
    """Row and field of each refusal."""
    return [(one.row, one.field) for one in report.refusals]


def warned(report: Report) -> list[tuple[int, str, str]]:
    """Row, field and value of each warning, in the order of the file."""
    return sorted((one.row, one.field, one.value) for one in report.warnings)
