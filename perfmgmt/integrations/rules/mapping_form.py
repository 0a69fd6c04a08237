"""A mapping as a form: which columns feed which field, for those who write no TOML.

A form and the text of a mapping file say the same, as long as the mapping does nothing that a form cannot show.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from perfmgmt.integrations.rules.fields import CREATABLE, RECORDS, Form
from perfmgmt.integrations.rules.mapping import Condition, ImportMapping, Question, Record, Value, names_in

ISO = "%Y-%m-%d"


@dataclass(frozen=True, slots=True)
class FormField:
    """Where one field comes from: one column, several joined by blanks, or the same text for every row.

    words: what words of the file mean; a word that is not listed stays as it is. creates: a team that is not there
    is made under the name that stands in the column.
    """

    field: str
    columns: tuple[str, ...] = ()
    constant: str | None = None
    date_format: str = ISO
    decimal: str = "."
    creates: bool = False
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FormRecord:
    """The rows that become one type of record: all, or those with one of some words in a column."""

    type: str
    fields: tuple[FormField, ...]
    when_column: str = ""
    when_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MappingForm:
    """A whole mapping."""

    records: tuple[FormRecord, ...]
    name: str = ""
    ignore: tuple[str, ...] = ()


def written(form: MappingForm) -> str:
    """The mapping file that says the same.

    >>> print(written(MappingForm((FormRecord("team", (FormField("name", ("Unit",)),)),))))
    [[record]]
    type = "team"
    <BLANKLINE>
    [record.fields]
    name = "Unit"
    <BLANKLINE>
    """
    lines = [f"name = {_text(form.name)}"] if form.name else []
    lines += [f"ignore = {_list(form.ignore)}"] if form.ignore else []
    for record in form.records:
        lines += ["", "[[record]]", f"type = {_text(record.type)}"]
        if record.when_column:
            lines.append(f"when = [{{ column = {_text(record.when_column)}, is = {_list(record.when_words)} }}]")
        lines += ["", "[record.fields]"]
        lines += [f"{one.field} = {_source(record.type, one)}" for one in record.fields if _is_fed(one)]
    return "\n".join(lines).strip() + "\n"


def _is_fed(field: FormField) -> bool:
    return bool(field.columns) or field.constant is not None


def _source(record: str, field: FormField) -> str:
    known = RECORDS.get(record, {}).get(field.field)
    parts = {}
    if field.constant is not None and not field.columns:
        parts["constant"] = _text(field.constant)
    elif len(field.columns) == 1:
        parts["column"] = _text(field.columns[0])
    else:
        parts["compose"] = _text(" ".join(f"{{{name}}}" for name in field.columns))
    if known and known.form is Form.DATE and field.date_format != ISO:
        parts["format"] = _text(field.date_format)
    if known and known.form is Form.NUMBER and field.decimal != ".":
        parts["decimal"] = _text(field.decimal)
    if field.words:
        parts["map"] = "{ " + ", ".join(f"{_text(word)} = {_text(means)}" for word, means in field.words) + " }"
        parts["map_keep"] = "true"
    if field.creates and known and known.to in CREATABLE and len(field.columns) == 1:
        parts["create"] = f"{{ name = {_text(field.columns[0])} }}"
    if parts.keys() == {"column"}:
        return parts["column"]
    return "{ " + ", ".join(f"{key} = {value}" for key, value in parts.items()) + " }"


def _text(text: str) -> str:
    # A basic string of TOML is written like one of JSON, except that it may not hold a delete character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _list(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def form_of(mapping: ImportMapping) -> MappingForm | None:
    """The form that says the same, or None where the mapping does more than a form can show."""
    beyond = (mapping.skips, mapping.values, mapping.periods, mapping.row_id, mapping.row_parent)
    if any(beyond) or mapping.delimiter or mapping.encoding:
        return None
    records = [_record(one) for one in mapping.records]
    if None in records:
        return None
    return MappingForm(tuple(one for one in records if one), mapping.name, mapping.ignore)


def _record(record: Record) -> FormRecord | None:
    fields = [_field(record.type, name, value) for name, value in record.fields.items()]
    if record.keep or record.keep_unmapped or len(record.when) > 1 or None in fields:
        return None
    column, words = "", tuple[str, ...]()
    if record.when:
        condition = record.when[0]
        if not _is_plain(condition):
            return None
        column, words = condition.column, tuple(sorted(condition.among))
    return FormRecord(record.type, tuple(one for one in fields if one), column, words)


def _is_plain(condition: Condition) -> bool:
    return condition.asks is Question.IS and condition.wanted


def _field(record: str, name: str, value: Value) -> FormField | None:
    creates = value.create is not None
    if creates and dict(value.create or {}) != {"name": Value(columns=value.columns)}:
        return None
    columns = value.columns
    if value.template is not None:
        columns = tuple(names_in(value.template))
        if value.template != " ".join(f"{{{one}}}" for one in columns) or len(columns) < 2:
            return None
    elif len(columns) > 1:
        return None
    if value.when or value.split is not None or value.default or value.translation_default is not None:
        return None
    if value.translation is not None and not value.translation_keeps:
        return None
    words: Mapping[str, str] = value.translation or {}
    return FormField(
        name, columns, value.constant, value.date_format, value.decimal, creates, tuple(sorted(words.items()))
    )
