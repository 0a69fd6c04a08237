"""What was posted may be put right for a while, and not once the goal has ended."""

import pytest

from goals.models import CheckIn
from tests.access.ledger import fingerprint
from tests.api import write
from tests.cast import Cast, a_goal


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
