"""What the columns of a spreadsheet from elsewhere are taken for."""

import pytest

from perfmgmt.integrations.rules.guessing import MIXED, guess
from perfmgmt.integrations.rules.mapping_form import FormRecord
from perfmgmt.integrations.rules.rows import read_rows

PEOPLE = """Pers.-Nr.;Nachname;Vorname;E-Mail dienstlich;Org.-Einheit;Vorgesetzter;Eintritt;Austritt;Status
1001;Dahl;Nora;nora@example.net;Leitung;;02.11.2015;;Aktiv
1002;Vik;Odd;odd@example.net;Vertrieb;1001;17.01.2021;31.03.2026;ausgeschieden
1003;Lie;Eva;eva@example.net;Vertrieb;1001;17.01.2021;;Elternzeit
1004;Moe;Jan;jan@example.net;Vertrieb;1001;17.01.2021;;Langzeitkrank
"""
GOALS = """Nr;Typ;Ziel / Key Result;Zugehörig zu;Quartal;Verantwortlich;Start;Ziel;Ist;Richtung
Z-0;Objective;Wir wachsen;;Q1;1001;;;;
KR-1;Key Result;Termintreue;Z-0;;;80,0;95,0;84,5;hoch
"""


def records(text: str, record: str = "") -> dict[str, FormRecord]:
    return {one.type: one for one in guess(read_rows(text.encode()), record).records}


def fed(record: FormRecord) -> dict[str, tuple[str, ...]]:
    return {one.field: one.columns for one in record.fields}


def test_people_of_a_payroll_are_known_by_what_their_managers_are_named_by() -> None:
    people = records(PEOPLE)["person"]
    assert fed(people) == {
        "external_id": ("Pers.-Nr.",),
        "name": ("Vorname", "Nachname"),
        "email": ("E-Mail dienstlich",),
        "hired_on": ("Eintritt",),
        "left_on": ("Austritt",),
        "status": ("Status",),
        "manager": ("Vorgesetzter",),
        "team": ("Org.-Einheit",),
    }
    renamed = records(PEOPLE.replace("Pers.-Nr.", "Stamm"))["person"]
    assert fed(renamed)["external_id"] == ("Stamm",)
    by_address = PEOPLE.replace("Pers.-Nr.", "Stamm").replace(";1001;", ";nora@example.net;")
    assert fed(records(by_address)["person"])["external_id"] == ("E-Mail dienstlich",)


def test_words_and_dates_are_read_as_they_stand_in_the_file_however_far_down() -> None:
    fields = {one.field: one for one in records(PEOPLE)["person"].fields}
    assert fields["left_on"].date_format == "%d.%m.%Y"
    assert dict(fields["status"].words) == {"Aktiv": "active", "ausgeschieden": "left", "Elternzeit": "on_leave"}


def test_goals_and_key_results_of_one_list_are_told_apart_by_the_column_that_names_them() -> None:
    found = records(GOALS)
    assert [(one.type, one.when_column, one.when_words) for one in found.values()] == [
        ("goal", "Typ", ("Objective",)),
        ("key_result", "Typ", ("Key Result",)),
    ]
    assert fed(found["goal"])["owner"] == ("Verantwortlich",)
    assert {fed(one)["title"] for one in found.values()} == {("Ziel / Key Result",)}
    measured = fed(found["key_result"])
    assert (measured["goal"], measured["target_value"]) == (("Zugehörig zu",), ("Ziel",))
    assert {one.field: one.decimal for one in found["key_result"].fields}["target_value"] == ","
    named = records(GOALS.replace("Zugehörig zu", "Teil von"))
    assert (fed(named["goal"])["parent"], fed(named["key_result"])["goal"]) == (("Teil von",), ("Teil von",))
    assert list(records(GOALS, "goal")) == ["goal"]
    # Nothing in the file tells them apart: the form asks.
    assert [one.when_column for one in records(PEOPLE, MIXED).values()] == ["", ""]


@pytest.mark.parametrize(
    ("header", "record", "parts"),
    [
        ("Datum;Ziel-Nr;KR-Nr;Wert;Ampel\n05.10.2026;Z-1;KR-1;14;gelb\n", "check_in", ("Ziel-Nr", "KR-Nr", "Datum")),
        ("Key result;Day;Value\nKR-1;2026-10-05;14\n", "value", ("Key result", "Day")),
    ],
)
def test_what_was_said_of_something_on_a_day_needs_no_number(header: str, record: str, parts: tuple[str, ...]) -> None:
    assert fed(records(header)[record])["external_id"] == parts
