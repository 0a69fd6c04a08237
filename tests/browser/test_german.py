"""The screens in German: every text is there, and longer words find room on a phone."""

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.answers import State
from tests.browser.conftest import new_context
from tests.browser.places import PLACES, Place, address_of, ask, show
from tests.browser.test_accessibility import SIDEWAYS, SIZES

PERSONA = "Mira Solberg"
SET = """mutation ($input: EmployeeSetPreferencesInput!, $key: UUID!) {
    employeeSetPreferences(input: $input, idempotencyKey: $key) { errors { message } } }"""
# A text that is not there shows its id instead.
IDS = """() => document.body.innerText.match(/(^|\\s)[a-z]+(-[a-z]+){2,}(?=$|\\s)/g) ?? []"""
SHOWN = [place for place in PLACES if place.persona == PERSONA and not place.then and State.FILLED in place.states]


def speak(context: BrowserContext, language: str) -> None:
    me = ask(context, "{ me { id } }")["me"]["id"]
    told = ask(context, SET, input={"employeeId": me, "language": language}, key=str(uuid4()))
    assert told["employeeSetPreferences"]["errors"] == []


@pytest.fixture(scope="module")
def german(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A persona who reads German while these pages are looked at."""
    context = new_context(browser, server, PERSONA, reduced_motion="reduce")
    speak(context, "de")
    yield context
    speak(context, "en")
    context.close()


@pytest.mark.parametrize("place", SHOWN, ids=lambda place: place.name)
def test_a_page_is_german_and_fits(german: BrowserContext, place: Place) -> None:
    page = german.new_page()
    show(page, place, address_of(place, german), State.FILLED)
    assert page.evaluate("document.documentElement.lang") == "de"
    for size in SIZES.values():
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert page.evaluate(SIDEWAYS) == []
    assert page.evaluate(IDS) == []
    page.close()


def test_a_stranger_with_a_german_browser_reads_german(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, locale="de-DE")
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Passwort").wait_for()
    expect(page).to_have_title(re.compile("^Anmelden"))
    context.close()
