"""A crowd around whatever a scene has put up: goals above and beside it, measures on it, people below it."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Concat

from goals.models import CheckIn, CheckInValue, Goal, KeyResult, Milestone
from perfmgmt.access.paths import segment
from perfmgmt.people.models import Employee, Team, TeamMembership
from tests.cast import LONG_AGO, NOW, TODAY, Cast, a_goal, write_columns


def a_chain(cast: Cast, depth: int, beside: int) -> Goal:
    """The lowest of so many goals of Dag's, one below the other, with so many more below it."""
    lowest = a_goal(cast, cast.dag, title="Top")
    for level in range(1, depth):
        lowest = a_goal(cast, cast.dag, title=f"Level {level}", parent=lowest)
    copies(cast, lowest, beside)
    return lowest


def copies(cast: Cast, parent: Goal, count: int) -> list[Goal]:
    """So many goals of Sol's below one."""
    pattern = a_goal(cast, cast.sol, title="Beside", parent=parent, mode="manual", manual_progress=0.5, progress=0.5)
    rows = [Goal.objects.get(pk=pattern.pk)] * 0
    for _ in range(count - 1):
        row = Goal()
        vars(row).update({name: value for name, value in vars(pattern).items() if name not in ("_state", "id")})
        row.pk = None
        rows.append(row)
    Goal.objects.bulk_create(rows)
    for row in rows:
        row.path = parent.path + segment(row.pk)
    write_columns(Goal, ["path"], rows)
    return [pattern, *rows]


def hang_below(lowest: Goal, goals: list[Goal]) -> None:
    """Put these trees below a goal."""
    roots = [goal.pk for goal in goals if goal.parent_id is None]
    Goal.objects.filter(pk__in=[goal.pk for goal in goals]).update(path=Concat(Value(lowest.path), F("path")))
    Goal.objects.filter(pk__in=roots).update(parent=lowest)


def measure(goal: Goal, count: int) -> list[KeyResult]:
    """So many key results, with milestones and values from earlier check-ins."""
    results = [KeyResult(goal=goal, title=f"Steps {at}", measure="milestones", position=at) for at in range(count)]
    KeyResult.objects.bulk_create(results)
    Milestone.objects.bulk_create(
        Milestone(key_result=result, title=f"Step {at}") for result in results for at in range(count)
    )
    posted = [
        CheckIn(
            goal=goal,
            author_id=goal.accountable_id,
            occurred_on=TODAY - dt.timedelta(days=3),
            posted_at=NOW - dt.timedelta(days=3, seconds=at),
            health="on_track",
        )
        for at in range(count)
    ]
    CheckIn.objects.bulk_create(posted)
    CheckInValue.objects.bulk_create(
        CheckInValue(check_in=one, key_result=result, after=Decimal(1)) for one in posted for result in results
    )
    return results


def people(cast: Cast, count: int) -> None:
    """So many who report to Pia, belong to Sales and answer for a goal."""
    given: dict[str, Any] = {"manager": cast.pia, "primary_team": cast.sales, "hired_on": LONG_AGO}
    rows = [Employee(name=f"Person {at}", email=f"{at}@example.org", **given) for at in range(count)]
    Employee.objects.bulk_create(rows)
    teams = [Team(name=f"Team {at}", parent=cast.sales, lead=cast.pia) for at in range(count)]
    Team.objects.bulk_create(teams)
    for row, above in [*((one, cast.pia.path) for one in rows), *((one, cast.sales.path) for one in teams)]:
        row.path = above + segment(row.pk)
    write_columns(Employee, ["path"], rows)
    write_columns(Team, ["path"], teams)
    TeamMembership.objects.bulk_create(
        TeamMembership(employee=one, team=cast.sales, starts_on=LONG_AGO) for one in rows
    )
    goals = [
        Goal(
            title="Theirs",
            period=cast.quarter,
            starts_on=LONG_AGO,
            owner=one,
            accountable=one,
            line_manager=cast.pia,
            home_team=cast.sales,
            owner_path=one.path,
            home_path=cast.sales.path,
            status="active",
        )
        for one in rows
    ]
    goals += [
        Goal(
            title="A team's",
            period=cast.quarter,
            starts_on=LONG_AGO,
            team=team,
            home_team=team,
            home_path=team.path,
            status="active",
        )
        for team in teams
    ]
    Goal.objects.bulk_create(goals)
    for goal in goals:
        goal.path = segment(goal.pk)
    write_columns(Goal, ["path"], goals)
