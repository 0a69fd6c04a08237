"""Why a goal's number is what it is, for one reader: what she may not see stands together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from goals.models import Goal, KeyResult
from goals.rules.roll_up import Contribution, Mode, explain, key_result_part
from goals.selectors.parts import part_of
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor


@dataclass
class ExplainedPart:
    """One part as the reader sees it; `points` add up to a hundred times the progress."""

    goal_id: int | None
    key_result_id: int | None
    contribution: Contribution
    pk: str = ""


@dataclass
class Explained:
    """All parts of a goal's number."""

    pk: int
    mode: str
    progress: float | None
    coverage: float | None
    parts: list[ExplainedPart] = field(default_factory=list)
    other_points: float | None = None


def explained(actor: Actor, rows: Sequence[Goal]) -> dict[int, Explained]:
    """The explanation of each goal; two statements for all."""
    keys = [row.pk for row in rows]
    is_seen = Exists(visible(actor, Goal).filter(pk=OuterRef("pk")))
    children: dict[int, list[Goal]] = defaultdict(list)
    seen: set[int] = set()
    for child in Goal.objects.filter(parent_id__in=keys).annotate(is_seen=is_seen).order_by("pk"):
        children[child.parent_id or 0].append(child)
        if child.is_seen:
            seen.add(child.pk)
    results: dict[int, list[KeyResult]] = defaultdict(list)
    for row in KeyResult.objects.filter(goal_id__in=keys).order_by("position", "pk"):
        results[row.goal_id].append(row)
    return {goal.pk: _one(goal, results[goal.pk], children[goal.pk], seen) for goal in rows}


def _one(goal: Goal, results: list[KeyResult], children: list[Goal], seen: set[int]) -> Explained:
    """Closed goals keep the number they ended with, so their parts may tell of another one."""
    parts = [key_result_part(str(row.pk), row.weight, row.progress) for row in results]
    parts += [part_of(child) for child in children]
    answer = Explained(goal.pk, goal.mode, goal.progress, goal.coverage)
    hidden: list[float] = []
    for one in explain(Mode(goal.mode), parts, goal.manual_progress):
        key = int(one.part.key)
        if one.part.kind == "key_result":
            answer.parts.append(ExplainedPart(None, key, one, f"k{key}"))
        elif key in seen:
            answer.parts.append(ExplainedPart(key, None, one, f"g{key}"))
        elif one.points is not None:
            hidden.append(one.points)
    answer.other_points = sum(hidden) if hidden else None
    return answer
