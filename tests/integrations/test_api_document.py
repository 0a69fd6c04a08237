"""What API.md shows is run: its ten examples, its write, and its script against a live server."""

import csv
import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from graphql import parse, validate
from pytest_django.live_server_helper import LiveServer

from perfmgmt.core.scope import SCOPES
from perfmgmt.graphql.cost import HIGHEST
from perfmgmt.graphql.limits import ALIASES, DEPTH, DEPTH_IN_ALL, TOKENS
from perfmgmt.schema import schema
from tests.api import a_token, ask, by_token, id_of
from tests.cast import Cast, a_goal, a_key_result

TEXT = (Path(__file__).resolve().parents[2] / "API.md").read_text()
EXAMPLES = dict(re.findall(r"^### (\d+ [^\n]+)\n\n```graphql\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL))
(WRITE,) = re.findall(r"^```graphql\n(mutation.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
(SCRIPT,) = re.findall(r"^```python\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
# The clock of a server of its own is the real one.
NEXT_YEAR = dt.date.today() + dt.timedelta(days=300)


def test_there_are_ten_examples_in_order() -> None:
    assert [int(name.split()[0]) for name in EXAMPLES] == list(range(1, 11))


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_example_is_answered_to_a_token_that_reads(cast: Cast, name: str) -> None:
    assert validate(schema.graphql_schema, parse(EXAMPLES[name])) == []
    a_key_result(a_goal(cast, cast.ola, parent=a_goal(cast, cast.mira)))
    with by_token([cast.mira], ["goals:read", "people:read"]):
        answer = ask(cast.mira, EXAMPLES[name])
    assert answer.errors == [] and answer.data


def test_the_write_is_answered(cast: Cast) -> None:
    with by_token([cast.ola], ["people:write"]):
        told = ask(cast.ola, WRITE, me=id_of(cast.ola), key=uuid4()).data["employeeSetPreferences"]
    assert told == {"employee": {"timeZone": "Europe/Oslo"}, "errors": []}


def run(server: LiveServer, token: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PERFMGMT_URL": server.url, "PERFMGMT_TOKEN": token}
    return subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=False)


def test_the_script_lists_what_needs_attention_from_a_live_server(live_server: LiveServer, cast: Cast) -> None:
    for at in range(101):
        a_goal(cast, cast.ola, title=f"Goal {at}", visibility="line")
    hidden = a_goal(cast, cast.sol, visibility="private")
    token = a_token(cast.mira, ["goals:read", "people:read"], expires_on=NEXT_YEAR)
    finished = run(live_server, token)
    head, *rows = csv.reader(finished.stdout.splitlines())
    assert (finished.returncode, finished.stderr, head) == (0, "", ["goal", "health", "progress", "accountable"])
    assert {row[0] for row in rows} == {f"Goal {at}" for at in range(101)} and hidden.title not in finished.stdout


def test_the_script_says_in_a_sentence_why_it_is_refused(live_server: LiveServer, cast: Cast) -> None:
    narrow = run(live_server, a_token(cast.mira, ["goals:read"], expires_on=NEXT_YEAR))
    assert narrow.returncode == 1 and "people:read" in narrow.stderr
    unknown = run(live_server, "pm_" + "0" * 48)
    assert unknown.returncode == 1 and "no such token" in unknown.stderr


def test_the_figures_and_scopes_it_names_are_those_of_the_code(settings: object) -> None:
    assert set(re.findall(r"`(\w+:(?:read|write))`", TEXT)) <= SCOPES
    for figure in (
        f"{TOKENS:,} tokens of GraphQL",
        f"{DEPTH} levels ({DEPTH_IN_ALL} with",
        f"{ALIASES} aliases",
        f"{HIGHEST:,} are possible",
        f"{settings.TOKEN_REQUESTS_A_MINUTE} times a minute",  # type: ignore[attr-defined]
        f"body up to {settings.GRAPHQL_BODY_BYTES // 1000} kB",  # type: ignore[attr-defined]
    ):
        assert figure in TEXT, figure
