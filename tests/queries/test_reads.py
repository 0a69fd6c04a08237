"""What each document asks of the database: an exact number of statements, the same for 1 and for 1,000 rows."""

from typing import Any

import pytest
from graphql import FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode, parse

from tests.api import ask, id_of
from tests.cast import Cast, a_goal
from tests.queries.counting import statements
from tests.queries.operations import operations
from tests.queries.world import World

MOST = 10
PAGE = "edges { cursor node { id } } pageInfo { hasNextPage endCursor }"
WRITTEN = {
    "me": "{ me { id name email can } }",
    "one goal": "query($id: ID!) { node(id: $id) { ... on Goal { id title progress } } }",
    "goals": f"{{ goals(first: 100) {{ {PAGE} }} }}",
    "goals with everybody": """{ goals(first: 100) { edges { node { title owner { name } accountable { name }
        lineManager { name } author { name } awaits { name } } } } }""",
    "goals with health and rights": "{ goals(first: 100) { edges { node { title health can childCount } } } }",
    "goals with measures": """{ goals(first: 20) { edges { node { title keyResults { edges { node { title progress
        milestones { edges { node { title } } } } } } } } } }""",
    "goals with numbers of days": "{ goals(first: 50) { edges { node { title trend(days: 90) { day progress } } } } }",
    "goals with explanations": """{ goals(first: 20) { edges { node { explanation { otherPoints
        parts { points goal { title } keyResult { title } } } } } } }""",
    "goals with audiences": """{ goals(first: 20) { edges { node { audience { rule hasMore namesAreWithheld isYours
        team { name } people { name } } } } } }""",
    "goals with histories": """{ goals(first: 20) { edges { node { history { verb actor { name }
        changes { field before after } } } } } }""",
    "goals of goals of goals": """{ goals(first: 10) { edges { node { title children(first: 5) { edges { node { title
        children(first: 5) { edges { node { title } } } } } } } } } }""",
    "check-ins": """{ goals(first: 20) { edges { node { checkIns(first: 5) { edges { node { health can
        author { name } values { edges { node { after keyResult { title } } } } } } } } } } }""",
    "comments": """{ goals(first: 20) { edges { node { comments(first: 5) { edges { node { can author { name }
        parts { text person { name } } reactions { kind count isMine } } } } } } } }""",
    "employees": f"{{ employees(first: 100) {{ {PAGE} }} }}",
    "employees with their place": """{ employees(first: 100) { edges { node { name can employment { status }
        manager { name } primaryTeam { name lead { name } } } } } }""",
    "employees with their reports": """{ employees(first: 50) { edges { node { name reports(first: 5) { edges { node {
        name } } } goals(first: 5) { edges { node { title } } } } } } }""",
    "employees with their past": """{ employees(first: 50) { edges { node { lines { edges { node { manager { name }
        startsOn } } } memberships { edges { node { team { name } startsOn } } } roles { edges { node { role } } }
        ledTeams(first: 5) { edges { node { name } } } } } } }""",
    "teams": "{ teams(first: 100) { edges { node { name can parent { name } lead { name } } } } }",
    "teams with people": """{ teams(first: 50) { edges { node { primaryMembers(first: 5) { edges { node { name } } }
        children(first: 5) { edges { node { name } } } goals(first: 5) { edges { node { title } } } } } } }""",
    "periods": "{ periods(first: 100) { edges { node { name phase can parent { name } } } } }",
    "roles": "{ roleGrants(first: 100) { edges { node { role employee { name } team { name } } } } }",
    "tokens": "{ accessTokens(first: 100) { edges { node { name scopes state can } } } }",
    "search": f"""{{ search(text: "e") {{ employees {{ {PAGE} }} teams {{ {PAGE} }} goals {{ {PAGE} }} }} }}""",
    "notifications": """{ notifications(first: 100, filter: {unread: true}) { edges { node { at kind readAt
        actor { name } goal { title } checkIn { goal { title } } } } } }""",
    "failed work": "{ failedWork(first: 100) { edges { node { kind outlook attempts errorClass can } } } }",
    "failed schedules": "{ failedSchedules(first: 100) { edges { node { name failedAt } } } }",
    "unread": "{ me { unreadNotifications } }",
    "obligations": "{ me { obligations { deed dueOn workingDaysLate goal { title } checkIn { id } } } }",
}
SCREENS = {name: text for name, text in operations().items() if text.startswith("query")}
DOCUMENTS = WRITTEN | SCREENS
COSTS = {
    "me": 1,
    "one goal": 3,
    "goals": 3,
    "goals with everybody": 4,
    "goals with health and rights": 4,
    "goals with measures": 5,
    "goals with numbers of days": 4,
    "goals with explanations": 7,
    "goals with audiences": 10,
    "goals with histories": 6,
    "goals of goals of goals": 5,
    "check-ins": 7,
    "comments": 7,
    "employees": 1,
    "employees with their place": 5,
    "employees with their reports": 5,
    "employees with their past": 8,
    "teams": 4,
    "teams with people": 6,
    "periods": 3,
    "roles": 2,
    "tokens": 1,
    "search": 5,
    "notifications": 7,
    "failed work": 1,
    "failed schedules": 1,
    "audit-query Audit": 1,
    "profile-reads MyReads": 1,
    "hr-deputies-queries HrDeputies": 2,
    "hr-deputies-queries WithoutHr": 1,
    "unread": 3,
    "obligations": 6,
    "tokens-queries Tokens": 1,
    "tokens-queries TokenScopes": 0,
    "session Me": 2,
    "bell-query Bell": 3,
    "inbox-queries Inbox": 8,
    "failed-work-queries FailedSchedules": 1,
    "failed-work-queries FailedWork": 1,
    "cascade-queries CascadeRoots": 13,
    "cascade-queries CascadeMoreRoots": 7,
    "cascade-queries CascadeLevel": 10,
    "cascade-queries CascadeBelow": 10,
    "cascade-queries CascadeCan": 3,
    "cascade-queries CascadeMatches": 8,
    "check-in-panel CheckInPanel": 10,
    "explanation Explanation": 8,
    "goal-aside-query GoalAside": 20,
    "delegates-queries Delegates": 5,
    "goal-audience-query GoalAudience": 10,
    "goal-form-queries GoalForm": 9,
    "goal-form-queries GoalFormChoices": 1,
    "goal-form-queries GoalFormParent": 3,
    "goal-form-queries GoalPicker": 5,
    "person-picker PersonPicker": 3,
    "goal-history GoalHistory": 6,
    "goal-page-query GoalPage": 13,
    "goals-queries GoalsPage": 5,
    "goals-queries GoalsChoices": 2,
    "goals-queries GoalsTeams": 2,
    "goals-queries GoalsPerson": 1,
    "key-results-query GoalKeyResults": 7,
    "my-week-query MyWeek": 19,
    "lines-queries LinePreview": 5,
    "lines-queries MovedPerson": 3,
    "lines-queries MovedTeam": 5,
    "lines-queries TeamPreview": 5,
    "invite-queries Invitable": 1,
    "people-queries People": 4,
    "people-queries PersonInSettings": 5,
    "periods-queries PeriodOpen": 4,
    "periods-queries PeriodForm": 4,
    "periods-queries Periods": 3,
    "demo-queries Demo": 1,
    "roles-queries Roles": 2,
    "team-picker TeamPicker": 1,
    "teams-queries TeamInSettings": 6,
    "teams-queries Teams": 4,
    "profile-queries Profile": 2,
    "settings-page Settings": 1,
    "line-chart LineChart": 6,
    "my-team-query MyConcerns": 10,
    "my-team-query MyReports": 6,
    "my-team-query MyStandIns": 1,
    "person-page Person": 9,
    "search-query Search": 9,
    "team-query MyTeam": 1,
    "team-query Team": 9,
    "team-query TeamMembers": 7,
    "talk-query CheckInTalk": 7,
    "talk-query GoalTalk": 7,
    "talk-query Talk": 9,
    "talk-query TalkHidden": 7,
    "talk-query TalkPeople": 1,
    "timeline-query Timeline": 9,
    "import-queries Imports": 1,
    "import-queries FileImport": 3,
    "import-queries ImportChoices": 1,
    "import-queries ImportPreview": 1,
    "import-queries ImportRows": 3,
    "to-do-acknowledge ToDoAcknowledge": 7,
    "to-do-answer-query ToDoAnswer": 7,
    "to-do-check-in ToDoCheckIn": 7,
    "to-do-confirm-end ToDoConfirmEnd": 4,
    "to-do-hand-over ToDoHandOver": 5,
}


