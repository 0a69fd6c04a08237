"""Every page of the product with what can stand open on it, and how to come there."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from playwright.sync_api import BrowserContext, Page

from tests.browser.answers import WHOLE_PAGE, Answers, State

SETTLED = "() => document.querySelector('h1') && !document.querySelector('.skeleton')"
# The style sheet keeps a skeleton unseen for 300 ms.
SKELETON_MS = 320
GOAL = "New customers send their first invoice within 20 days"
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


@dataclass(frozen=True)
class Place:
    """Something to look at, on the page of this address.

    address: `{goal}` stands for the id of the persona's goal of this title, `{deed}` for that of her first obligation
    of this kind. asks: the operations whose answers make its states.
    then: what is done once the page stands. shows: what it has when it is filled.
    """

    name: str
    address: str
    persona: str | None = "Mira Solberg"
    goal: str = GOAL
    deed: str = ""
    asks: frozenset[str] = WHOLE_PAGE
    then: Deed | None = None
    shows: str = "main h1"
    states: tuple[State, ...] = tuple(State)


def still(name: str, address: str, **rest: Any) -> Place:
    """A place that looks one way only, or whose states are another place's."""
    return Place(name, address, states=(State.FILLED,), **rest)


def unfolded(name: str, deed: str) -> Place:
    """A row of My week with its form."""
    asks = frozenset({"ToDo" + "".join(word.title() for word in deed.split("_"))})
    return Place(name, "/?open={deed}", deed=deed, asks=asks, shows=".to-do--open form")


