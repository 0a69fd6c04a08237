"""The trees that imported goals stand in: their locks, their order, their paths and their numbers."""

from collections import defaultdict

from django.db.models import Q

from goals.actions.roll_up import recompute_paths
from goals.actions.tree_lock import hold_trees, require_held
from goals.models import Goal, KeyResult
from perfmgmt.access.paths import at_or_below, ids_on
from perfmgmt.core.fields import DEEPEST, SEGMENT
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.known import keys_of, portions
from perfmgmt.integrations.actions.running import Planned, Run, key_of
from perfmgmt.integrations.rules.hierarchy import depths, levels, looping
from perfmgmt.people.actions.copies import path_of

TOO_DEEP = "Goals go down {levels} levels at most. Name a parent further up."
AT_ONCE = 400


def hold(ids: dict[str, set[str]]) -> None:
    """Lock the trees of all goals that the file speaks of, before any of them is read, roots in order."""
    keys = keys_of("goal", ids["goal"])
    for some in portions(keys_of("key_result", ids["key_result"])):
        keys += KeyResult.objects.filter(pk__in=some).values_list("goal_id", flat=True)
    roots: set[int] = set()
    for some in portions(sorted(set(keys))):
        roots |= {ids_on(path)[0] for path in Goal.objects.filter(pk__in=some).values_list("path", flat=True)}
    for some in portions(sorted(roots)):
        hold_trees(*some)


def plan_trees(run: Run, planned: list[Planned]) -> list[list[Planned]]:
    """Refuse loops and trees too deep. Returns the goals by level."""
    above: dict[int, int | None] = {}
    for row in run.known["goal"].values():
        if row.pk:
            require_held(row)
            _add_chain(above, row.path)
    for one in planned:
        above.setdefault(one.key, None)
        if "parent" in one.links:
            above[one.key] = key_of(one.links["parent"]) if one.links["parent"] is not None else None
    loops = looping(above)
    for one in planned:
        if one.key in loops:
            run.report.refuse(one.entry.row, "parent", "This makes a loop: the goal lies above itself. Name another.")
    if loops:
        return []
    depth = depths(above)
    by_key = {one.key: one for one in planned}
    for one in planned:
        if depth[one.key] >= DEEPEST:
            run.report.refuse(one.entry.row, "parent", sentence(TOO_DEEP, levels=DEEPEST))
    return [[by_key[key] for key in some] for some in levels(by_key, depth)]


def _add_chain(above: dict[int, int | None], path: str) -> None:
    parent: int | None = None
    for key in ids_on(path):
        above.setdefault(key, parent)
        parent = key


def settle_trees(run: Run, planned: list[Planned], measured: set[int]) -> None:
    """Let paths say where goals hang now, and every number above follow; measured: goals with other key results."""
    touched = {one.row.pk: one for one in planned if one.is_new or one.changes}
    rows = measured | touched.keys()
    left = {one.before["parent_id"] for one in touched.values() if one.before["parent_id"]}
    paths = _settle_paths(run, touched, rows | left)
    if run.report.is_refused:
        return
    _roll_up(run, [paths[key] for key in rows | left])


def _settle_paths(run: Run, touched: dict[int, Planned], keys: set[int]) -> dict[int, str]:
    """The paths of these goals, after those of their trees were brought in line with the parents."""
    stored = _of_trees(keys)
    above = {pk: parent for pk, (_, parent) in stored.items()}
    found = {pk: path_of(pk, above.get) for pk in stored}
    differing = [pk for pk, path in found.items() if path != stored[pk][0]]
    for pk in differing:
        if len(found[pk]) > DEEPEST * SEGMENT:
            blamed = next((touched[key] for key in reversed(ids_on(found[pk])) if key in touched), None)
            run.report.refuse(blamed.entry.row if blamed else 0, "parent", sentence(TOO_DEEP, levels=DEEPEST))
    if not run.report.is_refused:
        for some in portions(differing, 100):
            Goal.objects.bulk_update([Goal(pk=pk, path=found[pk]) for pk in some], ["path"])
    return found


def _of_trees(keys: set[int]) -> dict[int, tuple[str, int | None]]:
    """Path and parent of all goals in the trees of these ones, new ones without a path included."""
    roots: set[str] = set()
    found: dict[int, tuple[str, int | None]] = {}
    parents: set[int] = set()
    for some in portions(sorted(keys)):
        for pk, path, parent_id in Goal.objects.filter(pk__in=some).values_list("pk", "path", "parent_id"):
            found[pk] = (path, parent_id)
            roots.add(path[:SEGMENT])
            parents |= {parent_id} - {None}
    for some in portions(sorted(parents - found.keys())):
        roots |= {path[:SEGMENT] for path in Goal.objects.filter(pk__in=some).values_list("path", flat=True)}
    for chosen in portions(sorted(roots - {""}), 50):
        condition = Q(pk__in=())
        for root in chosen:
            condition |= at_or_below("path", root)
        rows = Goal.objects.filter(condition).values_list("pk", "path", "parent_id")
        found |= {pk: (path, parent_id) for pk, path, parent_id in rows}
    return found


def _roll_up(run: Run, paths: list[str]) -> None:
    """Recompute some trees at a time; a tree is never divided, so that each number is written once."""
    by_root: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        by_root[path[:SEGMENT]].append(path)
    chosen: list[str] = []
    for of_tree in by_root.values():
        chosen += of_tree
        if len(chosen) >= AT_ONCE:
            recompute_paths(chosen)
            chosen = []
    recompute_paths(chosen)
    if paths:
        run.report.done["goal trees recomputed"] += len(by_root)
