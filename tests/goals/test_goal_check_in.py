"""Checking in: numbers travel up, drafts stay one's own, and for a day what was posted may be put right."""

import datetime as dt

import pytest

from goals.models import Blocker, CheckIn, Goal, KeyResult, Milestone
from perfmgmt.core.clock import as_of
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.api import ask, id_of, look, write
from tests.cast import NOW, TODAY, Cast, a_goal, a_key_result

YESTERDAY = TODAY - dt.timedelta(days=1)


def later(hours: float) -> as_of:  # type: ignore[valid-type]
    return as_of(NOW + dt.timedelta(hours=hours))


def checked_in(cast: Cast, goal: Goal, result: KeyResult | None = None, value: float = 0, **given: object) -> CheckIn:
    values = [{"key_result_id": result, "value": value}] if result else []
    written = write(cast.ola, "goal_check_in", goal_id=goal, values=values, **{"health": "ON_TRACK", **given})
    assert written.code is None, written
    return CheckIn.objects.latest("pk")


def standing(cast: Cast, goal: Goal) -> tuple[float | None, str]:
    told = look(cast.ola, goal, "progress health")
    return told["progress"], told["health"]


def test_every_goal_above_shows_the_new_number_at_once(cast: Cast) -> None:
    top = a_goal(cast, cast.dag)
    middle = a_goal(cast, cast.mira, parent=top)
    goal = a_goal(cast, cast.ola, parent=middle)
    a_goal(cast, cast.pia, parent=middle)
    checked_in(cast, goal, a_key_result(goal), 30)
    assert [look(cast.pia, one, "progress coverage") for one in (goal, middle, top)] == [
        {"progress": 0.3, "coverage": 1.0},
        {"progress": 0.3, "coverage": 0.5},
        {"progress": 0.3, "coverage": 0.5},
    ]


def test_a_check_in_keeps_what_stood_before_and_after(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    result = a_key_result(goal)
    checked_in(cast, goal, result, 30)
    with later(1):
        posted = checked_in(cast, goal, result, 50, health="AT_RISK", what_changed="A customer left.", confidence=4)
    asked = "healthBefore health progressBefore progressAfter values { edges { node { before after } } }"
    assert look(cast.sol, posted, asked) == {
        "healthBefore": "ON_TRACK",
        "health": "AT_RISK",
        "progressBefore": 0.3,
        "progressAfter": 0.5,
        "values": {"edges": [{"node": {"before": "30.000000", "after": "50.000000"}}]},
    }


def test_a_check_in_keeps_which_milestones_were_done_before_and_after(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    result = a_key_result(goal, measure="milestones")
    first, second = (Milestone.objects.create(key_result=result, title=title) for title in ("Plan", "Build"))
    ticked = {"key_result_id": result, "milestones_done": [first]}
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=[ticked]).code is None
    with later(1):
        ticked["milestones_done"] = [first, second]
        assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=[ticked]).code is None
    told = look(cast.sol, CheckIn.objects.latest("pk"), "values { edges { node { doneBefore doneAfter } } }")
    done = {"doneBefore": [id_of(first)], "doneAfter": [id_of(first), id_of(second)]}
    assert told == {"values": {"edges": [{"node": done}]}}


