"""The screens in German: every text is there, and longer words find room on a phone."""

import re
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.answers import State
from tests.browser.asking import ask
from tests.browser.conftest import new_context
from tests.browser.places import PLACES, Place
from tests.browser.showing import address_of, show
from tests.browser.test_accessibility import SIDEWAYS, SIZES
from tests.browser.wording import BROKEN, COVERED, Heard, not_german

SET = """mutation ($input: EmployeeSetPreferencesInput!, $key: UUID!) {
    employeeSetPreferences(input: $input, idempotencyKey: $key) { errors { message } } }"""
# A text that is not there shows its id instead.
IDS = """() => document.body.innerText.match(/(^|\\s)[a-z]+(-[a-z]+){2,}(?=$|\\s)/g) ?? []"""
# What is pressed is named in English: of a page one comes to by that, another test speaks.
SHOWN = [place for place in PLACES if place.persona and not place.then and State.FILLED in place.states]
PLANT = """() => {
    const heading = document.querySelector("h1");
    heading.insertAdjacentHTML("afterend", "<p>Somebody forgot this</p>");
    heading.nextElementSibling.style.cssText = "position: relative; left: -80px; width: 2em; word-break: break-all";
}"""
Contexts = Callable[[str], BrowserContext]


def speak(context: BrowserContext, language: str) -> None:
    me = ask(context, "{ me { id } }")["me"]["id"]
    told = ask(context, SET, input={"employeeId": me, "language": language}, key=str(uuid4()))
    assert told["employeeSetPreferences"]["errors"] == []


@pytest.fixture(scope="module")
def german(browser: Browser, server: str) -> Iterator[Contexts]:
    """Personas who read German while these pages are looked at."""
    made: dict[str, BrowserContext] = {}

    def of(persona: str) -> BrowserContext:
        if persona not in made:
            made[persona] = new_context(browser, server, persona, reduced_motion="reduce")
            speak(made[persona], "de")
        return made[persona]

    yield of
    for context in made.values():
        speak(context, "en")
        context.close()


@pytest.mark.parametrize("place", SHOWN, ids=lambda place: place.name)
def test_a_page_is_german_and_fits(german: Contexts, place: Place) -> None:
    assert place.persona
    context = german(place.persona)
    page = context.new_page()
    heard = Heard(page)
    show(page, place, address_of(place, context), State.FILLED)
    assert page.evaluate("document.documentElement.lang") == "de"
    for size in SIZES.values():
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert page.evaluate(SIDEWAYS) == []
        assert page.evaluate(COVERED) == []
        assert page.evaluate(BROKEN) == []
    assert page.evaluate(IDS) == []
    assert not_german(page, heard) == []
    page.close()


def test_what_is_planted_is_noticed(german: Contexts) -> None:
    page = german("Mira Solberg").new_page()
    heard = Heard(page)
    page.goto("/settings")
    page.wait_for_selector(".settings__overview")
    page.evaluate(PLANT)
    assert page.evaluate(COVERED)
    assert "Somebody" in page.evaluate(BROKEN)
    assert not_german(page, heard) == ["Somebody forgot this"]
    page.close()


def test_a_stranger_with_a_german_browser_reads_german(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, locale="de-DE")
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Passwort").wait_for()
    expect(page).to_have_title(re.compile("^Anmelden"))
    context.close()
