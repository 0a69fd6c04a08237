"""What each phase of a period lets happen; HR moves it, back only with a reason."""

import datetime as dt
from decimal import Decimal

import pytest

from goals.models import Goal, GoalClosing, GoalSupport, Period
from tests.access.ledger import fingerprint
from tests.api import look, write
from tests.cast import NOW, Cast, a_goal, a_key_result

yes, shut = None, "PHASE_CLOSED"
PHASES = {
    #                     planning active locked closed
    "goal_create":        (yes,  yes,  shut, shut),
    "goal_publish":       (shut, yes,  shut, shut),
    "goal_update":        (yes,  yes,  shut, shut),
    "key_result_create":  (yes,  yes,  shut, shut),
    "goal_align":         (yes,  yes,  shut, shut),
    "goal_cancel":        (yes,  yes,  shut, shut),
    "goal_check_in":      (shut, yes,  yes,  shut),
    "check_in_save_draft": (shut, yes, yes,  shut),
    "goal_propose_end":   (shut, yes,  yes,  shut),
}  # fmt: skip


@pytest.mark.parametrize("action", PHASES)
@pytest.mark.parametrize("at", range(4))
def test_a_phase_lets_happen_what_it_is_for(cast: Cast, action: str, at: int) -> None:
    period = (cast.coming, cast.quarter, cast.locked, cast.past)[at]
    goal = a_goal(cast, cast.ola, period=period, status="draft" if action == "goal_publish" else "active")
    given = {
        "goal_create": {"title": "Learn Norwegian", "period_id": period},
        "goal_publish": {"goal_id": goal},
        "goal_update": {"goal_id": goal, "version": 1, "title": "Learn Norwegian"},
        "key_result_create": {"goal_id": goal, "title": "Talks", "measure": "BINARY"},
        "goal_align": {"goal_id": goal, "version": 1, "parent_id": None},
        "goal_cancel": {"goal_id": goal, "reason": "No time."},
        "goal_check_in": {"goal_id": goal, "health": "ON_TRACK"},
        "check_in_save_draft": {"goal_id": goal},
        "goal_propose_end": {"goal_id": goal, "outcome": "MISSED", "grade": Decimal("0.0")},
    }[action]
    untouched = fingerprint()
    written = write(cast.ola, action, **given)
    assert written.code == PHASES[action][at]
    assert (fingerprint() == untouched) == (written.code is not None)


def test_a_goal_moves_only_into_a_period_that_takes_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    for period, code in ((cast.locked, "PHASE_CLOSED"), (cast.past, "PHASE_CLOSED"), (cast.coming, None)):
        assert write(cast.ola, "goal_update", goal_id=goal, version=1, period_id=period).code == code


def test_a_proposal_is_accepted_once_the_period_is_active(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, period=cast.coming, status="draft", author_id=cast.mira.pk)
    assert write(cast.mira, "goal_publish", goal_id=goal).code is None
    assert write(cast.ola, "goal_accept", goal_id=goal, version=goal.version).code == "PHASE_CLOSED"
    assert write(cast.ada, "period_set_phase", period_id=cast.coming, phase="ACTIVE").code is None
    assert write(cast.ola, "goal_accept", goal_id=goal, version=goal.version).code is None


def test_going_back_needs_a_reason(cast: Cast) -> None:
    untouched = fingerprint()
    refused = write(cast.ada, "period_set_phase", period_id=cast.locked, phase="ACTIVE")
    assert (refused.code, refused.field) == ("INVALID", "reason")
    assert fingerprint() == untouched
    assert (
        write(cast.ada, "period_set_phase", period_id=cast.locked, phase="ACTIVE", reason="One goal late.").code is None
    )
    assert Period.objects.get(pk=cast.locked.pk).phase == "active"
    assert write(cast.ada, "period_set_phase", period_id=cast.locked, phase="ACTIVE").code == "CONFLICT"


def test_a_period_closes_once_its_goals_have_ended_and_tells_nothing_of_private_ones(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, period=cast.locked)
    a_goal(cast, cast.ola, period=cast.locked, visibility="private")
    refused = write(cast.ada, "period_set_phase", period_id=cast.locked, phase="CLOSED")
    assert refused.field == "phase" and (refused.message or "").startswith("1 goal")
    Goal.objects.filter(pk=goal.pk).update(status="missed")
    assert write(cast.ada, "period_set_phase", period_id=cast.locked, phase="CLOSED").code is None


