"""A goal's progress over time in the API."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

import graphene

from goals.models import Goal, GoalProgress
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.nodes import Plain

LONGEST = 800


class ProgressDay(Plain):
    """A goal's numbers at the end of a day on which they changed."""

    day = graphene.Date(required=True, description="The day.")
    progress = graphene.Float(description="0 to 1.")
    coverage = graphene.Float(description="0 to 1.")


def trends(actor: Actor, rows: Sequence[Goal], *, days: int) -> dict[int, list[GoalProgress]]:
    """The days of each goal, the earliest first; one statement for all."""
    if not 1 <= days <= LONGEST:
        raise Invalid(sentence("Ask for 1 to {most} days.", most=LONGEST), field="days")
    since = actor.today() - dt.timedelta(days=days)
    found: dict[int, list[GoalProgress]] = defaultdict(list)
    kept = visible(actor, GoalProgress).filter(goal_id__in=[row.pk for row in rows], day__gte=since)
    for one in kept.order_by("goal_id", "day"):
        found[one.goal_id].append(one)
    return found
