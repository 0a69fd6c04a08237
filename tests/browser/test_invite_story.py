"""HR lets several people in at once, loses nothing on the way, and one of them signs in."""

import csv
import re
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.asking import ask
from tests.browser.test_settings_stories import HR, at, press, signed_in

Contexts = Callable[..., BrowserContext]

CREATE = """mutation ($input: EmployeeCreateInput!, $key: UUID!) {
    employeeCreate(input: $input, idempotencyKey: $key) { employee { id } errors { message } } }"""
# More than one portion, and a name that a spreadsheet would run.
NAMES = ("=1+1 Newcomer", "Bo Newcomer", "Cai Newcomer", "Dea Newcomer", "Eli Newcomer", "Flo Newcomer", "Gro Newcomer")


@pytest.fixture
def page(context_of: Contexts) -> Page:
    """Before HR, with people who were never invited."""
    context = context_of(HR, accept_downloads=True)
    page = at(context, "/settings/people/invite")
    mark = uuid4().hex[:6]
    for at_work, name in enumerate(NAMES):
        given = {"name": f"{name} {mark}", "email": f"n{at_work}.{mark}@example.net"}
        told = ask(context, CREATE, input=given, key=str(uuid4()))["employeeCreate"]
        assert told["errors"] == []
    page.reload()
    page.get_by_label("Name or team").fill(f"newcomer {mark}")
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(len(NAMES) + 1)
    return page


def invite(page: Page, words: str) -> None:
    """The button, and the same in the question, by the Enter key."""
    press(page, words)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.locator("dialog").get_by_role("button", name=words).focus()
    page.keyboard.press("Enter")


def test_several_are_invited_and_one_of_them_signs_in(page: Page, context_of: Contexts, tmp_path: Path) -> None:
    page.get_by_label("Choose all 7 found").focus()
    page.keyboard.press("Space")
    invite(page, "Invite 7 people")
    expect(page.get_by_role("heading", name="7 people can sign in")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("These passwords are shown once and kept nowhere.")).to_be_visible()

    # Another page loses nothing, and says so; closing the window would, and is asked first.
    page.get_by_role("link", name="Goals", exact=True).click()
    expect(page.locator(".undo-bar")).to_contain_text("The passwords wait")
    page.go_back()
    expect(page.get_by_role("heading", name="7 people can sign in")).to_be_visible()
    asked: list[str] = []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    expect(page.get_by_role("heading", name="7 people can sign in")).to_be_visible()
    assert asked == ["beforeunload"]
    press(page, "I have them")
    expect(page.get_by_role("heading", name="Forget these passwords?")).to_be_visible()
    page.keyboard.press("Escape")

    with page.expect_download() as downloading:
        press(page, "Download as CSV")
    downloading.value.save_as(tmp_path / "passwords.csv")
    with (tmp_path / "passwords.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["Name"].rsplit(" ", 1)[0] for row in rows) == sorted(("'=1+1 Newcomer", *NAMES[1:]))
    assert all(re.fullmatch(r"([a-z2-9]{4}-){3}[a-z2-9]{4}", row["One-time password"]) for row in rows)
    press(page, "I have them")

    here = signed_in(context_of(), rows[-1]["Work e-mail"], rows[-1]["One-time password"])
    here.close()
    page.get_by_role("link", name="Invited, not signed in yet").click()
    page.get_by_label("Name or team").fill(rows[0]["Name"].rsplit(" ", 1)[1])
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(len(NAMES))
    expect(page.get_by_role("table")).not_to_contain_text(rows[-1]["Name"])


def test_a_lost_answer_loses_no_password(page: Page) -> None:
    lost: list[str] = []

    def lose_one(route: object) -> None:
        body = route.request.post_data  # type: ignore[attr-defined]
        if "mutation EmployeesInvite" in body and not lost:
            lost.append(body)
            route.fetch()  # type: ignore[attr-defined]
            route.abort()  # type: ignore[attr-defined]
        else:
            route.continue_()  # type: ignore[attr-defined]

    page.route("**/graphql", lose_one)
    page.get_by_label("Choose all 7 found").check()
    invite(page, "Invite 7 people")
    expect(page.get_by_role("heading", name="7 people can sign in")).to_be_visible(timeout=60_000)
    assert len(lost) == 1
    page.get_by_role("button", name="I have them").click()
    page.get_by_role("button", name="Forget them").click()
    expect(page.get_by_role("link", name="Not invited yet")).to_be_visible()


def test_one_person_is_invited_again_from_her_page(page: Page) -> None:
    page.get_by_role("table").get_by_role("checkbox").nth(1).check()
    invite(page, "Invite 1 person")
    expect(page.get_by_role("heading", name="1 person can sign in")).to_be_visible(timeout=30_000)
    before = page.locator(".invite__password").inner_text()
    name = page.get_by_role("rowheader").inner_text()
    press(page, "I have them")
    press(page, "Forget them")
    page.goto(f"/settings/people?name={name}")
    page.get_by_role("link", name=name).click()
    expect(page.get_by_text("Was invited, and has not signed in since.")).to_be_visible()
    press(page, "Invite again")
    page.locator("dialog").get_by_role("button", name="Invite again").click()
    expect(page.locator(".employee-settings__password")).to_be_visible(timeout=30_000)
    assert page.locator(".employee-settings__password").inner_text() != before
