"""What HR and auditors do in the settings, by keyboard."""

import re
from typing import Any
from uuid import uuid4

from playwright.sync_api import BrowserContext, expect

from tests.browser.asking import ask
from tests.browser.conftest import Contexts


def test_an_auditor_finds_who_gave_a_role_and_nobody_else_finds_the_log(context_of: Contexts) -> None:
    page = context_of("Agnes Bakke").new_page()
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


WRITES = {
    "employeeCreate": "mutation ($i: EmployeeCreateInput!, $k: UUID!)",
    "roleGrant": "mutation ($i: RoleGrantInput!, $k: UUID!)",
    "roleRevoke": "mutation ($i: RoleRevokeInput!, $k: UUID!)",
}


def write(context: BrowserContext, deed: str, **given: str) -> dict[str, Any]:
    asked = "errors { message } roleGrant { id }" if deed == "roleGrant" else "errors { message } employee { id }"
    document = f"{WRITES[deed]} {{ {deed}(input: $i, idempotencyKey: $k) {{ {asked} }} }}"
    told = ask(context, document, i=given, k=str(uuid4()))[deed]
    assert told["errors"] == []
    return told  # type: ignore[no-any-return]


def test_two_hr_admins_name_a_deputy_and_one_ends_it_by_keyboard(context_of: Contexts) -> None:
    solveig, marte = context_of("Solveig Aune"), context_of("Marte Lien")
    write(solveig, "employeeCreate", name="Board Adviser", email="board.adviser@example.org")
    second = ask(marte, "{ me { id } }")["me"]["id"]
    granted = write(solveig, "roleGrant", employeeId=second, role="HR_ADMIN")["roleGrant"]["id"]
    page = solveig.new_page()
    page.goto("/settings/hr-deputies")
    page.get_by_role("button", name="Name a deputy for Astrid Holm").press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").press_sequentially("Board A")
    expect(page.get_by_role("option", name=re.compile("Board Adviser"))).to_be_visible()
    dialog.get_by_role("combobox").press("Enter")
    page.keyboard.press("Control+Enter")
    row = "Board Adviser for Astrid Holm"
    expect(page.get_by_role("button", name=f"End {row}")).to_be_visible()
    # Who named her does not confirm her.
    expect(page.get_by_role("button", name=f"Confirm {row}")).to_have_count(0)
    other = marte.new_page()
    other.goto("/settings/hr-deputies")
    other.get_by_role("button", name=f"Confirm {row}").press("Enter")
    other.get_by_role("dialog").get_by_role("button", name="Confirm", exact=True).press("Enter")
    expect(other.get_by_text(re.compile("Confirmed .* by Marte Lien")).last).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Name a deputy for Astrid Holm")).to_have_count(0)
    page.get_by_role("button", name=f"End {row}").press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="End", exact=True).press("Enter")
    expect(page.get_by_role("button", name="Name a deputy for Astrid Holm")).to_be_visible()
    write(solveig, "roleRevoke", roleGrantId=granted)
    other.reload()
    expect(other.get_by_role("heading", name="HR deputies")).to_have_count(0)
