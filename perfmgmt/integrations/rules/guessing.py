"""What the columns of a file may mean, guessed from their names and from what stands below them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from perfmgmt.integrations.rules.choices import meaning
from perfmgmt.integrations.rules.column_names import GOAL_WORDS, KEY_RESULT_WORDS, MEANS, NAMES
from perfmgmt.integrations.rules.fields import RECORDS, Form
from perfmgmt.integrations.rules.mapping_form import ISO, FormField, FormRecord, MappingForm
from perfmgmt.integrations.rules.rows import Sheet
from perfmgmt.integrations.rules.templates import LANGUAGES, TEMPLATES, fed, form_of_template, header_of

MIXED = "goal_or_key_result"
"""Rows of which some are goals and the others their key results, as the word in one column says."""
TWO_NAMES = (("first name", "last name"), ("given name", "family name"), ("vorname", "nachname"))
LIKE_A_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*")
LIKE_A_NUMBER = re.compile(r"[+-]?[\d.,]+ ?%?")


def guess(sheet: Sheet, record: str = "") -> MappingForm:
    """The likeliest mapping for a file: that of the template it was made from, else by the names of its columns.

    record: the type that its rows are known to be, or MIXED; the likeliest one without it.
    """
    for key in TEMPLATES if not record else ():
        for language in LANGUAGES:
            if set(header_of(key, language)) <= set(sheet.columns):
                return _seen(form_of_template(key, language), sheet)
    column, words = _kind_column(sheet)
    if record == MIXED or (column and not record):
        return _seen(MappingForm(_goals_and_key_results(sheet, column, *words)), sheet)
    chosen = record or max(NAMES, key=lambda one: _likelihood(one, sheet))
    return _seen(MappingForm((FormRecord(chosen, _fields(chosen, sheet)),)), sheet)


def _kind_column(sheet: Sheet) -> tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The column that says which rows are goals and which key results, with the words for either."""
    for column in sheet.columns:
        cells = set(_cells(sheet, column))
        goals = tuple(sorted(cell for cell in cells if plain(cell) in GOAL_WORDS))
        others = tuple(sorted(cell for cell in cells if plain(cell) in KEY_RESULT_WORDS))
        if goals and others:
            return column, (goals, others)
    return "", ((), ())


def _goals_and_key_results(
    sheet: Sheet, column: str, goals: tuple[str, ...], key_results: tuple[str, ...]
) -> tuple[FormRecord, FormRecord]:
    """Both records, each by its own rows. What the others are called by is the title of either."""

    def rows(words: tuple[str, ...]) -> Sheet:
        return Sheet(sheet.columns, [row for row in sheet.rows if not column or row.cells[column] in words])

    above, below = _fields("goal", rows(goals)), _fields("key_result", rows(key_results))
    titles = [one for one in (*above, *below) if one.field == "title"]
    if len(titles) == 1:
        above, below = ((*(one for one in some if one.field != "title"), titles[0]) for some in (above, below))
    return FormRecord("goal", above, column, goals), FormRecord("key_result", below, column, key_results)


def _fields(record: str, sheet: Sheet) -> tuple[FormField, ...]:
    matched: dict[str, tuple[str, ...]] = {field: (column,) for field, column in _matches(record, sheet).items()}
    if record == "person":
        if "name" not in matched and (both := _name_of_two(sheet.columns)):
            matched["name"] = both
        if named := _named_by_managers(sheet, matched):
            matched["external_id"] = (named,)
        if "external_id" not in matched and "email" in matched:
            matched["external_id"] = matched["email"]
    if record == "team" and "external_id" in matched:
        matched.setdefault("name", matched["external_id"])
    if record == "team" and "name" in matched:
        matched.setdefault("external_id", matched["name"])
    if record in ("check_in", "value") and "external_id" not in matched:
        # What was said of one thing on one day is known by the two.
        parts = [matched[one][0] for one in ("goal", "key_result", "occurred_on") if one in matched]
        if len(parts) > 1:
            matched["external_id"] = tuple(parts)
    return tuple(fed(record, field, matched[field], "en") for field in RECORDS[record] if field in matched)


