"""How to come to a place, in each of its states."""

from playwright.sync_api import BrowserContext, Page

from tests.browser.answers import Answers, State
from tests.browser.asking import GOALS, a_file, ask, goal_of
from tests.browser.places import Place

SETTLED = "() => document.querySelector('h1') && !document.querySelector('.skeleton')"
# The style sheet keeps a skeleton unseen for 300 ms.
SKELETON_MS = 320


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
