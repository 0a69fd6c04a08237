"""A delegate sees and does for a manager's line what the manager may, for some days, and passes it on to nobody."""

import datetime as dt

import pytest

from goals.models import CheckIn
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import SystemActor
from perfmgmt.core.clock import as_of
from perfmgmt.people.actions.reporting_line import reporting_line_set
from perfmgmt.people.models import Delegation, Employee
from tests.access.ledger import fingerprint
from tests.access.scenes.check_ins import a_check_in
from tests.api import ask, look, write
from tests.cast import NOW, TODAY, Cast, a_goal

OBLIGATIONS = "{ me { obligations { deed goal { title } onBehalfOf { name } } } }"


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(number)


@pytest.mark.parametrize(
    ("whose", "visibility", "seen"),
    [
        ("ola", "line", True),
        ("ola", "team", True),
        ("ola", "private", False),
        ("mira", "line", False),
        ("lea", "line", False),
        ("dag", "line", False),
    ],
)
def test_a_delegate_sees_the_line_of_her_manager_and_neither_private_goals_nor_the_managers_own(
    cast: Cast, whose: str, visibility: str, seen: bool
) -> None:
    goal = a_goal(cast, cast.person(whose), visibility=visibility)
    assert (look(cast.dora, goal, "id") is not None) == seen


def test_a_delegate_never_acts_for_herself_or_her_own_line_above(cast: Cast) -> None:
    Delegation.objects.create(manager=cast.dag, delegate=cast.pia, starts_on=TODAY, ends_on=day(9))
    above, beside = a_goal(cast, cast.mira, visibility="line"), a_goal(cast, cast.lea, visibility="line")
    own = a_goal(cast, cast.pia, status="proposed", awaits_id=cast.mira.pk)
    assert look(cast.pia, above, "id") is None
    assert "edit" in look(cast.pia, beside, "can")["can"]
    assert write(cast.pia, "goal_accept", goal_id=own, version=1).code == "FORBIDDEN"


def test_a_delegate_acts_for_the_teams_below_those_that_her_manager_leads(cast: Cast) -> None:
    Delegation.objects.create(manager=cast.dag, delegate=cast.sol, starts_on=TODAY, ends_on=day(9))
    sales, harbour = (a_goal(cast, team, visibility="line") for team in (cast.sales, cast.harbour))
    assert "acknowledge" in look(cast.sol, sales, "can")["can"]
    assert look(cast.sol, harbour, "id") is None


def test_the_record_names_both_where_the_delegation_was_needed(cast: Cast) -> None:
    goal, open_one = a_goal(cast, cast.ola, visibility="line"), a_goal(cast, cast.dora)
    assert write(cast.dora, "goal_update", goal_id=goal, version=1, title="Win more").code is None
    assert write(cast.dora, "goal_update", goal_id=open_one, version=1, title="Win more").code is None
    told = AuditEntry.objects.filter(verb="goal.changed").order_by("pk").values_list("actor_id", "on_behalf_of_id")
    assert list(told) == [(cast.dora.pk, cast.mira.pk), (cast.dora.pk, None)]
    history = look(cast.ola, goal, "history { verb actor { name } onBehalfOf { name } }")["history"]
    assert history[0] == {"verb": "goal.changed", "actor": {"name": "Dora"}, "onBehalfOf": {"name": "Mira"}}


