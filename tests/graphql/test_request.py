"""What a request must look like, before anything of it is looked at."""

import io
import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goals.models import Goal, Period
from tests.api import SESSIONS, ask, id_of
from tests.cast import Cast
from tests.graphql.wire import send, send_query, told

OK = '{"query": "{ __typename }"}'


def test_a_well_formed_request_is_answered(db: None) -> None:
    response = send(None, OK)
    assert (response.status_code, told(response)["data"]) == (200, {"__typename": "Query"})


def test_a_body_may_have_100_kilobytes_and_not_one_more(db: None) -> None:
    padded = '{"query": "{ __typename }", "more": "' + "x" * (100_000 - 39) + '"}'
    assert len(padded) == 100_000
    assert send(None, padded).status_code == 200
    refused = send(None, padded + " ")
    assert refused.status_code == 413
    assert "100 kB" in told(refused)["errors"][0]["message"]


def test_a_large_body_is_refused_without_being_read(db: None) -> None:
    class Unread(io.BytesIO):
        def read(self, *_: Any) -> bytes:
            raise AssertionError("the body was read")

    response = send(None, b"", CONTENT_LENGTH="10000000", **{"wsgi.input": Unread()})
    assert response.status_code == 413


def test_a_body_longer_than_it_says_is_cut_there(db: None) -> None:
    assert send(None, OK + " " * 200_000, CONTENT_LENGTH=str(len(OK))).status_code == 200
    assert send(None, OK, CONTENT_LENGTH="5").status_code == 400


@pytest.mark.parametrize("length", ["", "-5", "1e3", "٣", "many", "5 000"])
def test_a_body_without_a_length_is_refused(db: None, length: str) -> None:
    response = send(None, OK, CONTENT_LENGTH=length, HTTP_TRANSFER_ENCODING="chunked")
    assert response.status_code == 411


def test_a_length_of_many_digits_is_just_too_large(db: None) -> None:
    assert send(None, OK, CONTENT_LENGTH="9" * 5000).status_code == 413


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
def test_only_post_is_answered(db: None, method: str) -> None:
    response = send(None, OK, method=method)
    assert (response.status_code, response["Allow"]) == (405, "POST")


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql"],
)
def test_only_json_is_answered(db: None, kind: str) -> None:
    assert send(None, OK, kind=kind).status_code == 415


def test_json_may_name_its_characters(db: None) -> None:
    assert send(None, OK, kind="application/json; charset=utf-8").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'"{ __typename }"',
        b"null",
        b"{}",
        b'{"query": null}',
        b'{"query": 5}',
        b'{"query": "{ __typename }", "variables": [1]}',
        b'{"query": "{ __typename }", "variables": "x"}',
        b'{"query": "{ __typename }", "operationName": 5}',
        b'{"query": "\xff\xfe{ __typename }"}',
        b'{"query": "{ __typename }", "variables": ' + b'{"a":' * 15_000 + b"1" + b"}" * 15_000 + b"}",
        b"[" * 90_000,
        b'{"query": "{ __typename }", "variables": {"n": ' + b"9" * 5_000 + b"}}",
    ],
)
def test_a_body_of_another_shape_is_refused(db: None, body: bytes) -> None:
    response = send(None, body)
    assert response.status_code == 400
    assert told(response)["errors"][0]["extensions"] == {"code": "INVALID"}


def test_operations_come_one_at_a_time(db: None) -> None:
    response = send(None, f"[{OK}, {OK}]")
    assert response.status_code == 400
    assert "one operation" in told(response)["errors"][0]["message"]
    assert b"Query" not in response.content


def test_one_of_several_operations_is_named(cast: Cast) -> None:
    several = "query A { __typename } query B { me { name } }"
    named = send(cast.ola, json.dumps({"query": several, "operationName": "B"}))
    assert told(named)["data"] == {"me": {"name": "Ola"}}
    for name in (None, "C"):
        unnamed = told(send(cast.ola, json.dumps({"query": several, "operationName": name})))
        assert "data" not in unnamed
        assert "Name the operation" in unnamed["errors"][0]["message"]


class TestWritingFromElsewhere:
    """Nothing is written for a session unless its own page asked."""

    def attempt(self, cast: Cast, **extra: Any) -> Any:
        document = (
            f'mutation {{ goalCreate(input: {{title: "Planted", periodId: "{id_of(cast.quarter)}"}}, '
            'idempotencyKey: "6f1e1b1c-0d4e-4c36-9f43-6a3f0d6d5a10") { errors { code } goal { id } } }'
        )
        return send_query(cast.ola, document, **extra)

    def test_with_its_token_a_session_writes(self, cast: Cast) -> None:
        assert self.attempt(cast).status_code == 200
        assert Goal.objects.filter(title="Planted").count() == 1

    @pytest.mark.parametrize("token", [None, "", "x" * 32, "k" * 31, "ü" * 32])
    def test_without_it_nothing_happens(self, cast: Cast, token: str | None) -> None:
        response = self.attempt(cast, token=token)
        assert response.status_code == 403
        assert told(response)["errors"][0]["extensions"]["code"] == "CSRF"
        assert not Goal.objects.filter(title="Planted").exists()

    def test_another_origin_is_refused_in_spite_of_the_token(self, cast: Cast) -> None:
        assert self.attempt(cast, HTTP_ORIGIN="https://evil.example").status_code == 403
        assert not Goal.objects.filter(title="Planted").exists()

    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_the_address_carries_no_operation(self, cast: Cast, method: str) -> None:
        query = f'mutation{{goalCreate(input:{{title:"Planted",periodId:"{id_of(cast.quarter)}"}}){{goal{{id}}}}}}'
        response = send(cast.ola, b"", method=method, QUERY_STRING=f"query={query}")
        assert response.status_code in (400, 405)
        assert not Goal.objects.filter(title="Planted").exists()

    def test_a_form_is_not_read_for_its_token(self, cast: Cast) -> None:
        form = b'--x\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\nk\r\n--x--\r\n'
        assert send(cast.ola, form, kind="multipart/form-data; boundary=x", token=None).status_code == 415


def test_a_stranger_learns_nothing(cast: Cast) -> None:
    SESSIONS.clear()
    assert ask(None, "{ me { name } __typename }").data == {"me": None, "__typename": "Query"}
    for document in (
        "{ goals { edges { node { id } } } }",
        "{ employees { edges { node { id } } } }",
        f'{{ node(id: "{id_of(cast.ola)}") {{ id }} }}',
    ):
        with CaptureQueriesContext(connection) as captured:
            assert ask(None, document).code == "UNAUTHENTICATED"
        assert not [one for one in captured if '"goals_' in one["sql"] or '"people_' in one["sql"]]


def test_a_stranger_writes_nothing(cast: Cast) -> None:
    answer = ask(
        None,
        'mutation { periodCreate(input: {name: "X", startsOn: "2026-01-01", endsOn: "2026-02-01"}, '
        'idempotencyKey: "6f1e1b1c-0d4e-4c36-9f43-6a3f0d6d5a10") { errors { code } } }',
    )
    assert answer.code == "UNAUTHENTICATED"
    assert not Period.objects.filter(name="X").exists()
