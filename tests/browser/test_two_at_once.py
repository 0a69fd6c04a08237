"""Two people at one goal, and one person at two pages."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from perfmgmt.demo.company import PASSWORD
from tests.browser.asking import ask, goal_of
from tests.browser.conftest import Contexts

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


def end_session(context: BrowserContext) -> None:
    """As when it has run out: no page is told."""
    token = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "csrftoken")
    answer = context.request.delete("/_allauth/browser/v1/auth/session", headers={"X-CSRFToken": token})
    assert answer.status == 401, answer.text()


def sign_in_again(page: Page, email: str) -> None:
    expect(page.get_by_label("Password")).to_be_visible()
    page.get_by_label("Work e‑mail").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")


def test_a_session_that_ended_asks_to_sign_in_and_leads_back_to_the_page(context_of: Contexts) -> None:
    context = context_of("Ola Berg")
    goal = goal_of(context, "Cut set-up hours per customer")["id"]
    page = context.new_page()
    page.goto(f"/goals/{goal}")
    title = page.locator("main h1")
    expect(title).to_contain_text("hours")
    words = title.inner_text()
    # Whatever the page asks after the end leads to the sign-in, so it has asked everything before.
    page.wait_for_load_state("networkidle")
    end_session(context)

    page.get_by_role("button", name=re.compile("^Why")).click()
    expect(page.get_by_label("Password")).to_be_visible()
    expect(page.get_by_text(words)).to_have_count(0)
    sign_in_again(page, "ola.berg@fjordline.example")
    expect(page.locator("main h1")).to_have_text(words)
    expect(page).to_have_url(re.compile(f"/goals/{re.escape(goal)}"))


def test_a_write_of_a_session_that_ended_changes_nothing_and_is_there_again_for_its_writer(
    context_of: Contexts,
) -> None:
    context = context_of("Dag Lindqvist")
    goal = goal_of(context, GOAL)["id"]
    before = ask(context, TEXTS, id=goal)["node"]
    page = editing(context, goal)
    page.get_by_label("Why it matters").fill("Written after the end.")
    end_session(context)
    save(page)
    expect(page.get_by_label("Password")).to_be_visible()
    assert ask(context_of("Dag Lindqvist"), TEXTS, id=goal)["node"] == before

    sign_in_again(page, "dag.lindqvist@fjordline.example")
    expect(page.get_by_text("What you had typed here is back.")).to_be_visible()
    expect(page.get_by_label("Why it matters")).to_have_value("Written after the end.")
    save(page)
    expect(page.get_by_role("main")).to_contain_text("Written after the end.")
    assert ask(context, TEXTS, id=goal)["node"]["description"] == "Written after the end."
    page.goto(f"/goals/{goal}/edit")
    expect(page.get_by_label("Why it matters")).to_have_value("Written after the end.")
    expect(page.get_by_text("What you had typed here is back.")).to_have_count(0)


def test_what_somebody_typed_is_not_there_for_the_next_one(context_of: Contexts) -> None:
    context = context_of("Dag Lindqvist")
    page = context.new_page()
    page.goto("/goals/new")
    page.get_by_label("Title").fill("Nobody else's business")
    end_session(context)
    save_as_draft = page.get_by_role("button", name="Save as draft")
    save_as_draft.click()
    sign_in_again(page, "ola.berg@fjordline.example")
    expect(page.get_by_label("Title")).to_have_value("")
    assert page.evaluate("Object.keys(sessionStorage).length") == 0


def test_a_tab_that_another_one_signed_out_shows_nothing_more(context_of: Contexts) -> None:
    context = context_of("Ola Berg")
    page, other = context.new_page(), context.new_page()
    page.goto("/goals")
    expect(page.locator("main h1")).to_have_text("Goals")
    other.goto("/goals")
    other.get_by_role("button", name="Account and theme").click()
    other.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Password")).to_be_visible()