def test_whoever_may_by_herself_acts_in_her_own_name(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    Delegation.objects.create(manager=cast.mira, delegate=cast.dag, starts_on=TODAY, ends_on=day(9))
    assert write(cast.dag, "goal_update", goal_id=goal, version=1, title="Win more").code is None
    assert AuditEntry.objects.get(verb="goal.changed").on_behalf_of_id is None


def test_what_waits_for_the_manager_waits_for_her_delegate_too(cast: Cast) -> None:
    to_approve = a_goal(cast, cast.ola, title="Approve", status="proposed", awaits_id=cast.mira.pk)
    checked = a_goal(cast, cast.ola, title="Acknowledge", visibility="line")
    check_in = a_check_in(checked, cast.ola.pk)
    a_check_in(a_goal(cast, cast.mira, title="Mira's own"), cast.mira.pk)
    told = ask(cast.dora, OBLIGATIONS).data["me"]["obligations"]
    for_mira = {"name": "Mira"}
    assert sorted(told, key=lambda one: str(one["deed"])) == [
        {"deed": "ACKNOWLEDGE", "goal": {"title": "Acknowledge"}, "onBehalfOf": for_mira},
        {"deed": "ANSWER", "goal": {"title": "Approve"}, "onBehalfOf": for_mira},
    ]
    assert write(cast.dora, "goal_accept", goal_id=to_approve, version=1).code is None
    assert write(cast.dora, "check_in_acknowledge", check_in_id=check_in).code is None
    assert ask(cast.dora, OBLIGATIONS).data["me"]["obligations"] == []
    assert CheckIn.objects.get(pk=check_in.pk).acknowledged_by_id == cast.dora.pk


def test_nobody_approves_by_delegation_what_her_manager_or_she_wrote(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, status="proposed", author_id=cast.mira.pk, awaits_id=cast.mira.pk)
    mine = a_goal(cast, cast.ola, status="proposed", author_id=cast.dora.pk, awaits_id=cast.mira.pk)
    assert write(cast.dora, "goal_accept", goal_id=goal, version=1).code == "FORBIDDEN"
    assert write(cast.dora, "goal_accept", goal_id=mine, version=1).code == "FORBIDDEN"
    by_mira = a_check_in(a_goal(cast, cast.ola, visibility="line"), cast.mira.pk)
    assert write(cast.dora, "check_in_acknowledge", check_in_id=by_mira).code == "FORBIDDEN"


def test_a_delegation_opens_and_closes_on_its_days_in_the_same_session(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    made = write(cast.mira, "delegation_create", delegate_id=cast.sol, starts_on=day(1), ends_on=day(3))
    assert made.code is None
    seen = []
    for later in range(4):
        with as_of(NOW + dt.timedelta(days=later)):
            seen.append(look(cast.sol, goal, "id") is not None)
    assert seen == [False, True, True, False]


def test_a_delegation_that_was_ended_closes_with_the_next_request(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    made = Delegation.objects.get(delegate=cast.dora)
    assert look(cast.dora, goal, "id")
    assert write(cast.mira, "delegation_end", delegation_id=made).code is None
    assert look(cast.dora, goal, "id") is None
    assert write(cast.mira, "delegation_end", delegation_id=made).code == "FORBIDDEN"


def test_a_delegates_sight_follows_each_move(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    reporting_line_set(SystemActor("test"), employee_id=cast.ola.pk, manager_id=cast.lea.pk)
    assert look(cast.dora, goal, "id") is None
    reporting_line_set(SystemActor("test"), employee_id=cast.lea.pk, manager_id=cast.mira.pk)
    assert look(cast.dora, goal, "id")


@pytest.mark.parametrize("who", ["mira", "dora"])
def test_with_whoever_leaves_a_delegation_ends_and_does_not_come_back(cast: Cast, who: str) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert write(cast.ada, "employee_depart", employee_id=cast.person(who), left_on=TODAY).code is None
    assert write(cast.ada, "employee_rehire", employee_id=cast.person(who), hired_on=TODAY).code is None
    Employee.objects.get(pk=cast.dora.pk).user.__class__.objects.filter(employee=cast.dora).update(is_active=True)  # type: ignore[union-attr]
    assert look(cast.dora, goal, "id") is None
    assert Delegation.objects.get(delegate=cast.dora).ends_on == TODAY


def test_what_cannot_be_a_delegation_is_refused_with_a_sentence(cast: Cast) -> None:
    mira = {"manager_id": cast.mira}
    refusals = (
        ("mira", {"delegate_id": cast.mira, "ends_on": day(5)}, "INVALID", "delegateId"),
        ("mira", {"delegate_id": cast.tom, "ends_on": day(5)}, "INVALID", "delegateId"),
        ("mira", {"delegate_id": cast.sol, "ends_on": day(91)}, "INVALID", "endsOn"),
        ("mira", {"delegate_id": cast.sol, "starts_on": day(5), "ends_on": day(5)}, "INVALID", "endsOn"),
        ("mira", {"delegate_id": cast.sol, "starts_on": day(5), "ends_on": day(2)}, "INVALID", "endsOn"),
        ("mira", {"delegate_id": cast.sol, "starts_on": day(-1), "ends_on": day(5)}, "INVALID", "startsOn"),
        ("mira", {"delegate_id": cast.dora, "starts_on": day(2), "ends_on": day(5)}, "CONFLICT", "delegateId"),
        # A delegate of a delegate, from either end.
        ("dora", {"delegate_id": cast.sol, "ends_on": day(5)}, "INVALID", "managerId"),
        ("dag", {"delegate_id": cast.mira, "ends_on": day(5)}, "INVALID", "delegateId"),
        ("hana", {**mira, "delegate_id": cast.hana, "ends_on": day(5)}, "FORBIDDEN", "delegateId"),
        ("ola", {**mira, "delegate_id": cast.ola, "ends_on": day(5)}, "FORBIDDEN", "managerId"),
        ("ada", {"manager_id": cast.tom, "delegate_id": cast.sol, "ends_on": day(5)}, "FORBIDDEN", "managerId"),
    )
    untouched = fingerprint()
    for who, given, code, field in refusals:
        refused = write(cast.person(who), "delegation_create", **given)
        assert (refused.code, refused.field) == (code, field), (who, given)
        assert refused.message and refused.message.endswith(".")
    assert fingerprint() == untouched


def test_ninety_days_are_possible_and_another_day_is_free_again(cast: Cast) -> None:
    assert write(cast.mira, "delegation_create", delegate_id=cast.sol, ends_on=day(90)).code is None
    assert write(cast.mira, "delegation_create", delegate_id=cast.dora, starts_on=day(30), ends_on=day(40)).code is None
    assert write(cast.dora, "delegation_create", delegate_id=cast.sol, starts_on=day(40), ends_on=day(50)).code is None


def test_everybody_may_know_who_stands_in_for_whom(cast: Cast) -> None:
    asked = "delegations { edges { node { startsOn endsOn isInForce delegate { name } can } } }"
    (told,) = look(cast.pia, cast.mira, asked)["delegations"]["edges"]
    days = {"startsOn": TODAY.isoformat(), "endsOn": day(30).isoformat(), "isInForce": True}
    assert told["node"] == {**days, "delegate": {"name": "Dora"}, "can": []}
    (mine,) = ask(cast.dora, "{ me { standsIn { edges { node { manager { name } can } } } } }").data["me"]["standsIn"][
        "edges"
    ]
    assert mine["node"] == {"manager": {"name": "Mira"}, "can": ["end"]}
