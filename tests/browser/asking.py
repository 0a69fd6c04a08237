"""What somebody who is signed in asks of the server, beside the pages."""

from typing import Any

from playwright.sync_api import BrowserContext


def ask(context: BrowserContext, document: str, **variables: object) -> dict[str, Any]:
    """What the API answers to whoever is signed in here."""
    token = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "csrftoken")
    answer = context.request.post(
        "/graphql",
        data={"query": document, "variables": variables},
        headers={"X-CSRFToken": token},
        # The server closes a connection that rests, perhaps just when this is on its way.
        max_retries=3,
    ).json()
    assert "errors" not in answer, answer["errors"]
    return answer["data"]  # type: ignore[no-any-return]


MINE = """query ($text: String) { goals(first: 1, filter: {mine: true, text: $text}) { edges { node {
    id ancestors { id } } } } }"""


def goal_of(context: BrowserContext, title: str) -> dict[str, Any]:
    """One of the goals of whoever is signed in, with those above it."""
    return ask(context, MINE, text=title)["goals"]["edges"][0]["node"]  # type: ignore[no-any-return]


PEOPLE = b"Staff number,Name,E-mail,Status\n1,Nora Dahl,nora@example.net,aktiv\n2,Odd Vik,nowhere,left\n"
GOALS = b"No,Type,Title,Part of,Period,Owner,Measure\n1,Objective,Grow,,Q1,ada,\n2,Key result,Orders,1,,,up\n"


def a_file(context: BrowserContext, data: bytes = PEOPLE) -> str:
    """The id of a file that is uploaded by whoever is signed in here."""
    token = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "csrftoken")
    headers = {"X-CSRFToken": token, "Content-Type": "text/csv"}
    answer = context.request.post("/import/upload?name=people.csv", data=data, headers=headers)
    return answer.json()["id"]  # type: ignore[no-any-return]
