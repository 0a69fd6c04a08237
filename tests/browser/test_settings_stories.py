"""HR shapes the organisation in the browser, and nobody else finds a way to."""

import re
from uuid import uuid4

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.asking import ask
from tests.browser.conftest import Contexts

HR = "Solveig Aune"


def at(context: BrowserContext, path: str) -> Page:
    """A page of the settings, once its section stands."""
    page = context.new_page()
    page.goto(path)
    page.locator(".settings__section h1, main h1").first.wait_for()
    return page


def choose(field: Locator, text: str) -> None:
    """Type a part and take the first that is found, by keys alone."""
    field.select_text()
    field.page.keyboard.type(text)
    expect(field.page.locator(".combobox__option").first).to_contain_text(re.compile(text, re.IGNORECASE))
    field.page.keyboard.press("Enter")


def press(page: Page, name: str) -> None:
    """A button by its name, by the Enter key."""
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    page.keyboard.press("Enter")


def of(effect: Locator, name: str) -> Locator:
    """What a preview says of one person."""
    return effect.get_by_role("listitem").filter(has_text=name)


def told(page: Page, sentence: str) -> None:
    """What the bar at the foot says of the deed."""
    expect(page.locator(".undo-bar")).to_contain_text(sentence)


def test_hr_makes_a_team_and_moves_a_person_who_names_those_that_gain_and_lose(context_of: Contexts) -> None:
    page = at(context_of(HR), "/settings/teams")
    press(page, "New team")
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.type("Harbour Pilots")
    choose(page.get_by_role("combobox", name="Lies under"), "Havn")
    choose(page.get_by_role("combobox", name="Lead"), "Espen")
    page.keyboard.press("Control+Enter")
    told(page, "Harbour Pilots is there.")
    expect(page.get_by_role("link", name="Harbour Pilots")).to_be_visible()

    page.goto("/settings/lines")
    choose(page.get_by_role("combobox", name="Who moves"), "Peder")
    expect(page.get_by_text("Peder Krogh reports to Karin Dahl.")).to_be_visible()
    choose(page.get_by_role("combobox", name="Reports to"), "Elin Sand")
    press(page, "Show what changes")
    effect = page.get_by_role("status", name="What changes")
    expect(effect).to_contain_text("One person moves.")
    expect(of(effect, "Elin Sand")).to_contain_text("Gains sight of one goal of one person.")
    expect(of(effect, "Karin Dahl")).to_contain_text("Loses sight of one goal of one person.")
    # It was only looked at.
    expect(page.get_by_text("Peder Krogh reports to Karin Dahl.")).to_be_visible()
    press(page, "Move")
    told(page, "Peder Krogh has moved.")
    expect(page.get_by_text("Peder Krogh reports to Elin Sand.")).to_be_visible()


def test_hr_moves_a_whole_team_with_its_lead(context_of: Contexts) -> None:
    page = at(context_of(HR), "/settings/teams")
    page.get_by_role("link", name="Gdańsk").press("Enter")
    expect(page.get_by_text("Lies under Rollout.")).to_be_visible()
    page.get_by_role("link", name="Move", exact=True).press("Enter")
    under = page.get_by_role("combobox", name="Lies under")
    expect(under).to_have_value("Rollout")
    choose(under, "Port Operations")
    page.get_by_role("checkbox", name=re.compile("line of its lead, Tomasz Wolski")).press("Space")
    choose(page.get_by_role("combobox", name="Reports to"), "Jakub")
    press(page, "Show what changes")
    effect = page.get_by_role("status", name="What changes")
    expect(effect).to_contain_text("people move.")
    expect(of(effect, "Jakub Nowak")).to_contain_text("Gains sight of")
    expect(of(effect, "Bram de Wit")).to_contain_text("Loses sight of")
    press(page, "Move")
    told(page, "Gdańsk has moved.")
    page.goto("/settings/teams")
    page.get_by_role("link", name="Gdańsk").press("Enter")
    expect(page.get_by_text("Lies under Port Operations.")).to_be_visible()


