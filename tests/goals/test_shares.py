"""A goal is opened to one person more: to see it, to check in on it, or to change it."""

import pytest

from goals.models import GoalShare
from tests.access.ledger import fingerprint
from tests.api import look, write
from tests.cast import Cast, a_goal

SHARES = "shares { edges { node { right employee { name } } } }"


@pytest.mark.parametrize(
    ("right", "checks_in", "edits"), [("VIEW", False, False), ("CHECK_IN", True, False), ("EDIT", True, True)]
)
def test_a_share_opens_what_it_says_and_nothing_more(cast: Cast, right: str, checks_in: bool, edits: bool) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert look(cast.sol, goal, "id") is None
    assert write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right=right).code is None
    can = look(cast.sol, goal, "can")["can"]
    assert ("check in on" in can, "edit" in can, "share" in can) == (checks_in, edits, False)
    assert (write(cast.sol, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None) == checks_in
    assert (write(cast.sol, "goal_update", goal_id=goal, version=1, title="Mine").code is None) == edits


def test_a_new_right_replaces_the_one_before(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    for right in ("EDIT", "VIEW"):
        write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right=right)
    assert look(cast.ola, goal, SHARES)["shares"]["edges"] == [{"node": {"right": "VIEW", "employee": {"name": "Sol"}}}]


def test_a_share_that_was_taken_back_closes_with_the_next_request(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right="VIEW")
    assert look(cast.sol, goal, "id")
    assert write(cast.ola, "goal_unshare", goal_id=goal, employee_id=cast.sol).code is None
    assert look(cast.sol, goal, "id") is None
    assert write(cast.ola, "goal_unshare", goal_id=goal, employee_id=cast.sol).code == "CONFLICT"


def test_a_private_goal_is_shared_to_see_and_to_check_in_but_not_to_change(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    untouched = fingerprint()
    refused = write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right="EDIT")
    assert (refused.code, refused.field) == ("INVALID", "right")
    assert fingerprint() == untouched
    assert write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right="CHECK_IN").code is None
    assert write(cast.sol, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    assert look(cast.mira, goal, "id") is None and look(cast.ada, goal, "id") is None


def test_nobody_who_left_and_not_the_owner_is_shared_with(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    untouched = fingerprint()
    for whom in (cast.tom, cast.ola):
        refused = write(cast.mira, "goal_share", goal_id=goal, employee_id=whom, right="VIEW")
        assert (refused.code, refused.field) == ("INVALID", "employeeId")
    assert fingerprint() == untouched


def test_holders_know_of_their_own_share_alone(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="everyone")
    for person in (cast.sol, cast.vera):
        write(cast.ola, "goal_share", goal_id=goal, employee_id=person, right="VIEW")

    def names(who: str) -> list[str]:
        told = look(cast.person(who), goal, SHARES)["shares"]["edges"]
        return sorted(one["node"]["employee"]["name"] for one in told)

    assert names("sol") == ["Sol"]
    assert names("pia") == [] and names("ada") == []
    assert names("ola") == names("mira") == ["Sol", "Vera"]
    assert GoalShare.objects.count() == 2


def test_on_leave_one_is_shared_with_like_anybody_and_keeps_the_access(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert write(cast.ada, "employee_go_on_leave", employee_id=cast.sol).code is None
    assert write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right="EDIT").code is None
    assert "edit" in look(cast.sol, goal, "can")["can"]
