"""How people's goals stand and whether check-ins come in time, as the viewer may know it."""

import datetime as dt
from typing import Any

from goals.models import CheckIn, Goal
from perfmgmt.people.models import Employee
from tests.api import ask, look
from tests.cast import NOW, TODAY, Cast, a_goal

MONDAY = TODAY - dt.timedelta(days=2)
STANDING = "standing { onTrack atRisk offTrack stale pending lastCheckInOn }"


def told(goal: Goal, day: dt.date) -> None:
    at = dt.datetime.combine(day, dt.time(9), dt.UTC)
    CheckIn.objects.create(goal=goal, author_id=goal.accountable_id, occurred_on=day, posted_at=at, health="on_track")


def weekly(cast: Cast, *told_weeks_ago: int, **values: Any) -> Goal:
    """A goal of Ola's that has run for six weeks, with check-ins on Mondays."""
    goal = a_goal(cast, cast.ola, activated_on=MONDAY - dt.timedelta(weeks=6), **values)
    for ago in told_weeks_ago:
        told(goal, MONDAY - dt.timedelta(weeks=ago))
    return goal


def rhythm(cast: Cast, name: str, row: Any) -> list[tuple[int, int]]:
    found = look(cast.person(name), row, "checkInRhythm(weeks: 6) { due inTime startsOn }")["checkInRhythm"]
    assert [one["startsOn"] for one in found][-1] == str(MONDAY)
    return [(one["inTime"], one["due"]) for one in found]


def test_each_week_tells_how_many_were_due_and_how_many_came_in_time(cast: Cast) -> None:
    weekly(cast, 5, 4, 3, 1)
    expected = [(1, 1), (1, 1), (1, 1), (0, 1), (1, 1), (0, 0)]
    assert rhythm(cast, "pia", cast.ola) == rhythm(cast, "pia", cast.sales) == expected
    assert rhythm(cast, "pia", cast.mill) == [(0, 0)] * 6


def test_only_goals_that_one_may_see_are_counted_and_private_ones_never(cast: Cast) -> None:
    weekly(cast, 5, visibility="line")
    weekly(cast, 5, visibility="private")
    assert sum(due for _, due in rhythm(cast, "mira", cast.sales)) == 5
    assert sum(due for _, due in rhythm(cast, "ola", cast.ola)) == 5
    assert rhythm(cast, "pia", cast.sales) == [(0, 0)] * 6


def test_nothing_is_due_of_somebody_who_is_away_or_without_a_cadence(cast: Cast) -> None:
    weekly(cast, 5, cadence="none")
    assert rhythm(cast, "pia", cast.sales) == [(0, 0)] * 6
    weekly(cast, 5)
    Employee.objects.filter(pk=cast.ola.pk).update(status="on_leave")
    assert rhythm(cast, "pia", cast.sales) == [(0, 0)] * 6


def test_nothing_is_due_after_a_goal_has_ended(cast: Cast) -> None:
    weekly(cast, 5, status="achieved", closed_at=NOW - dt.timedelta(weeks=3))
    assert sum(due for _, due in rhythm(cast, "pia", cast.sales)) == 2


def test_a_person_stands_as_her_visible_goals_do(cast: Cast) -> None:
    for health in ("on_track", "on_track", "at_risk", "off_track"):
        a_goal(cast, cast.ola, word=health, last_check_in_on=TODAY - dt.timedelta(days=3))
    a_goal(cast, cast.ola, word="on_track", visibility="line", last_check_in_on=TODAY)
    a_goal(cast, cast.ola, visibility="private")
    a_goal(cast, cast.ola, status="draft")
    stale = a_goal(cast, cast.ola, word="on_track")
    Goal.objects.filter(pk=stale.pk).update(stale_at=NOW - dt.timedelta(days=1))
    open_ones = {"onTrack": 2, "atRisk": 1, "offTrack": 1, "stale": 1, "pending": 0, "lastCheckInOn": "2026-03-01"}
    assert look(cast.pia, cast.ola, STANDING)["standing"] == open_ones
    assert look(cast.mira, cast.ola, STANDING)["standing"] == open_ones | {"onTrack": 3, "lastCheckInOn": "2026-03-04"}
    assert look(cast.pia, cast.sol, STANDING)["standing"]["lastCheckInOn"] is None


def test_the_weeks_asked_for_are_1_to_53(cast: Cast) -> None:
    for weeks in (0, 54):
        answer = ask(cast.ola, f"{{ me {{ checkInRhythm(weeks: {weeks}) {{ due }} }} }}")
        assert (answer.code, answer.errors[0]["message"]) == ("INVALID", "Ask for 1 to 53 weeks.")


def test_lists_of_people_tell_who_is_away_and_how_many_report(cast: Cast) -> None:
    document = """query($away: Boolean) { employees(filter: {isAway: $away}, first: 50) { edges { node {
        name reportCount } } } }"""
    here, away = (ask(cast.sol, document, away=one).data["employees"]["edges"] for one in (False, True))
    assert [edge["node"]["name"] for edge in away] == ["Tom"]
    counts = {edge["node"]["name"]: edge["node"]["reportCount"] for edge in here}
    assert {name: count for name, count in counts.items() if count} == {"Dag": 3, "Mira": 2}
