"""Goals end by two words, the owner's and the line manager's, and an end can be undone."""

from decimal import Decimal

import pytest

from goals.models import Goal, GoalClosing
from tests.access.ledger import fingerprint
from tests.api import look, write
from tests.cast import Cast, a_goal, a_key_result


def proposed_end(cast: Cast, **values: object) -> Goal:
    goal = a_goal(cast, cast.ola, **values)
    written = write(
        cast.ola,
        "goal_propose_end",
        goal_id=goal,
        outcome="PARTLY_ACHIEVED",
        grade=Decimal("0.6"),
        retrospective="Slow.",
    )
    assert written.code is None
    return goal


def test_a_proposed_end_leaves_the_goal_open_until_it_is_confirmed(cast: Cast) -> None:
    goal = proposed_end(cast)
    assert look(cast.mira, goal, "status") == {"status": "ACTIVE"}
    assert write(cast.mira, "goal_decide_end", goal_id=goal).code is None
    told = look(cast.mira, goal, "status outcomeGrade health nextCheckInOn")
    assert told == {"status": "PARTLY_ACHIEVED", "outcomeGrade": "0.6", "health": "CLOSED", "nextCheckInOn": None}


def test_a_change_of_the_end_needs_a_reason_and_both_are_kept(cast: Cast) -> None:
    goal = proposed_end(cast)
    untouched = fingerprint()
    assert write(cast.mira, "goal_decide_end", goal_id=goal, outcome="MISSED", grade=Decimal("0.2")).field == "reason"
    assert fingerprint() == untouched
    changed = write(
        cast.mira, "goal_decide_end", goal_id=goal, outcome="MISSED", grade=Decimal("0.2"), reason="Not a customer."
    )
    assert changed.code is None
    kept = GoalClosing.objects.get(goal=goal)
    assert (kept.proposed_outcome, kept.proposed_grade) == ("partly_achieved", Decimal("0.6"))
    assert (kept.outcome, kept.grade, kept.decided_by_id) == ("missed", Decimal("0.2"), cast.mira.pk)


def test_nobody_decides_an_end_that_was_not_proposed(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    untouched = fingerprint()
    assert write(cast.mira, "goal_decide_end", goal_id=goal).code == "CONFLICT"
    assert fingerprint() == untouched


@pytest.mark.parametrize(
    ("outcome", "grade", "field"),
    [
        *((outcome, "0.5", "outcome") for outcome in ("CANCELLED", "ACTIVE")),
        *(("MISSED", grade, "grade") for grade in ("1.1", "-0.1", "0.55", "NaN")),
    ],
)
def test_an_end_is_an_outcome_with_a_grade_of_one_decimal(cast: Cast, outcome: str, grade: str, field: str) -> None:
    goal = a_goal(cast, cast.ola)
    untouched = fingerprint()
    refused = write(cast.ola, "goal_propose_end", goal_id=goal, outcome=outcome, grade=grade)
    assert (refused.code, refused.field) == ("INVALID", field)
    assert fingerprint() == untouched


def test_a_private_goal_ends_by_its_owners_word(cast: Cast) -> None:
    goal = proposed_end(cast, visibility="private")
    assert look(cast.ola, goal, "status outcomeGrade") == {"status": "PARTLY_ACHIEVED", "outcomeGrade": "0.6"}


def test_a_closed_goal_counts_by_its_grade_and_freezes(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    goal = proposed_end(cast, parent=top)
    result = a_key_result(goal)
    below = a_goal(cast, cast.pia, parent=goal)
    write(cast.mira, "goal_decide_end", goal_id=goal)
    assert look(cast.mira, top, "progress coverage") == {"progress": 0.6, "coverage": 1.0}
    under = a_key_result(below)
    values = [{"key_result_id": under, "value": 100}]
    assert write(cast.pia, "goal_check_in", goal_id=below, health="ON_TRACK", values=values).code is None
    assert look(cast.pia, below, "progress") == {"progress": 1.0}
    assert look(cast.mira, top, "progress") == {"progress": 0.6}
    assert look(cast.ola, result, "progress") == {"progress": 0.0}


def test_a_cancelled_goal_leaves_the_number_above(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    for share in (100, 0):
        goal = a_goal(cast, cast.ola, parent=top)
        result = a_key_result(goal)
        write(
            cast.ola,
            "goal_check_in",
            goal_id=goal,
            health="ON_TRACK",
            values=[{"key_result_id": result, "value": share}],
        )
    assert look(cast.mira, top, "progress") == {"progress": 0.5}
    assert write(cast.ola, "goal_cancel", goal_id=goal, reason="").field == "reason"
    assert write(cast.ola, "goal_cancel", goal_id=goal, reason="No market.").code is None
    assert look(cast.mira, top, "progress") == {"progress": 1.0}
    assert look(cast.mira, goal, "status reason health") == {
        "status": "CANCELLED",
        "reason": "No market.",
        "health": "CLOSED",
    }


def test_a_reopened_goal_goes_on_and_its_earlier_end_is_kept(cast: Cast) -> None:
    top = a_goal(cast, cast.mira)
    goal = proposed_end(cast, parent=top)
    a_key_result(goal)
    write(cast.mira, "goal_decide_end", goal_id=goal)
    assert write(cast.mira, "goal_reopen", goal_id=goal, reason="").field == "reason"
    assert write(cast.mira, "goal_reopen", goal_id=goal, reason="The customer came back.").code is None
    told = look(cast.ola, goal, "status outcomeGrade nextCheckInOn closings { edges { node { reopenedAt outcome } } }")
    assert (told["status"], told["outcomeGrade"]) == ("ACTIVE", None)
    assert told["nextCheckInOn"] and told["closings"]["edges"][0]["node"]["reopenedAt"]
    assert look(cast.mira, top, "progress") == {"progress": 0.0}
    assert write(cast.ola, "goal_propose_end", goal_id=goal, outcome="ACHIEVED", grade=Decimal("1.0")).code is None
    assert GoalClosing.objects.filter(goal=goal).count() == 2


def test_a_carried_over_goal_is_not_reopened(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, status="carried_over")
    untouched = fingerprint()
    assert write(cast.mira, "goal_reopen", goal_id=goal, reason="Once more.").code == "FORBIDDEN"
    assert fingerprint() == untouched


def test_nobody_decides_an_end_that_she_proposed_before_she_rose(cast: Cast) -> None:
    goal = a_goal(cast, cast.sales)
    assert write(cast.lea, "goal_propose_end", goal_id=goal, outcome="ACHIEVED", grade=Decimal(1)).code is None
    write(cast.ada, "team_update", team_id=cast.sales, version=1, lead_id=cast.mira)
    write(cast.ada, "team_update", team_id=cast.harbour, version=1, lead_id=cast.lea)
    goal.refresh_from_db()
    assert (goal.accountable_id, goal.line_manager_id) == (cast.mira.pk, cast.lea.pk)
    assert write(cast.lea, "goal_decide_end", goal_id=goal).code == "FORBIDDEN"
    write(cast.mira, "goal_propose_end", goal_id=goal, outcome="MISSED", grade=Decimal(0))
    assert write(cast.lea, "goal_decide_end", goal_id=goal).code is None
