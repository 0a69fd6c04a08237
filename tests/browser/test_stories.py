"""What people do, from the address bar on."""

import re
from uuid import uuid4

from playwright.sync_api import Page, expect

from perfmgmt.demo.company import PASSWORD
from tests.browser.conftest import Contexts
from tests.browser.deeds import choose


def query(page: Page, document: str, **variables: object) -> dict:
    """Ask the API with the page's own session."""
    return page.evaluate(  # type: ignore[no-any-return]
        """async ([query, variables]) => {
            const token = document.cookie.match(/csrftoken=([^;]+)/)[1];
            const answer = await fetch("/graphql", {
                method: "POST",
                headers: { "Content-Type": "application/json", "X-CSRFToken": token },
                body: JSON.stringify({ query, variables }),
            });
            return (await answer.json()).data;
        }""",
        [document, variables],
    )


def my_goal(page: Page, title: str) -> dict:
    """One of the signed-in person's goals, with those above it."""
    found = query(
        page,
        """query ($text: String) { goals(first: 1, filter: {mine: true, text: $text, statuses: [ACTIVE]}) {
            edges { node {
            id title progress
            ancestors { id title progress }
            keyResults(first: 10) { edges { node { id title currentValue targetValue } } } } } } }""",
        text=title,
    )
    return found["goals"]["edges"][0]["node"]  # type: ignore[no-any-return]


def test_a_wrong_password_is_told_and_the_right_one_opens_my_week(context_of: Contexts) -> None:
    page = context_of().new_page()
    page.goto("/")
    page.get_by_role("textbox").first.fill("ola.berg@fjordline.example")
    page.get_by_label("Password").fill("not the password")
    page.keyboard.press("Enter")
    expect(page.locator(".error-summary")).to_be_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="My week")).to_be_visible()
    expect(page.locator(".shell__brand")).to_have_text("Fjordline Group")


def test_signing_out_closes_every_page(context_of: Contexts) -> None:
    page = context_of("Ola Berg").new_page()
    page.goto("/goals")
    page.get_by_role("button", name="Account and theme").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Password")).to_be_visible()
    page.goto("/goals")
    expect(page.get_by_label("Password")).to_be_visible()


def test_a_check_in_takes_three_key_strokes_beside_its_values(context_of: Contexts) -> None:
    """c opens what is due first, Space ticks the step in focus, Control and Enter post."""
    page = context_of("Ola Berg").new_page()
    page.goto("/")
    first = page.locator(".to-do").first
    expect(first).to_contain_text("Check in")
    title = first.locator(".to-do__title").inner_text()
    page.keyboard.press("c")
    expect(page.locator(".to-do--open input:focus")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Check‑in posted").first).to_be_visible()
    expect(page.locator(".to-do", has_text=title)).to_have_count(0)


def test_a_check_in_moves_every_goal_above(context_of: Contexts) -> None:
    page = context_of("Ola Berg").new_page()
    page.goto("/")
    title = "Cut set-up hours per customer"
    before = my_goal(page, title)
    page.get_by_role("button", name=re.compile(r"^Check in: Cut set.up hours")).press("Enter")
    field = page.locator(".to-do--open input:focus")
    expect(field).to_be_visible()
    result = before["keyResults"]["edges"][0]["node"]
    halfway = (float(result["currentValue"]) + float(result["targetValue"])) / 2
    field.fill(f"{halfway:g}")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Check‑in posted").first).to_be_visible()
    after = my_goal(page, title)
    assert after["progress"] > before["progress"]
    pairs = zip(before["ancestors"], after["ancestors"], strict=True)
    moved = [(old["progress"], new["progress"]) for old, new in pairs]
    assert moved
    assert all(new > old for old, new in moved), moved
    page.goto(f"/goals/{after['ancestors'][-1]['id']}")
    shown = f"{round(after['ancestors'][-1]['progress'] * 100)}"
    expect(page.get_by_role("main")).to_contain_text(re.compile(rf"{shown}\s%"))


def test_a_manager_acknowledges_a_check_in_in_place(context_of: Contexts) -> None:
    manager = context_of("Mira Solberg").new_page()
    manager.goto("/")
    row = manager.locator(".to-do", has=manager.get_by_role("button", name=re.compile("^Acknowledge"))).first
    row.get_by_role("button", name=re.compile("^Acknowledge")).click()
    opened = manager.locator(".to-do--open")
    address = opened.locator(".to-do__title").get_attribute("href")
    opened.get_by_role("textbox").fill("Good. Go on like this.")
    manager.keyboard.press("Control+Enter")
    expect(manager.get_by_text("Check‑in acknowledged").first).to_be_visible()
    author = context_of("Ola Berg").new_page()
    author.goto(address or "")
    expect(author.get_by_text("Good. Go on like this.").first).to_be_visible()


def private_goal(page: Page, title: str) -> str:
    """A published goal of the signed-in person that nobody else may see; its id."""
    period = query(page, "{ periods(first: 1) { edges { node { id } } } }")["periods"]["edges"][0]["node"]["id"]
    drafted = query(
        page,
        """mutation ($input: GoalCreateInput!, $key: UUID!) {
            goalCreate(input: $input, idempotencyKey: $key) { goal { id } errors { message } } }""",
        input={"title": title, "periodId": period, "visibility": "PRIVATE"},
        key=str(uuid4()),
    )["goalCreate"]["goal"]["id"]
    query(
        page,
        """mutation ($input: GoalPublishInput!, $key: UUID!) {
            goalPublish(input: $input, idempotencyKey: $key) { goal { id } errors { message } } }""",
        input={"goalId": drafted},
        key=str(uuid4()),
    )
    return str(drafted)


def test_a_stranger_finds_nothing_until_the_goal_is_shared(context_of: Contexts) -> None:
    owner = context_of("Ola Berg").new_page()
    owner.goto("/")
    goal = private_goal(owner, "Learn to juggle")
    stranger = context_of("Pia Nyholm").new_page()
    stranger.goto(f"/goals/{goal}")
    expect(stranger.get_by_role("heading", level=1)).to_have_text("There is nothing here that you may see")
    hidden = stranger.get_by_role("main").inner_text()
    stranger.goto("/goals/R29hbDo5OTk5OTk5")
    expect(stranger.get_by_role("heading", level=1)).to_have_text("There is nothing here that you may see")
    assert stranger.get_by_role("main").inner_text() == hidden

    owner.goto(f"/goals/{goal}")
    share_with(owner, "Pia Nyholm")
    stranger.goto(f"/goals/{goal}")
    expect(stranger.get_by_role("heading", level=1)).to_contain_text("Learn to juggle")


def share_with(page: Page, name: str) -> None:
    """Through the goal page's own dialog."""
    choose("Share")(page)
    page.get_by_role("dialog").get_by_role("combobox").first.fill(name)
    page.get_by_role("option", name=re.compile(name)).first.click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Share")).click()
    expect(page.get_by_role("dialog")).to_be_hidden()
