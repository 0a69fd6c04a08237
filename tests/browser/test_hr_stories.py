"""What HR and auditors do in the settings, by keyboard."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

Contexts = Callable[..., BrowserContext]


def test_an_auditor_finds_who_gave_a_role_and_nobody_else_finds_the_log(context_of: Contexts) -> None:
    page = context_of("Astrid Holm").new_page()
    page.goto("/settings")
    page.get_by_role("link", name="Audit log").press("Enter")
    rows = page.locator(".table tbody tr")
    expect(rows.first).to_be_visible()
    page.get_by_role("combobox", name="What", exact=True).select_option(label="Goals")
    expect(rows.first).to_contain_text(re.compile("Goal [0-9a-f]{12}"))
    page.get_by_role("combobox", name="Who", exact=True).press_sequentially("Ola B")
    expect(page.get_by_role("option", name=re.compile("Ola Berg"))).to_be_visible()
    page.get_by_role("combobox", name="Who", exact=True).press("Enter")
    expect(rows.first).to_contain_text("Ola Berg")
    page.get_by_label("Last day").fill("2001-01-01")
    expect(page.get_by_text("Nothing of this kind was done.")).to_be_visible()
    other = context_of("Solveig Aune").new_page()
    other.goto("/settings/audit")
    expect(other.get_by_role("heading", level=1)).to_be_visible()
    expect(other.get_by_text("Audit log")).to_have_count(0)