HR: dict[str, Any] = {"persona": "Solveig Aune"}
PARTS_OF_GOAL = frozenset({"GoalAside", "GoalKeyResults", "GoalTalk", "Timeline"})
PLACES = (
    still("sign-in", "/", persona=None, shows=".sign-in__list"),
    Place("shell", "/", asks=frozenset({"Me"}), shows=".to-do", states=(State.LOADING, State.REFUSED)),
    still("sign-in refused", "/", persona=None, then=press("Sign in"), shows=".error-summary"),
    Place("my week", "/", shows=".to-do"),
    unfolded("check-in in a row", "CHECK_IN"),
    unfolded("acknowledgement in a row", "ACKNOWLEDGE"),
    unfolded("proposal in a row", "ANSWER"),
    unfolded("end in a row", "CONFIRM_END"),
    unfolded("hand-over in a row", "HAND_OVER"),
    Place("my goals", "/goals", shows=".goals-list"),
    Place("list of goals", "/goals?view=list", shows=".goals-list"),
    Place("list of goals filtered", "/goals?view=list&state=at-risk&text=customers", shows=".goals-list, .empty-state"),
    Place("cascade", "/goals?view=cascade", shows=".cascade"),
    Place("cascade open", "/goals?view=cascade&open={above}", asks=frozenset({"CascadeLevel"}), shows=".cascade"),
    Place("cascade matches", "/goals?view=cascade&text=customers", shows=".cascade"),
    Place("goal", "/goals/{goal}", asks=frozenset({"GoalPage"}), shows=".key-results"),
    Place("parts of a goal", "/goals/{goal}", asks=PARTS_OF_GOAL, shows=".key-results"),
    Place("explanation", "/goals/{goal}?open=why", asks=frozenset({"Explanation"}), shows=".explanation"),
    still("chart as a table", "/goals/{goal}?open=table", shows=".chart table"),
    Place("history", "/goals/{goal}?open=history", asks=frozenset({"GoalHistory"}), shows=".goal-history"),
    Place("check-in", "/goals/{goal}?open=check-in", asks=frozenset({"CheckInPanel"}), shows="dialog[open]"),
    still(
        "check-in on a phone",
        "/goals/{goal}?open=check-in",
        then=begin_again_on_a_phone,
        shows="dialog .check-in-previous summary",
    ),
    still(
        "check-in refused",
        "/goals/{goal}?open=check-in",
        persona="Marte Lien",
        goal="Study labour law",
        then=post_nothing,
        shows="dialog .error-summary",
    ),
    still("draft", "/goals/{goal}", goal="Customers rate the set-up themselves", shows=".goal-page__standing"),
    still("publish", "/goals/{goal}", goal="Customers rate the set-up", then=press("Publish"), shows="dialog[open]"),
    still("proposal", "/goals/{goal}", goal="Sales and Customer Success agree", shows=".goal-page__standing"),
    still("ended goal", "/goals/{goal}", goal="first invoice within 30", shows=".goal-page__standing"),
    still("menu of a goal", "/goals/{goal}", then=press("More to do"), shows=".goal-page-menu__list:not([hidden])"),
    Place(
        "audience", "/goals/{goal}", asks=frozenset({"GoalAudience"}), then=press("Who can see"), shows="dialog[open]"
    ),
    Place("delegates", "/settings/delegates", asks=frozenset({"Delegates"}), shows="form.settings-form"),
    still("share", "/goals/{goal}", then=choose("Share"), shows="dialog[open]"),
    Place("share with", "/goals/{goal}", asks=frozenset({"PersonPicker"}), then=search_somebody, shows="[role=option]"),
    still("comment", "/goals/{goal}", then=name_somebody, shows=".talk-box [role=option]"),
    still("reactions", "/goals/{goal}", then=press("React"), shows=".talk__reaction"),
    still("support", "/goals/{goal}", then=choose("Say what it supports"), shows="dialog[open]"),
    still("end of a goal", "/goals/{goal}", then=choose("Propose how"), shows="dialog[open]"),
    still("cancel", "/goals/{goal}", then=choose("Cancel"), shows="dialog[open]"),
    still("keys", "/", then=lambda page: page.keyboard.press("?"), shows="dialog[open]"),
    still("account", "/", then=press(".*Account and theme"), shows="#account-menu:popover-open"),
    Place("new goal", "/goals/new", shows=".goal-form"),
    still("new goal with key results", "/goals/new", then=add_key_results, shows=".goal-form__key-result"),
    still("new goal refused", "/goals/new", then=press("Publish"), shows=".error-summary"),
    still(
        "two versions",
        "/goals/{goal}/edit",
        persona="Solveig Aune",
        goal="Salary bands",
        then=save_after_another,
        shows=".goal-form__versions",
    ),
    Place("edit a goal", "/goals/{goal}/edit", shows=".goal-form"),
    Place("settings", "/settings", shows=".settings__overview", states=(State.LOADING, State.REFUSED, State.FILLED)),
    Place("inbox", "/inbox", asks=frozenset({"Inbox"}), shows=".inbox"),
    still("everything told", "/inbox?show=all", shows=".inbox"),
    Place(
        "failed work",
        "/settings/failed-work",
        **HR,
        asks=frozenset({"FailedWork", "FailedSchedules"}),
        shows=".failed-schedules, .failed-work",
    ),
    still("failed work discarded", "/settings/failed-work", **HR, then=press("Discard"), shows="dialog[open]"),
    Place("tokens", "/settings/tokens", asks=frozenset({"Tokens"}), then=have_a_token, shows=".tokens__row"),
    Place("new token", "/settings/tokens/new", asks=frozenset({"TokenScopes"}), shows=".token-form__area"),
    still("new token refused", "/settings/tokens/new", then=press("Create token"), shows=".error-summary"),
    still("token once", "/settings/tokens/new", then=create_a_token, shows=".token-form__secret"),
    still("guide", "/guide", shows=".guide__link"),
    still("page of the guide", "/guide/who-sees-what", shows=".guide__text table"),
    Place("profile", "/settings/profile", asks=frozenset({"Profile"}), shows=".settings-form"),
    Place("reads of mine", "/settings/profile", asks=frozenset({"MyReads"}), shows=".profile-reads .table"),
    Place("import", "/settings/import", persona="Solveig Aune", asks=frozenset({"Imports"}), shows=".import-templates"),
    Place(
        "columns of a file",
        "/settings/import/{import}",
        persona="Solveig Aune",
        asks=frozenset({"ImportPreview"}),
        shows=".import-preview",
        states=(State.LOADING, State.REFUSED, State.FILLED),
    ),
    still("columns as text", "/settings/import/{import}?as=text", persona="Solveig Aune", shows="textarea"),
    still("columns of goals and key results", "/settings/import/{goals}", **HR, shows="#import-kind-word-1"),
    still("columns that are missing", "/settings/import/{goals}", **HR, then=take_columns, shows=".notice--wrong"),
    Place(
        "result of a file",
        "/settings/import/{tried}",
        **HR,
        asks=frozenset({"FileImport", "ImportRows"}),
        shows=".import-rows__refusal",
    ),
    still("a file under way", "/settings/import/{import}", **HR, then=press("Dry run"), shows=".import-progress"),
    still("no such file", "/settings/import/RmlsZUltcG9ydDo5OTk5OTk5", **HR, shows=".empty-state"),
    still("upload refused", "/settings/import", **HR, then=upload_a_picture, shows=".error-summary"),
    still("kept mappings", "/settings/import", **HR, then=keep_a_mapping, shows=".import-mappings__deeds"),
    still("mapping renamed", "/settings/import", **HR, then=rename_a_mapping, shows="dialog[open]"),
    still(
        "a file removed",
        "/settings/import/{import}",
        persona="Solveig Aune",
        then=press("Remove"),
        shows="dialog[open]",
    ),
    Place("manager's tab", "/?tab=team", asks=frozenset({"MyConcerns", "MyReports"}), shows=".my-team__row"),
    still(
        "acknowledgement in the manager's tab",
        "/?tab=team&reason=to-acknowledge",
        then=press("Acknowledge: "),
        shows=".my-team__row--open form",
    ),
    Place("team", "/teams/{team}", asks=frozenset({"Team"}), shows=".standing-table"),
    Place("parts of a team", "/teams/{team}", asks=frozenset({"TeamMembers", "LineChart"}), shows=".standing-table"),
    still("rhythm as a table", "/teams/{team}", then=press("Show as table"), shows=".rhythm-chart__table"),
    Place("person", "/people/{me}", asks=frozenset({"Person"}), shows=".line-chart"),
    still("nobody here", "/people/RW1wbG95ZWU6OTk5OTk5OQ==", shows=".empty-state"),
    still("search", "/goals", then=look_for("cust"), shows=".search-box__option"),
    Place("results", "/search?q=cust", asks=frozenset({"Search"}), shows=".search-page"),
    still("search of nothing", "/search", shows=".empty-state"),
    Place("people", "/settings/people", **HR, asks=frozenset({"People"}), shows=".table"),
    still("new person refused", "/settings/people/new", **HR, then=press("Add"), shows=".error-summary"),
    still("a person", "/settings/people", **HR, then=follow("Aksel|Anna|Anders|A"), shows=".settings-form"),
    Place("teams", "/settings/teams", **HR, asks=frozenset({"Teams"}), shows=".teams__place"),
    still("new team", "/settings/teams", **HR, then=press("New team"), shows="dialog[open]"),
    still("a team", "/settings/teams", **HR, then=follow("Kontor"), shows=".settings-form"),
    still("an address put right", "/settings/people?name=Jeroen", **HR, then=correct_an_address, shows="dialog[open]"),
    still("end of a team", "/settings/teams", **HR, then=retire_a_team, shows="dialog[open]"),
    still("lines of a person", "/settings/lines", **HR, shows="#lines-person"),
    still("lines of a team", "/settings/lines?team=", **HR, shows="#lines-team"),
    Place("roles", "/settings/roles", **HR, asks=frozenset({"Roles"}), shows=".table"),
    still("give a role", "/settings/roles", **HR, then=press("Give a role"), shows="dialog[open]"),
    Place("HR deputies", "/settings/hr-deputies", **HR, asks=frozenset({"HrDeputies", "WithoutHr"}), shows=".table"),
    still("name an HR deputy", "/settings/hr-deputies", **HR, then=press("Name a deputy"), shows="dialog[open]"),
    Place("audit log", "/settings/audit", persona="Astrid Holm", asks=frozenset({"Audit"}), shows=".table"),
    Place("periods", "/settings/periods", **HR, asks=frozenset({"Periods"}), shows=".periods__deeds"),
    still("new period", "/settings/periods", **HR, then=press("New period"), shows="dialog[open]"),
    still("phase of a period", "/settings/periods", **HR, then=press("Change phase"), shows="dialog[open]"),
    still("end of the demo", "/settings/demo", **HR, then=press("End the demo"), shows="dialog[open]"),
    still("GraphiQL", "/graphiql", shows=".graphiql-container .CodeMirror"),
    still("nothing here", "/goals/R29hbDo5OTk5OTk5", shows=".empty-state"),
    still("no page here", "/nowhere", shows=".empty-state"),
)


