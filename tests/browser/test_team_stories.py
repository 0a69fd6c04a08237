"""Finding somebody, walking the line, and what a manager does in her second tab: by keyboard alone."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

Contexts = Callable[..., BrowserContext]


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
