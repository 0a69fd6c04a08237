"""What My week's second tab shows a manager."""

import datetime as dt
from typing import Any

from goals.models import Blocker, CheckIn, Goal
from perfmgmt.core.clock import as_of
from perfmgmt.people.models import Delegation
from tests.api import ask, id_of, write
from tests.cast import NOW, TODAY, Cast, a_goal

DOCUMENT = """{ me { answersForOthers concerns { reasons since workingDaysLate
    goal { title } blocker { text } checkIn { id can }
    onBehalfOf { name } } } }"""


def concerns(cast: Cast, name: str) -> list[dict[str, Any]]:
    return ask(cast.person(name), DOCUMENT).data["me"]["concerns"]  # type: ignore[no-any-return]


def seen(cast: Cast, name: str) -> list[tuple[str, list[str]]]:
    return [(one["goal"]["title"], one["reasons"]) for one in concerns(cast, name)]


def posted(goal: Goal, health: str, days_ago: int, **values: Any) -> CheckIn:
    at = NOW - dt.timedelta(days=days_ago)
    Goal.objects.filter(pk=goal.pk).update(word=health, last_check_in_on=at.date())
    return CheckIn.objects.create(
        goal=goal, author_id=goal.accountable_id, occurred_on=at.date(), posted_at=at, health=health, **values
    )


def trouble(cast: Cast, **values: Any) -> list[Goal]:
    """Goals of Ola's: one blocked for nine days, one off track, one stale, one to acknowledge, and one at ease."""
    names = ("Blocked", "Off track", "Stale", "Told", "At ease")
    blocked, off, stale, told, ease = [a_goal(cast, cast.ola, title=name, **values) for name in names]
    Blocker.objects.create(goal=blocked, text="No key", raised_on=TODAY - dt.timedelta(days=9))
    posted(off, "off_track", 2, acknowledged_at=NOW)
    posted(ease, "on_track", 1, acknowledged_at=NOW)
    posted(told, "on_track", 1)
    late = {"next_check_in_on": TODAY - dt.timedelta(days=7), "stale_at": NOW - dt.timedelta(days=1)}
    Goal.objects.filter(pk=stale.pk).update(**late)
    return [blocked, off, stale, told, ease]


def test_each_goal_that_needs_the_manager_stands_there_with_its_reason_and_age(cast: Cast) -> None:
    trouble(cast)
    assert seen(cast, "mira") == [
        ("Blocked", ["BLOCKED"]),
        ("Off track", ["OFF_TRACK"]),
        ("Stale", ["STALE"]),
        ("Told", ["TO_ACKNOWLEDGE"]),
    ]
    blocked, _, stale, told = concerns(cast, "mira")
    assert (blocked["since"], blocked["blocker"]["text"]) == ("2026-02-23", "No key")
    assert stale["workingDaysLate"] == 5
    assert "acknowledge" in told["checkIn"]["can"]


def test_a_goal_with_several_reasons_stands_there_once(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, title="Trouble")
    Blocker.objects.create(goal=goal, text="No key", raised_on=TODAY)
    posted(goal, "off_track", 2)
    assert seen(cast, "mira") == [("Trouble", ["BLOCKED", "OFF_TRACK", "TO_ACKNOWLEDGE"])]


def test_a_lead_sees_the_goals_of_her_team_and_others_see_none(cast: Cast) -> None:
    trouble(cast)
    assert [title for title, _ in seen(cast, "lea")] == ["Blocked", "Off track", "Stale"]
    for name in ("ola", "pia", "dag", "ada", "sol"):
        assert seen(cast, name) == []


def test_what_a_lead_may_not_see_does_not_concern_her_and_private_goals_nobody(cast: Cast) -> None:
    trouble(cast, visibility="line")
    assert (len(seen(cast, "mira")), seen(cast, "lea")) == (4, [])
    Goal.objects.update(visibility="private")
    assert seen(cast, "mira") == []


def test_what_is_done_is_gone(cast: Cast) -> None:
    _, _, _, told, _ = trouble(cast)
    assert write(cast.mira, "check_in_acknowledge", check_in_id=told.check_ins.get()).code is None
    assert write(cast.ola, "blocker_resolve", blocker_id=Blocker.objects.get()).code is None
    assert [title for title, _ in seen(cast, "mira")] == ["Off track", "Stale"]


def test_the_tab_is_for_those_who_have_reports_or_a_team(cast: Cast) -> None:
    found = [
        name
        for name in ("ada", "dag", "dora", "hana", "lea", "mira", "ola", "sol")
        if ask(cast.person(name), DOCUMENT).data["me"]["answersForOthers"]
    ]
    assert found == ["dag", "dora", "lea", "mira"]


def test_a_delegate_sees_what_needs_her_manager_as_far_as_she_may_act_and_while_it_runs(cast: Cast) -> None:
    trouble(cast, visibility="line")
    whole = [("Blocked", ["BLOCKED"]), ("Off track", ["OFF_TRACK"]), ("Stale", ["STALE"]), ("Told", ["TO_ACKNOWLEDGE"])]
    assert seen(cast, "dora") == whole
    assert {one["onBehalfOf"]["name"] for one in concerns(cast, "dora")} == {"Mira"}
    assert {one["onBehalfOf"] for one in concerns(cast, "mira")} == {None}
    assert "acknowledge" in concerns(cast, "dora")[-1]["checkIn"]["can"]
    # Neither her own goals nor those of her line above, nor the manager's own, nor what is private.
    Delegation.objects.create(manager=cast.dag, delegate=cast.pia, starts_on=TODAY, ends_on=TODAY + dt.timedelta(2))
    for owner in (cast.mira, cast.pia, cast.lea):
        posted(a_goal(cast, owner, title=owner.name, visibility="line"), "off_track", 2, acknowledged_at=NOW)
    assert seen(cast, "dora") == [*whole[:2], ("Pia", ["OFF_TRACK"]), *whole[2:]]
    assert seen(cast, "pia") == [("Lea", ["OFF_TRACK"])]
    running = "{ me { answersForOthers standsInNow { manager { name } endsOn } } }"
    told = ask(cast.pia, running).data["me"]
    assert told == {"answersForOthers": True, "standsInNow": [{"manager": {"name": "Dag"}, "endsOn": "2026-03-06"}]}
    with as_of(NOW + dt.timedelta(days=2)):
        assert seen(cast, "pia") == []
        assert ask(cast.pia, running).data["me"] == {"answersForOthers": False, "standsInNow": []}
    with as_of(NOW + dt.timedelta(days=30)):
        assert seen(cast, "dora") == []


def test_nobody_reads_what_concerns_another(cast: Cast) -> None:
    trouble(cast)
    document = "query($id: ID!) { node(id: $id) { ... on Employee { concerns { id } } } }"
    assert ask(cast.dag, document, id=id_of(cast.mira)).data["node"]["concerns"] == []
