"""Two people at one goal, and one person at two pages."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from perfmgmt.demo.company import PASSWORD
from tests.browser.places import ask, goal_of

Contexts = Callable[..., BrowserContext]

TEXTS = "query ($id: ID!) { node(id: $id) { ... on Goal { title description version } } }"
GOAL = "Spend a day each week with customers"


def editing(context: BrowserContext, goal: str) -> Page:
    """The goal's form, as it stands now."""
    page = context.new_page()
    page.goto(f"/goals/{goal}/edit")
    expect(page.get_by_label("Title")).to_have_value(re.compile(GOAL))
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


def test_the_second_of_two_writers_sees_both_versions_and_overwrites_nothing(context_of: Contexts) -> None:
    first, second = context_of("Dag Lindqvist"), context_of("Dag Lindqvist")
    goal = goal_of(first, GOAL)["id"]
    quick, slow = editing(first, goal), editing(second, goal)
    before = ask(first, TEXTS, id=goal)["node"]

    quick.get_by_label("Title").fill(f"{GOAL}, on site")
    quick.get_by_label("Why it matters").fill("What the first one wrote.")
    save(quick)
    expect(quick.locator("main h1")).to_contain_text("on site")
    written = ask(first, TEXTS, id=goal)["node"]
    assert written["version"] > before["version"]

    slow.get_by_label("Why it matters").fill("What the second one wrote.")
    save(slow)
    versions = slow.get_by_role("region", name="Somebody else saved this goal meanwhile")
    expect(versions).to_be_focused()
    expect(versions).to_contain_text("What the first one wrote.")
    expect(versions).to_contain_text("What the second one wrote.")
    assert ask(first, TEXTS, id=goal)["node"] == written

    # Only the first has touched the title: hers is the choice that is made already.
    expect(versions.get_by_role("radio", name=re.compile("on site"))).to_be_checked()
    expect(versions.get_by_role("radio", name=re.compile("the second one"))).to_be_checked()
    versions.get_by_role("button", name="Go on with this").click()
    expect(versions).to_be_hidden()
    assert ask(first, TEXTS, id=goal)["node"] == written
    save(slow)
    expect(slow.locator("main h1")).to_contain_text("on site")
    merged = ask(first, TEXTS, id=goal)["node"]
    assert (merged["title"], merged["description"]) == (f"{GOAL}, on site", "What the second one wrote.")


def test_two_check_ins_at_once_both_stand(context_of: Contexts) -> None:
    first, second = context_of("Astrid Holm"), context_of("Astrid Holm")
    goal = goal_of(first, "Visit every office once")["id"]
    pages = []
    for context in (first, second):
        page = context.new_page()
        page.goto(f"/goals/{goal}?open=check-in")
        expect(page.get_by_role("dialog").locator("input:focus")).to_be_visible()
        pages.append(page)
    for page, words in zip(pages, ("From the first page.", "From the second page."), strict=True):
        page.get_by_role("dialog").get_by_label("What changed").fill(words)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_role("dialog")).to_be_hidden()
    pages[0].reload()
    timeline = pages[0].get_by_role("region", name="Check‑ins")
    expect(timeline).to_contain_text("From the first page.")
    expect(timeline).to_contain_text("From the second page.")


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Account and theme").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Password")).to_be_visible()


def test_a_session_that_ended_elsewhere_asks_to_sign_in_and_leads_back_to_the_page(context_of: Contexts) -> None:
    context = context_of("Ola Berg")
    goal = goal_of(context, "Cut set-up hours per customer")["id"]
    page, other = context.new_page(), context.new_page()
    page.goto(f"/goals/{goal}")
    title = page.locator("main h1")
    expect(title).to_contain_text("hours")
    words = title.inner_text()
    other.goto("/goals")
    sign_out(other)

    page.get_by_role("button", name=re.compile("^Why")).click()
    expect(page.get_by_label("Password")).to_be_visible()
    expect(page.get_by_text(words)).to_have_count(0)
    page.get_by_label("Work e‑mail").fill("ola.berg@fjordline.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_have_text(words)
    expect(page).to_have_url(re.compile(f"/goals/{re.escape(goal)}"))


def test_a_write_of_a_session_that_ended_elsewhere_changes_nothing(context_of: Contexts) -> None:
    context = context_of("Dag Lindqvist")
    goal = goal_of(context, GOAL)["id"]
    before = ask(context, TEXTS, id=goal)["node"]
    page, other = editing(context, goal), context.new_page()
    page.get_by_label("Why it matters").fill("Written after the end.")
    other.goto("/goals")
    sign_out(other)
    save(page)
    expect(page.get_by_label("Password")).to_be_visible()
    assert ask(context_of("Dag Lindqvist"), TEXTS, id=goal)["node"] == before
