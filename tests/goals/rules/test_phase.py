from itertools import product

import pytest

from goals.rules.phase import PERMITTED, Deed, Phase, is_step_back, permits

yes, no = True, False
TABLE = {
    #                planning active locked closed
    Deed.DRAFT: (yes, yes, no, no),
    Deed.PROPOSE: (yes, yes, no, no),
    Deed.ACTIVATE: (no, yes, no, no),
    Deed.CHECK_IN: (no, yes, yes, no),
    Deed.COMMENT: (yes, yes, yes, no),
    Deed.CLOSE: (no, yes, yes, no),
    Deed.CHANGE: (yes, yes, no, no),
    Deed.HAND_OVER: (yes, yes, yes, no),
}


@pytest.mark.parametrize("deed", Deed)
def test_each_phase_permits_what_the_table_says(deed):
    assert tuple(permits(phase, deed) for phase in Phase) == TABLE[deed]


def test_every_phase_has_its_rule():
    assert list(PERMITTED) == list(Phase)


def test_only_a_move_to_an_earlier_phase_is_a_step_back():
    order = ["planning", "active", "locked", "closed"]
    for before, after in product(Phase, Phase):
        assert is_step_back(before, after) is (order.index(after) < order.index(before))
