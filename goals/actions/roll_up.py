"""Numbers travel upwards: in the writer's transaction, under the lock of the tree's root."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from goals.actions.tree_lock import require_held
from goals.models import Goal, GoalProgress
from goals.rules.roll_up import Mode, Result, roll_up
from goals.rules.status import CLOSED, Status
from goals.selectors.parts import goals_and_children, key_result_parts, part_of
from perfmgmt.access.paths import ids_on
from perfmgmt.core.action import finally_once
from perfmgmt.core.clock import today


def number_changed(goal: Goal) -> None:
    """Recompute a goal and everything above it once, when the running action ends."""
    require_held(goal)
    finally_once(_recompute_paths, goal.path)


def recompute(goal: Goal) -> None:
    """Recompute a goal and everything above it now, and bring the row at hand up to date."""
    require_held(goal)
    results = recompute_paths({goal.path})
    if goal.pk in results:
        goal.progress, goal.coverage = results[goal.pk].progress, results[goal.pk].coverage


def _recompute_paths(paths: set[str]) -> None:
    recompute_paths(paths)


def recompute_paths(paths: Iterable[str], day: dt.date | None = None) -> dict[int, Result]:
    """Recompute all goals on these paths from the bottom up, in four statements. Returns what changed."""
    chain = {key for path in paths for key in ids_on(path)}
    rows = {goal.pk: goal for goal in goals_and_children(chain)}
    changed = changed_results(chain, rows)
    if changed:
        Goal.objects.bulk_update([rows[pk] for pk in changed], ["progress", "coverage"], batch_size=500)
        keep_days({rows[pk].pk: result for pk, result in changed.items()}, day or today("UTC"))
    return changed


def changed_results(chain: Iterable[int], rows: dict[int, Goal]) -> dict[int, Result]:
    """The new numbers of those goals in `chain` that have others stored; a closed goal keeps its own."""
    measured = key_result_parts(chain)
    children: dict[int, list[Goal]] = defaultdict(list)
    for goal in rows.values():
        if goal.parent_id is not None:
            children[goal.parent_id].append(goal)
    changed: dict[int, Result] = {}
    for goal in sorted((rows[key] for key in chain if key in rows), key=lambda one: -len(one.path)):
        if Status(goal.status) in CLOSED:
            continue
        parts = [*measured.get(goal.pk, ()), *(part_of(child) for child in children[goal.pk])]
        result = roll_up(Mode(goal.mode), parts, goal.manual_progress)
        if (result.progress, result.coverage) != (goal.progress, goal.coverage):
            goal.progress, goal.coverage = result.progress, result.coverage
            changed[goal.pk] = result
    return changed


def keep_days(results: dict[int, Result], day: dt.date) -> None:
    """Keep the last numbers of the day for charts."""
    GoalProgress.objects.bulk_create(
        [
            GoalProgress(goal_id=pk, day=day, progress=result.progress, coverage=result.coverage)
            for pk, result in results.items()
        ],
        update_conflicts=True,
        unique_fields=["goal", "day"],
        update_fields=["progress", "coverage"],
        batch_size=500,
    )
