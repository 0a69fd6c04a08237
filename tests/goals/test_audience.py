"""Who can see a goal, and why: the answer is the policy's own, told from the goal's side."""

from typing import Any

from goals.models import GoalShare
from perfmgmt.access.grants import grant
from perfmgmt.people.models import Delegation, Employee, TeamMembership
from tests.access.expected import STANDING, World
from tests.access.world import make
from tests.api import ask, id_of, look, write
from tests.cast import NAMES, TODAY, Cast, a_goal

READERS = tuple(name for name in NAMES if name != "tom")
AUDIENCE = "audience { rule team { id } people { id name } hasMore namesAreWithheld isYours }"


def told(cast: Cast, who: str, goal: Any) -> dict[str, list[str]]:
    """The rules, with the names of those who come under each."""
    return {
        one["rule"]: [person["name"] for person in one["people"]]
        for one in look(cast.person(who), goal, AUDIENCE)["audience"]
    }


def members(team_id: str) -> set[str]:
    rows = TeamMembership.objects.select_related("employee", "team")
    ids = {id_of(row.team): row.team.path for row in rows}
    return {row.employee.name.lower() for row in rows if row.team.path.startswith(ids[team_id])}


def expanded(world: World, whose: str, audience: list[dict[str, Any]]) -> set[str]:
    """Everybody whom the answer speaks of, by name."""
    found: set[str] = set()
    for one in audience:
        match one["rule"]:
            case "EVERYONE":
                found |= set(READERS)
            case "TEAM":
                found |= members(one["team"]["id"])
            case "HR":
                found |= {name for name in READERS if STANDING[whose].get(name) == "hr"}
            case "EXECUTIVE":
                found |= {name for name in READERS if STANDING[whose].get(name) == "executive"}
            case _:
                found |= {person["name"].lower() for person in one["people"]}
    return found & set(READERS)


def test_the_answer_names_exactly_those_who_see_the_goal(cast: Cast) -> None:
    world = make(cast)
    owners = {person.pk: person for person in Employee.objects.select_related("user")}
    for whose, goal in world.goals.values():
        asker = owners[goal.author_id if goal.status == "draft" else goal.accountable_id]
        answer = look(asker, goal, AUDIENCE)["audience"]
        sees = {name for name in READERS if world.sees(name, goal)}
        assert expanded(world, whose, answer) == sees, goal.title


def test_whoever_sees_a_goal_is_told_by_which_rule(cast: Cast) -> None:
    make(cast)
    asked = "{ goals(first: 100) { edges { node { title audience { isYours } } } } }"
    for name in READERS:
        for edge in ask(cast.person(name), asked).data["goals"]["edges"]:
            assert any(one["isYours"] for one in edge["node"]["audience"]), (name, edge)


def test_names_stand_in_their_order_beside_their_rule(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="team")
    assert told(cast, "ola", goal) == {
        "OWNER": ["Ola"],
        "LINE_ABOVE": ["Mira", "Dag"],
        "DELEGATE": ["Dora"],
        "HR": [],
        "TEAM": [],
        "TEAM_LEAD": ["Lea", "Dag"],
        "DOTTED_MANAGER": ["Kim"],
        "EXECUTIVE": [],
    }


def test_a_private_goal_is_its_owners_and_its_shares_alone(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    assert told(cast, "ola", goal) == {"OWNER": ["Ola"]}
    grant(GoalShare, user=cast.sol.user, codename="view_goal", row=goal)
    assert told(cast, "ola", goal) == {"OWNER": ["Ola"], "SHARE": ["Sol"]}


def test_shares_are_named_to_those_alone_who_may_share(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    grant(GoalShare, user=cast.sol.user, codename="view_goal", row=goal)
    grant(GoalShare, user=cast.vera.user, codename="view_goal", row=goal)
    assert told(cast, "mira", goal)["SHARE"] == ["Sol", "Vera"]
    assert told(cast, "sol", goal)["SHARE"] == ["Sol"]
    assert told(cast, "ada", goal)["SHARE"] == []
    unshared = a_goal(cast, cast.ola, visibility="line")
    assert "SHARE" in told(cast, "ada", unshared) and "SHARE" not in told(cast, "mira", unshared)


def test_leavers_vacancies_and_those_whose_own_line_it_is_are_not_named(cast: Cast) -> None:
    goal = a_goal(cast, cast.mira, visibility="line")
    Delegation.objects.create(manager=cast.dag, delegate=cast.ola, starts_on=TODAY, ends_on=TODAY.replace(day=20))
    assert "DELEGATE" not in told(cast, "mira", goal)
    assert look(cast.ola, goal, "id") is None
    write(cast.ada, "employee_depart", employee_id=cast.dag, left_on=TODAY)
    assert "LINE_ABOVE" not in told(cast, "mira", goal)
