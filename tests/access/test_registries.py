"""What upper packages register with lower ones: every entry, and that each name leads somewhere."""

from django.db.models import CharField

from perfmgmt.access.paths import COPIES
from perfmgmt.access.policy import POLICIES
from perfmgmt.core.fields import PathField
from perfmgmt.graphql.edges import EXTENSIONS, NODES, Batch
from perfmgmt.people import followers
from perfmgmt.people.models import Employee
from perfmgmt.schema import schema

EDGES = {
    ("Employee", "goals"),
    ("Employee", "lines"),
    ("Employee", "memberships"),
    ("Employee", "obligations"),
    ("Employee", "roles"),
    ("Period", "goals"),
    ("Team", "goals"),
}


def test_the_edges_that_were_added_to_lower_types_are_these_and_lead_to_types() -> None:
    assert {(kind, name) for kind, edges in EXTENSIONS.items() for name in edges} == EDGES
    for kind, edges in EXTENSIONS.items():
        fields = schema.graphql_schema.type_map[kind].fields  # type: ignore[attr-defined]
        for name, edge in edges.items():
            assert name in fields
            assert isinstance(edge, Batch) or edge.target in NODES  # type: ignore[attr-defined]


def test_the_copies_of_a_persons_path_are_these_and_name_columns() -> None:
    assert [(copy.model.__name__, copy.column, copy.person) for copy in COPIES] == [
        ("Goal", "owner_path", "accountable")
    ]
    for copy in COPIES:
        column, person = copy.model._meta.get_field(copy.column), copy.model._meta.get_field(copy.person)
        assert isinstance(column, PathField) and isinstance(column, CharField)
        assert person.related_model is Employee


def test_those_who_follow_the_organisation_are_these() -> None:
    def names(some: list) -> list[str]:  # type: ignore[type-arg]
        return [f"{one.__module__}.{one.__name__}" for one in some]

    assert names(followers.WHEN_PEOPLE_MOVE) == ["goals.followers.follow_people"]
    assert names(followers.WHEN_LEADS_CHANGE) == ["goals.followers.follow_leads"]
    assert names(followers.WHEN_SOMEBODY_LEAVES) == ["goals.actions.goodbye.say_goodbye"]


def test_every_node_has_a_policy_whose_words_are_told_once() -> None:
    for node in NODES.values():
        verbs = POLICIES[node._meta.model].verbs
        assert len(verbs) == len(set(verbs))
