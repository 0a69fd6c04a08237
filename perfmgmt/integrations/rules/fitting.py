"""Whether a mapping and the columns of a file fit together."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.rules.mapping import Condition, ImportMapping, Question, Record, Value, names_of


def misfits(mapping: ImportMapping, columns: Sequence[str]) -> list[str]:
    """Why a mapping cannot be used with these columns, a sentence each."""
    wrong = [
        sentence("“{name}” is a column and a value of the mapping. Give the value another name.", name=name)
        for name in mapping.values
        if name in columns
    ]
    known = set(columns)
    for name, value in mapping.values.items():
        wrong += [_lacking(one, columns) for one in value.names() if one not in known]
        known.add(name)
    wrong += [_lacking(one, columns) for one in mapping.names() if one not in known]
    if not (mapping.row_id and mapping.row_parent) and _asks_for_family(mapping):
        wrong.append(sentence("has_children and same_as_parent need the columns `id` and `parent` under [rows]."))
    return list(dict.fromkeys(wrong))


def _lacking(name: str, columns: Sequence[str]) -> str:
    close = get_close_matches(name, columns, 1)
    if close:
        return sentence("The file has no column “{name}”. Did you mean “{other}”?", name=name, other=close[0])
    return sentence("The file has no column “{name}”. It has: {columns}.", name=name, columns=", ".join(columns))


def _asks_for_family(mapping: ImportMapping) -> bool:
    family = (Question.HAS_CHILDREN, Question.SAME_AS_PARENT)
    return any(condition.asks in family for condition in _conditions(mapping))


def _conditions(mapping: ImportMapping) -> Iterator[Condition]:
    for skip in mapping.skips:
        yield from skip.when
    values: list[Value] = list(mapping.values.values())
    for record in mapping.records:
        yield from record.when
        for kept in record.keep:
            yield from kept.when
        values += record.fields.values()
    for value in values:
        yield from value.when


def unmapped(mapping: ImportMapping, record: Record, columns: Sequence[str]) -> list[str]:
    """The columns that neither a field, `keep` nor `when` of the record uses, and that the mapping does not ignore."""
    used = {*mapping.ignore, mapping.row_id, mapping.row_parent, *(one.column for one in record.keep)}
    used |= set(names_of(record.when))
    names = [name for value in record.fields.values() for name in value.names()]
    while names:
        name = names.pop()
        if name not in used:
            used.add(name)
            names += mapping.values[name].names() if name in mapping.values else []
    return [name for name in columns if name not in used]


def unused(mapping: ImportMapping, columns: Sequence[str]) -> list[str]:
    """The columns that the mapping passes over without saying so."""
    if any(record.keep_unmapped for record in mapping.records):
        return []
    names = set(mapping.names())
    return [name for name in columns if name not in names]
