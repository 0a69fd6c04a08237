"""How people's and teams' goals stand, and whether their check-ins come in time, in the API."""

from collections.abc import Sequence
from typing import Any

import graphene

from goals.rules.health import Health
from goals.selectors.rhythm import Standing, Week, rhythms, standings
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.edges import Batch, extend
from perfmgmt.graphql.nodes import Plain

LONGEST = 53
WEEKS = {"weeks": graphene.Int(default_value=8, description="How many weeks back, this one included, 1 to 53.")}


class CheckInWeek(Plain):
    """The check-ins that fell due in one week; in time is what comes before its goal turns stale."""

    starts_on = graphene.Date(required=True, description="The Monday.")
    due = graphene.Int(required=True, description="How many were due, as far as it is decided.")
    in_time = graphene.Int(required=True, description="How many of them came in time.")


class GoalStanding(Plain):
    """How many of somebody's active goals stand how, of those that you may see; private ones do not count."""

    on_track = graphene.Int(required=True, description="On track.")
    at_risk = graphene.Int(required=True, description="At risk.")
    off_track = graphene.Int(required=True, description="Off track.")
    stale = graphene.Int(required=True, description="Whose due check-in is more than three working days late.")
    pending = graphene.Int(required=True, description="Without a check-in so far.")
    last_check_in_on = graphene.Date(description="The day the latest check-in tells of.")


def _number(health: Health) -> Any:
    def resolve(standing: Standing, info: Any) -> int:
        return standing.counts.get(health, 0)

    return resolve


for one in (Health.ON_TRACK, Health.AT_RISK, Health.OFF_TRACK, Health.STALE, Health.PENDING):
    GoalStanding._meta.fields[one.value].resolver = _number(one)


def _standings(actor: Actor, rows: Sequence[Any]) -> dict[int, Standing]:
    return standings(actor, [row.pk for row in rows])


def _rhythms(column: str) -> Any:
    def answer(actor: Actor, rows: Sequence[Any], *, weeks: int) -> dict[int, list[Week]]:
        if not 1 <= weeks <= LONGEST:
            raise Invalid(sentence("Ask for 1 to {longest} weeks.", longest=LONGEST), field="weeks")
        return rhythms(actor, column, [row.pk for row in rows], weeks)

    return answer


extend(
    "Employee",
    standing=Batch(GoalStanding, _standings, required=True, description="How her active goals stand."),
    check_in_rhythm=Batch(
        CheckInWeek,
        _rhythms("accountable_id"),
        many=True,
        args=WEEKS,
        description="Whether check-ins on her goals came in time, week by week; of goals that you may see.",
    ),
)
extend(
    "Team",
    check_in_rhythm=Batch(
        CheckInWeek,
        _rhythms("home_team_id"),
        many=True,
        args=WEEKS,
        description="Whether check-ins on goals of the team and its people came in time; of goals that you may see.",
    ),
)
