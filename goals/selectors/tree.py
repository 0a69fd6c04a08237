"""Up and down the cascade, as far as an actor may see."""

from collections.abc import Sequence

from django.db.models import Count, QuerySet
from django.db.models.functions import Length

from goals.models import Goal
from perfmgmt.access.paths import below, ids_on
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.fields import SEGMENT


def child_counts(actor: Actor, rows: Sequence[Goal]) -> dict[int, int]:
    """How many visible goals stand right below each."""
    keys = [row.pk for row in rows]
    counted = visible(actor, Goal).filter(parent_id__in=keys).values_list("parent_id").annotate(n=Count("pk"))
    found = dict(counted.order_by())
    return {key: found.get(key, 0) for key in keys}


def below_of(actor: Actor, goal: Goal, depth: int) -> QuerySet[Goal]:
    """The visible goals under one, down to a depth, each after its parent."""
    longest = len(goal.path) + depth * SEGMENT
    rows = visible(actor, Goal).filter(below("path", goal.path)).annotate(_length=Length("path"))
    return rows.filter(_length__lte=longest).order_by("path")


def above_of(rows: Sequence[Goal]) -> dict[int, tuple[int, ...]]:
    """The keys of the goals above each, the topmost first."""
    return {row.pk: ids_on(row.path)[:-1] for row in rows}
