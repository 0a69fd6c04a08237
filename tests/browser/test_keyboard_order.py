"""The tab key reaches everything, in the order of the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.asking import goal_of
from tests.browser.conftest import Contexts
from tests.browser.keys import opened
from tests.browser.showing import SETTLED

FOCUS = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const name = at.getAttribute("aria-label") || at.innerText || at.labels?.[0]?.innerText || at.name || "";
    window.passed ??= [];
    // What is drawn by its label or frame has its ring there; the button inside a date draws its own.
    const rings = [at, at.closest("label"), at.parentElement].filter(Boolean);
    const seen = rings.some((one) => getComputedStyle(one).outlineStyle !== "none")
        || (at.type === "date" && passed.includes(at));
    window.passed.push(at);
    return { tag: at.tagName, name: name.trim(), seen };
}"""
# In the order of the document, as the tab key has it: of a group of radios one.
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.type !== "radio" || one.checked
        || (!document.querySelector(`[name="${one.name}"]:checked`)
            && one === document.getElementsByName(one.name)[0]))"""
MISSED = f"({REACHABLE})().filter((one) => !passed.includes(one)).map((one) => one.outerHTML.slice(0, 120))"
IN_ORDER = f"JSON.stringify(({REACHABLE})().map((one) => passed.indexOf(one)))"


def test_the_first_stop_skips_to_the_content(context_of: Contexts) -> None:
    page, keys = opened(context_of("Mira Solberg"), "/goals", ".goals-list")
    keys.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    keys.press("Enter")
    expect(page.locator("main")).to_be_focused()
    for following in ("Guide to “Goals”", "New goal"):
        keys.press("Tab")
        expect(page.get_by_role("link", name=following)).to_be_focused()


@pytest.mark.parametrize(
    ("address", "shows"),
    [
        ("/", ".to-do"),
        ("/goals", ".goals-list"),
        ("/goals?view=list&text=customers", ".goals-list"),
        ("/goals?view=cascade", ".cascade"),
        ("/goals/{goal}", ".goal-aside__more"),
        ("/goals/{goal}?open=why,table,history", ".goal-history__list"),
        ("/goals/{goal}/edit", ".goal-form"),
        ("/goals/new", ".goal-form"),
        ("/nowhere", ".empty-state"),
    ],
)
def test_the_tab_key_reaches_everything_in_the_order_of_the_page(
    context_of: Contexts, address: str, shows: str
) -> None:
    context = context_of("Mira Solberg")
    goal = goal_of(context, "first invoice within 20 days")["id"]
    page, _ = opened(context, address.replace("{goal}", goal), shows)
    # What comes later than the rest would come behind the key.
    page.wait_for_load_state("networkidle")
    page.wait_for_function(SETTLED)
    unseen = []
    for _ in range(400):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at is None or (at["name"] == "Skip to the content" and page.evaluate("passed.length > 1")):
            break
        if not at["seen"]:
            unseen.append(at)
    assert page.evaluate(MISSED) == []
    assert unseen == []
    order = [at for at in page.evaluate(f"JSON.parse({IN_ORDER})") if at >= 0]
    assert order == sorted(order)


def test_the_sign_in_page_is_reached_too_and_leads_to_what_is_missing(context_of: Contexts) -> None:
    page = context_of().new_page()
    page.goto("/")
    email = page.get_by_label("Work e‑mail")
    email.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".error-summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(email).to_be_focused()
