"""What was posted may be put right for a while, and not once the goal has ended."""

import pytest

from goals.models import CheckIn
from tests.access.ledger import fingerprint
from tests.api import look, write
from tests.cast import Cast, a_goal, a_key_result


@pytest.mark.parametrize(("deed", "words"), [("check_in_edit", {"health": "ON_TRACK"}), ("check_in_withdraw", {})])
def test_an_ended_goal_keeps_the_words_it_ended_with(cast: Cast, deed: str, words: dict[str, str]) -> None:
    goal = a_goal(cast, cast.ola)
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    posted = CheckIn.objects.get(goal=goal)
    assert write(cast.mira, "goal_cancel", goal_id=goal, reason="Not needed.").code is None
    untouched = fingerprint()
    assert write(cast.ola, deed, check_in_id=posted, version=1, **words).code == "FORBIDDEN"
    assert fingerprint() == untouched
    assert write(cast.mira, "goal_reopen", goal_id=goal, reason="Needed.").code is None
    assert write(cast.ola, deed, check_in_id=posted, version=1, **words).code is None


def test_whoever_may_no_longer_check_in_changes_no_number(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    values = [{"key_result_id": a_key_result(goal), "value": 40}]
    write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right="CHECK_IN")
    assert write(cast.sol, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values).code is None
    assert write(cast.ola, "goal_unshare", goal_id=goal, employee_id=cast.sol).code is None
    untouched = fingerprint()
    posted = {"check_in_id": CheckIn.objects.get(), "version": 1}
    assert write(cast.sol, "check_in_edit", health="ON_TRACK", **posted).code == "FORBIDDEN"
    assert write(cast.sol, "check_in_withdraw", **posted).code == "FORBIDDEN"
    assert fingerprint() == untouched


def test_an_edit_gives_no_number_by_hand_to_a_goal_that_follows_its_parts(cast: Cast) -> None:
    posted = write(cast.ola, "goal_check_in", goal_id=a_goal(cast, cast.ola), health="ON_TRACK")
    edited = write(cast.ola, "check_in_edit", check_in_id=posted.id, version=1, health="ON_TRACK", manual_progress=0.9)
    assert (edited.code, edited.field) == ("INVALID", "manualProgress")


def test_an_edit_of_the_words_alone_keeps_the_number_given_by_hand(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, mode="manual")
    posted = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", manual_progress=0.4)
    edited = write(cast.ola, "check_in_edit", check_in_id=posted.id, version=1, health="ON_TRACK", next_steps="Sell.")
    assert edited.code is None
    assert look(cast.ola, goal, "progress manualProgress") == {"progress": 0.4, "manualProgress": 0.4}
    assert CheckIn.objects.get().manual_progress == 0.4
