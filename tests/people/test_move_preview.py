"""What a move would change is found by making it and taking it back."""

from typing import Any

import pytest

from perfmgmt.people.actions import preview
from perfmgmt.people.models import Delegation, Employee, RoleGrant
from tests.access.ledger import fingerprint
from tests.api import ask, id_of
from tests.cast import TODAY, Cast, a_goal

CHANGES = """moving notCompared refusal { code field message }
    changes { person { name } gained gainedPeople lost lostPeople }"""
LINE = f"""query($id: ID!, $to: ID) {{ node(id: $id) {{ ... on Employee {{
    linePreview(managerId: $to) {{ {CHANGES} }} }} }} }}"""
TEAM = f"""query($id: ID!, $under: ID) {{ node(id: $id) {{ ... on Team {{
    movePreview(parentId: $under) {{ {CHANGES} }} }} }} }}"""
WHOLE = f"""query($id: ID!, $to: ID) {{ node(id: $id) {{ ... on Team {{
    movePreview(managerId: $to) {{ {CHANGES} }} }} }} }}"""


def told(found: Any) -> dict[str, tuple[int, int, int, int]]:
    return {
        one["person"]["name"]: (one["gained"], one["gainedPeople"], one["lost"], one["lostPeople"])
        for one in found["changes"]
    }


def line(cast: Cast, who: Employee, person: Employee, manager: Employee | None) -> Any:
    answer = ask(who, LINE, id=person, to=id_of(manager) if manager else None)
    assert answer.errors == []
    return answer.data["node"]["linePreview"]


def test_the_old_line_loses_and_the_new_line_gains_what_the_policies_say(cast: Cast) -> None:
    for kind, times in (("line", 2), ("team", 1), ("everyone", 1), ("private", 3)):
        for _ in range(times):
            a_goal(cast, cast.ola, visibility=kind)
    a_goal(cast, cast.ola, visibility="line", status="draft")
    untouched = fingerprint()
    found = line(cast, cast.ada, cast.ola, cast.sol)
    assert (found["moving"], found["refusal"], found["notCompared"]) == (1, None, 0)
    # Mira belongs to Ola's team, and Dag leads the team above it: what is open to the team stays open to them.
    # Dora stands in for Mira, and belongs to no team of hers.
    assert told(found) == {"Mira": (0, 0, 2, 1), "Dora": (0, 0, 3, 1), "Dag": (0, 0, 2, 1), "Sol": (3, 1, 0, 0)}
    assert fingerprint() == untouched


def test_everybody_below_moves_along(cast: Cast) -> None:
    for person in (cast.mira, cast.ola, cast.pia):
        a_goal(cast, person, visibility="line")
    found = line(cast, cast.ada, cast.mira, cast.sol)
    assert told(found) == {"Dag": (0, 0, 3, 3), "Sol": (3, 3, 0, 0)}
    assert found["moving"] == 4


def test_hr_who_moves_along_no_longer_reads_those_who_are_above_her_then(cast: Cast) -> None:
    a_goal(cast, cast.lea, visibility="line")
    assert told(line(cast, cast.ada, cast.hana, cast.lea)) == {"Hana": (0, 0, 1, 1)}


def test_a_delegate_who_moves_below_somebody_no_longer_sees_her_by_the_delegation(cast: Cast) -> None:
    a_goal(cast, cast.pia, visibility="line")
    assert told(line(cast, cast.ada, cast.dora, cast.pia))["Dora"] == (0, 0, 1, 1)
    Delegation.objects.update(ends_on=TODAY)
    assert told(line(cast, cast.ada, cast.dora, cast.pia)) == {}


@pytest.mark.parametrize(
    ("who", "person", "manager", "code", "field"),
    [
        ("ada", "dag", "ola", "INVALID", "managerId"),
        ("ada", "ola", "tom", "INVALID", "managerId"),
        ("ada", "ola", "ada", "FORBIDDEN", "managerId"),
        ("mira", "ola", "sol", "FORBIDDEN", "employeeId"),
    ],
)
def test_what_would_be_refused_is_told_at_its_field_and_nothing_else(
    cast: Cast, who: str, person: str, manager: str, code: str, field: str
) -> None:
    a_goal(cast, cast.ola, visibility="line")
    untouched = fingerprint()
    found = line(cast, cast.person(who), cast.person(person), cast.person(manager))
    assert (found["refusal"]["code"], found["refusal"]["field"]) == (code, field)
    assert found["changes"] == []
    assert fingerprint() == untouched


def test_whoever_may_not_move_anybody_learns_of_no_role(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hana, who holds a role, is told like Lea, who holds none; the more that are not compared would tell of it."""
    monkeypatch.setattr(preview, "MOST", 0)
    assert line(cast, cast.ada, cast.hana, cast.dag)["notCompared"] == 1
    for person in (cast.hana, cast.lea):
        seen = line(cast, cast.sol, person, cast.dag)
        assert (seen["notCompared"], seen["changes"], seen["refusal"]["code"]) == (0, [], "FORBIDDEN")
    assert ask(cast.sol, TEAM, id=cast.sales, under=cast.inland).data["node"]["movePreview"]["notCompared"] == 0


def test_a_team_under_another_opens_to_the_leads_above_and_shows_its_members_what_is_above(cast: Cast) -> None:
    RoleGrant.objects.filter(employee=cast.hana).delete()
    a_goal(cast, cast.sales, visibility="team")
    a_goal(cast, cast.harbour, visibility="team")
    a_goal(cast, cast.inland, visibility="team")
    untouched = fingerprint()
    found = ask(cast.ada, TEAM, id=cast.sales, under=cast.inland).data["node"]["movePreview"]
    members = dict.fromkeys(("Lea", "Mira", "Ola", "Pia"), (1, 0, 1, 1))
    assert told(found) == {"Dag": (0, 0, 1, 1), "Ines": (0, 0, 1, 1), **members}
    assert fingerprint() == untouched


def test_a_whole_team_moves_with_its_lead_and_everybody_below_her(cast: Cast) -> None:
    a_goal(cast, cast.lea, visibility="line")
    found = ask(cast.ada, WHOLE, id=cast.sales, to=cast.mira).data["node"]["movePreview"]
    assert (found["moving"], told(found)) == (1, {"Mira": (1, 1, 0, 0), "Dora": (1, 1, 0, 0)})
    refused = ask(cast.ada, WHOLE, id=cast.mill, to=cast.mira).data["node"]["movePreview"]["refusal"]
    assert (refused["code"], refused["field"]) == ("INVALID", "managerId")


def test_one_preview_is_asked_for_at_a_time(cast: Cast) -> None:
    found = ask(cast.ada, "{ employees(first: 5) { edges { node { linePreview { moving } } } } }")
    assert found.code == "INVALID"
