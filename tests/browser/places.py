"""Every page of the product with what can stand open on it."""

from dataclasses import dataclass
from typing import Any

from tests.browser.answers import WHOLE_PAGE, State
from tests.browser.deeds import (
    Deed,
    add_key_results,
    begin_again_on_a_phone,
    choose,
    choose_all,
    correct_an_address,
    create_a_token,
    follow,
    forget_two,
    have_a_token,
    invite_two,
    keep_a_mapping,
    look_for,
    name_somebody,
    post_nothing,
    press,
    rename_a_mapping,
    retire_a_team,
    save_after_another,
    search_somebody,
    take_columns,
    upload_a_picture,
)

GOAL = "New customers send their first invoice within 20 days"


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
    Place("invite people", "/settings/people/invite", **HR, asks=frozenset({"Invitable"}), shows=".invite table"),
    still("people invited again", "/settings/people/invite?show=again", **HR, shows=".invite table, .empty-state"),
    still("an invitation of many", "/settings/people/invite", **HR, then=choose_all, shows="dialog[open]"),
    still("passwords of many", "/settings/people/invite", **HR, then=invite_two, shows=".invite__actions"),
    still("passwords to be forgotten", "/settings/people/invite", **HR, then=forget_two, shows="dialog[open]"),
    still("new person refused", "/settings/people/new", **HR, then=press("Add"), shows=".error-summary"),
    still("a person", "/settings/people", **HR, then=follow("Aksel"), shows=".settings-form"),
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
    Place("audit log", "/settings/audit", persona="Agnes Bakke", asks=frozenset({"Audit"}), shows=".table"),
    Place("periods", "/settings/periods", **HR, asks=frozenset({"Periods"}), shows=".periods__deeds"),
    still("new period", "/settings/periods", **HR, then=press("New period"), shows="dialog[open]"),
    still("phase of a period", "/settings/periods", **HR, then=press("Change phase"), shows="dialog[open]"),
    still("end of the demo", "/settings/demo", **HR, then=press("End the demo"), shows="dialog[open]"),
    still("GraphiQL", "/graphiql", shows=".graphiql-container .CodeMirror"),
    still("types in GraphiQL", "/graphiql", then=press("Show Documentation"), shows=".graphiql-doc-explorer-type-name"),
    still("keys of GraphiQL", "/graphiql", then=press("Open short keys"), shows=".graphiql-dialog"),
    still("settings of GraphiQL", "/graphiql", then=press("Open settings"), shows=".graphiql-dialog"),
    still("nothing here", "/goals/R29hbDo5OTk5OTk5", shows=".empty-state"),
    still("no page here", "/nowhere", shows=".empty-state"),
)