def test_private_goals_end_with_their_period_as_their_progress_says(cast: Cast) -> None:
    given = {"period": cast.locked, "visibility": "private"}
    far = a_goal(cast, cast.ola, progress=0.64, **given)
    unmeasured = a_goal(cast, cast.ola, **given)
    draft = a_goal(cast, cast.ola, status="draft", **given)
    proposed = GoalClosing.objects.create(
        goal=far, proposed_at=NOW, proposed_outcome="achieved", proposed_grade=Decimal("1.0")
    )
    assert write(cast.ada, "period_set_phase", period_id=cast.locked, phase="CLOSED").code is None
    found = {goal.pk: (goal.status, goal.outcome_grade) for goal in Goal.objects.filter(period=cast.locked)}
    assert found == {
        far.pk: ("partly_achieved", Decimal("0.6")),
        unmeasured.pk: ("cancelled", None),
        draft.pk: ("draft", None),
    }
    ended = GoalClosing.objects.get(goal=far, reopened_at=None)
    assert ended.pk != proposed.pk and (ended.outcome, ended.grade) == ("partly_achieved", Decimal("0.6"))
    told = [one["verb"] for one in look(cast.ola, far, "history { verb }")["history"]]
    assert told == ["goal.ended_with_period"]
    assert look(cast.ada, far, "id") is None


def test_a_period_ends_after_it_starts_and_has_its_own_name(cast: Cast) -> None:
    untouched = fingerprint()
    given = {"name": "FY27", "starts_on": "2027-02-01", "ends_on": "2027-01-31"}
    assert write(cast.ada, "period_create", **given).field == "endsOn"
    assert write(cast.ada, "period_create", **{**given, "ends_on": "2027-12-31", "name": "Quarter"}).field == "name"
    assert fingerprint() == untouched


def test_nothing_goes_stale_in_a_closed_period(cast: Cast) -> None:
    for period, health in ((cast.quarter, "STALE"), (cast.past, "PENDING")):
        goal = a_goal(cast, cast.ola, period=period, stale_at="2026-01-01T00:00:00Z")
        a_key_result(goal)
        assert look(cast.ola, goal, "health") == {"health": health}


def test_what_one_can_do_follows_the_phase(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, period=cast.locked)
    can = look(cast.ola, goal, "can")["can"]
    assert "check in on" in can
    assert not {"edit", "cancel", "align"} & set(can)


def test_in_a_locked_period_no_goal_begins_or_ends_to_support_another(cast: Cast) -> None:
    goal, helped = a_goal(cast, cast.ola, period=cast.locked), a_goal(cast, cast.dag)
    link = GoalSupport.objects.create(goal=goal, supported_goal=a_goal(cast, cast.mira))
    untouched = fingerprint()
    assert write(cast.ola, "goal_support_add", goal_id=goal, supported_goal_id=helped).code == shut
    assert write(cast.ola, "goal_support_remove", goal_support_id=link).code == shut
    assert "support another from" not in look(cast.ola, goal, "can")["can"]
    assert fingerprint() == untouched


def test_a_draft_that_only_its_author_knows_of_keeps_no_period_open(cast: Cast) -> None:
    a_goal(cast, cast.ola, period=cast.locked, status="draft")
    assert write(cast.ada, "period_set_phase", period_id=cast.locked, phase="CLOSED").code is None


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_that_no_calendar_reckons_with_are_refused(cast: Cast, day: str) -> None:
    untouched = fingerprint()
    given = {"title": "Win", "period_id": cast.quarter, "starts_on": day, "due_on": day}
    assert write(cast.ola, "goal_create", **given).field == "startsOn"
    made = {"name": "Once", "starts_on": "2026-01-01", "ends_on": "2026-02-01"}
    assert write(cast.ada, "period_create", **{**made, "starts_on": day}).field == "startsOn"
    assert write(cast.ada, "period_create", **{**made, "ends_on": day}).field == "endsOn"
    assert fingerprint() == untouched


def test_a_period_is_put_into_a_longer_one_while_nothing_lies_in_it(cast: Cast) -> None:
    year = Period.objects.create(name="FY26", starts_on=dt.date(2026, 1, 1), ends_on=dt.date(2026, 12, 31))
    assert write(cast.ada, "period_update", period_id=cast.coming, version=1, parent_id=year).code is None
    assert Period.objects.get(pk=cast.coming.pk).parent == year
    for period, parent, version in ((year, cast.coming, 1), (cast.coming, cast.coming, 2)):
        refused = write(cast.ada, "period_update", period_id=period, version=version, parent_id=parent)
        assert (refused.code, refused.field) == ("INVALID", "parentId")
    assert Period.objects.get(pk=year.pk).version == 1
    assert write(cast.ada, "period_update", period_id=cast.coming, version=2, parent_id=None).code is None
    assert Period.objects.get(pk=cast.coming.pk).parent is None
