"""Goals above and below in the API."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import graphene

from goals.models import Goal
from goals.selectors.tree import above_of, below_of
from perfmgmt.access.paths import depth_of, ids_on
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.edges import Batch, node_type
from perfmgmt.graphql.ids import global_id
from perfmgmt.graphql.nodes import Plain
from perfmgmt.graphql.pages import PAGE

DEEPEST_PAGE = 50


@dataclass
class Place:
    """One goal in a cascade."""

    goal: Goal
    parent_key: int | None
    depth: int

    @property
    def pk(self) -> int:
        return int(self.goal.pk)


def goals_at(actor: Actor, rows: Sequence[Place]) -> dict[int, Goal]:
    """The goals that the places were made from, already read through their policy."""
    return {row.pk: row.goal for row in rows}


class CascadePlace(Plain):
    """A goal's place under another one."""

    goal = Batch("Goal", goals_at, description="The goal.")
    parent_id = graphene.ID(description="The goal right above it; null for the one that the cascade hangs under.")
    depth = graphene.Int(required=True, description="How many levels it lies below, 1 right below.")

    def resolve_parent_id(self: Any, info: Any) -> str | None:
        return self.parent_key and global_id("Goal", self.parent_key)


def ancestors_of(actor: Actor, rows: Sequence[Goal]) -> dict[int, list[Goal]]:
    """The goals above each, the topmost first, up to the first that is hidden; one statement for all.

    What lies beyond a hidden goal is not told, since it would tell that something lies between.
    """
    above = above_of(rows)
    keys = {key for some in above.values() for key in some}
    found = {goal.pk: goal for goal in node_type("Goal").rows(actor).filter(pk__in=keys or {0})}
    answer = {}
    for pk, some in above.items():
        reached = takewhile(found.__contains__, reversed(some))
        answer[pk] = [found[key] for key in reached][::-1]
    return answer


def cascade_below(
    actor: Actor, rows: Sequence[Goal], *, first: int, depth: int, from_top: bool
) -> dict[int, list[Place]]:
    """The goals under one goal as a flat list, down to hidden ones. Raises Invalid for more than one at a time."""
    if len(rows) > 1:
        raise Invalid("Ask for the cascade of one goal at a time.", field="cascade")
    if not 1 <= first <= PAGE or not 1 <= depth <= DEEPEST_PAGE:
        raise Invalid(
            sentence("Ask for 1 to {most} goals and 1 to {levels} levels at a time.", most=PAGE, levels=DEEPEST_PAGE),
            field="cascade",
        )
    top = rows[0]
    seen = {top.pk}
    # A copy: what is asked of the goal here is another thing than what is asked of it outside.
    places = [Place(copy(top), None, 0)] if from_top else []
    below = node_type("Goal").prepare(below_of(actor, top, depth), actor)
    # What hangs under a hidden goal is passed over, so the page is cut here and not in SQL.
    for goal in below.iterator(chunk_size=2 * PAGE):
        if len(places) == first:
            break
        parent = ids_on(goal.path)[-2]
        if parent not in seen:
            continue
        places.append(Place(goal, parent, depth_of(goal.path) - depth_of(top.path)))
        seen.add(goal.pk)
    return {top.pk: places}