def ask(context: BrowserContext, document: str, **variables: object) -> dict[str, Any]:
    """What the API answers to whoever is signed in here."""
    token = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "csrftoken")
    answer = context.request.post(
        "/graphql", data={"query": document, "variables": variables}, headers={"X-CSRFToken": token}
    ).json()
    assert "errors" not in answer, answer["errors"]
    return answer["data"]  # type: ignore[no-any-return]


MINE = """query ($text: String) { goals(first: 1, filter: {mine: true, text: $text}) { edges { node {
    id ancestors { id } } } } }"""


def goal_of(context: BrowserContext, title: str) -> dict[str, Any]:
    """One of the goals of whoever is signed in, with those above it."""
    return ask(context, MINE, text=title)["goals"]["edges"][0]["node"]  # type: ignore[no-any-return]


PEOPLE = b"Staff number,Name,E-mail,Status\n1,Nora Dahl,nora@example.net,aktiv\n2,Odd Vik,nowhere,left\n"
GOALS = b"No,Type,Title,Part of,Period,Owner,Measure\n1,Objective,Grow,,Q1,ada,\n2,Key result,Orders,1,,,up\n"


def a_file(context: BrowserContext, data: bytes = PEOPLE) -> str:
    """The id of a file that is uploaded by whoever is signed in here."""
    token = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "csrftoken")
    headers = {"X-CSRFToken": token, "Content-Type": "text/csv"}
    answer = context.request.post("/import/upload?name=people.csv", data=data, headers=headers)
    return answer.json()["id"]  # type: ignore[no-any-return]


