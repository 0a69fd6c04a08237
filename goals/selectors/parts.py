"""What a goal's number is made of, read past the policies: everybody's parts count, seen or not."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from goals.models import Goal, KeyResult
from goals.rules.roll_up import Part, child_part, key_result_part
from goals.rules.status import Status
from goals.rules.visibility import Visibility

COLUMNS = (
    "pk",
    "path",
    "parent_id",
    "weight",
    "mode",
    "status",
    "visibility",
    "outcome_grade",
    "progress",
    "coverage",
    "manual_progress",
)


def goals_and_children(keys: Iterable[int]) -> list[Goal]:
    """These goals and their direct children, in one statement."""
    wanted = list(keys)
    return list(Goal.objects.filter(Q(pk__in=wanted) | Q(parent_id__in=wanted)).only(*COLUMNS))


def key_result_parts(keys: Iterable[int]) -> dict[int, list[Part]]:
    """The key results of these goals as parts, by goal."""
    parts: dict[int, list[Part]] = defaultdict(list)
    rows = KeyResult.objects.filter(goal_id__in=list(keys)).values_list("goal_id", "pk", "weight", "progress")
    for goal_id, pk, weight, progress in rows:
        parts[goal_id].append(key_result_part(str(pk), weight, progress))
    return parts


def part_of(goal: Goal) -> Part:
    """A goal as a part of its parent."""
    return child_part(
        str(goal.pk),
        goal.weight,
        Status(goal.status),
        goal.outcome_grade,
        goal.progress,
        goal.coverage,
        goal.visibility == Visibility.PRIVATE,
    )
