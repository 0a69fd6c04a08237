"""A goal from its proposal to its end, by the buttons of its page, each pressed by whoever may press it."""

import re
from uuid import uuid4

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Contexts
from tests.browser.deeds import choose
from tests.browser.test_stories import query

CREATE = """mutation ($input: GoalCreateInput!, $key: UUID!) {
    goalCreate(input: $input, idempotencyKey: $key) { goal { id } errors { field message } } }"""
PERIOD = "{ periods(first: 100, orderBy: LATEST) { edges { node { id name phase } } } }"
PERSON = "query ($name: String!) { employees(first: 1, filter: {name: $name}) { edges { node { id } } } }"


def at_home(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("/")
    page.wait_for_selector("main h1")
    return page


def a_draft(page: Page, title: str, **given: object) -> str:
    """A draft of the signed-in person in the running period; the address of its page."""
    periods = query(page, PERIOD)["periods"]["edges"]
    running = next(one["node"]["id"] for one in periods if one["node"]["phase"] == "ACTIVE")
    made = query(page, CREATE, input={"title": title, "periodId": running, **given}, key=str(uuid4()))["goalCreate"]
    assert made["errors"] == []
    return f"/goals/{made['goal']['id']}"


def for_ola(page: Page, title: str) -> str:
    ola = query(page, PERSON, name="Ola Berg")["employees"]["edges"][0]["node"]["id"]
    return a_draft(page, title, ownerId=ola)


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def answer(page: Page, submit: str, said: str, **fields: str) -> None:
    """Fill the dialog in, send it and read what came of it."""
    dialog = page.get_by_role("dialog")
    for label, words in fields.items():
        dialog.get_by_label(re.compile(f"^{label}")).fill(words)
    dialog.get_by_role("button", name=submit, exact=True).click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text(said).first).to_be_visible()


def publish(page: Page) -> None:
    press(page, "Publish…")
    answer(page, "Publish this goal", "The goal is proposed")


def test_a_proposal_is_returned_taken_back_changed_and_declined(context_of: Contexts) -> None:
    mira, ola = (at_home(context_of(name)) for name in ("Mira Solberg", "Ola Berg"))
    address = for_ola(mira, "Answer every ticket within a day")
    mira.goto(address)
    publish(mira)

    ola.goto(address)
    press(ola, "Return it…")
    answer(ola, "Return it", "The proposal is returned", Note="Two days, please.")
    mira.reload()
    expect(mira.get_by_label("Where this goal stands")).to_contain_text("Two days, please.")
    publish(mira)
    press(mira, "Take back…")
    answer(mira, "Take it back", "The goal is your draft again")
    ola.reload()
    expect(ola.get_by_role("heading", level=1)).to_have_text("There is nothing here that you may see")
    publish(mira)

    ola.reload()
    press(ola, "Change it…")
    answer(ola, "Send it back changed", "Changed and sent back", Title="Answer tickets in two days", Note="As said.")
    mira.reload()
    expect(mira.get_by_role("heading", level=1)).to_contain_text("Answer tickets in two days")
    press(mira, "Decline…")
    answer(mira, "Decline this goal", "The goal is declined", Note="Then rather not.")
    expect(mira.get_by_label("Where this goal stands")).to_contain_text("It was never active")


def test_a_goal_is_accepted_ended_decided_reopened_and_cancelled(context_of: Contexts) -> None:
    mira, ola = (at_home(context_of(name)) for name in ("Mira Solberg", "Ola Berg"))
    address = for_ola(mira, "Write down how set-up works")
    mira.goto(address)
    publish(mira)
    ola.goto(address)
    press(ola, "Accept")
    expect(ola.get_by_text("Accepted. The goal is active.").first).to_be_visible()

    choose("Propose how it ended")(ola)
    ola.get_by_role("dialog").get_by_text("Partly achieved").click()
    answer(ola, "Propose this end", "The end is proposed", Grade="0.5", What="Half of it is written.")
    mira.reload()
    press(mira, "Confirm or change…")
    mira.get_by_role("dialog").get_by_label(re.compile("^Grade")).fill("0.6")
    answer(mira, "End it like this", "The goal has ended", Why="More than half.")
    ola.reload()
    expect(ola.get_by_label("Where this goal stands")).to_contain_text("Partly achieved, grade 0.6")
    expect(ola.get_by_label("Where this goal stands")).to_contain_text("More than half.")

    press(mira, "Reopen…")
    answer(mira, "Reopen this goal", "The goal is active again", Reason="The other half is missing.")
    choose("Cancel")(mira)
    answer(mira, "Cancel this goal", "The goal is cancelled", Reason="The product is gone.")
    ola.reload()
    expect(ola.get_by_label("Where this goal stands")).to_contain_text("The product is gone.")


def test_a_goal_is_taken_out_of_the_goal_above(context_of: Contexts) -> None:
    page = at_home(context_of("Mira Solberg"))
    above = a_draft(page, "Serve customers well", visibility="LINE")
    page.goto(above)
    press(page, "Publish…")
    answer(page, "Publish this goal", "The goal is active")
    address = a_draft(page, "Pick up the phone", parentId=above.rsplit("/", 1)[-1], visibility="LINE")
    page.goto(address)
    press(page, "Publish…")
    answer(page, "Publish this goal", "The goal is active")
    expect(page.get_by_role("main")).to_contain_text("Serve customers well")
    choose("Take it out of the goal above")(page)
    answer(page, "Take it out", "The goal counts towards no other now")
    expect(page.get_by_role("main")).not_to_contain_text("Serve customers well")
