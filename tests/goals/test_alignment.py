"""One parent drives the number, any number of supports inform; loops and hidden parents are refused."""

from decimal import Decimal

from goals.models import Goal, GoalSupport
from tests.access.ledger import fingerprint
from tests.api import id_of, look, write
from tests.cast import Cast, a_goal, a_key_result

UP = "parent { id } ancestors { id }"


def test_a_goal_counts_towards_one_of_another_owner_team_and_period(cast: Cast) -> None:
    top = a_goal(cast, cast.dag, period=cast.coming)
    goal = a_goal(cast, cast.ola, progress=0.5, coverage=1.0)
    result = a_key_result(goal)
    assert write(cast.ola, "goal_align", goal_id=goal, version=1, parent_id=top).code is None
    values = [{"key_result_id": result, "value": 25}]
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values).code is None
    assert look(cast.pia, top, "progress childCount") == {"progress": 0.25, "childCount": 1}


def test_a_loop_of_parents_is_refused_at_the_field(cast: Cast) -> None:
    top = a_goal(cast, cast.ola)
    low = a_goal(cast, cast.ola, parent=a_goal(cast, cast.ola, parent=top))
    untouched = fingerprint()
    for parent in (top, low):
        refused = write(cast.ola, "goal_align", goal_id=top, version=1, parent_id=parent)
        assert (refused.code, refused.field) == ("INVALID", "parentId")
    assert fingerprint() == untouched


def test_both_trees_are_recomputed_when_a_goal_goes_from_one_to_the_other(cast: Cast) -> None:
    here, there = a_goal(cast, cast.dag), a_goal(cast, cast.mira)
    goal = a_goal(cast, cast.ola, parent=here)
    below = a_goal(cast, cast.pia, parent=goal)
    result = a_key_result(below)
    values = [{"key_result_id": result, "value": 40}]
    write(cast.pia, "goal_check_in", goal_id=below, health="ON_TRACK", values=values)
    assert look(cast.ola, here, "progress") == {"progress": 0.4}
    assert write(cast.ola, "goal_align", goal_id=goal, version=1, parent_id=there).code is None
    assert look(cast.ola, here, "progress coverage") == {"progress": None, "coverage": None}
    assert look(cast.ola, there, "progress") == {"progress": 0.4}
    assert look(cast.ola, below, UP)["ancestors"] == [{"id": id_of(there)}, {"id": id_of(goal)}]
    assert write(cast.ola, "goal_align", goal_id=goal, version=2, parent_id=None).code is None
    assert look(cast.ola, there, "progress") == {"progress": None}


def test_a_parent_that_became_hidden_stays_and_is_not_shown(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    goal = a_goal(cast, cast.sol, parent=top)
    assert look(cast.sol, goal, UP)["parent"] == {"id": id_of(top)}
    assert write(cast.mira, "goal_update", goal_id=top, version=1, visibility="LINE").code is None
    assert look(cast.sol, goal, UP) == {"parent": None, "ancestors": []}
    assert Goal.objects.get(pk=goal.pk).parent_id == top.pk


def test_what_lies_beyond_a_hidden_goal_is_not_told(cast: Cast) -> None:
    top = a_goal(cast, cast.dag)
    hidden = a_goal(cast, cast.mira, visibility="line", parent=top)
    low = a_goal(cast, cast.pia, parent=hidden)
    cascade = "childCount cascade(depth: 9) { goal { id } parentId depth }"
    assert look(cast.sol, top, cascade) == {"childCount": 0, "cascade": []}
    assert look(cast.sol, low, UP) == {"parent": None, "ancestors": []}
    assert [one["depth"] for one in look(cast.dag, top, cascade)["cascade"]] == [1, 2]


def test_the_weight_in_a_parent_is_a_matter_of_those_who_may_change_it(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    given = {"title": "Heavy", "period_id": cast.quarter, "parent_id": top, "weight": Decimal(5)}
    untouched = fingerprint()
    refused = write(cast.ola, "goal_create", **given)
    assert (refused.code, refused.field) == ("FORBIDDEN", "weight")
    assert fingerprint() == untouched
    assert write(cast.mira, "goal_create", **given).code is None


def test_a_weight_does_not_travel_to_a_parent_that_one_may_not_change(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.ola), weight=Decimal(5))
    assert write(cast.ola, "goal_align", goal_id=goal, version=1, parent_id=a_goal(cast, cast.dag)).code is None
    assert Decimal(look(cast.ola, goal, "weight")["weight"]) == 1


def test_a_negative_or_endless_weight_is_refused(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.mira))
    untouched = fingerprint()
    for weight in ("-1", "NaN", "Infinity", "1e30"):
        refused = write(cast.mira, "goal_weigh", goal_id=goal, version=1, weight=weight)
        assert (refused.code, refused.field) == ("INVALID", "weight")
    assert fingerprint() == untouched
    assert write(cast.mira, "goal_weigh", goal_id=goal, version=1, weight=Decimal(0)).code is None


def test_the_owner_of_a_parent_takes_a_goal_out(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.mira))
    assert write(cast.mira, "goal_detach", goal_id=goal).code is None
    assert look(cast.ola, goal, UP) == {"parent": None, "ancestors": []}
    assert write(cast.mira, "goal_detach", goal_id=goal).code == "CONFLICT"


def test_supports_may_form_loops_but_lead_neither_to_oneself_nor_to_the_parent(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    goal, other = a_goal(cast, cast.ola, parent=top), a_goal(cast, cast.ola)
    result = a_key_result(top)
    for one, aim in ((goal, other), (other, goal)):
        assert write(cast.ola, "goal_support_add", goal_id=one, supported_goal_id=aim).code is None
    untouched = fingerprint()
    for aim in ({"supported_goal_id": goal}, {"supported_goal_id": top}, {"supported_key_result_id": result}):
        assert write(cast.ola, "goal_support_add", goal_id=goal, **aim).code == "INVALID"
    assert write(cast.ola, "goal_support_add", goal_id=goal, supported_goal_id=other).code == "CONFLICT"
    assert fingerprint() == untouched


def test_a_support_is_seen_only_where_both_ends_are(cast: Cast) -> None:
    goal, aim = a_goal(cast, cast.ola, visibility="line"), a_goal(cast, cast.dag)
    GoalSupport.objects.create(goal=goal, supported_goal=aim)
    asked = "supportedBy { edges { node { goal { id } } } }"
    assert look(cast.mira, aim, asked)["supportedBy"]["edges"] == [{"node": {"goal": {"id": id_of(goal)}}}]
    assert look(cast.sol, aim, asked)["supportedBy"]["edges"] == []


def test_an_old_version_is_a_conflict_and_changes_nothing(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    assert write(cast.mira, "goal_update", goal_id=goal, version=1, title="Mine").code is None
    untouched = fingerprint()
    for action, given in (("goal_update", {"title": "Ours"}), ("goal_align", {"parent_id": None})):
        refused = write(cast.ola, action, goal_id=goal, version=1, **given)
        assert (refused.code, refused.field) == ("CONFLICT", "version")
    assert fingerprint() == untouched
