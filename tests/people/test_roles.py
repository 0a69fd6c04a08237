"""What each granted role opens, and who may give it."""

import pytest

from perfmgmt.people.models import RoleGrant
from tests.access.ledger import fingerprint
from tests.api import ask, look, write
from tests.cast import Cast, a_goal


@pytest.mark.parametrize(
    ("visibility", "seen"), [("everyone", True), ("team", True), ("line", True), ("private", False)]
)
def test_an_executive_sees_the_goals_of_her_teams_and_changes_none(cast: Cast, visibility: str, seen: bool) -> None:
    goal = a_goal(cast, cast.ola, visibility=visibility)
    told = look(cast.ines, goal, "can")
    assert bool(told) == seen
    if told:
        assert not {"edit", "check in on", "share", "acknowledge", "cancel", "decide the end of"} & set(told["can"])


def test_an_executive_sees_nothing_more_outside_her_teams_and_nothing_unpublished(cast: Cast) -> None:
    assert look(cast.ines, a_goal(cast, cast.ada, visibility="line"), "id") is None
    assert look(cast.ines, a_goal(cast, cast.ola, status="proposed"), "id") is None
    assert look(cast.ines, a_goal(cast, cast.ola, status="draft"), "id") is None
    assert look(cast.ines, cast.ola, "employment { status }") == {"employment": None}


@pytest.mark.parametrize("name", ["otto", "sami"])
def test_auditor_and_system_admin_see_no_more_content_than_everybody(cast: Cast, name: str) -> None:
    goals = [a_goal(cast, cast.ola, visibility=one) for one in ("everyone", "team", "line", "private")]
    assert [look(cast.person(name), goal, "id") is not None for goal in goals] == [True, False, False, False]
    assert look(cast.person(name), cast.ola, "employment { status }") == {"employment": None}


@pytest.mark.parametrize(
    ("who", "whose"),
    [("otto", {"Ada", "Hana", "Ines", "Otto", "Sami"}), ("sami", {"Sami"}), ("ines", {"Ines"}), ("kim", set())],
)
def test_roles_are_seen_by_the_auditor_and_by_whoever_holds_them(cast: Cast, who: str, whose: set[str]) -> None:
    told = ask(cast.person(who), "{ roleGrants { edges { node { employee { name } } } } }").data["roleGrants"]["edges"]
    assert {one["node"]["employee"]["name"] for one in told} == whose


@pytest.mark.parametrize("role", ["HR_ADMIN", "HR_PARTNER", "EXECUTIVE", "AUDITOR", "SYSTEM_ADMIN"])
def test_nobody_gives_herself_a_role_and_a_system_admin_gives_none(cast: Cast, role: str) -> None:
    untouched = fingerprint()
    team = {"team_id": cast.harbour} if role in ("HR_PARTNER", "EXECUTIVE") else {}
    for who, whom in (("ada", "ada"), ("sami", "sami"), ("sami", "pia"), ("otto", "pia"), ("ines", "pia")):
        refused = write(cast.person(who), "role_grant", employee_id=cast.person(whom), role=role, **team)
        assert refused.code == "FORBIDDEN" and refused.message
    assert fingerprint() == untouched
    assert write(cast.ada, "role_grant", employee_id=cast.pia, role=role, **team).code is None


@pytest.mark.parametrize(("role", "scoped"), [("EXECUTIVE", True), ("AUDITOR", False), ("SYSTEM_ADMIN", False)])
def test_a_role_names_a_team_where_it_has_a_scope_and_none_elsewhere(cast: Cast, role: str, scoped: bool) -> None:
    untouched = fingerprint()
    wrong = {} if scoped else {"team_id": cast.harbour}
    refused = write(cast.ada, "role_grant", employee_id=cast.pia, role=role, **wrong)
    assert (refused.code, refused.field) == ("INVALID", "teamId")
    assert write(cast.ada, "role_grant", employee_id=cast.tom, role=role).field == "employeeId"
    assert fingerprint() == untouched


def test_an_executives_sight_ends_with_her_role_in_the_same_session(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert look(cast.ines, goal, "id")
    held = RoleGrant.objects.get(employee=cast.ines)
    assert write(cast.ada, "role_revoke", role_grant_id=held).code is None
    assert look(cast.ines, goal, "id") is None
