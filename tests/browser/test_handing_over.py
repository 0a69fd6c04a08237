"""Somebody leaves, and her manager hands her goals over where they stand: in My week."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Contexts
from tests.browser.test_goal_answers import PERSON, at_home
from tests.browser.test_stories import query

DEPART = """mutation ($input: EmployeeDepartInput!, $key: UUID!) {
    employeeDepart(input: $input, idempotencyKey: $key) { errors { message } } }"""


def test_a_manager_hands_a_leavers_goal_over_by_keyboard(context_of: Contexts) -> None:
    hr, mira = at_home(context_of("Solveig Aune")), at_home(context_of("Mira Solberg"))
    noor = query(hr, PERSON, name="Noor Aziz")["employees"]["edges"][0]["node"]["id"]
    key, day = hr.evaluate("() => [crypto.randomUUID(), new Date().toISOString().slice(0, 10)]")
    left = query(hr, DEPART, input={"employeeId": noor, "leftOn": day}, key=key)["employeeDepart"]
    assert left["errors"] == []
    mira.reload()
    rows = mira.locator(".to-do", has_text="Noor Aziz does not answer for it any more")
    expect(rows.first).to_be_visible()
    count = rows.count()
    rows.first.get_by_role("button", name=re.compile("^Hand over")).press("Enter")
    who = mira.get_by_role("combobox", name="Who goes on with it")
    expect(who).to_be_focused()
    who.press_sequentially("Ola B")
    expect(mira.get_by_role("option", name=re.compile("Ola Berg"))).to_be_visible()
    who.press("Enter")
    mira.keyboard.press("Control+Enter")
    expect(mira.get_by_text("Ola Berg goes on with the goal").first).to_be_visible()
    expect(rows).to_have_count(count - 1)
