"""Goals above and below in the API."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import graphene

from goals.models import Goal
from goals.selectors.health import with_health
from goals.selectors.tree import above_of, below_of
from perfmgmt.access.paths import depth_of, ids_on
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.graphql.edges import One
from perfmgmt.graphql.ids import global_id
from perfmgmt.graphql.nodes import Plain
from perfmgmt.graphql.pages import PAGE

DEEPEST_PAGE = 50


@dataclass
class Place:
    """One goal in a cascade."""

    goal_id: int
    parent_key: int
    depth: int

    @property
    def pk(self) -> int:
        return self.goal_id


class CascadePlace(Plain):
    """A goal's place under another one."""

    goal = One("Goal", description="The goal.")
    parent_id = graphene.ID(required=True, description="The goal right above it.")
    depth = graphene.Int(required=True, description="How many levels it lies below, 1 right below.")

    def resolve_parent_id(self: Any, info: Any) -> str:
        return global_id("Goal", self.parent_key)


def ancestors_of(actor: Actor, rows: Sequence[Goal]) -> dict[int, list[Goal]]:
    """The goals above each, the topmost first, up to the first that is hidden; one statement for all.

    What lies beyond a hidden goal is not told, since it would tell that something lies between.
    """
    above = above_of(rows)
    keys = {key for some in above.values() for key in some}
    prepared = with_health(visible(actor, Goal)).select_related("period", "home_team", "accountable", "team")
    found = {goal.pk: goal for goal in prepared.filter(pk__in=keys or {0})}
    answer = {}
    for pk, some in above.items():
        reached = takewhile(found.__contains__, reversed(some))
        answer[pk] = [found[key] for key in reached][::-1]
    return answer


def cascade_below(actor: Actor, rows: Sequence[Goal], *, first: int, depth: int) -> dict[int, list[Place]]:
    """The goals under one goal as a flat list, down to hidden ones. Raises Invalid for more than one at a time."""
    if len(rows) > 1:
        raise Invalid("Ask for the cascade of one goal at a time.", field="cascade")
    if not 1 <= first <= PAGE or not 1 <= depth <= DEEPEST_PAGE:
        raise Invalid(f"Ask for 1 to {PAGE} goals and 1 to {DEEPEST_PAGE} levels at a time.", field="cascade")
    top = rows[0]
    seen = {top.pk}
    places = []
    # What hangs under a hidden goal is passed over, so the page is cut here and not in SQL.
    for pk, path in below_of(actor, top, depth).values_list("pk", "path").iterator(chunk_size=2 * PAGE):
        parent = ids_on(path)[-2]
        if parent not in seen:
            continue
        places.append(Place(pk, parent, depth_of(path) - depth_of(top.path)))
        seen.add(pk)
        if len(places) == first:
            break
    return {top.pk: places}