def test_hr_puts_an_address_right_and_retires_a_team(context_of: Contexts) -> None:
    page = at(context_of(HR), "/settings/people?name=Jeroen")
    page.get_by_role("link", name="Jeroen Kok").press("Enter")
    press(page, "Correct the address")
    field = page.get_by_label("Work e‑mail")
    expect(field).to_be_focused()
    field.fill("ola.berg@fjordline.example")
    page.keyboard.press("Enter")
    expect(page.locator(".error-summary")).to_contain_text("has this address already")
    field.fill("J.Kok@Fjordline.example")
    page.keyboard.press("Enter")
    told(page, "Saved.")
    expect(page.get_by_text("j.kok@fjordline.example")).to_be_visible()

    page.goto("/settings/teams")
    page.get_by_role("link", name="Rotterdam").press("Enter")
    press(page, "Retire")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Retire").press("Enter")
    expect(dialog.locator(".error-summary")).to_contain_text("Move them to another first")
    page.keyboard.press("Escape")
    page.goto("/settings/teams")
    press(page, "New team")
    page.keyboard.type("Short lived")
    page.keyboard.press("Control+Enter")
    told(page, "Short lived is there.")
    page.get_by_role("link", name="Short lived").press("Enter")
    press(page, "Retire")
    dialog.get_by_role("button", name="Retire").press("Enter")
    told(page, "Short lived is retired.")
    expect(page.get_by_text("Retired since")).to_be_visible()
    press(page, "Take up again")
    told(page, "Short lived is open again.")


def test_hr_gives_a_role_and_takes_it_away(context_of: Contexts) -> None:
    page = at(context_of(HR), "/settings/roles")
    press(page, "Give a role")
    dialog = page.get_by_role("dialog")
    choose(dialog.get_by_role("combobox", name="Who"), "Eeva")
    dialog.get_by_role("radio", name=re.compile("^Executive")).check()
    choose(dialog.get_by_role("combobox", name="Team"), "Skift")
    page.keyboard.press("Control+Enter")
    told(page, "Eeva Laine is Executive now.")
    press(page, "Take away: Executive, Eeva Laine")
    expect(page.get_by_role("dialog")).to_contain_text("closes with the next request")
    page.get_by_role("dialog").get_by_role("button", name="Take away").press("Enter")
    told(page, "Eeva Laine is no longer Executive.")
    expect(page.get_by_role("button", name="Take away: Executive, Eeva Laine")).to_have_count(0)

    # Nobody makes herself anything.
    press(page, "Give a role")
    choose(dialog.get_by_role("combobox", name="Who"), "Marte")
    dialog.get_by_role("radio", name=re.compile("^HR partner")).check()
    choose(dialog.get_by_role("combobox", name="Team"), "Kontor")
    page.keyboard.press("Control+Enter")
    expect(dialog.locator(".error-summary")).to_contain_text("has the role already")


def test_hr_makes_a_period_and_moves_it_on(context_of: Contexts) -> None:
    page = at(context_of(HR), "/settings/periods")
    press(page, "New period")
    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type("Spring sprint")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".error-summary")).to_contain_text("Enter the first day.")
    page.get_by_label("First day").fill("2031-03-01")
    page.get_by_label("Last day").fill("2031-04-30")
    page.keyboard.press("Control+Enter")
    told(page, "Saved.")
    row = page.get_by_role("row").filter(has_text="Spring sprint")
    expect(row).to_contain_text("Planning")
    press(page, "Change phase of Spring sprint")
    expect(page.get_by_role("radio", name=re.compile("^Active"))).to_be_checked()
    page.get_by_role("button", name="Set to “Active”").press("Enter")
    told(page, "Spring sprint is now: Active.")
    expect(row).to_contain_text("Active")


