"""A goal takes two where its author is not its owner, or where the period asks for approval."""

import pytest

from goals.models import Goal, Period
from tests.access.ledger import fingerprint
from tests.api import look, write
from tests.cast import TODAY, Cast, a_goal, a_key_result


def status(goal: Goal) -> tuple[str, int | None]:
    goal.refresh_from_db()
    return goal.status, goal.awaits_id


def drafted(cast: Cast, who: str, **given: object) -> Goal:
    made = write(cast.person(who), "goal_create", title="Learn Norwegian", period_id=cast.quarter, **given)
    assert made.code is None
    return Goal.objects.get(title="Learn Norwegian")


def test_ones_own_goal_becomes_active_at_once(cast: Cast) -> None:
    goal = drafted(cast, "ola")
    assert look(cast.mira, goal, "id") is None
    assert write(cast.ola, "goal_publish", goal_id=goal).code is None
    assert status(goal) == ("active", None)
    assert look(cast.sol, goal, "status health") == {"status": "ACTIVE", "health": "PENDING"}


def test_a_goal_for_somebody_else_waits_for_her_and_becomes_hers(cast: Cast) -> None:
    goal = drafted(cast, "mira", owner_id=cast.ola)
    assert look(cast.ola, goal, "id") is None
    assert write(cast.mira, "goal_publish", goal_id=goal).code is None
    assert status(goal) == ("proposed", cast.ola.pk)
    assert look(cast.ola, goal, "can")["can"].count("answer") == 1
    assert look(cast.pia, goal, "id") is None
    assert write(cast.ola, "goal_accept", goal_id=goal, version=goal.version).code is None
    assert status(goal) == ("active", None)


