"""What axe finds on every page in its four states, in both themes, on a screen and on a phone."""

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.answers import State
from tests.browser.conftest import ROOT, Contexts, new_context
from tests.browser.places import PLACES, Place
from tests.browser.showing import address_of, show

AXE = ROOT / "frontend/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}"""
# The page, and whatever in it has a bar of its own.
SIDEWAYS = """() => [...document.querySelectorAll("*")]
    .filter((one) => one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowX))
    .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth)
    .map((one) => `${one.tagName} ${one.className} ${one.scrollWidth} > ${one.clientWidth}`)"""
SIZES = {"screen": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740}}
LOOKS = list(product(("light", "dark"), SIZES))
CASES = [pytest.param(place, state, id=f"{place.name}, {state}") for place in PLACES for state in place.states]


def faults(page: Page) -> list[str]:
    """All that axe and the ruler find, in every look."""
    found = []
    for theme, size in sorted(LOOKS, key=lambda look: look[1]):
        page.set_viewport_size(SIZES[size])  # type: ignore[arg-type]
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        # A button that scrolled half under the bar is as large as before, which the ruler does not know.
        page.evaluate("scrollTo(0, 0)")
        found += [f"{theme} {size}: {fault}" for fault in page.evaluate(RUN, TAGS)]
        found += [f"{theme} {size}: scrolls sideways: {fault}" for fault in page.evaluate(SIDEWAYS)]
    return found


@pytest.fixture(scope="module")
def contexts(browser: Browser, server: str) -> Iterator[Contexts]:
    """One browser per persona for all the pages: what it has fetched once it keeps."""
    made: dict[str | None, BrowserContext] = {}

    def of(persona: str | None) -> BrowserContext:
        if persona not in made:
            made[persona] = new_context(browser, server, persona, bypass_csp=True, reduced_motion="reduce")
        return made[persona]

    yield of
    for context in made.values():
        context.close()


@pytest.mark.parametrize(("place", "state"), CASES)
def test_axe_finds_nothing(contexts: Contexts, place: Place, state: State) -> None:
    context = contexts(place.persona)
    page = context.new_page()
    page.set_viewport_size(SIZES["screen"])  # type: ignore[arg-type]
    show(page, place, address_of(place, context), state)
    page.add_script_tag(path=AXE)
    assert faults(page) == []
    page.close()


def test_axe_and_the_ruler_see_what_is_planted(contexts: Contexts) -> None:
    page = contexts(None).new_page()
    page.goto("/")
    page.get_by_label("Password").wait_for()
    page.add_script_tag(path=AXE)
    page.evaluate("document.querySelector('form').insertAdjacentHTML('afterend', '<img src=\"x\" width=\"2000\">')")
    found = " ".join(faults(page))
    for theme, size in LOOKS:
        assert f"{theme} {size}: image-alt" in found
        assert f"{theme} {size}: scrolls sideways: HTML" in found
    page.close()
