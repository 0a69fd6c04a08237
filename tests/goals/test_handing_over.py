"""Somebody leaves, and what she answered for goes on: handed over, cancelled, or answered by the next above."""

from typing import Any

import pytest

from goals.models import Goal, Period
from perfmgmt.core.actor import SystemActor
from perfmgmt.people.actions.employee import employee_create
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.api import ask, look, write
from tests.cast import TODAY, Cast, a_goal, a_key_result

OWED = "{ me { obligations { deed dueOn goal { title } } } }"


def owed(who: Employee) -> list[tuple[str, str]]:
    return [(one["deed"], one["goal"]["title"]) for one in ask(who, OWED).data["me"]["obligations"]]


def depart(cast: Cast, who: Employee) -> None:
    assert write(cast.ada, "employee_depart", employee_id=who, left_on=TODAY).code is None


def again(goal: Goal) -> Goal:
    return Goal.objects.get(pk=goal.pk)


def test_a_leavers_open_goals_stand_in_her_managers_week_and_private_ones_do_not(cast: Cast) -> None:
    for title, values in (("Open", {}), ("Own", {"visibility": "private"}), ("Over", {"status": "missed"})):
        a_goal(cast, cast.ola, title=title, **values)
    assert owed(cast.mira) == []
    depart(cast, cast.ola)
    assert owed(cast.mira) == [("HAND_OVER", "Open")]
    assert owed(cast.dag) == owed(cast.ada) == []
    depart(cast, cast.mira)
    assert owed(cast.dag) == [("HAND_OVER", "Open")]


def test_where_nobody_is_above_hr_hands_over(cast: Cast) -> None:
    a_goal(cast, cast.sol, title="Mill")
    depart(cast, cast.sol)
    assert owed(cast.ada) == [("HAND_OVER", "Mill")] and owed(cast.hana) == []


def test_the_goals_of_a_vacant_post_are_handed_over_too(cast: Cast) -> None:
    post = employee_create(SystemActor("test"), name="Head", is_vacancy=True, manager_id=cast.mira.pk)
    goal = a_goal(cast, post, title="Wait")
    assert owed(cast.mira) == [("HAND_OVER", "Wait")]
    assert write(cast.mira, "goal_hand_over", goal_id=goal, version=1, owner_id=cast.pia).code is None
    assert owed(cast.mira) == []


def test_a_goal_goes_on_in_other_hands_with_its_numbers_and_its_history(cast: Cast) -> None:
    above = a_goal(cast, cast.mira)
    goal = a_goal(cast, cast.ola, visibility="line", parent=above)
    values = [{"key_result_id": a_key_result(goal), "value": 40}]
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
    write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.pia, right="VIEW")
    depart(cast, cast.ola)
    given = {"goal_id": goal, "version": 1, "owner_id": cast.pia, "note": "Nearly done."}
    assert write(cast.mira, "goal_hand_over", **given).code is None
    told = look(
        cast.pia,
        goal,
        "owner { name } lineManager { name } status progress note nextCheckInOn shares { edges { node { id } } } can",
    )
    assert "check in on" in told.pop("can")
    assert told == {
        "owner": {"name": "Pia"},
        "lineManager": {"name": "Mira"},
        "status": "ACTIVE",
        "progress": 0.4,
        "note": "Nearly done.",
        "nextCheckInOn": "2026-03-11",
        "shares": {"edges": []},
    }
    assert look(cast.mira, above, "progress") == {"progress": 0.4}
    history = look(cast.mira, goal, "history { verb changes { field before after } }")["history"]
    assert history[0] == {
        "verb": "goal.handed_over",
        "changes": [{"field": "owner", "before": "Ola", "after": "Pia"}],
    }


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"owner_id": "tom"}, "FORBIDDEN", "ownerId"),
        ({"owner_id": "sol"}, "FORBIDDEN", "ownerId"),
        ({"version": 0}, "CONFLICT", "version"),
    ],
)
def test_only_somebody_in_reach_who_works_here_takes_it_over(
    cast: Cast, change: dict[str, Any], code: str, field: str
) -> None:
    goal = a_goal(cast, cast.ola)
    depart(cast, cast.ola)
    given = {"version": 1, "owner_id": "pia", **change}
    untouched = fingerprint()
    refused = write(cast.mira, "goal_hand_over", goal_id=goal, **{**given, "owner_id": cast.person(given["owner_id"])})
    assert (refused.code, refused.field) == (code, field)
    assert fingerprint() == untouched


def test_in_a_closed_period_nothing_is_handed_over_and_in_a_locked_one_it_is(cast: Cast) -> None:
    done, running = a_goal(cast, cast.ola, period=cast.past), a_goal(cast, cast.ola, period=cast.locked)
    depart(cast, cast.ola)
    assert len(owed(cast.mira)) == 1
    refused = write(cast.mira, "goal_hand_over", goal_id=done, version=1, owner_id=cast.pia)
    assert refused.code == "PHASE_CLOSED"
    assert write(cast.mira, "goal_hand_over", goal_id=running, version=1, owner_id=cast.pia).code is None


def test_a_proposal_to_somebody_who_left_is_proposed_to_another_or_cancelled(cast: Cast) -> None:
    one, other = (
        a_goal(cast, cast.ola, status="proposed", author_id=cast.mira.pk, awaits_id=cast.ola.pk) for _ in range(2)
    )
    depart(cast, cast.ola)
    assert [deed for deed, _ in owed(cast.mira)] == ["HAND_OVER", "HAND_OVER"]
    assert write(cast.mira, "goal_hand_over", goal_id=one, version=1, owner_id=cast.pia).code is None
    assert (again(one).status, again(one).awaits_id) == ("proposed", cast.pia.pk)
    assert write(cast.pia, "goal_accept", goal_id=one, version=2).code is None
    assert write(cast.mira, "goal_cancel", goal_id=other, reason="Ola left.").code is None
    assert (again(other).status, again(other).awaits_id) == ("cancelled", None)
    assert look(cast.pia, other, "id") is None


def test_what_came_back_to_an_author_who_left_is_answered_by_whoever_is_above(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, status="proposed", author_id=cast.mira.pk, awaits_id=cast.ola.pk)
    assert write(cast.ola, "goal_amend", goal_id=goal, version=1, note="Less.", title="Some").code is None
    depart(cast, cast.mira)
    assert again(goal).awaits_id == cast.dag.pk
    assert write(cast.dag, "goal_return", goal_id=goal, note="Hm.").code == "CONFLICT"
    assert write(cast.dag, "goal_accept", goal_id=goal, version=2).code is None


def test_what_was_returned_to_an_author_who_left_is_her_managers_to_rework(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = a_goal(cast, cast.ola, status="proposed", author_id=cast.mira.pk, awaits_id=cast.ola.pk)
    thought = a_goal(cast, cast.ola, status="draft", author_id=cast.mira.pk)
    assert write(cast.ola, "goal_return", goal_id=goal, note="Say how much.").code is None
    depart(cast, cast.mira)
    assert look(cast.dag, goal, "status note") == {"status": "DRAFT", "note": "Say how much."}
    assert look(cast.dag, thought, "id") is None
    assert write(cast.dag, "goal_publish", goal_id=goal).code is None
    assert again(goal).awaits_id == cast.ola.pk
