"""What a page may load and run: nothing that the policy refuses, nothing from elsewhere, nothing that fails."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.answers import State
from tests.browser.conftest import Contexts
from tests.browser.places import PLACES
from tests.browser.showing import address_of, show

WATCH = """document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    tellFault(`refused by the policy: ${violatedDirective} ${blockedURI}`));"""

# Chromium itself tells the console of an upload that is refused.
ANSWERED_400 = ("upload refused",)


def watched(context: BrowserContext, server: str) -> tuple[Page, list[str]]:
    """A page, and the growing list of what goes wrong in it."""
    faults: list[str] = []
    host = urlsplit(server).netloc

    def look_at(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob") and parts.netloc != host:
            faults.append(f"left the host: {address}")

    page = context.new_page()
    page.expose_function("tellFault", lambda fault: faults.append(fault))
    page.add_init_script(WATCH)
    page.on("request", lambda request: look_at(request.url))
    page.on("websocket", lambda socket: look_at(socket.url))
    page.on("pageerror", lambda error: faults.append(f"error: {error.message}"))
    page.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
    return page, faults


def test_the_policy_allows_no_script_or_style_in_the_page(context_of: Contexts, server: str) -> None:
    page, faults = watched(context_of(), server)
    answer = page.goto("/")
    assert answer
    rules = dict(rule.strip().split(" ", 1) for rule in answer.headers["content-security-policy"].split(";"))
    assert rules["default-src"] == "'self'"
    assert "unsafe" not in str(rules)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')")
    page.evaluate("fetch('https://example.org/').catch(() => null)")
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
    told = [fault for fault in faults if fault.startswith("refused by the policy")]
    directives = dict.fromkeys(fault.split()[4] for fault in told)
    assert list(directives) == [
        "script-src-elem",
        "style-src-attr",
        "connect-src",
    ]


def test_nothing_fails_and_nothing_leaves_the_host_on_any_page(context_of: Contexts, server: str) -> None:
    pages = {}
    for place in PLACES:
        if place.persona not in pages:
            pages[place.persona] = watched(context_of(place.persona, reduced_motion="reduce"), server)
        page, faults = pages[place.persona]
        page.set_viewport_size({"width": 1280, "height": 720})
        show(page, place, address_of(place, page.context), State.FILLED)
        if place.name in ANSWERED_400:
            assert [fault for fault in faults if "status of 400" in fault] == faults
            faults.clear()
        assert faults == [], place.name


def test_graphiql_asks_and_opens_its_dialogs_under_the_same_policy(context_of: Contexts, server: str) -> None:
    page, faults = watched(context_of("Mira Solberg"), server)
    page.goto("/graphiql")
    expect(page.locator(".graphiql-query-editor")).to_contain_text("me {")
    page.locator(".graphiql-execute-button").click()
    page.get_by_text('"Mira Solberg"').first.wait_for()
    page.get_by_label("Example").select_option(label="Everybody, page by page")
    page.get_by_text("query Everybody").first.wait_for()
    for button in page.locator(".graphiql-sidebar button").all():
        button.click()
        page.keyboard.press("Escape")
    assert faults == []
