"""Who is told of which deed; and that nobody learns by it what she may not see."""

import datetime as dt

import pytest
from django.db import transaction

from goals.models import CheckIn, Goal
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import SystemActor
from perfmgmt.core.clock import as_of
from perfmgmt.notifications.models import Notification, OutboxMessage
from perfmgmt.notifications.notify import notify
from perfmgmt.notifications.outbox.working import work_off
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.api import ask, write
from tests.cast import NOW, Cast, a_goal


def told(person: Employee) -> list[tuple[str, int]]:
    """Kind and subject of what somebody may read, once everything is delivered."""
    work_off()
    rows = visible(EmployeeActor(Employee.objects.get(pk=person.pk)), Notification)
    return [*rows.order_by("pk").values_list("kind", "subject_id")]


def test_the_line_manager_is_told_of_a_check_in_and_its_author_that_it_was_acknowledged(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    check_in = CheckIn.objects.get()
    assert told(cast.mira) == [("goal.checked_in", check_in.pk)]
    assert write(cast.mira, "check_in_acknowledge", check_in_id=check_in).code is None
    assert told(cast.ola) == [("goal.check_in_acknowledged", check_in.pk)]
    assert told(cast.mira) == [("goal.checked_in", check_in.pk)]
    assert told(cast.pia) == told(cast.ada) == []


def test_nobody_is_told_of_a_check_in_on_a_private_goal(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize(
    ("action", "given", "kind"),
    [
        ("goal_accept", {"version": 1}, "goal.accepted"),
        ("goal_return", {"note": "Smaller, please."}, "goal.returned"),
        ("goal_decline", {"note": "Not mine."}, "goal.declined"),
        ("goal_amend", {"note": "Sharper.", "version": 1, "title": "Win the mid-market"}, "goal.amended"),
    ],
)
def test_both_sides_of_a_proposal_are_told_what_the_other_did(
    cast: Cast, action: str, given: dict[str, object], kind: str
) -> None:
    goal = a_goal(cast, cast.ola, status="draft", author_id=cast.mira.pk)
    assert write(cast.mira, "goal_publish", goal_id=goal).code is None
    assert told(cast.ola) == [("goal.proposed", goal.pk)]
    assert write(cast.ola, action, goal_id=goal, **given).code is None
    assert told(cast.mira) == [(kind, goal.pk)]


def test_the_end_of_a_goal_is_told_to_who_decides_it_and_its_decision_to_who_proposed_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    assert write(cast.ola, "goal_propose_end", goal_id=goal, outcome="ACHIEVED", grade="1.0").code is None
    assert told(cast.mira) == [("goal.end_proposed", goal.pk)]
    assert write(cast.mira, "goal_decide_end", goal_id=goal).code is None
    assert told(cast.ola) == [("goal.closed", goal.pk)]


def test_who_a_goal_is_shared_with_is_told_and_no_longer_once_the_share_is_taken_back(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    assert write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right="VIEW").code is None
    assert told(cast.sol) == [("goal.shared", goal.pk)]
    assert write(cast.ola, "goal_unshare", goal_id=goal, employee_id=cast.sol).code is None
    assert told(cast.sol) == []


def test_what_one_may_no_longer_see_one_is_no_longer_told_of(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK")
    assert len(told(cast.mira)) == 1
    Goal.objects.filter(pk=goal.pk).update(visibility="private")
    assert told(cast.mira) == []
    assert Notification.objects.count() == 1


def test_a_withdrawn_check_in_takes_its_notification_along(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK")
    assert len(told(cast.mira)) == 1
    assert write(cast.ola, "check_in_withdraw", check_in_id=CheckIn.objects.get(), version=1).code is None
    assert told(cast.mira) == []


def test_a_deed_that_is_refused_tells_nobody(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    assert write(cast.sol, "goal_check_in", goal_id=goal, health="ON_TRACK").code == "FORBIDDEN"
    assert not OutboxMessage.objects.exists()


def test_the_message_and_the_notification_hold_no_text(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, title="Buy the rival in secret")
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", what_changed="The price is 7 million.")
    work_off()
    kept = str([*OutboxMessage.objects.values(), *Notification.objects.values()])
    assert "secret" not in kept and "million" not in kept


def test_a_deed_that_is_rolled_back_leaves_no_work(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    with transaction.atomic():
        notify(SystemActor("test"), [cast.ola.pk, None, cast.ola.pk], "goal.shared", goal)
        assert OutboxMessage.objects.get().payload["recipients"] == [cast.ola.pk]
        transaction.set_rollback(True)
    assert not OutboxMessage.objects.exists()


def test_a_kind_that_nobody_registered_or_of_something_else_is_refused(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    with pytest.raises(LookupError, match=r"goal\.vanished"):
        notify(SystemActor("test"), [cast.ola.pk], "goal.vanished", goal)
    with pytest.raises(TypeError, match="about a CheckIn"):
        notify(SystemActor("test"), [cast.ola.pk], "goal.checked_in", goal)
    assert not OutboxMessage.objects.exists()


def new(person: Employee) -> list[str]:
    """The kinds of what is new for somebody, once everything is delivered."""
    work_off()
    answer = ask(person, "{ notifications(filter: {unread: true}) { edges { node { kind } } } }")
    return [edge["node"]["kind"] for edge in answer.data["notifications"]["edges"]]


@pytest.mark.parametrize("is_late", [False, True])
def test_what_one_has_acknowledged_is_not_new_though_one_is_told_late(cast: Cast, is_late: bool) -> None:
    goal = a_goal(cast, cast.ola)
    for minutes in range(2):
        with as_of(NOW + dt.timedelta(minutes=minutes)):
            assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    assert is_late or new(cast.mira) == ["GOAL_CHECKED_IN"] * 2
    assert write(cast.dora, "check_in_acknowledge", check_in_id=CheckIn.objects.latest("posted_at")).code is None
    assert new(cast.mira) == []
    assert Notification.objects.filter(kind="goal.checked_in").count() == 2


@pytest.mark.parametrize("action", ["goal_accept", "goal_return", "goal_decline", "goal_amend", "goal_take_back"])
@pytest.mark.parametrize("is_late", [False, True])
def test_a_proposal_that_is_answered_is_not_new(cast: Cast, action: str, is_late: bool) -> None:
    given = {"goal_accept": {"version": 1}, "goal_amend": {"version": 1, "note": "Sharper."}, "goal_take_back": {}}
    goal = a_goal(cast, cast.ola, status="draft", author_id=cast.mira.pk)
    write(cast.mira, "goal_publish", goal_id=goal)
    assert is_late or new(cast.ola) == ["GOAL_PROPOSED"]
    before = fingerprint()
    assert write(cast.pia, action, goal_id=goal, **given.get(action, {"note": "No."})).code == "NOT_FOUND"
    assert fingerprint() == before
    by = cast.mira if action == "goal_take_back" else cast.ola
    assert write(by, action, goal_id=goal, **given.get(action, {"note": "No."})).code is None
    assert new(cast.ola) == []
    assert bool(new(cast.mira)) == (action != "goal_take_back")


def test_an_end_that_is_decided_is_not_new(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    write(cast.ola, "goal_propose_end", goal_id=goal, outcome="ACHIEVED", grade="1.0")
    assert new(cast.mira) == ["GOAL_END_PROPOSED"]
    assert write(cast.mira, "goal_decide_end", goal_id=goal).code is None
    assert new(cast.mira) == []