def _named_by_managers(sheet: Sheet, matched: Mapping[str, tuple[str, ...]]) -> str:
    """The column by whose texts the column of managers names people, where it is another than was guessed."""
    managers = set(_cells(sheet, matched["manager"][0])) if "manager" in matched else set()
    taken = {
        column for field, columns in matched.items() if field not in ("external_id", "email") for column in columns
    }
    own = matched.get("external_id", ("",))[0]

    def share(column: str) -> int:
        return len(managers & set(_cells(sheet, column)))

    free = [column for column in sheet.columns if column not in taken]
    best = max(free, key=share, default="")
    # Managers may be named by address, whatever people's own ids are.
    is_telling = best and best not in (own, *matched.get("email", ())) and 2 * share(best) > len(managers)
    return best if is_telling and not (own and share(own)) else ""


def _cells(sheet: Sheet, column: str) -> list[str]:
    return [row.cells[column] for row in sheet.rows if row.cells[column]]


def _name_of_two(columns: Sequence[str]) -> tuple[str, ...]:
    by_name = {plain(column): column for column in columns}
    return next((tuple(by_name[one] for one in both) for both in TWO_NAMES if set(both) <= by_name.keys()), ())


def _likelihood(record: str, sheet: Sheet) -> tuple[bool, int, int]:
    matched = _matches(record, sheet)
    needed = {name for name, field in RECORDS[record].items() if field.required} - {"external_id"}
    return needed <= matched.keys(), len(matched), len(needed)


def _matches(record: str, sheet: Sheet) -> dict[str, str]:
    """The column for each field, each column for one field at most; whole names first, then words in them."""
    found: dict[str, str] = {}
    free = {column: plain(column) for column in sheet.columns}
    kinds = {column: _looks(_cells(sheet, column)) for column in sheet.columns}
    for whole in (True, False):
        for field, listed in NAMES[record].items():
            for name in () if field in found else listed.split(", "):
                fitting = (one for one, words in free.items() if _fits(name, words, whole))
                hit = next((one for one in fitting if not sheet.rows or _may_feed(record, field, kinds[one])), None)
                if hit is not None:
                    found[field] = hit
                    del free[hit]
                    break
    return found


def _may_feed(record: str, field: str, looks: Form | None) -> bool:
    """Whether a column whose cells look so may feed a field."""
    if field in ("name", "title"):
        return looks is Form.TEXT
    match RECORDS[record][field].form:
        case Form.NUMBER:
            return looks in (Form.NUMBER, None)
        case Form.DATE:
            return looks in (Form.DATE, Form.NUMBER, None)
        case Form.CHOICE:
            return looks in (Form.TEXT, None)
    return True


def _looks(cells: Sequence[str]) -> Form | None:
    """What most cells look like; None where there are none."""
    for form, pattern in ((Form.DATE, LIKE_A_DATE), (Form.NUMBER, LIKE_A_NUMBER)):
        if cells and 2 * sum(pattern.fullmatch(cell) is not None for cell in cells) > len(cells):
            return form
    return Form.TEXT if cells else None


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
    cells = [cell for name in field.columns for cell in _cells(sheet, name)]
    known = RECORDS[record][field.field]
    match known.form:
        case Form.DATE if cells:
            return replace(field, date_format=date_format(cells))
        case Form.CHOICE if not field.words:
            means = MEANS.get(field.field, {})
            words = {one: meaning(one, known.choices) or means.get(one.casefold(), "") for one in dict.fromkeys(cells)}
            strange = {one: meant for one, meant in words.items() if meant in known.choices and one.lower() != meant}
            return replace(field, words=tuple(sorted(strange.items())))
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
