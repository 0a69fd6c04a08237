"""What somebody may is asked anew with each request: the same session, and the same token, across each change."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Any

import pytest

from goals.models import Goal
from perfmgmt.core.clock import as_of
from perfmgmt.people.models import Delegation, Employee, RoleGrant
from tests.access.ledger import fingerprint
from tests.api import EVERYTHING, ask, by_token, id_of, write
from tests.cast import NOW, TODAY, Cast, a_goal

Change = Callable[[Cast], Any]
NEXT_YEAR = TODAY + dt.timedelta(days=300)


@pytest.fixture(params=["session", "token"])
def speaking(request: pytest.FixtureRequest) -> Callable[[Employee], Any]:
    """How somebody speaks throughout a test: by one session, or by one token."""

    def as_person(person: Employee) -> Any:
        return by_token([person], EVERYTHING, expires_on=NEXT_YEAR) if request.param == "token" else nullcontext()

    return as_person


def may(person: Employee, goal: Goal) -> tuple[bool, bool]:
    """Whether she finds a goal, by its id and in the list alike, and whether she can write to it."""
    listed = ask(
        person, f'{{ goals(first: 100, filter: {{ownerId: "{id_of(goal.owner)}"}}) {{ edges {{ node {{ id }} }} }} }}'
    )  # type: ignore[arg-type]
    found = listed.data is not None and {"node": {"id": id_of(goal)}} in listed.data["goals"]["edges"]
    by_id = ask(person, "query($id: ID!) { node(id: $id) { id } }", id=goal).data
    assert (by_id is not None and by_id["node"] is not None) == found
    before = fingerprint()
    version = Goal.objects.values_list("version", flat=True).get(pk=goal.pk)
    written = write(person, "goal_update", goal_id=goal, version=version, description=f"Version {version}")
    assert (fingerprint() == before) == (written.code is not None)
    return found, written.code is None


def done(person: Employee, action: str, **given: Any) -> None:
    """Somebody else's deed, which is taken."""
    assert write(person, action, **given).code is None, action


def ended(cast: Cast) -> None:
    done(cast.mira, "delegation_end", delegation_id=Delegation.objects.get(delegate=cast.dora))


def revoked(name: str) -> Change:
    return lambda cast: done(cast.sol, "role_revoke", role_grant_id=RoleGrant.objects.get(employee=cast.person(name)))


def moved(cast: Cast) -> None:
    done(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.sol)


CLOSES: dict[str, tuple[str, Change]] = {
    "a delegation ended": ("dora", ended),
    "the role of an HR partner ended": ("hana", revoked("hana")),
    "the role of an HR admin ended": ("ada", revoked("ada")),
    "her report moved away": ("mira", moved),
    "the report of whom she stands in for moved away": ("dora", moved),
}


@pytest.mark.parametrize("change", CLOSES)
def test_what_a_change_takes_is_closed_to_the_next_request(
    cast: Cast, speaking: Callable[[Employee], Any], change: str
) -> None:
    name, happens = CLOSES[change]
    RoleGrant.objects.create(employee=cast.sol, role="hr_admin")
    goal = a_goal(cast, cast.ola, visibility="line")
    with speaking(cast.person(name)):
        assert may(cast.person(name), goal) == (True, True)
        happens(cast)
        assert may(cast.person(name), goal) == (False, False)


def test_what_a_change_gives_is_open_to_the_next_request(cast: Cast, speaking: Callable[[Employee], Any]) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    with speaking(cast.sol):
        assert may(cast.sol, goal) == (False, False)
        moved(cast)
        assert may(cast.sol, goal) == (True, True)
        done(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.mira)
        assert may(cast.sol, goal) == (False, False)
        done(cast.mira, "delegation_create", delegate_id=cast.sol, ends_on=TODAY + dt.timedelta(days=2))
        assert may(cast.sol, goal) == (True, True)


def test_a_delegation_opens_on_its_first_day_and_closes_after_its_last(
    cast: Cast, speaking: Callable[[Employee], Any]
) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    days = {"starts_on": TODAY + dt.timedelta(days=1), "ends_on": TODAY + dt.timedelta(days=3)}
    done(cast.mira, "delegation_create", delegate_id=cast.sol, **days)
    seen = []
    with speaking(cast.sol):
        for later in range(4):
            with as_of(NOW + dt.timedelta(days=later)):
                seen.append(may(cast.sol, goal))
    assert seen == [(False, False), (True, True), (True, True), (False, False)]


def test_on_leave_one_keeps_what_one_may_and_gone_one_is_nobody(
    cast: Cast, speaking: Callable[[Employee], Any]
) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    with speaking(cast.mira):
        done(cast.ada, "employee_go_on_leave", employee_id=cast.mira)
        assert may(cast.mira, goal) == (True, True)
        done(cast.ada, "employee_return", employee_id=cast.mira)
        assert may(cast.mira, goal) == (True, True)
        done(cast.ada, "employee_depart", employee_id=cast.mira, left_on=TODAY)
        refused_everything(cast.mira, goal)
        done(cast.ada, "employee_rehire", employee_id=cast.mira, hired_on=TODAY)
        refused_everything(cast.mira, goal)


def test_with_the_end_of_a_role_its_deeds_end(cast: Cast, speaking: Callable[[Employee], Any]) -> None:
    RoleGrant.objects.create(employee=cast.sol, role="hr_admin")
    with speaking(cast.ada):
        done(cast.ada, "team_create", name="Harbour Works", kind="TEAM", parent_id=cast.harbour)
        done(cast.sol, "role_revoke", role_grant_id=RoleGrant.objects.get(employee=cast.ada))
        before = fingerprint()
        refused = write(cast.ada, "team_create", name="Harbour Yard", kind="TEAM", parent_id=cast.harbour)
        given = write(cast.ada, "role_grant", employee_id=cast.pia, role="AUDITOR")
        assert (refused.code, given.code) == ("FORBIDDEN", "FORBIDDEN")
        assert fingerprint() == before


def refused_everything(person: Employee, goal: Goal) -> None:
    before = fingerprint()
    assert ask(person, "{ goals { edges { node { id } } } }").code == "UNAUTHENTICATED"
    assert write(person, "goal_update", goal_id=goal, version=3, title="Mine").code == "UNAUTHENTICATED"
    assert fingerprint() == before


def found_roles(person: Employee) -> Iterator[str]:
    for edge in ask(person, "{ roleGrants { edges { node { employee { name } } } } }").data["roleGrants"]["edges"]:
        yield edge["node"]["employee"]["name"]


def test_with_the_end_of_a_role_what_it_listed_is_hidden(cast: Cast, speaking: Callable[[Employee], Any]) -> None:
    with speaking(cast.otto):
        assert "Hana" in found_roles(cast.otto)
        done(cast.ada, "role_revoke", role_grant_id=RoleGrant.objects.get(employee=cast.otto))
        assert [*found_roles(cast.otto)] == []
