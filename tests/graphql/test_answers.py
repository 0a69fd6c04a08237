"""What comes back: the media type, refusals in full, and anything unforeseen only as a number in the log."""

import json
import logging
from typing import Any

import pytest
from django.db import DatabaseError

from perfmgmt.core.errors import Conflict, Forbidden, Invalid, NotFound
from perfmgmt.schema import schema
from tests.api import ask, id_of, write
from tests.cast import Cast, a_goal
from tests.graphql.wire import send, send_query, told

NEW = "application/graphql-response+json"


class TestMediaTypes:
    @pytest.mark.parametrize(
        ("accept", "kind"),
        [
            (None, "application/json"),
            ("*/*", "application/json"),
            ("application/json", "application/json"),
            ("text/html", "application/json"),
            (NEW, NEW),
            (f"{NEW}, application/json;q=0.9", NEW),
            (f"application/json, {NEW};q=0.1", "application/json"),
            (f"{NEW}; charset=utf-8, application/json;q=0.5", NEW),
        ],
    )
    def test_the_client_chooses(self, db: None, accept: str | None, kind: str) -> None:
        response = send_query(None, "{ __typename }", **({"HTTP_ACCEPT": accept} if accept else {}))
        assert (response.status_code, response["Content-Type"]) == (200, f"{kind}; charset=utf-8")
        assert response["Cache-Control"] == "no-store"
        assert "Accept" in response["Vary"]

    @pytest.mark.parametrize(
        "query", ["{ nothing }", "{", "{ a: __typename", "query($n: Int!) { goals(first: $n) { edges { cursor } } }"]
    )
    def test_what_is_not_run_has_another_status_in_the_newer_one(self, cast: Cast, query: str) -> None:
        newer, older = send_query(cast.ola, query, HTTP_ACCEPT=NEW), send_query(cast.ola, query)
        assert (newer.status_code, older.status_code) == (400, 200)
        assert told(newer) == told(older)
        assert "data" not in told(newer)

    def test_what_was_run_is_200_in_both(self, cast: Cast) -> None:
        for accept in (NEW, "application/json"):
            response = send_query(None, "{ goals { edges { cursor } } }", HTTP_ACCEPT=accept)
            assert (response.status_code, told(response)["data"]) == (200, None)

    def test_what_is_no_operation_is_400_in_both(self, db: None) -> None:
        assert [send(None, "{}", HTTP_ACCEPT=accept).status_code for accept in (NEW, "application/json")] == [400, 400]


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lets the title of every goal raise an error."""

    def plant(error: Exception) -> None:
        def resolve(*_: Any) -> str:
            raise error

        monkeypatch.setattr(schema.graphql_schema.type_map["Goal"].fields["title"], "resolve", resolve)

    return plant


class TestMaskedErrors:
    """The secret is in the log and not in the answer; a number leads from one to the other."""

    @pytest.mark.parametrize(
        "error",
        [
            RuntimeError("secret 4711"),
            DatabaseError("secret 4711"),
            KeyError("secret 4711"),
            AssertionError("secret 4711"),
        ],
    )
    def test_nobody_but_the_log_learns_what_happened(
        self, cast: Cast, planted: Any, caplog: pytest.LogCaptureFixture, error: Exception
    ) -> None:
        a_goal(cast, cast.ola)
        planted(error)
        with caplog.at_level(logging.ERROR, logger="perfmgmt.graphql"):
            answer = ask(cast.ola, "{ goals { edges { node { id title } } } }")
        assert "secret" not in answer.text
        assert answer.code == "INTERNAL"
        number = answer.errors[0]["extensions"]["correlationId"]
        assert number in answer.errors[0]["message"]
        assert answer.errors[0]["path"] == ["goals", "edges", 0, "node", "title"]
        assert number in caplog.text
        assert "secret 4711" in caplog.text

    def test_each_has_its_own_number(self, cast: Cast, planted: Any) -> None:
        for _ in range(2):
            a_goal(cast, cast.ola)
        planted(RuntimeError("secret"))
        answer = ask(cast.ola, "{ goals { edges { node { title } } } }")
        assert answer.data is None
        numbers = [error["extensions"]["correlationId"] for error in answer.errors]
        assert len(set(numbers)) == len(numbers)

    def test_an_error_within_a_write_is_masked_and_undone(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        goal = a_goal(cast, cast.ola)

        def fail(*_: Any) -> None:
            raise RuntimeError("secret 4711")

        monkeypatch.setattr("goals.actions.check_in.raise_blockers", fail)
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK")
        assert (written.code, "secret" in written.text) == ("INTERNAL", False)
        assert "secret 4711" in caplog.text
        assert not goal.check_ins.exists()

    def test_an_error_beside_the_operation_is_masked_too(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def fail(*_: Any) -> None:
            raise DatabaseError("secret 4711")

        monkeypatch.setattr("perfmgmt.graphql.view.cost_of", fail)
        response = send_query(cast.ola, "{ me { name } }")
        (error,) = told(response)["errors"]
        assert (response.status_code, error["extensions"]["code"]) == (500, "INTERNAL")
        assert b"secret" not in response.content
        assert error["extensions"]["correlationId"] in caplog.text
        assert "secret 4711" in caplog.text

    def test_a_refusal_is_told_in_full(self, cast: Cast, planted: Any) -> None:
        a_goal(cast, cast.ola)
        for error in (Invalid("Say more.", field="title"), NotFound(), Forbidden("Ask Mira."), Conflict("Load again.")):
            planted(error)
            answer = ask(cast.ola, "{ goals { edges { node { title } } } }")
            assert answer.errors[0]["message"] == error.message
            assert answer.errors[0]["extensions"] == {"code": error.code, "field": error.field}


class TestRefusals:
    """A refused write tells its code, its field and what to do next; nothing is written."""

    def test_invalid(self, cast: Cast) -> None:
        written = write(cast.ola, "goal_create", title=" ", period_id=cast.quarter)
        assert (written.code, written.field, written.id) == ("INVALID", "title", None)

    def test_not_found(self, cast: Cast) -> None:
        hidden = a_goal(cast, cast.sol, visibility="private")
        written = write(cast.ola, "goal_check_in", goal_id=hidden, health="ON_TRACK")
        assert (written.code, written.field) == ("NOT_FOUND", "goalId")

    def test_forbidden(self, cast: Cast) -> None:
        written = write(cast.ola, "goal_check_in", goal_id=a_goal(cast, cast.pia), health="ON_TRACK")
        assert (written.code, written.field) == ("FORBIDDEN", "goalId")

    def test_conflict(self, cast: Cast) -> None:
        written = write(cast.ola, "goal_update", goal_id=a_goal(cast, cast.ola), version=99, title="Other")
        assert (written.code, written.field) == ("CONFLICT", "version")

    def test_a_telling_code(self, cast: Cast) -> None:
        written = write(cast.ola, "goal_create", title="Late", period_id=cast.past)
        assert (written.code, written.field) == ("PHASE_CLOSED", "periodId")

    def test_unauthenticated(self, cast: Cast) -> None:
        assert write(None, "goal_create", title="X", period_id=cast.quarter).code == "UNAUTHENTICATED"

    def test_every_sentence_ends_and_helps(self, cast: Cast) -> None:
        written = write(cast.ola, "goal_create", title="", period_id=cast.quarter)
        assert str(written.message).endswith(".")

    def test_the_clients_own_word_comes_back(self, cast: Cast) -> None:
        document = (
            "mutation($input: GoalCreateInput!, $key: UUID!) "
            "{ goalCreate(input: $input, idempotencyKey: $key) { clientMutationId errors { code } } }"
        )
        key = "6f1e1b1c-0d4e-4c36-9f43-6a3f0d6d5a10"
        for title, refused in (("", True), ("New market", False)):
            given = {"title": title, "periodId": id_of(cast.quarter), "clientMutationId": "mine \U0001f600 \ud83d"}
            payload = ask(cast.ola, document, input=given, key=key).data["goalCreate"]
            assert payload["clientMutationId"] == given["clientMutationId"]
            assert bool(payload["errors"]) is refused


def test_variables_of_another_type_are_named(cast: Cast) -> None:
    document = "query($n: Int!, $f: GoalFilter) { goals(first: $n, filter: $f) { edges { cursor } } }"
    for variables in ({}, {"n": None}, {"n": "1"}, {"n": 1.5}, {"n": 2**31}, {"n": 1, "f": {"level": 1}}):
        answer = told(send(cast.ola, json.dumps({"query": document, "variables": variables})))
        assert "data" not in answer
        assert "$n" in answer["errors"][0]["message"] or "$f" in answer["errors"][0]["message"]
