"""Every number recomputed from the leaves, with the same rules that the writers use."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet

from goals.actions.measuring import remeasure
from goals.actions.roll_up import changed_results, keep_days
from goals.models import Goal, KeyResult
from goals.rules.roll_up import Result
from goals.selectors.parts import COLUMNS
from perfmgmt.access.paths import at_or_below
from perfmgmt.core.clock import today

TREES = 100
GOALS = 2000


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
    """All numbers that differ, some trees at a time, each under the lock of its root; with `write` put right."""
    roots = list(Goal.objects.filter(parent=None).order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(roots), TREES):
        with transaction.atomic():
            found = _rebuild_trees(roots[at : at + TREES], write)
        yield from found


def _rebuild_trees(roots: Sequence[int], write: bool) -> list[Difference]:
    held = Goal.objects.select_for_update().filter(pk__in=roots, parent=None).order_by("pk")
    condition = Q(pk__in=())
    for path in held.values_list("path", flat=True):
        condition |= at_or_below("path", path)
    found = _rebuild_key_results(Goal.objects.filter(condition), write)
    goals = {goal.pk: goal for goal in Goal.objects.filter(condition).only(*COLUMNS)}
    stored = {pk: Result(goal.progress, goal.coverage) for pk, goal in goals.items()}
    results: dict[int, Result] = {}
    children: dict[int | None, list[Goal]] = defaultdict(list)
    for goal in goals.values():
        children[goal.parent_id].append(goal)
    for some in _from_the_bottom(goals):
        below = [child for goal in some for child in children[goal.pk]]
        results |= changed_results([goal.pk for goal in some], {goal.pk: goal for goal in (*some, *below)})
    for pk, result in results.items():
        found.append(Difference(pk, "progress and coverage", _told(stored[pk]), _told(result)))
    if write and results:
        Goal.objects.bulk_update([goals[pk] for pk in results], ["progress", "coverage"], batch_size=500)
        keep_days(results, today("UTC"))
    return found


def _rebuild_key_results(goals: QuerySet[Goal], write: bool) -> list[Difference]:
    found, changed = [], []
    for row in KeyResult.objects.filter(goal__in=goals).order_by("pk").prefetch_related("milestones"):
        before = (row.progress, row.attainment)
        remeasure(row, tuple(row.milestones.all()))
        if before != (row.progress, row.attainment):
            found.append(Difference(row.goal_id, f"key result {row.pk}", before, (row.progress, row.attainment)))
            changed.append(row)
    if write and changed:
        KeyResult.objects.bulk_update(changed, ["progress", "attainment"], batch_size=500)
    return found


def _from_the_bottom(goals: dict[int, Goal]) -> Iterator[list[Goal]]:
    """The goals in portions, the deepest first; no portion holds two depths."""
    by_depth: dict[int, list[Goal]] = defaultdict(list)
    for goal in goals.values():
        by_depth[len(goal.path)].append(goal)
    for length in sorted(by_depth, reverse=True):
        for at in range(0, len(by_depth[length]), GOALS):
            yield by_depth[length][at : at + GOALS]


def _told(result: Result) -> tuple[float | None, float | None]:
    return result.progress, result.coverage