def test_the_latest_day_sets_the_current_value_and_an_earlier_one_only_tells(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    result = a_key_result(goal)
    checked_in(cast, goal, result, 60)
    with later(1):
        checked_in(cast, goal, result, 20, health="OFF_TRACK", what_changed="It was late.", occurred_on=YESTERDAY)
    assert standing(cast, goal) == (0.6, "ON_TRACK")
    with later(2):
        checked_in(cast, goal, result, 70)
    assert standing(cast, goal) == (0.7, "ON_TRACK")


def test_a_backdated_value_counts_where_the_latest_check_in_gives_none(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    result = a_key_result(goal)
    checked_in(cast, goal)
    with later(1):
        checked_in(cast, goal, result, 20, occurred_on=YESTERDAY)
    assert standing(cast, goal) == (0.2, "ON_TRACK")


def test_a_draft_is_its_authors_alone_and_moves_no_number(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    result = a_key_result(goal)
    typed = [{"key_result_id": result, "value": "4o"}]
    for text in ("First", "Second"):
        assert write(cast.ola, "check_in_save_draft", goal_id=goal, values=typed, what_changed=text).code is None
    draft = CheckIn.objects.get()
    own = look(cast.ola, draft, "isDraft whatChanged draftValues { keyResultId value }")
    assert own == {
        "isDraft": True,
        "whatChanged": "Second",
        "draftValues": [{"keyResultId": id_of(result), "value": "4o"}],
    }
    assert look(cast.mira, draft, "id") is None and look(cast.ada, draft, "id") is None
    assert standing(cast, goal) == (None, "PENDING")
    checked_in(cast, goal, result, 40)
    assert not CheckIn.objects.filter(posted_at=None).exists()


def test_within_a_day_the_author_edits_and_the_earlier_wording_is_kept(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    result = a_key_result(goal)
    posted = checked_in(cast, goal, result, 90, what_changed="Nine of ten.")
    with later(23):
        values = [{"key_result_id": result, "value": 9}]
        given = {"health": "ON_TRACK", "values": values, "what_changed": "Nine of a hundred."}
        assert write(cast.ola, "check_in_edit", check_in_id=posted, version=1, **given).code is None
    assert standing(cast, goal) == (0.09, "ON_TRACK")
    asked = "revisions { edges { node { whatChanged } } }"
    kept = {"edges": [{"node": {"whatChanged": "Nine of ten."}}]}
    assert look(cast.ola, posted, asked)["revisions"] == look(cast.mira, posted, asked)["revisions"] == kept
    assert look(cast.sol, posted, asked)["revisions"] == {"edges": []}


def test_a_withdrawn_check_in_gives_its_numbers_back_and_is_seen_by_its_author_alone(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    goal = a_goal(cast, cast.ola, parent=top)
    result = a_key_result(goal)
    checked_in(cast, goal, result, 30)
    with later(1):
        posted = checked_in(cast, goal, result, 80, health="OFF_TRACK", what_changed="Wrong goal.", blockers=["None."])
        assert look(cast.mira, top, "progress") == {"progress": 0.8}
        assert write(cast.ola, "check_in_withdraw", check_in_id=posted, version=1).code is None
    assert look(cast.mira, top, "progress") == {"progress": 0.3}
    assert standing(cast, goal) == (0.3, "ON_TRACK")
    assert not Blocker.objects.exists()
    assert look(cast.ola, posted, "isWithdrawn") == {"isWithdrawn": True}
    assert look(cast.mira, posted, "id") is None


@pytest.mark.parametrize("why", ["a day has passed", "it is acknowledged", "another followed"])
def test_afterwards_a_new_check_in_corrects(cast: Cast, why: str) -> None:
    goal = a_goal(cast, cast.ola)
    posted = checked_in(cast, goal)
    match why:
        case "it is acknowledged":
            assert write(cast.mira, "check_in_acknowledge", check_in_id=posted).code is None
        case "another followed":
            with later(0.5):
                checked_in(cast, goal)
    with later(24 if why == "a day has passed" else 1):
        ask(cast.ola, "{ me { id } }")
        untouched = fingerprint()
        edited = write(cast.ola, "check_in_edit", check_in_id=posted, version=1, health="ON_TRACK")
        withdrawn = write(cast.ola, "check_in_withdraw", check_in_id=posted, version=1)
    assert (edited.code, withdrawn.code) == ("CONFLICT", "CONFLICT")
    assert fingerprint() == untouched


def test_the_line_manager_acknowledges_once_and_no_longer_owes_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    posted = checked_in(cast, goal)
    owed = "{ me { obligations { deed checkIn { id } } } }"
    assert ask(cast.mira, owed).data["me"]["obligations"] == [{"deed": "ACKNOWLEDGE", "checkIn": {"id": id_of(posted)}}]
    assert write(cast.mira, "check_in_acknowledge", check_in_id=posted, note="Well done.").code is None
    assert look(cast.ola, posted, "acknowledgement acknowledgedBy { name }") == {
        "acknowledgement": "Well done.",
        "acknowledgedBy": {"name": "Mira"},
    }
    assert ask(cast.mira, owed).data["me"]["obligations"] == []
    assert write(cast.mira, "check_in_acknowledge", check_in_id=posted).code == "FORBIDDEN"


def test_where_nobody_is_above_no_acknowledgement_is_owed(cast: Cast) -> None:
    goal = a_goal(cast, cast.dag)
    assert write(cast.dag, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    posted = CheckIn.objects.get()
    for who in (cast.ada, cast.hana, cast.dag):
        assert write(who, "check_in_acknowledge", check_in_id=posted).code == "FORBIDDEN"
        assert ask(who, "{ me { obligations { deed } } }").data["me"]["obligations"] in ([], [{"deed": "CHECK_IN"}])


def test_the_manager_who_checks_in_for_one_on_leave_does_not_acknowledge_herself(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    Employee.objects.filter(pk=cast.ola.pk).update(status="on_leave")
    assert write(cast.mira, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    assert write(cast.mira, "check_in_acknowledge", check_in_id=CheckIn.objects.get()).code == "FORBIDDEN"


def test_a_manual_goal_takes_its_number_from_the_check_in_and_no_other_goal_does(cast: Cast) -> None:
    manual, measured = a_goal(cast, cast.ola, mode="manual"), a_goal(cast, cast.ola)
    checked_in(cast, manual, manual_progress=0.35)
    assert standing(cast, manual) == (0.35, "ON_TRACK")
    untouched = fingerprint()
    for goal, share in ((measured, 0.5), (manual, 1.5), (manual, -0.1)):
        refused = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", manual_progress=share)
        assert (refused.code, refused.field) == ("INVALID", "manualProgress")
    assert fingerprint() == untouched


def test_bad_input_is_refused_at_its_field_and_nothing_is_half_written(cast: Cast) -> None:
    goal, other = a_goal(cast, cast.ola), a_goal(cast, cast.ola)
    mine, hers = a_key_result(goal), a_key_result(other)
    checked_in(cast, goal, mine, 10)
    untouched = fingerprint()
    for given, field in (
        ({"occurred_on": TODAY + dt.timedelta(days=1)}, "occurredOn"),
        ({"confidence": 11}, "confidence"),
        ({"health": "STALE"}, "health"),
        ({"health": "AT_RISK"}, "whatChanged"),
        ({"blockers": [" "]}, "blockers"),
        ({"values": [{"key_result_id": mine, "value": "NaN"}]}, "values.0.value"),
        ({"values": [{"key_result_id": mine, "value": "1e40"}]}, "values.0.value"),
        ({"values": [{"key_result_id": mine}]}, "values.0.value"),
        ({"values": [{"key_result_id": hers, "value": 1}]}, "values.0.keyResultId"),
        ({"values": [{"key_result_id": mine, "value": 1}] * 2}, "values.1.keyResultId"),
    ):
        refused = write(cast.ola, "goal_check_in", **{"goal_id": goal, "health": "ON_TRACK", **given})
        assert refused.code in ("INVALID", "NOT_FOUND") and refused.field == field, refused
    assert fingerprint() == untouched
