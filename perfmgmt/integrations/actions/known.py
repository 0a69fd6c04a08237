"""The rows that an import speaks of, found by their external ids; read past the policies, which are asked later."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, TypeVar

from django.db.models import Model

from goals.models import CheckIn, CheckInValue, Goal, KeyResult, Period
from perfmgmt.core.errors import Refusal
from perfmgmt.integrations.rules.fields import REFERENCES
from perfmgmt.integrations.rules.readings import readings
from perfmgmt.integrations.rules.routing import Routed
from perfmgmt.people.models import Employee, Team

T = TypeVar("T")
MODELS: dict[str, type[Model]] = {
    "team": Team,
    "person": Employee,
    "period": Period,
    "goal": Goal,
    "key_result": KeyResult,
    "check_in": CheckIn,
    "value": CheckInValue,
}
JOINS = {"person": ("primary_team",), "goal": ("period", "home_team", "owner", "team")}
PORTION = 500


def portions(items: Iterable[T], size: int = PORTION) -> Iterator[list[T]]:
    """Items in lists short enough for one statement."""
    rows = list(items)
    for at in range(0, len(rows), size):
        yield rows[at : at + size]


def wanted(routed: Routed) -> dict[str, set[str]]:
    """The external ids that entries have or name, by record type."""
    ids: dict[str, set[str]] = {record: set() for record in MODELS}
    for record, entries in routed.entries.items():
        for entry in entries:
            ids[record].add(entry.external_id)
            for name, to in REFERENCES[record].items():
                if entry.values.get(name):
                    ids[to].add(entry.values[name])
            with suppress(Refusal):
                ids["key_result"] |= readings(entry.values.get("values") or "").keys()
    return ids


def found(record: str, ids: Iterable[str]) -> dict[str, Any]:
    """The rows with these external ids, locked until the import ends."""
    rows: dict[str, Any] = {}
    for some in portions(sorted(ids)):
        query = MODELS[record]._default_manager.filter(external_id__in=some).order_by("pk")
        query = query.select_related(*JOINS[record]) if record in JOINS else query
        for row in query.select_for_update(of=("self",), no_key=True):
            rows[row.external_id] = row  # type: ignore[attr-defined]
    return rows


def keys_of(record: str, ids: Iterable[str]) -> list[int]:
    """The keys of the rows with these external ids, not locked."""
    rows = MODELS[record]._default_manager
    keys: list[int] = []
    for some in portions(sorted(ids)):
        keys += rows.filter(external_id__in=some).values_list("pk", flat=True)
    return keys
