"""The spreadsheets that HR fills in, in two languages, and the mappings that fit them."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfmgmt.integrations.rules.fields import RECORDS, Form
from perfmgmt.integrations.rules.mapping_form import ISO, FormField, FormRecord, MappingForm

LANGUAGES = ("en", "de")
# What stands in cells of people who write German; a word that is not listed stays as it is.
WORDS: Mapping[str, Mapping[str, str]] = {
    "status": {
        "aktiv": "active",
        "abwesend": "on_leave",
        "ausgeschieden": "left",
        "ausgetreten": "left",
        "unbesetzt": "vacant",
    },
    "kind": {"Gruppe": "group", "Unternehmen": "business", "Abteilung": "department", "Team": "team"},
    "measure": {
        "steigern": "increase",
        "senken": "decrease",
        "halten": "maintain",
        "ja/nein": "binary",
    },
    "health": {"auf Kurs": "on_track", "gefährdet": "at_risk", "nicht auf Kurs": "off_track"},
    "visibility": {"alle": "everyone", "Team": "team", "Linie": "line", "privat": "private"},
}
GOAL_WORDS = {"en": "goal", "de": "Ziel"}
KEY_RESULT_WORDS = {"en": "key result", "de": "Schlüsselergebnis"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a template by its names in the two languages, and the field of each record type that it feeds."""

    english: str
    german: str
    feeds: Mapping[str, str]

    def name(self, language: str) -> str:
        """What the header calls it."""
        return self.german if language == "de" else self.english


def _of(record: str, *columns: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(english, german, {record: field}) for english, german, field in columns)


def _both(english: str, german: str, goal: str, key_result: str) -> Column:
    feeds = {"goal": goal, "key_result": key_result}
    return Column(english, german, {record: field for record, field in feeds.items() if field})


KIND = Column("Kind", "Art", {})
TEMPLATES: Mapping[str, tuple[Column, ...]] = {
    "people": _of(
        "person",
        ("Staff number", "Personalnummer", "external_id"),
        ("Name", "Name", "name"),
        ("E-mail", "E-Mail", "email"),
        ("Job title", "Stelle", "job_title"),
        ("Job level", "Stufe", "job_level"),
        ("Location", "Standort", "location"),
        ("Hired on", "Eintritt", "hired_on"),
        ("Manager", "Führungskraft", "manager"),
        ("Team", "Team", "team"),
    ),
    "teams": (
        Column("Team", "Team", {"team": "external_id"}),
        *_of("team", ("Kind", "Art", "kind"), ("Part of", "Gehört zu", "parent"), ("Lead", "Leitung", "lead")),
    ),
    "goals": (
        KIND,
        _both("ID", "Nummer", "external_id", "external_id"),
        _both("Title", "Titel", "title", "title"),
        _both("Part of", "Gehört zu", "parent", "goal"),
        _both("Period", "Zeitraum", "period", ""),
        _both("Owner", "Zuständig", "owner", ""),
        _both("Team", "Team", "team", ""),
        _both("Due on", "Fällig am", "due_on", ""),
        _both("Weight", "Gewicht", "weight", "weight"),
        _both("Visibility", "Sichtbarkeit", "visibility", ""),
        _both("Measure", "Messart", "", "measure"),
        _both("Unit", "Einheit", "", "unit"),
        _both("Start value", "Startwert", "", "start_value"),
        _both("Target value", "Zielwert", "", "target_value"),
        _both("Current value", "Aktueller Wert", "", "current_value"),
    ),
    "check_ins": _of(
        "check_in",
        ("ID", "Nummer", "external_id"),
        ("Goal ID", "Zielnummer", "goal"),
        ("Day", "Tag", "occurred_on"),
        ("Health", "Stand", "health"),
        ("What changed", "Was sich geändert hat", "what_changed"),
        ("Next steps", "Nächste Schritte", "next_steps"),
        ("Author", "Von", "author"),
        ("Key result ID", "Nummer des Schlüsselergebnisses", "key_result"),
        ("Value", "Wert", "value"),
    ),
    "values": _of(
        "value",
        ("ID", "Nummer", "external_id"),
        ("Key result ID", "Nummer des Schlüsselergebnisses", "key_result"),
        ("Day", "Tag", "occurred_on"),
        ("Value", "Wert", "value"),
    ),
}


def header_of(key: str, language: str) -> tuple[str, ...]:
    """The first row of a template."""
    return tuple(column.name(language) for column in TEMPLATES[key])


def form_of_template(key: str, language: str) -> MappingForm:
    """The mapping that fits a template."""
    columns = TEMPLATES[key]
    types = list(dict.fromkeys(record for column in columns for record in column.feeds))
    if len(types) == 1:
        return MappingForm((_record(types[0], columns, language),))
    words = {"goal": GOAL_WORDS[language], "key_result": KEY_RESULT_WORDS[language]}
    column = KIND.name(language)
    return MappingForm(tuple(_record(one, columns, language, column, words[one]) for one in types))


def _record(type_: str, columns: tuple[Column, ...], language: str, when: str = "", word: str = "") -> FormRecord:
    fields = [fed(type_, one.feeds[type_], (one.name(language),), language) for one in columns if type_ in one.feeds]
    if type_ == "team":
        # The name of a team is what people and goals call it by.
        fields.insert(1, FormField("name", fields[0].columns))
    return FormRecord(type_, tuple(fields), when, (word,) if word else ())


def fed(record: str, field: str, columns: tuple[str, ...], language: str) -> FormField:
    """A field fed by these columns, with what the product knows of such cells."""
    is_german, known = language == "de", RECORDS[record][field]
    words = WORDS.get(field, {}) if is_german else {}
    return FormField(
        field,
        columns,
        date_format="%d.%m.%Y" if is_german and known.form is Form.DATE else ISO,
        decimal="," if is_german and known.form is Form.NUMBER else ".",
        creates=record in ("person", "goal") and field == "team",
        words=tuple(sorted((word, means) for word, means in words.items() if means in known.choices)),
    )
