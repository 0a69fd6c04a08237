"""The product by keyboard alone."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.asking import ask, goal_of
from tests.browser.conftest import Contexts
from tests.browser.keys import opened


def test_letters_lead_to_the_pages_and_focus_lands_on_their_title(context_of: Contexts) -> None:
    page, keys = opened(context_of("Mira Solberg"), "/", ".to-do")
    keys.press("g", "g")
    expect(page.get_by_role("heading", level=1, name="Goals")).to_be_focused()
    expect(page).to_have_url(re.compile("/goals$"))
    keys.press("g", "w")
    expect(page.get_by_role("heading", level=1, name="My week")).to_be_focused()
    title = page.locator(".my-week-goals__title a").first
    words = title.inner_text()
    title.focus()
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1, name=words)).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="My week")).to_be_focused()


def test_letters_are_letters_in_a_field(context_of: Contexts) -> None:
    page, keys = opened(context_of("Mira Solberg"), "/goals", ".goals-list")
    field = page.get_by_label("Filter by text")
    field.focus()
    keys.type("g w?c")
    expect(field).to_have_value("g w?c")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_url(re.compile("/goals"))


def test_a_question_mark_lists_the_keys_and_escape_gives_focus_back(context_of: Contexts) -> None:
    page, keys = opened(context_of("Mira Solberg"), "/goals", ".goals-list")
    link = page.locator(".goals-list a").first
    link.focus()
    keys.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    assert dialog.evaluate("dialog => dialog.contains(document.activeElement)")
    # Keys of the page rest behind it.
    keys.press("g", "w")
    expect(page).to_have_url(re.compile("/goals$"))
    keys.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()


def test_what_is_seldom_done_opens_from_its_menu_and_closes_back_to_it(context_of: Contexts) -> None:
    context = context_of("Mira Solberg")
    page, keys = opened(context, f"/goals/{goal_of(context, 'first invoice within 20 days')['id']}", ".key-results")
    menu = page.get_by_role("button", name="More to do with this goal")
    menu.focus()
    keys.press("Enter", "ArrowDown", "Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("combobox")).to_be_focused()
    keys.press("Escape")
    expect(dialog).to_be_hidden()
    expect(menu).to_be_focused()
    keys.press("Enter", "Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def test_the_form_of_a_check_in_opens_on_c_and_closes_back_to_where_one_was(context_of: Contexts) -> None:
    context = context_of("Mira Solberg")
    page, keys = opened(context, f"/goals/{goal_of(context, 'first invoice within 20 days')['id']}", ".key-results")
    edit = page.get_by_role("link", name="Edit", exact=True)
    edit.focus()
    keys.press("c")
    panel = page.get_by_role("dialog")
    expect(panel.locator("input:focus")).to_be_visible()
    keys.press("Escape")
    expect(panel).to_be_hidden()
    expect(edit).to_be_focused()


def focused_row(page: Page) -> dict[str, str | None]:
    """Where the arrows stand in the tree."""
    return page.evaluate(  # type: ignore[no-any-return]
        """() => {
            const at = document.activeElement;
            return { id: at.dataset.id, level: at.ariaLevel, expanded: at.ariaExpanded };
        }"""
    )


def test_arrows_walk_open_and_close_the_cascade(context_of: Contexts) -> None:
    page, keys = opened(context_of("Mira Solberg"), "/goals?view=cascade", ".cascade [data-id]")
    rows = page.locator(".cascade [data-id]")
    page.locator(".cascade [tabindex='0']").focus()
    first = focused_row(page)
    assert first["level"] == "1"
    keys.press("ArrowDown")
    assert focused_row(page)["id"] == rows.nth(1).get_attribute("data-id")
    keys.press("ArrowUp")
    assert focused_row(page) == first
    keys.press("End")
    assert focused_row(page)["id"] == rows.last.get_attribute("data-id")
    keys.press("Home")
    assert focused_row(page) == first
    assert first["expanded"] == "false"
    keys.press("ArrowRight")
    expect(page.locator(".cascade [data-id][aria-level='2']").first).to_be_visible()
    expect(page).to_have_url(re.compile("open="))
    assert focused_row(page)["id"] == first["id"]
    keys.press("ArrowRight")
    child = focused_row(page)
    assert child["level"] == "2"
    keys.press("ArrowLeft")
    assert focused_row(page)["id"] == first["id"]
    keys.press("ArrowLeft")
    expect(page.locator(".cascade [aria-level='2']")).to_have_count(0)
    assert focused_row(page) == first
    keys.press("ArrowRight")
    expect(page.locator(".cascade [data-id][aria-level='2']").first).to_be_visible()
    keys.press("ArrowRight", "Enter")
    expect(page).to_have_url(re.compile(f"/goals/{re.escape(str(child['id']))}$"))
    expect(page.locator("main h1")).to_be_focused()
    page.go_back()
    expect(page.locator(f"[data-id='{first['id']}']")).to_have_attribute("aria-expanded", "true")


def due_first(context: BrowserContext) -> dict[str, str]:
    """The goal on which the next check-in is due."""
    obligations = ask(context, "{ me { obligations { deed goal { id title health } } } }")["me"]["obligations"]
    return next(one["goal"] for one in obligations if one["deed"] == "CHECK_IN")  # type: ignore[no-any-return]


LATEST = """query ($id: ID!) { node(id: $id) { ... on Goal { health progress
    checkIns(first: 1, orderBy: LATEST) { edges { node { isDraft whatChanged
    values(first: 5) { edges { node { after } } } } } } } } }"""


def test_the_next_step_is_ticked_and_posted_within_six_strokes_from_my_week(context_of: Contexts) -> None:
    context = context_of("Dag Lindqvist")
    page, keys = opened(context, "/", ".to-do")
    due = due_first(context)
    before = ask(context, LATEST, id=due["id"])["node"]
    keys.press("c")
    step = page.locator(".to-do--open input[type=checkbox]:focus")
    expect(step).not_to_be_checked()
    keys.press("Space")
    expect(step).to_be_checked()
    keys.press("Control+Enter")
    expect(page.get_by_text("Check‑in posted").first).to_be_visible()
    assert keys.strokes <= 6
    expect(page.locator(".to-do", has_text=due["title"])).to_have_count(0)
    after = ask(context, LATEST, id=due["id"])["node"]
    assert not after["checkIns"]["edges"][0]["node"]["isDraft"]
    assert after["progress"] > before["progress"]


def test_a_value_a_worse_health_and_why_are_posted_within_six_strokes_from_my_week(context_of: Contexts) -> None:
    context = context_of("Pia Nyholm")
    page, keys = opened(context, "/", ".to-do")
    due = due_first(context)
    assert due["health"] == "AT_RISK"
    keys.press("c")
    expect(page.locator(".to-do--open input:focus")).to_be_visible()
    keys.type("7")
    keys.press("Tab", "ArrowRight", "Tab")
    keys.type("Two of the team are ill.")
    keys.press("Control+Enter")
    expect(page.get_by_text("Check‑in posted").first).to_be_visible()
    assert keys.strokes <= 6
    goal = ask(context, LATEST, id=due["id"])["node"]
    posted = goal["checkIns"]["edges"][0]["node"]
    assert goal["health"] == "OFF_TRACK"
    assert posted["whatChanged"] == "Two of the team are ill."
    assert [float(one["node"]["after"]) for one in posted["values"]["edges"]] == [7]


def test_the_summary_of_errors_takes_focus_and_leads_to_each_field(context_of: Contexts) -> None:
    page, _ = opened(context_of("Mira Solberg"), "/goals/new", ".goal-form")
    page.get_by_role("button", name="Add a key result").press("Enter")
    page.locator("#goal-form-title").press("Control+Enter")
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    links = summary.get_by_role("link")
    assert links.count() >= 2
    for index in range(links.count()):
        link = links.nth(index)
        field = page.locator(link.get_attribute("href") or "")
        link.press("Enter")
        expect(field).to_be_focused()
        expect(field).to_be_in_viewport()
        expect(field).to_have_attribute("aria-invalid", "true")
        describing = field.get_attribute("aria-describedby") or ""
        said = " ".join(page.locator(f"#{one}").inner_text() for one in describing.split())
        assert link.inner_text() in said


def test_the_inbox_is_read_by_keyboard_alone(context_of: Contexts) -> None:
    """g and i go there; marked rows leave, and focus goes on to the next one."""
    page, keys = opened(context_of("Mira Solberg"), "/", shows=".to-do")
    keys.press("g", "i")
    page.wait_for_selector(".inbox")
    rows = page.locator(".inbox__item")
    before = rows.count()
    first = rows.first.inner_text()
    keys.press("Tab", "Tab", "Tab", "Tab", "Tab")
    expect(page.get_by_role("button", name=re.compile("^Mark as read")).first).to_be_focused()
    keys.press("Enter")
    expect(rows).to_have_count(before - 1)
    assert rows.first.inner_text() != first
    expect(page.get_by_role("button", name=re.compile("^Mark as read")).first).to_be_focused()
    page.close()
