"""What upper packages register with lower ones: every entry, and that each name leads somewhere."""

from django.db.models import CharField
from graphene.utils.str_converters import to_camel_case

from perfmgmt.access.paths import COPIES, COPIES_OF_TEAMS
from perfmgmt.access.policy import POLICIES
from perfmgmt.access.sections import SECTIONS
from perfmgmt.core.fields import PathField
from perfmgmt.graphql.edges import EXTENSIONS, NODES, Batch
from perfmgmt.people import followers
from perfmgmt.people.models import Employee, Team
from perfmgmt.people.sight import WATCHED
from perfmgmt.schema import schema

EDGES = {
    ("CheckIn", "comments"),
    ("CheckIn", "reactions"),
    ("Comment", "reactions"),
    ("Employee", "check_in_rhythm"),
    ("Employee", "concerns"),
    ("Employee", "delegations"),
    ("Employee", "goals"),
    ("Employee", "hr_deputies"),
    ("Employee", "line_preview"),
    ("Employee", "lines"),
    ("Employee", "memberships"),
    ("Employee", "obligations"),
    ("Employee", "reads"),
    ("Employee", "roles"),
    ("Employee", "standing"),
    ("Employee", "stands_in"),
    ("Employee", "stands_in_now"),
    ("Employee", "unread_notifications"),
    ("Notification", "check_in"),
    ("Notification", "comment"),
    ("Notification", "goal"),
    ("Goal", "comments"),
    ("Goal", "hidden_from"),
    ("Period", "goals"),
    ("Team", "check_in_rhythm"),
    ("Team", "goals"),
    ("Team", "move_preview"),
}


def test_the_edges_that_were_added_to_lower_types_are_these_and_lead_to_types() -> None:
    assert {(kind, name) for kind, edges in EXTENSIONS.items() for name in edges} == EDGES
    for kind, edges in EXTENSIONS.items():
        fields = schema.graphql_schema.type_map[kind].fields  # type: ignore[attr-defined]
        for name, edge in edges.items():
            assert to_camel_case(name) in fields
            assert isinstance(edge, Batch) or edge.target in NODES  # type: ignore[attr-defined]


def test_the_sections_of_the_settings_are_these() -> None:
    about_people = {"profile", "delegates", "people", "teams", "lines", "roles", "hr_deputies", "demo"}
    assert set(SECTIONS) == about_people | {"periods", "import", "failed_work", "tokens", "audit"}


def test_the_copies_of_a_persons_path_are_these_and_name_columns() -> None:
    assert [(copy.model.__name__, copy.column, copy.of) for copy in COPIES] == [("Goal", "owner_path", "accountable")]
    assert [(copy.model.__name__, copy.column, copy.of) for copy in COPIES_OF_TEAMS] == [
        ("Goal", "home_path", "home_team")
    ]
    for copies, model in ((COPIES, Employee), (COPIES_OF_TEAMS, Team)):
        for copy in copies:
            column, of = copy.model._meta.get_field(copy.column), copy.model._meta.get_field(copy.of)
            assert isinstance(column, PathField) and isinstance(column, CharField)
            assert of.related_model is model


def test_those_who_follow_the_organisation_are_these() -> None:
    def names(some: list) -> list[str]:  # type: ignore[type-arg]
        return [f"{one.__module__}.{one.__name__}" for one in some]

    assert names(followers.WHEN_THE_ORGANISATION_CHANGES) == ["goals.followers.follow_organisation"]
    assert names(followers.WHEN_SOMEBODY_LEAVES) == [
        "goals.actions.departure.follow_departure",
        "perfmgmt.integrations.actions.access_token.end_tokens",
    ]
    assert names(followers.WHEN_SOMEBODY_RETURNS) == ["goals.actions.next_check_in.start_again"]
    assert names(followers.WHEN_ZONES_CHANGE) == ["goals.followers.follow_zones"]
    assert names(followers.WHEN_A_TEAM_RETIRES) == ["goals.actions.team_guard.require_no_open_goals"]
    assert names(followers.WHEN_A_PASSWORD_CHANGES) == ["perfmgmt.integrations.actions.access_token.end_tokens"]


def test_what_previews_of_a_move_count_is_this() -> None:
    assert [(watched.model.__name__, watched.person) for watched in WATCHED] == [("Goal", "accountable_id")]


def test_every_node_has_a_policy_whose_words_are_told_once() -> None:
    for node in NODES.values():
        verbs = POLICIES[node._meta.model].verbs
        assert len(verbs) == len(set(verbs))
