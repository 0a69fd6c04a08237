"""Files as programs really write them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfmgmt.integrations.rules.rows import FileRefused, Sheet, read_rows
from tests.integrations.importing import written

TEXT = 'id,name\n1,Zoë\n2,"Two\nlines, and “quotes”"\n'


def cells(sheet: Sheet) -> list[list[str]]:
    return [list(row.cells.values()) for row in sheet.rows]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode().replace(b"Two\r\n", b"Two\n"),
    ],
)
def test_marks_and_line_ends_are_understood(data: bytes) -> None:
    sheet = read_rows(data)
    assert sheet.columns == ("id", "name")
    assert cells(sheet) == [["1", "Zoë"], ["2", "Two\nlines, and “quotes”"]]
    assert [row.number for row in sheet.rows] == [2, 3]


def test_another_encoding_is_named_by_the_mapping() -> None:
    assert cells(read_rows("id,name\n1,Zoë\n".encode("cp1252"), encoding="cp1252")) == [["1", "Zoë"]]


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(FileRefused, match="There is no encoding “klingon”"):
        read_rows(b"id\n", encoding="klingon")


def test_a_file_that_is_not_what_its_mark_says_is_refused() -> None:
    with pytest.raises(FileRefused, match="Save it as CSV in UTF-8"):
        read_rows(codecs.BOM_UTF16_LE + b"\x00")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_in_the_header(delimiter: str) -> None:
    data = f'"id, old"{delimiter}name{delimiter}team\n1{delimiter}A{delimiter}B\n'.encode()
    assert cells(read_rows(data)) == [["1", "A", "B"]]


def test_the_mapping_may_name_the_delimiter() -> None:
    assert read_rows(b"a;b|c\n1;2|3\n", delimiter="|").columns == ("a;b", "c")


def test_empty_lines_are_passed_over_and_count_as_rows() -> None:
    sheet = read_rows(b"\nid,name\n\n1,A\n\n2,B\n\n")
    assert [row.number for row in sheet.rows] == [4, 6]


def test_what_a_spreadsheet_leaves_empty_around_its_table_is_passed_over() -> None:
    sheet = read_rows(b"id;name;;\n1;A;;\n ;;;\n2;B;;\n3;C;D;\n;;;\n")
    assert sheet.columns == ("id", "name")
    assert [(row.number, *row.cells.values()) for row in sheet.rows] == [(2, "1", "A"), (4, "2", "B")]
    assert [one.row for one in sheet.refused] == [5]


@pytest.mark.parametrize("above", [b"People in May;;\n", b";;\n"])
def test_what_stands_above_the_header_is_named(above: bytes) -> None:
    with pytest.raises(FileRefused, match=r"does not name the columns\. Delete what stands above"):
        read_rows(above + b"id;name;team\n1;A;B\n")


def test_a_row_of_another_length_is_refused_and_the_next_is_read() -> None:
    sheet = read_rows(b"id,name\n1\n2,B,C\n3,C\n")
    assert [(one.row, one.field) for one in sheet.refused] == [(2, ""), (3, "")]
    assert cells(sheet) == [["3", "C"]]
    assert len(sheet) == 3


def test_nothing_is_read_after_quotes_that_do_not_match() -> None:
    for data in (b'id,name\n1,"A\n2,B\n', b'id,name\n1,"A"x\n2,B\n'):
        sheet = read_rows(data)
        assert [one.row for one in sheet.refused] == [2]
        assert sheet.rows == []


def test_a_cell_of_ten_megabytes_is_refused_by_its_row() -> None:
    sheet = read_rows(b"id,name\n1,A\n2," + b"x" * 10_000_000 + b"\n")
    assert [one.row for one in sheet.refused] == [3]
    assert "131,072" in sheet.refused[0].sentence


def test_a_cell_of_ninety_kilobytes_is_read() -> None:
    assert len(cells(read_rows(b"id,name\n1," + b"x" * 90_000 + b"\n"))[0][1]) == 90_000


def test_a_cell_that_is_no_text_is_refused_by_row_and_column() -> None:
    sheet = read_rows(b"id,name\n1,Z\xeb\n2,\xff\xfe\n3,C\xc3\xa9\n")
    assert [(one.row, one.field) for one in sheet.refused] == [(2, "name"), (3, "name")]
    assert cells(sheet) == [["3", "Cé"]]


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=20)


@given(st.lists(st.tuples(CELL, CELL), max_size=8), st.sampled_from(",;\t"))
def test_whatever_is_written_is_read_again(rows: list[tuple[str, str]], delimiter: str) -> None:
    lines = [{"id": one, "name": two} for one, two in [("first", "row"), *rows]]
    sheet = read_rows(written(lines, delimiter))
    assert sheet.refused == []
    kept = [[line["id"].strip(), line["name"].strip()] for line in lines]
    assert cells(sheet) == [row for row in kept if any(row)]


def test_a_file_without_any_utf8_is_taken_to_be_western() -> None:
    sheet = read_rows("id,name\n1,Zoë\n2,Groß\n".encode("cp1252"))
    assert (cells(sheet), sheet.is_western) == ([["1", "Zoë"], ["2", "Groß"]], True)


def test_a_western_file_has_a_letter_of_utf8_by_chance() -> None:
    sheet = read_rows("id;name\n1;„Großer Spaß“ für alle\n2;Müller\n".encode("cp1252"))
    assert (cells(sheet), sheet.is_western) == ([["1", "„Großer Spaß“ für alle"], ["2", "Müller"]], True)


@pytest.mark.parametrize(
    "data",
    [
        "id,name\n1,Zoë\n".encode() + "2,Groß\n".encode("cp1252"),
        b"\xef\xbb\xbfid,name\n1,Zo\xeb\n",
        b"id,name\n1,Zo\x81\n",
    ],
)
def test_utf8_with_a_broken_place_is_not(data: bytes) -> None:
    sheet = read_rows(data)
    assert not sheet.is_western and len(sheet.refused) == 1
