"""The address that files are uploaded to: CSV files of HR admins, and nothing else."""

import json
import time

import pytest
from django.http import HttpResponse

from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.clock import as_of
from perfmgmt.integrations.actions.upload import AT_ONCE, KEPT, forget_uploads
from perfmgmt.integrations.models import FileImport, ImportContent
from perfmgmt.integrations.rules.guessing import guess
from perfmgmt.integrations.rules.mapping_file import read_mapping
from perfmgmt.integrations.rules.mapping_form import form_of, written
from perfmgmt.integrations.rules.rows import read_rows
from perfmgmt.integrations.rules.sniffing import LARGEST
from perfmgmt.integrations.rules.templates import LANGUAGES, TEMPLATES, form_of_template
from tests.api import WIRE, ask
from tests.cast import NAMES, NOW, Cast
from tests.integrations.browser import PEOPLE, a_file, send, told, uploaded

pytestmark = pytest.mark.django_db
HEADER = b"Staff number,Name,E-mail\n"


def test_an_hr_admin_uploads_a_file_and_it_is_kept_as_it_is(cast: Cast) -> None:
    row = uploaded(cast.ada)
    assert (row.file_name, row.size, row.rows_total, row.state) == ("people.csv", len(PEOPLE), 2, "uploaded")
    assert bytes(row.content.data) == PEOPLE
    assert AuditEntry.objects.filter(verb="file.uploaded", actor=cast.ada, subject_id=row.pk).count() == 1


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("ada", "tom")])
def test_nobody_else_uploads_anything(cast: Cast, name: str) -> None:
    response = send(cast.person(name), PEOPLE)
    assert (response.status_code, told(response)) == (403, "Only HR admins import files. Ask one of them.")
    assert not FileImport.objects.exists() and not AuditEntry.objects.exists()


def test_strangers_and_those_who_left_upload_nothing(cast: Cast) -> None:
    assert [send(one, PEOPLE).status_code for one in (None, cast.tom)] == [401, 401]
    assert not FileImport.objects.exists()


def test_an_upload_from_elsewhere_is_refused(cast: Cast) -> None:
    assert send(cast.ada, PEOPLE, token="x" * 32).status_code == 403
    assert send(cast.ada, PEOPLE, kind="text/plain").status_code == 415
    assert WIRE.client.get("/import/upload").status_code == 405
    assert not FileImport.objects.exists()


def test_what_a_spreadsheet_in_western_europe_saves_is_read_and_told_of(cast: Cast) -> None:
    data = HEADER + "1,Jürgen Groß,j@example.net\n".encode("cp1252")
    assert send(cast.ada, data).status_code == 201
    row = FileImport.objects.get()
    assert [note.startswith("The file is not UTF-8 and was read as Windows-1252.") for note in row.notes] == [True]
    document = (
        "query($id: ID!) { importPreview(id: $id) { samples { texts } } node(id: $id) { ... on FileImport { notes } } }"
    )
    shown = ask(cast.ada, document, id=row).data
    assert ["Jürgen Groß"] in [sample["texts"] for sample in shown["importPreview"]["samples"]]
    assert shown["node"]["notes"] == row.notes
    assert send(cast.ada, HEADER + "1,Jürgen Groß,j@example.net\n".encode()).status_code == 201
    assert FileImport.objects.latest("pk").notes == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b" \n\n", "The file is empty."),
        (HEADER, "The file has a header and no rows."),
        (b"PK\x03\x04" + bytes(40), "This is a workbook or an archive. Save it as"),
        (b"%PDF-1.7", "This is a PDF."),
        (b"<html>", "This is a web page or XML."),
        (b'{"a": 1}', "This is JSON."),
        (HEADER + b"1,No\x00ra,n@example.net\n", "The file holds bytes that are no text."),
        (bytes(range(256)), "The file holds bytes that are no text."),
        (HEADER + "1,Åse,a@example.net\n".encode() + "2,Åge,b@example.net\n".encode("cp1252"), "Line 3 is not UTF-8."),
        (HEADER + b"1,\x81se,a@example.net\n", "Line 2 is not UTF-8."),
        (b"Name,Name\na,b\n", "Two columns are called “Name”."),
        (b"Name,,Mail\na,b,c\n", "Column 2 has no name."),
        (b",".join(b"c%d" % at for at in range(501)) + b"\n", "The header has 501 columns; 500 are possible."),
    ],
)
def test_what_is_no_csv_file_is_refused_with_a_sentence(cast: Cast, data: bytes, sentence: str) -> None:
    response = send(cast.ada, data)
    assert response.status_code == 400 and told(response).startswith(sentence), told(response)
    assert not FileImport.objects.exists() and not AuditEntry.objects.exists()


