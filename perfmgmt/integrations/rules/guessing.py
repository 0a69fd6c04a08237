"""What the columns of a file may mean, guessed from their names and from what stands below them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from perfmgmt.integrations.rules.fields import RECORDS, Form
from perfmgmt.integrations.rules.mapping_form import ISO, FormField, FormRecord, MappingForm
from perfmgmt.integrations.rules.rows import Sheet
from perfmgmt.integrations.rules.templates import LANGUAGES, TEMPLATES, WORDS, fed, form_of_template, header_of

NAMES: Mapping[str, Mapping[str, str]] = {
    "person": {
        "external_id": "staff number, staff no, employee id, employee number, personnel number, id, number, "
        "personalnummer, personal nr, mitarbeiternummer, mitarbeiter id, nummer",
        "name": "name, full name, employee, employee name, display name, mitarbeiter, mitarbeiterin",
        "email": "e mail, email, mail, work e mail, work email, e mail address, email address, e mail adresse",
        "job_title": "job title, title, position, role, job, stelle, funktion, stellenbezeichnung, berufsbezeichnung",
        "job_level": "job level, level, grade, job grade, stufe, karrierestufe",
        "location": "location, office, site, city, standort, ort, büro, niederlassung",
        "time_zone": "time zone, timezone, zeitzone",
        "language": "language, sprache",
        "hired_on": "hired on, hire date, start date, started on, joined on, date of joining, since, eintritt, "
        "eintrittsdatum, beginn",
        "left_on": "left on, leaving date, end date, last day, termination date, austritt, austrittsdatum",
        "status": "status, state, employment status",
        "manager": "manager, line manager, reports to, supervisor, boss, manager id, manager e mail, manager email, "
        "führungskraft, vorgesetzte, vorgesetzter, berichtet an",
        "team": "team, department, unit, division, group, abteilung, bereich, einheit",
    },
    "team": {
        "external_id": "team, team id, unit, unit id, department, department id, id, abteilung, bereich, nummer",
        "name": "name, team name, unit name, department name, bezeichnung",
        "kind": "kind, type, art, typ",
        "parent": "part of, parent, parent team, above, belongs to, gehört zu, übergeordnet, übergeordnetes team",
        "lead": "lead, team lead, head, leader, manager, leitung, teamleitung, leiter, leiterin",
    },
    "goal": {
        "external_id": "id, goal id, number, key, nummer, ziel id, zielnummer",
        "title": "title, goal, objective, goal title, name, titel, ziel, bezeichnung",
        "description": "description, details, notes, beschreibung",
        "owner": "owner, responsible, accountable, employee, zuständig, verantwortlich, inhaber",
        "team": "team, department, unit, abteilung, bereich",
        "period": "period, quarter, cycle, year, zeitraum, quartal, jahr",
        "starts_on": "starts on, start date, beginn, beginnt am",
        "due_on": "due on, due date, deadline, due, fällig am, fällig, frist",
        "parent": "part of, parent, parent goal, aligned to, supports, gehört zu, übergeordnetes ziel",
        "weight": "weight, gewicht, gewichtung",
        "visibility": "visibility, sichtbarkeit",
        "tags": "tags, labels, schlagworte",
    },
    "key_result": {
        "external_id": "id, key result id, number, key, nummer",
        "goal": "goal, goal id, part of, objective, ziel, gehört zu",
        "title": "title, key result, name, titel, schlüsselergebnis",
        "measure": "measure, direction, messart, richtung",
        "unit": "unit, einheit",
        "start_value": "start value, start, baseline, startwert, ausgangswert",
        "target_value": "target value, target, zielwert",
        "current_value": "current value, current, actual, aktueller wert, istwert",
        "weight": "weight, gewicht, gewichtung",
    },
    "check_in": {
        "external_id": "id, check in id, number, nummer",
        "goal": "goal id, goal, ziel, zielnummer",
        "occurred_on": "day, date, occurred on, tag, datum",
        "health": "health, status, confidence level, stand, ampel",
        "what_changed": "what changed, comment, note, update, kommentar, notiz, was sich geändert hat",
        "next_steps": "next steps, nächste schritte",
        "author": "author, by, von, verfasst von",
        "key_result": "key result id, key result, schlüsselergebnis, nummer des schlüsselergebnisses",
        "value": "value, wert",
    },
    "value": {
        "external_id": "id, reading id, number, nummer",
        "key_result": "key result id, key result, metric, schlüsselergebnis, nummer des schlüsselergebnisses",
        "occurred_on": "day, date, measured on, tag, datum, gemessen am",
        "value": "value, reading, wert, messwert",
    },
}
TWO_NAMES = (("first name", "last name"), ("given name", "family name"), ("vorname", "nachname"))
TRIES = 50


def guess(sheet: Sheet, record: str = "") -> MappingForm:
    """The likeliest mapping for a file: that of the template it was made from, else by the names of its columns.

    record: the type that its rows are known to be; the likeliest one without it.
    """
    for key in TEMPLATES if not record else ():
        for language in LANGUAGES:
            if set(header_of(key, language)) <= set(sheet.columns):
                return _seen(form_of_template(key, language), sheet)
    chosen = record or max(NAMES, key=lambda one: _likelihood(one, sheet.columns))
    matched = _matches(chosen, sheet.columns)
    fields = [fed(chosen, field, (matched[field],), "en") for field in RECORDS[chosen] if field in matched]
    if chosen == "person" and "name" not in matched and (both := _name_of_two(sheet.columns)):
        fields.insert(0, FormField("name", both))
    if chosen == "person" and "external_id" not in matched and "email" in matched:
        fields.insert(0, FormField("external_id", (matched["email"],)))
    if chosen == "team" and "external_id" in matched and "name" not in matched:
        fields.insert(1, FormField("name", (matched["external_id"],)))
    return _seen(MappingForm((FormRecord(chosen, tuple(fields)),)), sheet)


def _name_of_two(columns: Sequence[str]) -> tuple[str, ...]:
    by_name = {plain(column): column for column in columns}
    return next((tuple(by_name[one] for one in both) for both in TWO_NAMES if set(both) <= by_name.keys()), ())


def _likelihood(record: str, columns: Sequence[str]) -> tuple[bool, int]:
    matched = _matches(record, columns)
    needed = {name for name, field in RECORDS[record].items() if field.required} - {"external_id"}
    return needed <= matched.keys(), len(matched)


def _matches(record: str, columns: Sequence[str]) -> dict[str, str]:
    """The column for each field, each column for one field at most; whole names first, then words in them."""
    found: dict[str, str] = {}
    free = {column: plain(column) for column in columns}
    for whole in (True, False):
        for field, listed in NAMES[record].items():
            for name in () if field in found else listed.split(", "):
                hit = next((one for one, words in free.items() if _fits(name, words, whole)), None)
                if hit is not None:
                    found[field] = hit
                    del free[hit]
                    break
    return found


def _fits(name: str, column: str, whole: bool) -> bool:
    return name == column if whole else len(name) > 4 and set(name.split()) <= set(column.split())


def plain(name: str) -> str:
    """A column's name in small letters without signs.

    >>> plain("E-Mail (work)")
    'e mail work'
    """
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))


def _seen(form: MappingForm, sheet: Sheet) -> MappingForm:
    """The form with dates and numbers read the way they stand in the file."""
    records = [
        replace(one, fields=tuple(_read(one.type, field, sheet) for field in one.fields)) for one in form.records
    ]
    return replace(form, records=tuple(records))


def _read(record: str, field: FormField, sheet: Sheet) -> FormField:
    cells = [row.cells[name] for row in sheet.rows[:TRIES] for name in field.columns if row.cells[name]]
    match RECORDS[record][field.field].form:
        case Form.DATE if cells:
            return replace(field, date_format=date_format(cells))
        case Form.CHOICE if not field.words:
            words = WORDS.get(field.field, {})
            known = {word: words[word] for word in words if word in cells}
            return replace(field, words=tuple(sorted(known.items())))
        case Form.NUMBER if cells:
            return replace(field, decimal="," if any(re.search(r",\d{1,2}$", cell) for cell in cells) else ".")
    return field


def date_format(cells: Sequence[str]) -> str:
    """How dates are written, as far as it can be told; the day before the month where both are possible.

    >>> date_format(["31.12.2026"]), date_format(["12/31/2026"]), date_format(["03/04/2026"]), date_format(["soon"])
    ('%d.%m.%Y', '%m/%d/%Y', '%d/%m/%Y', '%Y-%m-%d')
    """
    parts = [
        found.groups() for cell in cells if (found := re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{2,4})", cell))
    ]
    if not parts:
        return ISO
    _, sign, _, year = parts[0]
    is_american = any(int(month) > 12 for _, _, month, _ in parts)
    order = ("%m", "%d") if is_american else ("%d", "%m")
    return sign.join((*order, "%Y" if len(year) == 4 else "%y"))
