"""What the first rows of an uploaded file come to under a mapping."""

from dataclasses import dataclass

from perfmgmt.integrations.models import FileImport, ImportContent
from perfmgmt.integrations.rules import preview as reading
from perfmgmt.integrations.rules.guessing import guess
from perfmgmt.integrations.rules.mapping_file import MappingRefused, read_mapping
from perfmgmt.integrations.rules.mapping_form import MappingForm, form_of, written
from perfmgmt.integrations.rules.preview import PreviewRow
from perfmgmt.integrations.rules.rows import FileRefused, Sheet, read_rows
from perfmgmt.integrations.rules.sniffing import HEAD

SAMPLES = 12


@dataclass(frozen=True)
class Sample:
    """The first different texts of a column that are not empty."""

    column: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """A mapping with what it makes of the first rows. form: None where the mapping does more than a form can show."""

    text: str
    form: MappingForm | None
    problems: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    samples: tuple[Sample, ...]


def head_of(row: FileImport) -> Sheet | None:
    """The first rows of a file whose bytes are still there."""
    content = ImportContent.objects.filter(file_import=row).only("head").first()
    return _sheet(bytes(content.head)) if content else None


def _sheet(head: bytes, encoding: str = "", delimiter: str = "") -> Sheet:
    sheet = read_rows(head, encoding=encoding, delimiter=delimiter)
    if len(head) >= HEAD - 1:
        # The last row may be cut off.
        sheet.refused = []
    return sheet


def preview_of(
    row: FileImport, sheet: Sheet, *, text: str, form: MappingForm | None, record: str, first: int
) -> Preview:
    """The mapping given as text or as a form; else the one last tried, here or with such a file; else the likeliest."""
    if form is None and not text:
        text = "" if record else row.mapping or _last_of_such(row)
        form = None if text else guess(sheet, record)
    text = written(form) if form is not None else text
    samples = _samples(sheet)
    try:
        mapping = read_mapping(text)
        shown = form if form is not None else form_of(mapping)
        found = tuple(reading.problems(mapping, sheet))
        rows = () if found else tuple(reading.preview(mapping, sheet, first))
    except MappingRefused as refused:
        return Preview(text, form, tuple(refused.sentences), (), samples)
    except FileRefused as refused:
        return Preview(text, form, (str(refused),), (), samples)
    return Preview(text, shown, found, rows, samples)


def _last_of_such(row: FileImport) -> str:
    """What the same person last tried with a file of the same columns: mostly the one that is put right now."""
    tried = FileImport.objects.filter(uploaded_by=row.uploaded_by_id, columns=row.columns).exclude(mapping="")
    last = tried.order_by("-uploaded_at", "-pk").values_list("mapping", flat=True).first()
    return str(last or "")


def _samples(sheet: Sheet) -> tuple[Sample, ...]:
    """What stands in each column."""
    found = []
    for column in sheet.columns:
        texts = dict.fromkeys(row.cells[column] for row in sheet.rows if row.cells[column])
        found.append(Sample(column, tuple(text[:80] for text in list(texts)[:SAMPLES])))
    return tuple(found)
