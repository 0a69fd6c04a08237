from itertools import product

import pytest

from goals.rules.health import WORDS, Health, health_now, worsens
from goals.rules.status import CLOSED, Status

WORSE = {
    (before, after)
    for before, after in [
        (None, Health.AT_RISK),
        (None, Health.OFF_TRACK),
        (Health.PENDING, Health.AT_RISK),
        (Health.PENDING, Health.OFF_TRACK),
        (Health.ON_TRACK, Health.AT_RISK),
        (Health.ON_TRACK, Health.OFF_TRACK),
        (Health.AT_RISK, Health.OFF_TRACK),
        (Health.STALE, Health.AT_RISK),
        (Health.STALE, Health.OFF_TRACK),
        (Health.CLOSED, Health.AT_RISK),
        (Health.CLOSED, Health.OFF_TRACK),
    ]
}


def test_only_more_trouble_than_was_known_is_worse():
    assert {pair for pair in product([None, *Health], Health) if worsens(*pair)} == WORSE


@pytest.mark.parametrize("word", WORDS)
def test_an_active_goal_shows_the_word_of_its_last_check_in(word):
    assert health_now(word, Status.ACTIVE, stale=False) is word


def test_a_goal_never_checked_in_is_pending():
    assert health_now(None, Status.ACTIVE, stale=False) is Health.PENDING


@pytest.mark.parametrize("word", [None, *WORDS])
def test_staleness_overrides_the_word_and_pending(word):
    assert health_now(word, Status.ACTIVE, stale=True) is Health.STALE


@pytest.mark.parametrize("word", [None, *WORDS])
@pytest.mark.parametrize("stale", [False, True])
@pytest.mark.parametrize("status", sorted(CLOSED))
def test_closing_overrides_everything(word, status, stale):
    assert health_now(word, status, stale) is Health.CLOSED


@pytest.mark.parametrize("status", [Status.DRAFT, Status.PROPOSED])
def test_nobody_owes_a_check_in_on_what_is_not_yet_active(status):
    assert health_now(None, status, stale=True) is Health.PENDING


@pytest.mark.parametrize("word", [Health.PENDING, Health.STALE, Health.CLOSED])
def test_a_check_in_cannot_say_what_only_time_or_closing_tells(word):
    with pytest.raises(ValueError, match=word.value):
        health_now(word, Status.ACTIVE, stale=False)
