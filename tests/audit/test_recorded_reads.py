"""Where a policy asks for it, a person learns who read what of hers as HR, or nobody reads it."""

from collections.abc import Iterator

import pytest

from goals.models import Goal
from goals.policies.goal import GoalPolicy
from goals.policies.standing import is_above, is_hr, is_owner
from perfmgmt.access.policy import POLICIES, Read, ReadAs
from perfmgmt.audit.models import RecordedRead
from perfmgmt.core.actor import Actor
from perfmgmt.graphql import reading
from perfmgmt.people.models import Employee
from tests.api import ask, look, write
from tests.cast import Cast, a_goal

READS = "{ me { reads { edges { node { capacity subjectType reader { name } } } } } }"


class RecordedGoals(GoalPolicy):
    """Goals, as if their reading by HR were to be told to their owners."""

    reads_recorded = True

    def recorded(self, actor: Actor, row: Goal) -> Read | None:
        if row.owner_id is None or is_owner(actor, row) or is_above(actor, row) or not is_hr(actor, row):
            return None
        return Read(row.owner_id, ReadAs.HR)


@pytest.fixture(autouse=True)
def recorded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(POLICIES, Goal, RecordedGoals())
    yield


def reads_of(person: Employee) -> list[tuple[str, str, str]]:
    edges = ask(person, READS).data["me"]["reads"]["edges"]
    return [(one["node"]["capacity"], one["node"]["subjectType"], one["node"]["reader"]["name"]) for one in edges]


def test_a_read_as_hr_is_told_to_whom_it_concerns_and_to_nobody_else(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert look(cast.hana, goal, "title")
    assert reads_of(cast.ola) == [("HR", "Goal", "Hana")]
    for other in (cast.hana, cast.mira, cast.ada, cast.pia):
        assert reads_of(other) == []
    asked = "query($id: ID!) { node(id: $id) { ... on Employee { reads { edges { node { id } } } } } }"
    assert ask(cast.ada, asked, id=cast.ola).data["node"]["reads"]["edges"] == []


def test_reads_by_the_owner_and_her_line_are_no_matter_to_record(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    for who in (cast.ola, cast.mira, cast.dag):
        assert look(who, goal, "title")
    assert look(cast.sol, goal, "title") is None
    assert not RecordedRead.objects.exists()


@pytest.mark.parametrize(
    "document",
    [
        "{ goals { edges { node { title } } } }",
        "{ employees { edges { node { name goals { edges { node { title } } } } } } }",
        "{ goals { edges { node { children { edges { node { title } } } } } } }",
    ],
)
def test_it_is_recorded_by_whatever_way_one_comes_to_it(cast: Cast, document: str) -> None:
    a_goal(cast, cast.ola, visibility="line", parent=a_goal(cast, cast.ola, visibility="line"))
    assert ask(cast.hana, document).errors == []
    assert ("HR", "Goal", "Hana") in reads_of(cast.ola)


def test_what_a_write_answers_with_is_a_read_too(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert write(cast.hana, "goal_update", goal_id=goal, version=1, title="Other").code is None
    assert reads_of(cast.ola) == [("HR", "Goal", "Hana")]


def test_where_it_cannot_be_recorded_the_answer_is_withheld(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    goal = a_goal(cast, cast.ola, visibility="line", title="Between us")

    def full(actor: Actor, reads: reading.Reads) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(reading, "OBSERVERS", [full])
    answer = ask(cast.hana, "query($id: ID!) { node(id: $id) { ... on Goal { title } } }", id=goal)
    assert answer.data is None and answer.code == "INTERNAL" and "Between us" not in answer.text
    assert look(cast.mira, goal, "title") == {"title": "Between us"}
