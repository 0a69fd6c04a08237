"""Reading a CSV file: every cell as the text that stands there, and every row that cannot be read by its number."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from perfmgmt.core.sentence import figure, sentence
from perfmgmt.integrations.rules.results import Refused

BROKEN = "surrogateescape"
MOST_COLUMNS = 500
WESTERN = "cp1252"
# A letter beyond ASCII that came out of UTF-8: the other way, it would be two or three strange ones.
WHOLE = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
# A byte that did not: the other way, it is a letter.
BYTE = re.compile("[\udc80-\udcff]")
# A file without UTF-8 has a whole letter by chance, where ß stands before a closing quote, say.
PLAINLY = 4
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class FileRefused(Exception):
    """The file as a whole cannot be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its number in the spreadsheet, where the header is row 1."""

    number: int
    cells: Mapping[str, str]


@dataclass
class Sheet:
    """The columns in their order, the rows that can be read, and why the others cannot.

    is_western: whether the file was taken to be Windows-1252, because it is not UTF-8 and nothing says what it is.
    """

    columns: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    is_western: bool = False

    def __len__(self) -> int:
        return len(self.rows) + len({one.row for one in self.refused})


def read_rows(data: bytes, *, encoding: str = "", delimiter: str = "", most: int | None = None) -> Sheet:
    """Read a file. Raises FileRefused where there is no header to go by, and at the first row beyond `most`.

    encoding: as Python names it; without one the file's mark decides, else it is UTF-8, or Windows-1252 where hardly
    anything in it is UTF-8: so spreadsheets in Western Europe save by themselves. delimiter: without one, the
    likeliest in the header. A row with cells too many or too few, or with bytes that are no text, is refused by its
    number; empty rows, and empty columns without a name after the last, are passed over.
    """
    western = None if encoding else western_text(data)
    text = _decoded(data, encoding) if western is None else western
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text), strict=True)
    rows = _numbered(lines)
    number, header = next(rows, (0, []))
    while header == []:
        if not number:
            raise FileRefused(sentence("The file is empty. Its first row names the columns."))
        number, header = next(rows, (0, []))
    if isinstance(header, str):
        raise FileRefused(sentence("The header cannot be read: {reason}", reason=header))
    sheet = Sheet(_columns(header), is_western=western is not None)
    for count, (number, cells) in enumerate(rows):
        if most is not None and count >= most and cells:
            raise FileRefused(sentence("The file has more than {most} rows. Divide it.", most=figure(most)))
        if isinstance(cells, str):
            sheet.refused.append(Refused(number, "", cells))
        elif any(cell.strip() for cell in cells):
            _keep(sheet, number, cells, len(header))
    return sheet


def western_text(data: bytes) -> str | None:
    """The text of a file in Windows-1252; None for one with a mark, in UTF-8, or in UTF-8 with broken places.

    >>> western_text("Zoë".encode("cp1252")), western_text("Zoë".encode())
    ('Zoë', None)
    >>> western_text("„Großer Spaß“ für Müller".encode("cp1252"))
    '„Großer Spaß“ für Müller'
    """
    if data.isascii() or any(data.startswith(mark) for mark, _ in MARKS):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", BROKEN)
        if len(BYTE.findall(text)) < PLAINLY * len(WHOLE.findall(text)):
            return None
    else:
        return None
    try:
        return data.decode(WESTERN)
    except UnicodeDecodeError:
        return None


def _decoded(data: bytes, encoding: str) -> str:
    for mark, name in MARKS:
        if data.startswith(mark):
            data, encoding = (data[len(mark) :], name) if name == "utf-8" else (data, name)
            break
    try:
        return data.decode(encoding or "utf-8", BROKEN)
    except LookupError:
        told = "There is no encoding “{encoding}”. Write one such as utf-8 or cp1252."
        raise FileRefused(sentence(told, encoding=encoding)) from None
    except UnicodeError:
        told = "The file is not {encoding}. Save it as CSV in UTF-8."
        raise FileRefused(sentence(told, encoding=encoding)) from None


def _delimiter(text: str) -> str:
    """The delimiter that stands most often in the first line, outside of quotes.

    >>> _delimiter('"id, old";name;team')
    ';'
    """
    outside = "".join(text.lstrip().split("\n", 1)[0].split('"')[::2])
    return max(",;\t", key=outside.count)


def _numbered(lines: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | str]]:
    """Rows with their numbers; the last one is a sentence where the file cannot be read any further."""
    number = 0
    while True:
        number += 1
        try:
            yield number, next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, _told(error)
            return


def _told(error: csv.Error) -> str:
    if "limit" in str(error):
        told = "A cell has more than {most} characters. Shorten it; nothing after it was read."
        return sentence(told, most=figure(csv.field_size_limit()))
    return sentence("The quotes of this row do not match. Put them right; nothing after it was read.")


def _columns(header: list[str]) -> tuple[str, ...]:
    if len(header) > MOST_COLUMNS:
        told = "The header has {count} columns; {most} are possible. Take some away."
        raise FileRefused(sentence(told, count=figure(len(header)), most=MOST_COLUMNS))
    columns = tuple(cell.strip() for cell in header)
    # Spreadsheets end their rows with empty cells where somebody once wrote something further right.
    while columns and not columns[-1]:
        columns = columns[:-1]
    if not columns or len(columns) < 2 < len(header):
        raise FileRefused(sentence("The first row does not name the columns. Delete what stands above their names."))
    for at, name in enumerate(columns, 1):
        if not name:
            raise FileRefused(sentence("Column {at} has no name. Give it one, or take the column away.", at=at))
        if _is_broken(name):
            told = "The name of column {at} is not UTF-8. Save the file as CSV in UTF-8."
            raise FileRefused(sentence(told, at=at))
        if name in columns[: at - 1]:
            raise FileRefused(sentence("Two columns are called “{name}”. Rename one of them.", name=name))
    return columns


def _keep(sheet: Sheet, number: int, cells: list[str], width: int) -> None:
    if len(cells) == width and not any(cells[len(sheet.columns) :]):
        cells = cells[: len(sheet.columns)]
    if len(cells) != len(sheet.columns):
        told = "The row has {cells} cells and the header {columns}. Put missing quotes right."
        told = sentence(told, cells=len(cells), columns=len(sheet.columns))
        sheet.refused.append(Refused(number, "", told))
        return
    broken = [name for name, cell in zip(sheet.columns, cells, strict=True) if _is_broken(cell)]
    for name in broken:
        told = sentence("This cell is not UTF-8. Save the file as CSV in UTF-8.")
        sheet.refused.append(Refused(number, name, told))
    if not broken:
        sheet.rows.append(Row(number, dict(zip(sheet.columns, (cell.strip() for cell in cells), strict=True))))


def _is_broken(text: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in text) if not text.isascii() else False
