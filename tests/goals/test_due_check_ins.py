"""When the next check-in is due, who owes it, and from when silence makes a goal stale."""

import datetime as dt

import pytest

from goals.actions.rebuild import rebuild
from goals.models import Goal
from perfmgmt.core.clock import as_of
from perfmgmt.people.models import Employee
from tests.api import ask, look, write
from tests.cast import NOW, TODAY, Cast, a_goal, a_key_result

OWED = "{ me { obligations { deed dueOn workingDaysLate } } }"


def at(day: dt.date, hour: int = 12) -> as_of:  # type: ignore[valid-type]
    return as_of(dt.datetime.combine(day, dt.time(hour), tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("cadence", "due"),
    [("weekly", "2026-03-11"), ("biweekly", "2026-03-18"), ("monthly", "2026-03-31"), ("none", None)],
)
def test_the_next_check_in_follows_from_the_last_and_the_goals_own_end(
    cast: Cast, cadence: str, due: str | None
) -> None:
    goal = a_goal(cast, cast.ola, cadence=cadence)
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    assert look(cast.ola, goal, "nextCheckInOn") == {"nextCheckInOn": due}


def test_a_goal_is_stale_after_three_working_days_of_silence_and_a_check_in_ends_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    write(cast.ola, "goal_check_in", goal_id=goal, health="AT_RISK", what_changed="Slow.")
    due = TODAY + dt.timedelta(days=7)
    for days, health in ((0, "AT_RISK"), (5, "AT_RISK"), (6, "STALE")):
        with at(due + dt.timedelta(days=days)):
            assert look(cast.ola, goal, "health") == {"health": health}, days
    with at(due + dt.timedelta(days=6)):
        found = ask(cast.ola, "{ goals(filter: {healths: [STALE]}) { edges { node { title } } } }").data
        assert len(found["goals"]["edges"]) == 1
        write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK")
        assert look(cast.ola, goal, "health") == {"health": "ON_TRACK"}


def test_working_days_are_counted_in_the_owners_zone(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ola.pk).update(time_zone="Pacific/Auckland")
    goal = a_goal(cast, cast.ola)
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", occurred_on=TODAY)
    stale = Goal.objects.get(pk=goal.pk).stale_at
    assert stale == dt.datetime(2026, 3, 16, 11, tzinfo=dt.UTC)


def test_a_teams_working_days_are_its_leads(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.lea.pk).update(time_zone="Pacific/Auckland")
    goal = a_goal(cast, cast.sales)
    write(cast.lea, "goal_check_in", goal_id=goal, health="ON_TRACK", occurred_on=TODAY)
    assert Goal.objects.get(pk=goal.pk).stale_at == dt.datetime(2026, 3, 16, 11, tzinfo=dt.UTC)


def test_working_days_follow_whoever_answers_to_another_zone_and_to_another_lead(cast: Cast) -> None:
    mine, the_teams = a_goal(cast, cast.lea), a_goal(cast, cast.sales)
    for goal in (mine, the_teams):
        write(cast.lea, "goal_check_in", goal_id=goal, health="ON_TRACK", occurred_on=TODAY)

    def stale(goal: Goal) -> dt.datetime | None:
        return Goal.objects.get(pk=goal.pk).stale_at

    assert write(cast.lea, "employee_set_preferences", employee_id=cast.lea, time_zone="Pacific/Auckland").code is None
    assert stale(mine) == stale(the_teams) == dt.datetime(2026, 3, 16, 11, tzinfo=dt.UTC)
    assert write(cast.ada, "team_update", team_id=cast.sales, version=1, lead_id=cast.mira).code is None
    assert stale(mine) == dt.datetime(2026, 3, 16, 11, tzinfo=dt.UTC)
    assert stale(the_teams) == dt.datetime(2026, 3, 17, tzinfo=dt.UTC)


@pytest.mark.parametrize(("days", "share"), [((7, 14), 1.0), ((20,), 2 / 3), ((21,), 0.5), ((21, 10), 1.0)])
def test_a_missed_check_in_lies_outside_the_band(cast: Cast, days: tuple[int, ...], share: float) -> None:
    begun = TODAY - dt.timedelta(days=30)
    goal = a_goal(cast, cast.ola)
    band = a_key_result(
        goal,
        measure="maintain",
        counts="share_of_check_ins",
        lower_bound=10,
        start_value=None,
        target_value=None,
        current_value=None,
        initial_value=None,
    )
    for day in (0, *days):
        written = write(
            cast.ola,
            "goal_check_in",
            goal_id=goal,
            health="ON_TRACK",
            values=[{"key_result_id": band, "value": 12}],
            occurred_on=begun + dt.timedelta(days=day),
        )
        assert written.code is None
    assert look(cast.ola, band, "progress") == {"progress": share}
    assert look(cast.ola, goal, "progress") == {"progress": share}
    assert list(rebuild(write=False)) == []


def test_due_check_ins_of_the_next_days_are_owed_by_whoever_answers(cast: Cast) -> None:
    a_goal(cast, cast.ola, next_check_in_on=TODAY - dt.timedelta(days=1))
    a_goal(cast, cast.ola, next_check_in_on=TODAY + dt.timedelta(days=20))
    a_goal(cast, cast.sales, next_check_in_on=TODAY)
    assert ask(cast.ola, OWED).data["me"]["obligations"] == [
        {"deed": "CHECK_IN", "dueOn": "2026-03-03", "workingDaysLate": 1}
    ]
    assert [one["deed"] for one in ask(cast.lea, OWED).data["me"]["obligations"]] == ["CHECK_IN"]
    assert ask(cast.mira, OWED).data["me"]["obligations"] == []


def test_nothing_is_owed_in_a_closed_period_or_for_an_ended_goal(cast: Cast) -> None:
    a_goal(cast, cast.ola, period=cast.past, next_check_in_on=TODAY)
    a_goal(cast, cast.ola, status="missed", next_check_in_on=TODAY)
    assert ask(cast.ola, OWED).data["me"]["obligations"] == []


def test_what_waits_for_an_answer_is_owed_by_the_other_side(cast: Cast) -> None:
    a_goal(cast, cast.ola, status="proposed", author_id=cast.mira.pk, awaits_id=cast.ola.pk)
    goal = a_goal(cast, cast.ola)
    write(cast.ola, "goal_propose_end", goal_id=goal, outcome="MISSED", grade="0.1")
    assert [one["deed"] for one in ask(cast.ola, OWED).data["me"]["obligations"]] == ["ANSWER"]
    assert [one["deed"] for one in ask(cast.mira, OWED).data["me"]["obligations"]] == ["CONFIRM_END"]


def test_nobody_reads_what_somebody_else_owes(cast: Cast) -> None:
    a_goal(cast, cast.ola, next_check_in_on=TODAY)
    assert look(cast.mira, cast.ola, "obligations { id }") == {"obligations": []}
    assert NOW.date() == TODAY
