"""Whether an uploaded file is a CSV file at all, told before anybody chooses what its columns mean."""

from perfmgmt.core.sentence import figure, sentence
from perfmgmt.integrations.rules.rows import MARKS, FileRefused, Sheet, read_rows, western_text

LARGEST = 20_000_000
MOST_ROWS = 200_000
HEAD = 65_536
KINDS = (
    (
        b"PK\x03\x04",
        "This is a workbook or an archive. Save it as “CSV UTF-8” in your spreadsheet and upload that file.",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old workbook or document. Save it as “CSV UTF-8” in your spreadsheet and upload that file.",
    ),
    (b"%PDF", "This is a PDF. Save it as “CSV UTF-8” in your spreadsheet and upload that file."),
    (b"<", "This is a web page or XML. Save it as “CSV UTF-8” in your spreadsheet and upload that file."),
    (b"{", "This is JSON. Save it as “CSV UTF-8” in your spreadsheet and upload that file."),
)


def sniffed(data: bytes) -> Sheet:
    """The rows of a file that can be imported. Raises FileRefused with a sentence for anything else.

    A row that cannot be read does not refuse the file here: the dry run names it.
    """
    if not data.strip():
        raise FileRefused(sentence("The file is empty. Its first row names the columns."))
    if len(data) > LARGEST:
        told = "The file is larger than 20 MB. Divide it and import the parts one after the other."
        raise FileRefused(sentence(told))
    for mark, told in KINDS:
        if data.lstrip()[: len(mark)] == mark:
            raise FileRefused(sentence(told))
    if not any(data.startswith(mark) for mark, _ in MARKS):
        _require_text(data)
    sheet = read_rows(data, most=MOST_ROWS)
    if not len(sheet):
        raise FileRefused(sentence("The file has a header and no rows. Add a row for each record."))
    return sheet


def _require_text(data: bytes) -> None:
    if b"\0" in data:
        told = "The file holds bytes that are no text. Save it as “CSV UTF-8” in your spreadsheet and upload that file."
        raise FileRefused(sentence(told))
    try:
        if western_text(data) is None:
            data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        told = "Line {line} is not UTF-8. Save it as “CSV UTF-8” in your spreadsheet and upload that file."
        raise FileRefused(sentence(told, line=figure(line))) from None


def oddities(sheet: Sheet) -> list[str]:
    """What whoever brings a file should know of it before she looks at its rows."""
    told = "The file is not UTF-8 and was read as Windows-1252. Look whether names with umlauts and accents are right."
    return [sentence(told)] if sheet.is_western else []


def head_of(data: bytes) -> bytes:
    """The first rows of a file, for a preview; whole lines.

    >>> head_of(b"a,b\\n1,2\\n")
    b'a,b\\n1,2\\n'
    """
    if len(data) <= HEAD:
        return data
    return data[: data.rfind(b"\n", 0, HEAD) + 1] or data[:HEAD]
