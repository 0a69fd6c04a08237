"""What is done on a page once it stands."""

import datetime as dt
import re
from collections.abc import Callable
from uuid import uuid4

from playwright.sync_api import Page

from tests.browser.asking import ask

Deed = Callable[[Page], None]


def press(*names: str) -> Deed:
    """One button after another, each by the beginning of its name."""

    def pressing(page: Page) -> None:
        for name in names:
            page.get_by_role("button", name=re.compile(f"^{name}")).first.click()

    return pressing


def follow(name: str) -> Deed:
    """A link in the page, by the beginning of its name."""
    return lambda page: page.locator("main").get_by_role("link", name=re.compile(f"^({name})")).first.click()


def choose(entry: str) -> Deed:
    """What is seldom done to a goal, from the menu of its page."""
    return press("More to do", entry)


def add_key_results(page: Page) -> None:
    """Two of them, the second open in its fields."""
    for _ in range(2):
        page.get_by_role("button", name=re.compile("^Add a key result")).click()
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")


def search_somebody(page: Page) -> None:
    """The list of people unfolds under the field."""
    choose("Share")(page)
    page.locator("dialog[open]").get_by_role("combobox").first.fill("ber")
    page.wait_for_selector(".combobox__option, .combobox__nothing")


def name_somebody(page: Page) -> None:
    """People unfold below the words of a comment."""
    page.get_by_role("textbox", name="Comment on this goal").fill("Ask @be")
    page.get_by_role("textbox", name="Comment on this goal").press("r")
    page.wait_for_selector(".talk-box [role=option]")


def look_for(text: str) -> Deed:
    """In the field of the top bar; on a phone it has a page of its own."""

    def looking(page: Page) -> None:
        page.keyboard.press("/")
        page.keyboard.type(text)
        page.wait_for_selector(".search-box__option")
        page.keyboard.press("ArrowDown")

    return looking


def post_nothing(page: Page) -> None:
    """A check-in whose first value is no number."""
    form = page.get_by_role("dialog")
    form.get_by_role("textbox").first.fill("many")
    form.get_by_role("button", name=re.compile("^Post")).first.click()


UPDATE = """mutation ($input: GoalUpdateInput!, $key: UUID!) {
    goalUpdate(input: $input, idempotencyKey: $key) { errors { message } } }"""


def save_after_another(page: Page) -> None:
    """Somebody else has written meanwhile: both versions stand beside each other."""
    goal = page.url.split("/")[-2]
    version = ask(page.context, "query ($id: ID!) { node(id: $id) { ... on Goal { version } } }", id=goal)
    page.get_by_label("Why it matters").fill("As I see it.")
    theirs = {"goalId": goal, "version": version["node"]["version"], "description": "As somebody else sees it."}
    ask(page.context, UPDATE, input=theirs, key=str(uuid4()))
    press("Save")(page)


def correct_an_address(page: Page) -> None:
    """Of somebody in the list of people."""
    follow("Jeroen Kok")(page)
    press("Correct the address")(page)


def retire_a_team(page: Page) -> None:
    """It is asked first."""
    follow("Kontor")(page)
    press("Retire")(page)


def choose_all(page: Page) -> None:
    """Everybody who was never invited; it is asked first."""
    page.get_by_label(re.compile("^Choose all")).check()
    press("Invite [0-9]+ people")(page)


def invite_two(page: Page) -> None:
    """The one time that their passwords are shown."""
    boxes = page.get_by_role("table").get_by_role("checkbox")
    boxes.nth(0).check()
    boxes.nth(1).check()
    press("Invite 2 people")(page)
    page.locator("dialog[open]").get_by_role("button", name="Invite 2 people").click()
    page.wait_for_selector(".invite__actions")


def forget_two(page: Page) -> None:
    """They are neither downloaded nor copied."""
    invite_two(page)
    press("I have them")(page)


def begin_again_on_a_phone(page: Page) -> None:
    """What is decided when a page is drawn is decided for the phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.reload()


TOKEN = """mutation ($input: AccessTokenCreateInput!, $key: UUID!) {
    accessTokenCreate(input: $input, idempotencyKey: $key) { errors { message } } }"""


def have_a_token(page: Page) -> None:
    """One that works until today is over."""
    until = dt.datetime.now(dt.UTC).date().isoformat()
    given = {"name": "Monthly report", "scopes": ["goals:read", "people:read"], "expiresOn": until}
    ask(page.context, TOKEN, input=given, key=str(uuid4()))
    page.reload()


def create_a_token(page: Page) -> None:
    """The one time that its secret is shown."""
    page.get_by_label("Name").fill("Yearly report")
    page.locator(".token-form__areas input[value=read]").first.check(force=True)
    press("Create token")(page)


def take_columns(page: Page) -> None:
    """The form says what is missing."""
    page.get_by_label("Title").first.select_option("")


def upload_a_picture(page: Page) -> None:
    page.set_input_files("input[type=file]", {"name": "a.png", "mimeType": "image/png", "buffer": b"\x89PNG\0"})


MAPPING = """mutation ($input: ImportMappingCreateInput!, $key: UUID!) {
    importMappingCreate(input: $input, idempotencyKey: $key) { errors { message } } }"""


def keep_a_mapping(page: Page) -> None:
    """One more under a name of its own."""
    text = '[[record]]\ntype = "team"\n[record.fields]\nexternal_id = "Unit"\nname = "Unit"\n'
    ask(page.context, MAPPING, input={"name": f"Units {uuid4().hex[:8]}", "text": text}, key=str(uuid4()))
    page.reload()


def rename_a_mapping(page: Page) -> None:
    keep_a_mapping(page)
    press("Rename")(page)
