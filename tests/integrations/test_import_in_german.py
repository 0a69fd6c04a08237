"""Whoever reads German is told in German what became of a file, and may write German words into it."""

from typing import Any

import pytest

from perfmgmt.people.models import Employee
from tests.api import ask
from tests.cast import Cast
from tests.integrations.browser import MAPPING, dry_run, send, shown, told, uploaded
from tests.integrations.importing import organisation

pytestmark = pytest.mark.django_db

LIST = b"""Staff number,Name,E-mail,Status,Since,Manager,Team
1,Nora Dahl,nora@example.net,Aktiv,2020-01-01,,Quay
2,Odd Vik,odd@example.net,im Urlaub,2020-01-01,1,Quay
3,Eva Lie,eva@example.net,active,gestern,nobody,Quay
"""
BY = MAPPING + 'status = "Status"\nhired_on = "Since"\n'


@pytest.fixture
def ada(cast: Cast) -> Employee:
    """She imports, and reads German."""
    Employee.objects.filter(pk=cast.ada.pk).update(language="de")
    cast.ada.refresh_from_db()
    return cast.ada


def messages(person: Employee, row: Any) -> list[tuple[int, str]]:
    edges = shown(person, row)["results"]["edges"]
    return [(one["node"]["number"], said["text"]) for one in edges for said in one["node"]["messages"]]


def test_rows_and_counts_are_told_in_german_and_german_words_are_read(ada: Employee) -> None:
    row, before = uploaded(ada, LIST), organisation()
    dry_run(ada, row, BY)
    assert messages(ada, row) == [
        (3, "„im Urlaub“ ist nicht möglich. Wählen Sie: aktiv, abwesend, ausgetreten, unbesetzt."),
        (4, "„gestern“ ist kein Datum. Schreiben Sie es wie 2026-12-31."),
    ]
    assert organisation() == before
    dry_run(ada, row := uploaded(ada, LIST.replace(b"im Urlaub", b"abwesend").replace(b"gestern", b"")), BY)
    assert [one["what"] for one in shown(ada, row)["done"]] == [
        "Teams angelegt, weil eine Zeile sie nennt",
        "Berichtslinien gesetzt",
        "Hauptteams gesetzt",
    ]
    [(number, warning)] = messages(ada, row)
    assert (number, warning.partition(";")[0]) == (
        4,
        "Führungskraft ist weder in dieser Datei noch in der Organisation",
    )


def test_what_refuses_a_file_and_a_mapping_is_told_in_german(ada: Employee) -> None:
    assert told(send(ada, b"%PDF-1.7")).startswith("Das ist eine PDF-Datei. Speichern Sie es")
    row = uploaded(ada, LIST)
    preview = "query($id: ID!, $text: String) { importPreview(id: $id, text: $text) { problems rows { number } } }"
    found = ask(ada, preview, id=row, text=MAPPING.replace("E-mail", "Mail")).data["importPreview"]
    assert found == {"problems": ["Die Datei hat keine Spalte „Mail“. Meinten Sie „E-mail“?"], "rows": []}
    records = ask(ada, "{ importRecords { fields { name choices { value word } } } }").data["importRecords"]
    status = next(one["choices"] for record in records for one in record["fields"] if one["name"] == "status")
    assert status[1] == {"value": "on_leave", "word": "abwesend"}


def test_a_corrected_file_begins_with_the_mapping_of_the_one_before(cast: Cast) -> None:
    preview = "query($id: ID!) { importPreview(id: $id) { text } }"

    def offered(person: Employee, data: bytes) -> str:
        return str(ask(person, preview, id=uploaded(person, data)).data["importPreview"]["text"])

    guessed = offered(cast.ada, LIST)
    dry_run(cast.ada, uploaded(cast.ada, LIST), BY)
    assert guessed != BY
    assert offered(cast.ada, LIST.replace(b"gestern", b"")) == BY
    # Other columns mean something else.
    assert "Since" not in offered(cast.ada, LIST.replace(b"Since", b"Until"))
