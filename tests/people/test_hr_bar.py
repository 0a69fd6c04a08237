"""HR reads content of those she answers for; never her own as HR, and never up."""

import pytest

from goals.models import Goal
from perfmgmt.core.actor import SystemActor
from perfmgmt.people.actions.reporting_line import reporting_line_set
from perfmgmt.people.actions.role import role_grant
from tests.api import ask, id_of, write
from tests.cast import Cast, a_goal


def sees(cast: Cast, who: str, goal: Goal) -> bool:
    asked = ask(cast.person(who), "query($id: ID!) { node(id: $id) { id } }", id=goal)
    return bool(asked.data["node"] == {"id": id_of(goal)})


@pytest.mark.parametrize("who", ["ada", "hana"])
def test_hr_sees_the_goals_of_those_she_answers_for_unless_private(cast: Cast, who: str) -> None:
    assert sees(cast, who, a_goal(cast, cast.ola, visibility="line"))
    assert not sees(cast, who, a_goal(cast, cast.ola, visibility="private"))


def test_a_partner_sees_nothing_below_everyone_outside_her_teams(cast: Cast) -> None:
    goal = a_goal(cast, cast.sol, visibility="line")
    assert sees(cast, "ada", goal) and not sees(cast, "hana", goal)


def test_hr_never_reads_up(cast: Cast) -> None:
    goal = a_goal(cast, cast.dag, visibility="line")
    assert sees(cast, "ada", goal) and not sees(cast, "hana", goal)
    reporting_line_set(SystemActor("test"), employee_id=cast.ada.pk, manager_id=cast.mira.pk)
    assert not sees(cast, "ada", goal)
    assert not sees(cast, "ada", a_goal(cast, cast.mira, visibility="line"))


def test_the_bar_holds_for_a_team_that_somebody_above_her_answers_for(cast: Cast) -> None:
    goal = a_goal(cast, cast.harbour, visibility="line")
    assert sees(cast, "ada", goal) and not sees(cast, "hana", goal)


def test_hr_does_not_approve_or_change_what_is_her_own(cast: Cast) -> None:
    goal = a_goal(cast, cast.ada, status="proposed")
    role_grant(SystemActor("test"), employee_id=cast.sol.pk, role="hr_admin")
    assert write(cast.ada, "goal_accept", goal_id=goal, version=goal.version).code == "FORBIDDEN"
    goal.refresh_from_db()
    assert goal.status == "proposed"
    assert write(cast.sol, "goal_accept", goal_id=goal, version=goal.version).code is None


def test_two_partners_may_answer_for_the_same_people(cast: Cast) -> None:
    role_grant(SystemActor("test"), employee_id=cast.sol.pk, role="hr_partner", team_id=cast.sales.pk)
    goal = a_goal(cast, cast.ola, visibility="line")
    assert sees(cast, "sol", goal) and sees(cast, "hana", goal)


EMPLOYMENT = "query($id: ID!) { node(id: $id) { ... on Employee { isAway employment { jobLevel hiredOn status } } } }"


@pytest.mark.parametrize(
    ("who", "open_to"),
    [
        *((name, True) for name in ("ada", "hana", "dag", "mira", "ola")),
        *((name, False) for name in ("lea", "pia", "sol")),
    ],
)
def test_employment_is_for_herself_her_line_above_and_hr(cast: Cast, who: str, open_to: bool) -> None:
    told = ask(cast.person(who), EMPLOYMENT, id=cast.ola).data["node"]
    assert told["isAway"] is False
    assert bool(told["employment"]) == open_to


@pytest.mark.parametrize(
    ("who", "whose"),
    [("ada", {"ada", "hana", "ines", "otto", "sami"}), ("hana", {"hana"}), ("ola", set()), ("dag", set())],
)
def test_roles_are_seen_by_hr_admins_and_whoever_holds_them(cast: Cast, who: str, whose: set[str]) -> None:
    told = ask(cast.person(who), "{ roleGrants { edges { node { employee { name } } } } }").data["roleGrants"]["edges"]
    assert {one["node"]["employee"]["name"].lower() for one in told} == whose


def test_a_role_that_was_taken_away_ends_with_the_next_request(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert sees(cast, "hana", goal)
    assert write(cast.ada, "role_revoke", role_grant_id=cast.hana.role_grants.get()).code is None
    assert not sees(cast, "hana", goal)
