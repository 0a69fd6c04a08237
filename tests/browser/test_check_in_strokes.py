"""How many keys a check-in takes from My week, whatever has changed."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.asking import ask
from tests.browser.conftest import Contexts
from tests.browser.keys import Keys, opened

DUE = """{ me { obligations { deed goal { id } } }
    periods(first: 20) { edges { node { id phase startsOn endsOn } } } }"""
LATEST = """query ($id: ID!) { node(id: $id) { ... on Goal { health checkIns(first: 1, orderBy: LATEST) { edges { node {
    isDraft whatChanged values(first: 20) { edges { node { after } } } } } } } } }"""


def did(context: BrowserContext, mutation: str, answer: str, **given: Any) -> Any:
    """The row that a mutation answers with, by whoever is signed in."""
    kind = f"{mutation[0].upper()}{mutation[1:]}Input"
    document = f"""mutation ($input: {kind}!, $key: UUID!) {{ {mutation}(input: $input, idempotencyKey: $key) {{
        errors {{ message }} {answer} {{ id }} }} }}"""
    told = ask(context, document, input=given, key=str(uuid4()))[mutation]
    assert told["errors"] == []
    return told[answer]


def clear_the_week(context: BrowserContext) -> None:
    """Check in on whatever is due, so that the next goal is the first."""
    for one in ask(context, DUE)["me"]["obligations"]:
        if one["deed"] == "CHECK_IN":
            did(context, "goalCheckIn", "checkIn", goalId=one["goal"]["id"], health="ON_TRACK")


def goal_with(context: BrowserContext, key_results: int) -> str:
    """A goal with so many numbers, on track, whose next check-in is due tomorrow."""
    today, tomorrow = (dt.datetime.now(dt.UTC).date() + dt.timedelta(days=at) for at in (0, 1))
    periods = [one["node"] for one in ask(context, DUE)["periods"]["edges"]]
    period = next(one for one in periods if one["phase"] == "ACTIVE" and one["endsOn"] > tomorrow.isoformat())
    goal: str = did(
        context,
        "goalCreate",
        "goal",
        title=f"{key_results} numbers",
        periodId=period["id"],
        visibility="PRIVATE",
        startsOn=today.isoformat(),
        dueOn=tomorrow.isoformat(),
    )["id"]
    for at in range(key_results):
        numbers = {"measure": "INCREASE", "startValue": "0", "targetValue": "100"}
        did(context, "keyResultCreate", "keyResult", goalId=goal, title=f"Number {at}", **numbers)
    did(context, "goalPublish", "goal", goalId=goal)
    did(context, "goalCheckIn", "checkIn", goalId=goal, health="ON_TRACK", occurredOn=today.isoformat())
    return goal


def one_by_one(keys: Keys, values: list[str]) -> None:
    """Each number into its own field."""
    for at, value in enumerate(values):
        expect(keys.page.locator(".to-do--open input:focus")).to_be_visible()
        keys.type(value)
        if at < len(values) - 1:
            keys.press("Enter")


def with_semicolons(keys: Keys, values: list[str]) -> None:
    """All of them into the first field, as one text."""
    expect(keys.page.locator(".to-do--open input:focus")).to_be_visible()
    keys.type("; ".join(values))


def pasted(keys: Keys, values: list[str]) -> None:
    """A column of a spreadsheet."""
    expect(keys.page.locator(".to-do--open input:focus")).to_be_visible()
    keys.page.evaluate("text => navigator.clipboard.writeText(text)", "\r\n".join([*values, ""]))
    keys.press("Control+v")


Way = Callable[[Keys, list[str]], None]


def strokes(page: Page, key_results: int, enter: Way, *, worse: bool) -> int:
    """Check in on what is due first: a value for each key result, and where health went down, why."""
    page.goto("/")
    page.wait_for_selector(".to-do")
    keys = Keys(page)
    keys.press("c")
    enter(keys, [str(10 + at) for at in range(key_results)])
    if worse:
        keys.press("f")
        expect(page.locator("#check-in-what")).to_be_focused()
        keys.type("Two of the team are ill.")
    keys.press("Enter")
    expect(page.get_by_text("Check‑in posted").first).to_be_visible()
    return keys.strokes


def checked_in(context: BrowserContext, page: Page, key_results: int, enter: Way, *, worse: bool) -> int:
    """The strokes that it took, once everything is found posted as it was typed."""
    goal = goal_with(context, key_results)
    counted = strokes(page, key_results, enter, worse=worse)
    after = ask(context, LATEST, id=goal)["node"]
    posted = after["checkIns"]["edges"][0]["node"]
    values = sorted(float(one["node"]["after"]) for one in posted["values"]["edges"])
    assert values == [10.0 + at for at in range(key_results)]
    assert after["health"] == ("OFF_TRACK" if worse else "ON_TRACK")
    assert (posted["isDraft"], posted["whatChanged"]) == (False, "Two of the team are ill." if worse else "")
    did(context, "goalCancel", "goal", goalId=goal, reason="It was for counting.")
    return counted


def test_a_check_in_takes_as_many_strokes_as_there_are_numbers_and_one_more(context_of: Contexts) -> None:
    """With worse health, said by its letter, another one."""
    context = context_of("Marte Lien")
    page, _ = opened(context, "/")
    clear_the_week(context)
    for key_results in (1, 2, 4):
        assert checked_in(context, page, key_results, one_by_one, worse=False) == key_results + 1
        assert checked_in(context, page, key_results, one_by_one, worse=True) == key_results + 2


def test_a_check_in_takes_five_strokes_at_most_however_many_numbers_there_are(context_of: Contexts) -> None:
    context = context_of("Marte Lien")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page, _ = opened(context, "/")
    clear_the_week(context)
    for key_results in (1, 5, 12):
        assert checked_in(context, page, key_results, with_semicolons, worse=False) == 2
        assert checked_in(context, page, key_results, with_semicolons, worse=True) == 3
    for key_results in (5, 12):
        assert checked_in(context, page, key_results, pasted, worse=False) == 4
        assert checked_in(context, page, key_results, pasted, worse=True) == 5