def asked(world: World) -> dict[str, dict[str, Any]]:
    """The variables of each document; those of a goal's page unless said."""
    of_goal = {"id": id_of(world.goal), "first": 20, "days": 70, "begins": True, "people": [id_of(world.cast.ola)]}
    page = {"first": 50, "orderBy": "DUE", "filter": {"periodId": id_of(world.cast.quarter), "text": "e"}}
    roots = {name: {"roots": True, "levels": [name.upper()]} for name in ("company", "team", "individual")}
    return dict.fromkeys(DOCUMENTS, of_goal) | {
        "cascade-queries CascadeRoots": {"first": 50, **roots},
        "cascade-queries CascadeMoreRoots": page,
        "cascade-queries CascadeMatches": page,
        "goals-queries GoalsPage": page,
        "import-queries Imports": {"language": "en"},
        "import-queries ImportChoices": {"language": "en"},
        "goals-queries GoalsPerson": {"id": id_of(world.cast.ola)},
        "goal-form-queries GoalPicker": {"filter": {"text": "e"}},
        "lines-queries LinePreview": {"id": id_of(world.cast.ola), "managerId": id_of(world.cast.lea)},
        "lines-queries MovedPerson": {"id": id_of(world.cast.ola)},
        "lines-queries MovedTeam": {"id": id_of(world.cast.sales)},
        "lines-queries TeamPreview": {"id": id_of(world.cast.sales), "withLead": False},
        "invite-queries Invitable": {"invitation": "NOT_INVITED"},
        "people-queries People": {"filter": {"name": "a"}},
        "people-queries PersonInSettings": {"id": id_of(world.cast.ola)},
        "periods-queries PeriodOpen": {"filter": {"periodId": id_of(world.cast.quarter), "statuses": ["ACTIVE"]}},
        "periods-queries Periods": {},
        "roles-queries Roles": {},
        "team-picker TeamPicker": {"filter": {"name": "a"}},
        "teams-queries TeamInSettings": {"id": id_of(world.cast.sales)},
        "teams-queries Teams": {},
        "person-picker PersonPicker": {"filter": {"name": "a"}},
        "inbox-queries Inbox": {"filter": {"unread": True}},
        "failed-work-queries FailedWork": {},
        "search-query Search": {"text": "e", "first": 20},
        "line-chart LineChart": {"id": id_of(world.cast.mira), "first": 24},
        "person-page Person": {"id": id_of(world.cast.ola), "weeks": 8},
        "team-query Team": {"id": id_of(world.cast.sales), "weeks": 8},
        "team-query TeamMembers": {"id": id_of(world.cast.sales), "first": 50, "weeks": 8},
        "my-team-query MyReports": {"managerId": id_of(world.cast.mira), "first": 50, "weeks": 12},
        "talk-query CheckInTalk": {"id": id_of(world.goal.check_ins.order_by("pk")[0])},
        "to-do-acknowledge ToDoAcknowledge": {"id": id_of(world.goal.check_ins.order_by("pk")[0])},
    }


