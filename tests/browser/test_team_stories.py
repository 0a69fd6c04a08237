"""Finding somebody, walking the line, and what a manager does in her second tab: by keyboard alone."""

import datetime as dt
import re
from uuid import uuid4

from playwright.sync_api import expect

from tests.browser.asking import ask
from tests.browser.conftest import Contexts


def test_slash_finds_a_person_by_the_beginnings_of_her_names(context_of: Contexts) -> None:
    page = context_of("Mira Solberg").new_page()
    page.goto("/goals")
    page.wait_for_selector(".goals-list")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search people, teams, goals")).to_be_focused()
    page.keyboard.type("OL ber")
    expect(page.get_by_role("option").first).to_contain_text("Ola Berg")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Ola Berg")).to_be_visible()


def test_enter_without_a_choice_opens_the_page_of_results_and_escape_closes_the_list(context_of: Contexts) -> None:
    page = context_of("Mira Solberg").new_page()
    page.goto("/goals")
    page.wait_for_selector(".goals-list")
    page.keyboard.press("/")
    page.keyboard.type("customs")
    page.wait_for_selector(".search-box__option")
    page.keyboard.press("Escape")
    expect(page.locator(".search-box__option")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url("/search?q=customs")
    expect(page.get_by_role("link", name="Customs Messages Customs")).to_be_visible()


def test_the_reporting_line_is_walked_by_arrows(context_of: Contexts) -> None:
    page = context_of("Mira Solberg").new_page()
    page.goto("/")
    page.wait_for_selector(".to-do")
    page.keyboard.press("g")
    page.keyboard.press("t")
    expect(page.get_by_role("heading", level=1, name="Customer Success")).to_be_visible()
    own = page.locator(".line-chart__person[aria-current]")
    expect(own).to_contain_text("Mira Solberg")
    own.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Down to Emil Strand")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(own).to_contain_text("Emil Strand")
    expect(own).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(own).to_contain_text("Mira Solberg")
    expect(own).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(own).to_contain_text("Dag Lindqvist")


def test_a_manager_acknowledges_in_her_second_tab(context_of: Contexts) -> None:
    page = context_of("Mira Solberg").new_page()
    page.goto("/?tab=team&reason=to-acknowledge")
    rows = page.locator(".my-team__row")
    rows.first.wait_for()
    before = rows.count()
    title = rows.last.get_by_role("link").first.inner_text()
    rows.last.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Acknowledge", exact=False).last).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(rows).to_have_count(before - 1)
    expect(page.get_by_role("link", name=title)).to_have_count(0)


def test_whoever_answers_for_nobody_has_no_second_tab(context_of: Contexts) -> None:
    page = context_of("Ola Berg").new_page()
    page.goto("/")
    page.wait_for_selector(".to-do")
    expect(page.get_by_role("link", name="My team")).to_have_count(0)


DELEGATE = """mutation ($input: DelegationCreateInput!, $key: UUID!) {
    delegationCreate(input: $input, idempotencyKey: $key) { errors { message } delegation { id } } }"""
END = """mutation ($input: DelegationEndInput!, $key: UUID!) {
    delegationEnd(input: $input, idempotencyKey: $key) { errors { message } } }"""


def test_a_delegate_is_told_for_whom_she_stands_in_and_finds_what_needs_that_manager(context_of: Contexts) -> None:
    mira, marte = context_of("Mira Solberg"), context_of("Marte Lien")
    until = (dt.datetime.now(dt.UTC).date() + dt.timedelta(days=9)).isoformat()
    delegate = ask(marte, "{ me { id } }")["me"]["id"]
    made = ask(mira, DELEGATE, input={"delegateId": delegate, "endsOn": until}, key=str(uuid4()))["delegationCreate"]
    assert made["errors"] == []
    page = marte.new_page()
    page.goto("/")
    opener = page.get_by_role("button", name=re.compile("Account and theme"))
    expect(opener).to_contain_text("for Mira Solberg too")
    opener.press("Enter")
    expect(page.get_by_role("link", name=re.compile("^You stand in for Mira Solberg until"))).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="My team").press("Enter")
    expect(page.locator(".my-team__row").first).to_contain_text("for Mira Solberg")
    expect(page.get_by_role("heading", name="Those who report to Mira Solberg")).to_be_visible()
    assert (
        ask(mira, END, input={"delegationId": made["delegation"]["id"]}, key=str(uuid4()))["delegationEnd"]["errors"]
        == []
    )
    page.reload()
    expect(opener).to_be_visible()
    expect(opener).not_to_contain_text("Mira")
    expect(page.get_by_role("link", name="My team")).to_have_count(0)
