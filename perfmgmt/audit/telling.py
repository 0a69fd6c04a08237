"""What the log tells an auditor: every deed, and of its changes the values of those that are no content."""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import node_type

# Verbs whose values an auditor may know, by the word before the dot: who may do what, and how the system is set.
OPEN = frozenset({"role", "hr_deputy", "delegation", "period", "organisation", "team"})
# Of deeds on people nothing but who answers for whom: grades, dates and leave are for her line and HR.
PLACES = frozenset({"manager", "dotted_manager", "team", "starts_on", "ends_on"})
PEOPLE = frozenset({"manager", "dotted_manager", "hr_deputy", "delegate", "lead_id"})
# What is done to private goals alone would tell that there is one: it goes by what is done to others.
ALIKE = {"goal.closed_on_departure": "goal.closed", "goal.ended_with_period": "goal.closed"}
# As many fields as a closing changes.
CLOSING = ("outcome", "grade")
# What she may look up herself; of anything else she learns a mark by which entries on the same thing are known.
NAMED = ("Employee", "Team", "Period")


@dataclass
class Told:
    """One field before and after; nothing of it where it is withheld."""

    pk: str
    field: str
    is_withheld: bool
    before: str | None
    after: str | None


def is_open(verb: str, field: str) -> bool:
    """Whether the value of a field is told.

    >>> is_open("role.granted", "role"), is_open("employee.moved", "manager"), is_open("employee.changed", "job_level")
    (True, True, False)
    >>> is_open("goal.changed", "title"), is_open("goal.changed", "team"), is_open("access_token.created", "name")
    (False, False, False)
    """
    area = verb.partition(".")[0]
    return area in OPEN or (area == "employee" and field in PLACES)


def mark_of(entry: AuditEntry) -> str:
    """The same for all entries on one thing, and telling nothing else of it."""
    text = f"audit {entry.subject_type} {entry.subject_id}".encode()
    return hmac.digest(settings.SECRET_KEY.encode(), text, "sha256").hex()[:12]


def subjects_of(actor: Actor, rows: Sequence[AuditEntry]) -> dict[int, str]:
    """What each entry is about: a name where everybody may look it up, else a mark; three statements."""
    wanted = {(row.subject_type, row.subject_id) for row in rows if row.subject_type in NAMED}
    names = _names(actor, NAMED, wanted)
    return {row.pk: names.get((row.subject_type, row.subject_id)) or mark_of(row) for row in rows}


def changes_of(actor: Actor, rows: Sequence[AuditEntry]) -> dict[int, list[Told]]:
    """The fields that changed, with their values where they are told; three statements."""
    wanted = {
        (_kind(row, change["field"]), value)
        for row in rows
        for change in row.changes
        if is_open(row.verb, change["field"]) and _kind(row, change["field"])
        for value in (change["before"], change["after"])
        if isinstance(value, int)
    }
    names = _names(actor, NAMED, wanted)
    return {row.pk: [_told(row, at, change, names) for at, change in enumerate(_changes(row))] for row in rows}


def _changes(row: AuditEntry) -> Sequence[Mapping[str, Any]]:
    return [{"field": field} for field in CLOSING] if row.verb in ALIKE else row.changes


def _kind(row: AuditEntry, field: str) -> str:
    """Of what type the row is that a field refers to; nothing where it holds a plain value."""
    if field == "parent_id":
        return row.subject_type
    return "Employee" if field in PEOPLE else "Team" if field == "team" else ""


def _told(row: AuditEntry, at: int, change: Mapping[str, Any], names: Mapping[tuple[str, int], str]) -> Told:
    field = change["field"]

    def text(value: Any) -> str | None:
        if value is None:
            return None
        if _kind(row, field) and isinstance(value, int):
            return names.get((_kind(row, field), value))
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

    if not is_open(row.verb, field):
        # Of content not even the name of a field: readings are kept under the title of their key result.
        return Told(f"{row.pk}.{at}", "", True, None, None)
    return Told(f"{row.pk}.{at}", field, False, text(change["before"]), text(change["after"]))


def _names(actor: Actor, kinds: Sequence[str], wanted: set[tuple[str, int]]) -> dict[tuple[str, int], str]:
    names: dict[tuple[str, int], str] = {}
    for kind in kinds:
        keys = {key for type_name, key in wanted if type_name == kind}
        rows = node_type(kind).rows(actor).filter(pk__in=keys or {0}).values_list("pk", "name")
        names |= {(kind, pk): name for pk, name in rows}
    return names