def test_the_second_to_save_a_period_sees_both_versions_and_overwrites_nothing(context_of: Contexts) -> None:
    first, second = (at(context_of(HR), "/settings/periods") for _ in range(2))
    for page in (first, second):
        page.get_by_role("button", name=re.compile("^Edit ")).first.press("Enter")
        expect(page.get_by_label("Name")).to_be_focused()
    first.get_by_label("Name").fill("Spring sprints")
    first.keyboard.press("Control+Enter")
    told(first, "Saved.")
    second.get_by_label("Name").fill("Sprint of spring")
    second.get_by_label("Last day").fill("2031-05-31")
    second.keyboard.press("Control+Enter")
    versions = second.get_by_role("dialog").locator(".two-versions")
    expect(versions).to_contain_text("Spring sprints")
    expect(versions).to_contain_text("Sprint of spring")
    expect(first.get_by_role("row").filter(has_text="Spring sprints")).to_be_visible()
    versions.get_by_role("button").last.press("Enter")
    expect(second.get_by_label("Name")).to_have_value("Spring sprints")
    second.get_by_role("dialog").get_by_role("button", name="Save").press("Enter")
    told(second, "Saved.")
    row = second.get_by_role("row").filter(has_text="Spring sprints")
    expect(row).to_contain_text("31 May 2031")


INVITE = """mutation ($input: EmployeeInviteInput!, $key: UUID!) {
    employeeInvite(input: $input, idempotencyKey: $key) { password errors { message } } }"""
FIND = '{ employees(first: 1, filter: { name: "Maren Solli" }) { edges { node { id email } } } }'


def test_somebody_invited_changes_her_password_and_is_signed_out_elsewhere(context_of: Contexts) -> None:
    hr = context_of(HR)
    person = ask(hr, FIND)["employees"]["edges"][0]["node"]
    told_once = ask(hr, INVITE, input={"employeeId": person["id"]}, key=str(uuid4()))["employeeInvite"]["password"]
    here, elsewhere = (signed_in(context_of(), person["email"], told_once) for _ in range(2))
    here.goto("/settings/profile")
    here.get_by_label("Present password").fill("what she does not know")
    here.get_by_label("New password").fill("a quiet morning at sea")
    here.keyboard.press("Enter")
    expect(here.locator(".error-summary")).to_contain_text("current password")
    here.get_by_label("Present password").fill(told_once)
    here.keyboard.press("Enter")
    told(here, "The password is changed.")
    expect(here.get_by_label("Present password")).to_have_value("")
    here.reload()
    expect(here.get_by_role("heading", level=1, name="My profile")).to_be_visible()
    elsewhere.reload()
    expect(elsewhere.get_by_label("Password")).to_be_visible()


def test_whom_anybody_may_try_is_told_that_the_password_stays(context_of: Contexts) -> None:
    page = at(context_of("Ola Berg"), "/settings/profile")
    expect(page.get_by_text("so the password stays as it is")).to_be_visible()
    expect(page.get_by_label("Present password")).to_have_count(0)


def signed_in(context: BrowserContext, email: str, password: str) -> Page:
    page = context.new_page()
    page.goto("/")
    page.get_by_label("E‑mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="My week")).to_be_visible()
    return page


def test_whoever_shapes_nothing_finds_no_way_to(context_of: Contexts) -> None:
    for persona in ("Ola Berg", "Mira Solberg"):
        page = at(context_of(persona), "/settings")
        entries = page.locator(".settings__entry a")
        expect(entries.first).to_be_visible()
        words = set(entries.all_inner_texts())
        assert words.isdisjoint({"People", "Teams", "Reporting lines", "Periods", "Roles", "Demo"}), words
        for section in ("people", "teams", "lines", "periods", "roles", "demo"):
            page.goto(f"/settings/{section}")
            expect(page.get_by_role("heading", level=1)).to_have_text("There is no page here")
