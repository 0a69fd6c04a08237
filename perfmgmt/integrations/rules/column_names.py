"""What people call the columns of their spreadsheets, and the words in them."""

from collections.abc import Mapping

NAMES: Mapping[str, Mapping[str, str]] = {
    "person": {
        "external_id": "staff number, staff no, staff id, employee id, employee number, employee no, personnel number, "
        "personnel no, payroll number, personalnummer, personal nr, personalnr, pers nr, persnr, pnr, "
        "mitarbeiternummer, mitarbeiternr, mitarbeiter nr, mitarbeiter id, id, number, no, nummer, nr",
        "name": "name, full name, employee, employee name, display name, mitarbeiter, mitarbeiterin",
        "email": "e mail, email, mail, work e mail, work email, e mail address, email address, e mail adresse, "
        "email adresse, dienstliche e mail",
        "job_title": "job title, title, position, role, job, stelle, funktion, stellenbezeichnung, berufsbezeichnung",
        "job_level": "job level, level, grade, job grade, stufe, karrierestufe",
        "location": "location, office, site, city, standort, ort, büro, niederlassung",
        "time_zone": "time zone, timezone, zeitzone",
        "language": "language, sprache",
        "hired_on": "hired on, hire date, start date, started on, joined on, date of joining, since, eintritt, "
        "eintrittsdatum, eingetreten am, beginn",
        "left_on": "left on, leaving date, end date, last day, termination date, austritt, austrittsdatum",
        "status": "status, state, employment status",
        "manager": "manager, line manager, reports to, supervisor, boss, manager id, manager e mail, manager email, "
        "führungskraft, vorgesetzte, vorgesetzter, vorgesetzte person, berichtet an",
        "team": "team, department, unit, division, group, abteilung, bereich, einheit, org einheit, "
        "organisationseinheit",
    },
    "team": {
        "external_id": "team, team id, unit, unit id, department, department id, id, abteilung, bereich, einheit, "
        "org einheit, organisationseinheit, nummer, nr",
        "name": "name, team name, unit name, department name, bezeichnung",
        "kind": "kind, type, art, typ",
        "parent": "part of, parent, parent team, above, belongs to, teil von, gehört zu, übergeordnet, "
        "übergeordnetes team",
        "lead": "lead, team lead, head, leader, manager, leitung, teamleitung, leiter, leiterin",
    },
    "goal": {
        "external_id": "id, goal id, number, key, nummer, nr, no, ziel id, zielnummer, ziel nr",
        "title": "title, goal, objective, goal title, name, text, titel, ziel, bezeichnung, zieltitel",
        "description": "description, details, notes, beschreibung",
        "owner": "owner, responsible, accountable, employee, zuständig, verantwortlich, inhaber",
        "team": "team, department, unit, abteilung, bereich, einheit, org einheit",
        "period": "period, quarter, cycle, year, zeitraum, quartal, jahr",
        "starts_on": "starts on, start date, beginn, beginnt am",
        "due_on": "due on, due date, deadline, due, fällig am, fällig, frist",
        "parent": "part of, parent, parent goal, aligned to, supports, teil von, gehört zu, übergeordnetes ziel, "
        "zugehörig zu",
        "weight": "weight, gewicht, gewichtung",
        "visibility": "visibility, sichtbarkeit",
        "tags": "tags, labels, schlagworte",
    },
    "key_result": {
        "external_id": "id, key result id, number, key, nummer, nr, no, kr nr",
        "goal": "goal, goal id, part of, parent, objective, ziel nr, teil von, gehört zu, zugehörig zu, "
        "übergeordnetes ziel, ziel",
        "title": "title, key result, name, text, titel, schlüsselergebnis, bezeichnung",
        "measure": "measure, direction, messart, richtung, type of measure",
        "unit": "unit, einheit",
        "start_value": "start value, start, baseline, startwert, ausgangswert",
        "target_value": "target value, target, zielwert, soll, ziel",
        "current_value": "current value, current, actual, aktueller wert, istwert, ist, stand",
        "weight": "weight, gewicht, gewichtung",
    },
    "check_in": {
        "external_id": "id, check in id, number, nummer, nr",
        "goal": "goal id, goal, ziel, zielnummer, ziel nr, ziel id",
        "occurred_on": "day, date, occurred on, tag, datum",
        "health": "health, status, confidence level, stand, ampel",
        "what_changed": "what changed, comment, note, update, kommentar, notiz, was sich geändert hat",
        "next_steps": "next steps, nächste schritte",
        "author": "author, by, von, verfasst von, verfasser, verfasserin",
        "key_result": "key result id, key result, schlüsselergebnis, nummer des schlüsselergebnisses, kr nr, kr",
        "value": "value, wert",
    },
    "value": {
        "external_id": "id, reading id, number, nummer",
        "key_result": "key result id, key result, metric, schlüsselergebnis, nummer des schlüsselergebnisses, "
        "kr nr, kr",
        "occurred_on": "day, date, measured on, tag, datum, gemessen am",
        "value": "value, reading, wert, messwert",
    },
}
MEANS: Mapping[str, Mapping[str, str]] = {
    "status": {
        "employed": "active",
        "angestellt": "active",
        "beschäftigt": "active",
        "parental leave": "on_leave",
        "maternity leave": "on_leave",
        "sabbatical": "on_leave",
        "elternzeit": "on_leave",
        "mutterschutz": "on_leave",
        "beurlaubt": "on_leave",
        "terminated": "left",
        "resigned": "left",
        "ausgeschieden": "left",
        "open": "vacant",
        "vakant": "vacant",
    },
    "kind": {"unit": "department", "division": "department", "bereich": "department", "geschäftsbereich": "business"},
    "measure": {"up": "increase", "down": "decrease", "hoch": "increase", "runter": "decrease"},
    "health": {
        "green": "on_track",
        "yellow": "at_risk",
        "amber": "at_risk",
        "red": "off_track",
        "grün": "on_track",
        "gelb": "at_risk",
        "rot": "off_track",
    },
}
"""What words of a spreadsheet most likely mean; they are offered, and never read so by themselves."""
GOAL_WORDS = ("goal", "objective", "o", "ziel")
KEY_RESULT_WORDS = ("key result", "keyresult", "kr", "schlüsselergebnis")
