"""What a token covers, and that the same token follows its owner through moves, roles and her leaving."""

import datetime as dt

import pytest

from goals.models import Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.integrations.models import AccessToken
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.api import a_token, ask, by_token, id_of, write
from tests.cast import TODAY, Cast, a_goal
from tests.integrations.test_access_token import MY_NAME, send, told


class TestScopes:
    def test_what_a_token_does_not_cover_is_refused_before_anything_runs(self, cast: Cast) -> None:
        secret = a_token(cast.ola, ["goals:read"])
        answer = told(send(secret, "{ goals { edges { node { title owner { name } } } } }"))
        assert "data" not in answer
        assert answer["errors"][0]["extensions"]["code"] == "OUT_OF_SCOPE"
        assert "people:read" in answer["errors"][0]["message"] and "Goal.owner" in answer["errors"][0]["message"]
        assert "data" in told(send(secret, "{ goals { edges { node { title } } } }"))

    @pytest.mark.parametrize(
        ("scope", "query"),
        [
            ("people:read", "{ me { obligations { deed } } }"),
            ("people:read", '{ node(id: "x") { ... on Goal { title } } }'),
            ("people:read", "fragment F on Goal { title } query { node(id: 1) { ...F } }"),
            ("people:read", "{ teams { edges { node { goals { edges { node { title } } } } } } }"),
            ("people:read", "{ roleGrants { edges { node { role } } } }"),
            ("people:read", "{ accessTokens { edges { node { name } } } }"),
            ("goals:read", "{ organisation { name } }"),
            ("goals:read", "{ employees { edges { cursor } } }"),
        ],
    )
    def test_no_way_leads_around_a_scope(self, cast: Cast, scope: str, query: str) -> None:
        answer = told(send(a_token(cast.ola, [scope]), query))
        assert "data" not in answer and answer["errors"][0]["extensions"]["code"] == "OUT_OF_SCOPE"

    def test_by_its_id_a_type_out_of_scope_answers_as_an_absent_row(self, cast: Cast) -> None:
        secret, goal = a_token(cast.ola, ["people:read"]), a_goal(cast, cast.ola)
        for one in (id_of(goal), "R29hbDo5OTk5OTk5"):
            assert told(send(secret, f'{{ node(id: "{one}") {{ id }} }}'))["data"] == {"node": None}

    def test_writing_includes_reading(self, cast: Cast) -> None:
        assert "data" in told(send(a_token(cast.ola, ["goals:write"]), "{ goals { edges { node { title } } } }"))

    def test_roles_are_changed_only_by_a_token_that_says_so(self, cast: Cast) -> None:
        given = {"employee_id": cast.sol, "role": "HR_PARTNER", "team_id": cast.mill}
        before = fingerprint()
        with by_token([cast.ada], ["people:write", "goals:write", "settings:write", "roles:read"]):
            ask(cast.ada, "{ __typename }")
            assert write(cast.ada, "role_grant", **given).code == "OUT_OF_SCOPE"
        AccessToken.objects.all().delete()
        assert fingerprint() == before
        with by_token([cast.ada], ["roles:write"]):
            assert write(cast.ada, "role_grant", **given).code is None

    def test_a_token_makes_no_token_unless_it_says_so_and_hands_on_no_more_than_it_has(self, cast: Cast) -> None:
        given = {"name": "Another", "expires_on": TODAY}
        with by_token([cast.ola], ["goals:write", "tokens:read"]):
            assert write(cast.ola, "access_token_create", scopes=["goals:read"], **given).code == "OUT_OF_SCOPE"
        with by_token([cast.ola], ["goals:read", "tokens:write"]):
            assert write(cast.ola, "access_token_create", scopes=["goals:write"], **given).code == "OUT_OF_SCOPE"
            assert write(cast.ola, "access_token_create", scopes=["goals:read"], **given).code is None

    def test_a_token_makes_none_that_outlives_it(self, cast: Cast) -> None:
        given = {"name": "Another", "scopes": ["goals:read"]}
        with by_token([cast.ola], ["goals:read", "tokens:write"]):
            before = AccessToken.objects.count(), AuditEntry.objects.count()
            refused = write(cast.ola, "access_token_create", expires_on=TODAY + dt.timedelta(days=1), **given)
            assert (refused.code, refused.field) == ("INVALID", "expiresOn")
            assert (AccessToken.objects.count(), AuditEntry.objects.count()) == before
            assert write(cast.ola, "access_token_create", expires_on=TODAY, **given).code is None

    def test_the_scopes_are_told_to_whoever_is_signed_in(self, cast: Cast) -> None:
        assert ask(None, "{ tokenScopes }").code == "UNAUTHENTICATED"
        with by_token([cast.ola], ["goals:read"]):
            scopes = ask(cast.ola, "{ tokenScopes }").data["tokenScopes"]
        assert {"goals:read", "goals:write", "people:read", "roles:write", "tokens:write"} <= set(scopes)


class TestTheSameTokenBeforeAndAfter:
    def test_a_move(self, cast: Cast) -> None:
        hers = a_goal(cast, cast.pia, visibility="line")
        with by_token([cast.mira]):
            assert sees(cast.mira, hers)
            moved = write(cast.ada, "reporting_line_set", employee_id=cast.pia, manager_id=cast.lea)
            assert moved.code is None and not sees(cast.mira, hers)

    def test_the_end_of_a_role(self, cast: Cast) -> None:
        hers = a_goal(cast, cast.pia, visibility="line")
        with by_token([cast.hana]):
            assert sees(cast.hana, hers)
            held = cast.hana.role_grants.get()
            assert write(cast.ada, "role_revoke", role_grant_id=held).code is None
            assert not sees(cast.hana, hers)
            given = {"employee_id": cast.pia, "version": 1, "job_title": "Captain"}
            assert write(cast.hana, "employee_update", **given).code == "FORBIDDEN"

    def test_leaving(self, cast: Cast) -> None:
        with by_token([cast.hana]):
            assert ask(cast.hana, MY_NAME).data == {"me": {"name": "Hana"}}
            assert write(cast.ada, "employee_depart", employee_id=cast.hana, left_on=TODAY).code is None
            assert ask(cast.hana, MY_NAME).code == "UNAUTHENTICATED"


def sees(person: Employee, goal: Goal) -> bool:
    return bool(ask(person, "query($id: ID!) { node(id: $id) { id } }", id=goal).data["node"])
