"""Every number recomputed from the leaves, with the same rules that the writers use."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection, transaction
from django.db.models import Model, Q

from goals.actions.measuring import remeasure
from goals.actions.roll_up import keep_days
from goals.models import Goal, KeyResult
from goals.rules.roll_up import Mode, Part, Result, child_part, key_result_part, roll_up
from goals.rules.status import CLOSED, Status
from goals.rules.visibility import Visibility
from perfmgmt.access.paths import AFTER_ALL
from perfmgmt.core.clock import today
from perfmgmt.core.fields import SEGMENT

TREES = 1000
ROWS = 2000
COLUMNS = (
    *("pk", "path", "parent_id", "weight", "mode", "status", "visibility", "outcome_grade"),
    *("progress", "coverage", "manual_progress"),
)
GoalRow = tuple[int, str, int | None, Decimal, str, str, str, Decimal | None, float | None, float | None, float | None]


@dataclass(frozen=True)
class Difference:
    """A number that is not what its parts make."""

    goal_id: int
    what: str
    stored: object
    computed: object

    def __str__(self) -> str:
        return f"Goal {self.goal_id}, {self.what}: {self.stored} is stored, {self.computed} is computed."


def rebuild(*, write: bool) -> Iterator[Difference]:
    """All numbers that differ, some trees at a time, each under the lock of its root; with `write` put right.

    The trees of a portion stand side by side in the order of paths: one range finds everything in them.
    """
    roots = list(Goal.objects.filter(parent=None).order_by("path").values_list("path", flat=True))
    for at in range(0, len(roots), TREES):
        with transaction.atomic():
            found = _rebuild_trees(roots[at : at + TREES], write)
        yield from found


def _rebuild_trees(roots: Sequence[str], write: bool) -> list[Difference]:
    first, last = roots[0], roots[-1] + AFTER_ALL
    within = Q(path__gte=first, path__lt=last)
    held = Goal.objects.select_for_update().filter(within, parent=None).order_by("pk")
    trees = set(held.values_list("path", flat=True))
    found, parts = _rebuild_key_results(Q(goal__path__gte=first, goal__path__lt=last), write)
    rows = Goal.objects.filter(within).order_by("-path").values_list(*COLUMNS)
    results: dict[int, Result] = {}
    # A longer path comes before what it begins with: children before their parents.
    for row in rows.iterator(chunk_size=ROWS):
        pk, path, _, _, mode, status, _, _, progress, coverage, manual = row
        result, stored = Result(progress, coverage), Result(progress, coverage)
        own = parts.pop(pk, [])
        if path[:SEGMENT] in trees and Status(status) not in CLOSED:
            result = roll_up(Mode(mode), own, manual)
        if result != stored:
            results[pk] = result
            found.append(Difference(pk, "progress and coverage", _told(stored), _told(result)))
        _count_in_parent(row, result, parts)
    if write and results:
        _write(Goal, ("progress", "coverage"), ((one.progress, one.coverage, pk) for pk, one in results.items()))
        keep_days(results, today("UTC"))
    return found


def _count_in_parent(row: GoalRow, result: Result, parts: dict[int, list[Part]]) -> None:
    pk, _, parent_id, weight, _, status, visibility, grade, *_ = row
    if parent_id is not None:
        private = visibility == Visibility.PRIVATE
        numbers = (grade, result.progress, result.coverage)
        parts[parent_id].append(child_part(str(pk), weight, Status(status), *numbers, private))


def _rebuild_key_results(within: Q, write: bool) -> tuple[list[Difference], dict[int, list[Part]]]:
    """What differs in the key results of these goals, and all of them as parts by goal."""
    found, changed = [], []
    parts: dict[int, list[Part]] = defaultdict(list)
    rows = KeyResult.objects.filter(within).order_by("pk").prefetch_related("milestones").defer("description")
    for row in rows.iterator(chunk_size=ROWS):
        before = (row.progress, row.attainment)
        remeasure(row, tuple(row.milestones.all()))
        if before != (row.progress, row.attainment):
            found.append(Difference(row.goal_id, f"key result {row.pk}", before, (row.progress, row.attainment)))
            changed.append((row.progress, row.attainment, row.pk))
        parts[row.goal_id].append(key_result_part(str(row.pk), row.weight, row.progress))
    if write and changed:
        _write(KeyResult, ("progress", "attainment"), changed)
    return found, parts


def _write(model: type[Model], columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    """Set these columns of the row whose key comes last; one prepared statement for however many."""
    quote = connection.ops.quote_name
    new = ", ".join(f"{quote(column)} = %s" for column in columns)
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {quote(model._meta.db_table)} SET {new} WHERE {quote('id')} = %s", list(rows))


def _told(result: Result) -> tuple[float | None, float | None]:
    return result.progress, result.coverage