def counted(world: World) -> dict[str, int]:
    variables = asked(world)
    counts = {}
    for name, document in DOCUMENTS.items():
        with statements() as told:
            answer = ask(world.cast.mira, document, **variables[name])
        assert answer.errors == [], (name, answer.errors)
        counts[name] = len(told)
    return counts


def test_each_document_costs_what_it_costs_for_one_row_and_for_a_thousand(cast: Cast) -> None:
    world = World(cast)
    ask(cast.mira, "{ __typename }")
    assert counted(world) == COSTS
    world.grow(1000)
    assert counted(world) == COSTS


def lists_in(document: str) -> int:
    """How many lists of its own a document shows: those at its root, or right on the row that it is about."""
    definitions = parse(document).definitions
    fragments = {one.name.value: one for one in definitions if isinstance(one, FragmentDefinitionNode)}
    (operation,) = [one for one in definitions if isinstance(one, OperationDefinitionNode)]

    def fields(selections: SelectionSetNode) -> list[FieldNode]:
        found: list[FieldNode] = []
        for one in selections.selections:
            if isinstance(one, FieldNode):
                found.append(one)
            else:
                inner = getattr(one, "selection_set", None) or fragments[one.name.value].selection_set  # type: ignore[attr-defined]
                found += fields(inner)
        return found

    def is_list(field: FieldNode) -> bool:
        return field.selection_set is not None and any(one.name.value == "edges" for one in fields(field.selection_set))

    count = 0
    for field in fields(operation.selection_set):
        inner = fields(field.selection_set) if field.selection_set else []
        count += is_list(field) or sum(is_list(one) or one.name.value in PLAIN_LISTS for one in inner)
    return max(count, 1)


PLAIN_LISTS = ("obligations", "ancestors", "cascade", "history")


def test_no_list_costs_more_than_ten() -> None:
    """A page of several lists pays for each of them; a preview is refused here, and costs HR six a person compared."""
    dear = {name: cost for name, cost in COSTS.items() if cost > MOST * lists_in(DOCUMENTS[name])}
    assert dear == {}


def test_the_table_names_every_document() -> None:
    assert COSTS.keys() == DOCUMENTS.keys()


DOWN = "query($id: ID!) { node(id: $id) { ... on Goal { cascade(first: 100, depth: 50) { depth goal { title } } } } }"
UP = "query($id: ID!) { node(id: $id) { ... on Goal { ancestors { title health owner { name } } } } }"


@pytest.mark.parametrize("depth", [1, 2, 3, 6, 12, 13, 30, 50])
def test_a_cascade_costs_the_same_however_deep(cast: Cast, depth: int) -> None:
    top = goal = a_goal(cast, cast.mira)
    for _ in range(depth):
        goal = a_goal(cast, cast.mira, parent=goal)
    ask(cast.mira, "{ __typename }")
    with statements() as below:
        found = ask(cast.mira, DOWN, id=top).data["node"]["cascade"]
    with statements() as above:
        chain = ask(cast.mira, UP, id=goal).data["node"]["ancestors"]
    assert (len(found), len(chain)) == (depth, depth)
    assert (len(below), len(above)) == (4, 5)