def test_a_header_of_a_million_columns_is_refused(cast: Cast) -> None:
    assert told(send(cast.ada, b"c," * 1_000_000 + b"\n")).startswith("The header has 1,000,001 columns")


def test_the_first_row_too_many_refuses_a_file(cast: Cast) -> None:
    """Nothing after it is read: 20 MB of such rows would come to gigabytes of memory."""
    began = time.thread_time()
    rows = b"a\n" * (LARGEST // 2 - 100)
    assert told(send(cast.ada, rows)) == "The file has more than 200,000 rows. Divide it."
    assert time.thread_time() - began < 5
    assert not FileImport.objects.exists()


def test_a_file_above_20_mb_is_refused_before_it_is_read(cast: Cast) -> None:
    response = send(cast.ada, HEADER + b"1,Nora,n@example.net\n" * 1_000_000)
    assert (response.status_code, told(response).startswith("The file is larger than 20 MB.")) == (413, True)
    assert not FileImport.objects.exists()


def test_a_file_of_just_20_mb_is_taken(cast: Cast) -> None:
    row = b"1," + b"N" * 9_998 + b"\n"
    data = b"No,Na\n" + row * (LARGEST // len(row) - 1)
    assert LARGEST - 20_000 < len(data) <= LARGEST
    assert uploaded(cast.ada, data).size == len(data)


def test_utf_16_with_its_mark_and_semicolons_are_understood(cast: Cast) -> None:
    data = "Name;E-Mail\nÅse;a@example.net\n".encode("utf-16")
    assert uploaded(cast.ada, data).columns == ["Name", "E-Mail"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\data\\passwd", "pass\nwd", "passwd"])
def test_a_name_is_only_a_name(cast: Cast, name: str) -> None:
    assert uploaded(cast.ada, name=name).file_name == "passwd"


def test_of_files_that_were_only_tried_the_latest_are_kept(cast: Cast) -> None:
    first = a_file(cast.ada)
    others = [uploaded(cast.ada).pk for _ in range(AT_ONCE)]
    assert not FileImport.objects.filter(pk=first.pk).exists()
    assert sorted(FileImport.objects.values_list("pk", flat=True)) == others


def test_after_a_day_the_bytes_are_gone_and_what_was_run_stays(cast: Cast) -> None:
    tried, ran, busy = a_file(cast.ada), a_file(cast.ada, ran_at=NOW, state="failed"), a_file(cast.ada, state="waiting")
    with as_of(NOW + KEPT):
        assert forget_uploads() == 0
    with as_of(NOW + KEPT * 2):
        forget_uploads()
    assert set(FileImport.objects.values_list("pk", flat=True)) == {ran.pk, busy.pk}
    assert list(ImportContent.objects.values_list("file_import", flat=True)) == [busy.pk]
    assert not FileImport.objects.filter(pk=tried.pk).exists()


def template(key: str, language: str) -> HttpResponse:
    return WIRE.client.get(f"/import/templates/{key}.{language}.csv")  # type: ignore[return-value]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", TEMPLATES)
def test_a_template_is_known_again_when_it_comes_back(key: str, language: str) -> None:
    response = template(key, language)
    assert response["Content-Disposition"] == f'attachment; filename="{key}-{language}.csv"'
    header = response.content
    assert header.startswith(b"\xef\xbb\xbf")
    form = guess(read_rows(header))
    assert form == form_of_template(key, language)
    assert form_of(read_mapping(written(form))) == form


def test_there_are_no_other_templates() -> None:
    assert [template("secrets", "en").status_code, template("people", "fr").status_code] == [404, 404]
    assert json.loads(send(None, b"").content)["errors"][0]["code"] == "UNAUTHENTICATED"
