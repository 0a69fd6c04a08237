"""A private goal is its owner's and counts nowhere else."""

import pytest

from goals.models import Goal
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.api import look, write
from tests.cast import TODAY, Cast, a_goal, a_key_result


def test_a_private_goal_enters_no_number_above(cast: Cast) -> None:
    top = a_goal(cast, cast.ola)
    counted = a_goal(cast, cast.ola, parent=top)
    private = a_goal(cast, cast.ola, parent=top, visibility="private")
    for goal, value in ((counted, 20), (private, 100)):
        values = [{"key_result_id": a_key_result(goal), "value": value}]
        assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values).code is None
    assert look(cast.mira, top, "progress childCount") == {"progress": 0.2, "childCount": 1}
    told = look(cast.mira, top, "explanation { otherPoints parts { goal { id } points leftOut } }")["explanation"]
    assert told["otherPoints"] is None and len(told["parts"]) == 1
    own = look(cast.ola, top, "childCount explanation { parts { leftOut } }")
    assert own["childCount"] == 2
    assert [part["leftOut"] for part in own["explanation"]["parts"]] == [None, "NOT_COUNTED"]


def test_a_private_goal_has_no_parent_of_somebody_else(cast: Cast) -> None:
    others, own = a_goal(cast, cast.mira), a_goal(cast, cast.ola)
    private, aligned = a_goal(cast, cast.ola, visibility="private"), a_goal(cast, cast.ola, parent=others)
    untouched = fingerprint()
    refused = write(cast.ola, "goal_align", goal_id=private, version=1, parent_id=others)
    assert (refused.code, refused.field) == ("INVALID", "parentId")
    assert write(cast.ola, "goal_update", goal_id=aligned, version=1, visibility="PRIVATE").code == "INVALID"
    assert fingerprint() == untouched
    assert write(cast.ola, "goal_align", goal_id=private, version=1, parent_id=own).code is None


def test_nobody_hangs_a_goal_under_somebody_elses_private_one(cast: Cast) -> None:
    private, own = a_goal(cast, cast.ola, visibility="private"), a_goal(cast, cast.vera)
    write(cast.ola, "goal_share", goal_id=private, employee_id=cast.vera, right="VIEW")
    untouched = fingerprint()
    assert write(cast.vera, "goal_align", goal_id=own, version=1, parent_id=private).code == "INVALID"
    assert fingerprint() == untouched


def test_goals_of_others_below_stay_where_they_are_and_are_told_nothing(cast: Cast) -> None:
    top = a_goal(cast, cast.ola)
    low = a_goal(cast, cast.pia, parent=top)
    assert write(cast.ola, "goal_update", goal_id=top, version=1, visibility="PRIVATE").code is None
    assert look(cast.pia, low, "parent { id } ancestors { id }") == {"parent": None, "ancestors": []}
    assert write(cast.pia, "goal_update", goal_id=low, version=1, title="Sell more").code is None
    assert Goal.objects.get(pk=low.pk).parent_id == top.pk


def test_a_goal_that_becomes_private_leaves_a_parent_that_its_owner_may_not_see(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    goal = a_goal(cast, cast.ola, parent=top)
    values = [{"key_result_id": a_key_result(goal), "value": 40}]
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
    write(cast.mira, "goal_update", goal_id=top, version=1, visibility="LINE")
    assert look(cast.mira, top, "progress") == {"progress": 0.4}
    assert write(cast.ola, "goal_update", goal_id=goal, version=1, visibility="PRIVATE").code is None
    assert look(cast.mira, top, "progress") == {"progress": None}
    goal.refresh_from_db()
    assert (goal.parent_id, goal.path) == (None, goal.path[-5:])
    assert look(cast.ola, goal, "progress") == {"progress": 0.4}


def test_only_the_owner_makes_a_goal_private_and_no_teams_goal_is(cast: Cast) -> None:
    goal, team = a_goal(cast, cast.ola), a_goal(cast, cast.sales)
    untouched = fingerprint()
    assert write(cast.mira, "goal_update", goal_id=goal, version=1, visibility="PRIVATE").field == "visibility"
    assert write(cast.lea, "goal_update", goal_id=team, version=1, visibility="PRIVATE").field == "visibility"
    assert fingerprint() == untouched
    assert write(cast.ola, "goal_update", goal_id=goal, version=1, visibility="PRIVATE").code is None
    assert look(cast.mira, goal, "id") is None


@pytest.mark.parametrize("who", ["ada", "hana", "dag", "mira", "lea", "pia"])
def test_nobody_but_the_owner_lists_it(cast: Cast, who: str) -> None:
    a_goal(cast, cast.ola, visibility="private", next_check_in_on=TODAY)
    asked = "goals { edges { node { id } } } obligations { id }"
    assert look(cast.person(who), cast.ola, asked) == {"goals": {"edges": []}, "obligations": []}
    assert len(look(cast.ola, cast.ola, asked)["goals"]["edges"]) == 1


def test_an_acknowledgement_is_not_asked_for(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK")
    assert look(cast.mira, cast.mira, "obligations { id }") == {"obligations": []}
    assert Employee.objects.get(pk=cast.ola.pk).manager_id == cast.mira.pk
    assert Goal.objects.get(pk=goal.pk).line_manager_id == cast.mira.pk


def test_a_line_manager_who_was_shown_a_private_goal_does_not_weigh_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.mira, right="VIEW")
    assert write(cast.mira, "goal_weigh_for_review", goal_id=goal, version=1, weight=3).code == "FORBIDDEN"