def address_of(place: Place, context: BrowserContext) -> str:
    """Where it is, for whoever is signed in here."""
    address = place.address
    if "{import}" in address:
        address = address.replace("{import}", a_file(context))
    if "{goals}" in address:
        address = address.replace("{goals}", a_file(context, GOALS))
    if "{tried}" in address:
        files = ask(context, "{ fileImports(first: 20, filter: {wasRun: true}) { edges { node { id } } } }")
        address = address.replace("{tried}", files["fileImports"]["edges"][0]["node"]["id"])
    if "{goal}" in address or "{above}" in address:
        goal = goal_of(context, place.goal)
        above = ".".join(one["id"] for one in (*goal["ancestors"], goal))
        address = address.replace("{goal}", goal["id"]).replace("{above}", above)
    if "{team}" in address or "{me}" in address:
        me = ask(context, "{ me { id primaryTeam { id } } }")["me"]
        address = address.replace("{team}", me["primaryTeam"]["id"]).replace("{me}", me["id"])
    if "{deed}" in address:
        obligations = ask(context, "{ me { obligations { id deed } } }")["me"]["obligations"]
        address = address.replace("{deed}", next(one["id"] for one in obligations if one["deed"] == place.deed))
    return address


def show(page: Page, place: Place, address: str, state: State) -> None:
    """Bring the page to this place and state."""
    answers = Answers(page)
    answers.are(state, place.asks)
    page.goto(address)
    page.wait_for_selector("h1", state="attached")
    if place.then:
        # Before it is known who is there, a page has its heading and no keys.
        page.wait_for_selector(".shell, .sign-in__list")
        place.then(page)
    match state:
        case State.LOADING:
            if "Me" not in place.asks:
                page.wait_for_selector("main h1", state="attached")
            page.wait_for_selector(".skeleton, .combobox__nothing", state="attached")
            page.wait_for_timeout(SKELETON_MS)
        case State.REFUSED:
            page.wait_for_selector(".notice, .combobox__nothing")
        case State.EMPTY:
            page.wait_for_selector(".empty-state, form, dialog[open], .explanation, .goal-aside, .cascade")
        case State.FILLED:
            page.wait_for_selector(place.shows)
    if state is not State.LOADING:
        page.wait_for_function(SETTLED)
