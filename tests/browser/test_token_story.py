"""Somebody makes a token, a script works with it, and she takes it back."""

import json
import urllib.error
import urllib.request
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import Contexts
from tests.browser.test_settings_stories import at, press, told

NAME = "Weekly figures"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"


def with_token(server: str, token: str) -> tuple[int, dict[str, Any]]:
    """Status and answer that a script gets from the API with nothing but its token."""
    request = urllib.request.Request(
        f"{server}/graphql",
        data=json.dumps({"query": "{ me { name } }"}).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


def make(page: Page) -> str:
    """Fill in the form by keys; the secret that is shown once."""
    page.get_by_label("Name").fill(NAME)
    page.get_by_role("radiogroup", name="People and teams").get_by_label("Read", exact=True).focus()
    page.keyboard.press("Space")
    press(page, "Create token")
    expect(page.get_by_role("heading", name=f"“{NAME}” is created")).to_be_visible()
    return page.get_by_label("The token", exact=True).input_value()


def test_a_token_works_until_it_is_revoked(context_of: Contexts, server: str) -> None:
    context = context_of("Mira Solberg")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = at(context, "/settings/tokens/new")
    secret = make(page)
    press(page, "Copy")
    expect(page.locator(".actions")).to_contain_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == secret
    status, answer = with_token(server, secret)
    assert (status, answer["data"]) == (200, {"me": {"name": "Mira Solberg"}})

    page.get_by_role("link", name="I have kept it").click()
    row = page.get_by_role("listitem").filter(has_text=NAME)
    expect(row).to_contain_text("last used")
    assert secret not in page.content()
    press(page, f"Revoke “{NAME}”")
    expect(page.get_by_role("dialog")).to_contain_text("A revoked token does not come back")
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    told(page, f"“{NAME}” is revoked.")
    expect(row).to_contain_text("Revoked")
    status, refused = with_token(server, secret)
    assert status == 401
    assert "data" not in refused


def test_where_the_browser_keeps_its_clipboard_the_token_is_marked(context_of: Contexts) -> None:
    context = context_of("Mira Solberg")
    # As on a page under plain http.
    context.add_init_script(NO_CLIPBOARD)
    page = at(context, "/settings/tokens/new")
    secret = make(page)
    press(page, "Copy")
    expect(page.locator(".actions")).to_contain_text("The browser did not let it be copied.")
    expect(page.get_by_text("Copied.", exact=True)).to_have_count(0)
    expect(page.get_by_label("The token", exact=True)).to_be_focused()
    assert page.evaluate("getSelection().toString()") == secret
