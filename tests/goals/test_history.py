"""A goal's history tells what was done since it was opened to the reader, and nothing of the time before."""

import datetime as dt
from typing import Any

from goals.models import Goal
from perfmgmt.core.clock import as_of
from tests.api import look, write
from tests.cast import NOW, Cast, a_goal, a_key_result

HISTORY = "history { verb actor { name } changes { field before after } }"


def hours(n: int) -> as_of:  # type: ignore[valid-type]
    return as_of(NOW + dt.timedelta(hours=n))


def told(cast: Cast, who: str, goal: Goal) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = look(cast.person(who), goal, HISTORY)["history"]
    return found


def verbs(cast: Cast, who: str, goal: Goal) -> list[str]:
    return [one["verb"] for one in told(cast, who, goal)]


def written(cast: Cast) -> Goal:
    """Drafted, reworded and activated by Ola."""
    write(cast.ola, "goal_create", title="Fire the vendor", period_id=cast.quarter, visibility="LINE")
    goal = Goal.objects.get(title="Fire the vendor")
    with hours(1):
        write(cast.ola, "goal_update", goal_id=goal, version=1, title="Replace the vendor")
    with hours(2):
        write(cast.ola, "goal_publish", goal_id=goal)
    return goal


def test_what_was_written_while_it_was_a_draft_stays_its_authors(cast: Cast) -> None:
    goal = written(cast)
    assert verbs(cast, "ola", goal) == ["goal.activated", "goal.changed", "goal.drafted"]
    assert verbs(cast, "mira", goal) == ["goal.activated"]


def test_what_was_written_while_fewer_saw_it_stays_hidden(cast: Cast) -> None:
    goal = written(cast)
    with hours(3):
        write(cast.ola, "goal_update", goal_id=goal, version=2, title="Improve delivery")
    with hours(4):
        given = {"title": "Deliver in time", "visibility": "EVERYONE"}
        write(cast.ola, "goal_update", goal_id=goal, version=3, **given)
    with hours(5):
        write(cast.ola, "goal_update", goal_id=goal, version=4, title="Deliver on time")
    changes = [change for one in told(cast, "sol", goal) for change in one["changes"]]
    assert {"field": "title", "before": "Deliver in time", "after": "Deliver on time"} in changes
    assert "Improve delivery" not in str(changes) and "vendor" not in str(changes)
    assert "Fire the vendor" in str(told(cast, "ola", goal))


def test_a_check_in_tells_its_numbers(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    values = [{"key_result_id": a_key_result(goal), "value": 30}]
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
    assert told(cast, "sol", goal) == [
        {
            "verb": "goal.checked_in",
            "actor": {"name": "Ola"},
            "changes": [
                {"field": "health", "before": "pending", "after": "on_track"},
                {"field": "Customers", "before": "0", "after": "30"},
            ],
        }
    ]


def test_shares_are_told_to_those_who_may_share(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.sol, right="EDIT")
    assert verbs(cast, "ola", goal) == verbs(cast, "mira", goal) == ["goal.shared"]
    assert verbs(cast, "sol", goal) == verbs(cast, "ada", goal) == verbs(cast, "pia", goal) == []


def test_a_parent_is_named_to_those_who_may_see_it_and_to_others_nothing_is_told(cast: Cast) -> None:
    top = a_goal(cast, cast.mira, visibility="line", title="Secret top")
    goal = a_goal(cast, cast.pia)
    assert write(cast.mira, "goal_align", goal_id=goal, version=1, parent_id=top).code is None
    change = {"field": "parent", "before": None, "after": "Secret top"}
    assert [one["changes"] for one in told(cast, "dag", goal)] == [[change]]
    assert told(cast, "sol", goal) == []


def test_an_entry_names_who_did_it_and_the_system_as_nobody(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    write(cast.mira, "goal_update", goal_id=goal, version=1, title="Sell more")
    assert [one["actor"] for one in told(cast, "sol", goal)] == [{"name": "Mira"}]


def test_a_key_result_may_be_called_like_a_field(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    values = [{"key_result_id": a_key_result(goal, title=title), "value": "3.5"} for title in ("team", "visibility")]
    write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
    assert {"field": "team", "before": "0", "after": "3.5"} in told(cast, "sol", goal)[0]["changes"]


def test_an_earlier_wording_is_told_to_its_author_and_the_line_manager_alone(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    values = [{"key_result_id": a_key_result(goal), "value": 41}]
    said = {"health": "ON_TRACK", "what_changed": "Sales gave up."}
    posted = write(cast.ola, "goal_check_in", goal_id=goal, values=values, **said)
    write(cast.ola, "check_in_edit", check_in_id=posted.id, version=1, health="ON_TRACK", what_changed="Sales wait.")
    for who in ("ola", "mira"):
        assert "Sales gave up." in str(told(cast, who, goal)) and "41" in str(told(cast, who, goal))
    for who in ("pia", "dag", "sol"):
        assert verbs(cast, who, goal) == ["goal.check_in_edited", "goal.checked_in"]
        assert not any(one["changes"] for one in told(cast, who, goal))


def test_what_was_withdrawn_is_told_to_its_author_alone(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    for value in (41, 42):
        values = [{"key_result_id": a_key_result(goal), "value": value}]
        posted = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
    write(cast.ola, "check_in_edit", check_in_id=posted.id, version=1, health="AT_RISK", what_changed="Too early.")
    write(cast.ola, "check_in_withdraw", check_in_id=posted.id, version=2)
    assert len(verbs(cast, "ola", goal)) == 4
    for who in ("mira", "sol"):
        assert verbs(cast, who, goal) == ["goal.checked_in"]
        assert "41" in str(told(cast, who, goal))


def test_leaving_a_hidden_parent_and_leaving_none_are_told_alike(cast: Cast) -> None:
    under, alone = a_goal(cast, cast.ola, parent=a_goal(cast, cast.mira, visibility="line")), a_goal(cast, cast.ola)
    for goal in (under, alone):
        assert write(cast.ola, "goal_align", goal_id=goal, version=1, parent_id=None).code is None
    assert told(cast, "ola", under) == told(cast, "ola", alone)