def test_the_owner_changes_a_proposal_with_a_note_and_the_author_answers(cast: Cast) -> None:
    goal = drafted(cast, "mira", owner_id=cast.ola)
    write(cast.mira, "goal_publish", goal_id=goal)
    assert write(cast.ola, "goal_amend", goal_id=goal, version=1, note="", title="Some").field == "note"
    assert write(cast.ola, "goal_amend", goal_id=goal, version=1, note="Too much.", title="Some Norwegian").code is None
    assert status(goal) == ("proposed", cast.mira.pk)
    assert (goal.title, goal.note) == ("Some Norwegian", "Too much.")
    assert write(cast.ola, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    assert write(cast.mira, "goal_accept", goal_id=goal, version=goal.version).code is None
    assert status(goal) == ("active", None)


def test_the_owner_declines_with_a_note(cast: Cast) -> None:
    goal = drafted(cast, "mira", owner_id=cast.ola)
    write(cast.mira, "goal_publish", goal_id=goal)
    untouched = fingerprint()
    assert write(cast.ola, "goal_decline", goal_id=goal, note=" ").field == "note"
    assert fingerprint() == untouched
    assert write(cast.ola, "goal_decline", goal_id=goal, note="Not now.").code is None
    assert status(goal) == ("cancelled", None)


def test_where_the_period_asks_the_line_manager_approves_or_returns(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = drafted(cast, "ola")
    write(cast.ola, "goal_publish", goal_id=goal)
    assert status(goal) == ("proposed", cast.mira.pk)
    assert write(cast.ola, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    assert write(cast.mira, "goal_return", goal_id=goal, note="Say how much.").code is None
    assert status(goal) == ("draft", None)
    assert look(cast.ola, goal, "note") == {"note": "Say how much."}
    assert look(cast.mira, goal, "id") is None
    write(cast.ola, "goal_publish", goal_id=goal)
    assert write(cast.mira, "goal_accept", goal_id=goal, version=goal.version).code is None
    assert status(goal) == ("active", None)


def test_where_nobody_is_above_hr_approves_and_is_the_only_one_to_see_it(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = drafted(cast, "dag", visibility="LINE")
    write(cast.dag, "goal_publish", goal_id=goal)
    assert status(goal) == ("proposed", None)
    assert look(cast.hana, goal, "id") is None and look(cast.ada, goal, "id")
    assert write(cast.dag, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    assert write(cast.ada, "goal_accept", goal_id=goal, version=goal.version).code is None
    assert status(goal) == ("active", None)


def test_the_author_takes_a_proposal_back(cast: Cast) -> None:
    goal = drafted(cast, "mira", owner_id=cast.ola)
    write(cast.mira, "goal_publish", goal_id=goal)
    assert write(cast.mira, "goal_take_back", goal_id=goal).code is None
    assert status(goal) == ("draft", None)
    assert look(cast.ola, goal, "id") is None


def test_a_private_goal_asks_nobody(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = drafted(cast, "ola", visibility="PRIVATE")
    assert write(cast.ola, "goal_publish", goal_id=goal).code is None
    assert status(goal) == ("active", None)


def test_a_teams_goal_by_a_member_of_the_line_waits_for_its_lead(cast: Cast) -> None:
    goal = drafted(cast, "dag", team_id=cast.sales)
    write(cast.dag, "goal_publish", goal_id=goal)
    assert status(goal) == ("proposed", cast.lea.pk)
    assert write(cast.lea, "goal_accept", goal_id=goal, version=goal.version).code is None


def test_key_results_stand_on_their_start_once_the_goal_is_active(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, status="draft")
    result = a_key_result(goal, current_value=None, initial_value=None, progress=None, start_value=10)
    assert write(cast.ola, "goal_publish", goal_id=goal).code is None
    assert look(cast.ola, result, "currentValue progress") == {"currentValue": "10.000000", "progress": 0.0}
    assert look(cast.ola, goal, "progress coverage") == {"progress": 0.0, "coverage": 1.0}


def test_a_published_goal_is_not_published_again(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    untouched = fingerprint()
    assert write(cast.ola, "goal_publish", goal_id=goal).code == "FORBIDDEN"
    assert write(cast.ola, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    assert fingerprint() == untouched


def test_a_new_line_manager_approves_what_waits(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = drafted(cast, "ola")
    write(cast.ola, "goal_publish", goal_id=goal)
    assert write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.lea).code is None
    assert status(goal) == ("proposed", cast.lea.pk)
    assert write(cast.mira, "goal_accept", goal_id=goal, version=goal.version).code == "NOT_FOUND"
    assert write(cast.ada, "employee_depart", employee_id=cast.lea, left_on=TODAY).code is None
    assert status(goal) == ("proposed", cast.dag.pk)
    assert write(cast.dag, "goal_accept", goal_id=goal, version=goal.version).code is None


def test_a_proposal_that_came_back_to_its_author_stays_there(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = drafted(cast, "ola")
    write(cast.ola, "goal_publish", goal_id=goal)
    assert write(cast.mira, "goal_amend", goal_id=goal, version=1, note="Less.", title="Some").code is None
    write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.lea)
    assert status(goal) == ("proposed", cast.ola.pk)


def test_a_new_lead_answers_what_was_proposed_to_the_team(cast: Cast) -> None:
    goal = drafted(cast, "dag", team_id=cast.sales)
    write(cast.dag, "goal_publish", goal_id=goal)
    assert status(goal) == ("proposed", cast.lea.pk)
    assert write(cast.ada, "team_update", team_id=cast.sales, version=1, lead_id=cast.mira).code is None
    assert status(goal) == ("proposed", cast.mira.pk)
    assert write(cast.mira, "goal_accept", goal_id=goal, version=goal.version).code is None


def test_nobody_answers_her_own_proposal_because_the_one_asked_has_gone(cast: Cast) -> None:
    goal = drafted(cast, "dag", team_id=cast.sales)
    write(cast.dag, "goal_publish", goal_id=goal)
    assert write(cast.ada, "team_update", team_id=cast.sales, version=1, lead_id=None).code is None
    assert status(goal) == ("proposed", None)
    assert write(cast.dag, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    assert write(cast.ada, "goal_accept", goal_id=goal, version=goal.version).code is None


def test_hr_does_not_answer_what_hr_proposed(cast: Cast) -> None:
    goal = drafted(cast, "ada", team_id=cast.mill)
    write(cast.ada, "goal_publish", goal_id=goal)
    assert status(goal) == ("proposed", None)
    assert write(cast.ada, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    write(cast.ada, "team_update", team_id=cast.mill, version=1, lead_id=cast.sol)
    assert status(goal) == ("proposed", cast.sol.pk)
    assert write(cast.ada, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    assert write(cast.sol, "goal_accept", goal_id=goal, version=goal.version).code is None


def test_a_declined_proposal_is_opened_to_nobody_else(cast: Cast) -> None:
    goal = drafted(cast, "mira", owner_id=cast.ola)
    write(cast.mira, "goal_publish", goal_id=goal)
    write(cast.ola, "goal_decline", goal_id=goal, note="Not with these people.")
    for who in ("mira", "ola", "dag"):
        assert look(cast.person(who), goal, "status note") == {"status": "CANCELLED", "note": "Not with these people."}
    for who in ("pia", "lea", "sol", "hana", "ada"):
        assert look(cast.person(who), goal, "id") is None


def test_what_the_two_sides_said_to_each_other_stays_between_them(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = drafted(cast, "ola")
    write(cast.ola, "goal_publish", goal_id=goal)
    write(cast.mira, "goal_return", goal_id=goal, note="Be realistic.")
    write(cast.ola, "goal_publish", goal_id=goal)
    assert write(cast.mira, "goal_accept", goal_id=goal, version=goal.version).code is None
    for who, note in (("ola", "Be realistic."), ("mira", "Be realistic."), ("pia", ""), ("lea", ""), ("sol", "")):
        assert look(cast.person(who), goal, "status note") == {"status": "ACTIVE", "note": note}


@pytest.mark.parametrize("change", ["wording", "key result", "key result gone"])
def test_nobody_agrees_to_what_she_has_not_read(cast: Cast, change: str) -> None:
    goal = drafted(cast, "mira", owner_id=cast.ola)
    result = a_key_result(goal)
    write(cast.mira, "goal_publish", goal_id=goal)
    match change:
        case "wording":
            write(cast.mira, "goal_update", goal_id=goal, version=1, title="Learn Norwegian and Danish")
        case "key result":
            write(cast.mira, "key_result_create", goal_id=goal, title="Words", measure="BINARY")
        case _:
            write(cast.mira, "key_result_remove", key_result_id=result)
    untouched = fingerprint()
    refused = write(cast.ola, "goal_accept", goal_id=goal, version=1)
    assert (refused.code, refused.field) == ("CONFLICT", "version")
    assert fingerprint() == untouched
    assert write(cast.ola, "goal_accept", goal_id=goal, version=2).code is None


def test_approval_is_not_avoided_by_a_private_start(cast: Cast) -> None:
    Period.objects.filter(pk=cast.quarter.pk).update(needs_approval=True)
    goal = drafted(cast, "ola", visibility="PRIVATE")
    write(cast.ola, "goal_publish", goal_id=goal)
    untouched = fingerprint()
    refused = write(cast.ola, "goal_update", goal_id=goal, version=1, visibility="EVERYONE")
    assert (refused.code, refused.field) == ("INVALID", "visibility")
    assert fingerprint() == untouched
    assert write(cast.ola, "goal_update", goal_id=goal, version=1, title="Learn some Norwegian").code is None


def test_approval_is_not_avoided_by_a_move_but_whoever_approves_may_move(cast: Cast) -> None:
    Period.objects.filter(pk=cast.coming.pk).update(needs_approval=True, phase="active")
    goal = a_goal(cast, cast.ola)
    untouched = fingerprint()
    for who in (cast.ola, cast.dag, cast.hana):
        refused = write(who, "goal_update", goal_id=goal, version=1, period_id=cast.coming)
        assert (refused.code, refused.field) == ("INVALID", "periodId")
    assert fingerprint() == untouched
    assert write(cast.mira, "goal_update", goal_id=goal, version=1, period_id=cast.coming).code is None
