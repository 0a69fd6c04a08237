"""A team is retired once it is empty, takes nothing new from then on, and can be taken up again."""

from typing import Any

from goals.models import Goal
from perfmgmt.people.models import Team, TeamMembership
from tests.access.ledger import fingerprint
from tests.access.scenes.teams import an_empty_team
from tests.api import ask, id_of, write
from tests.cast import TODAY, Cast, a_goal

TEAM = "query($id: ID!) { node(id: $id) { ... on Team { retiredOn version can } } }"


def refused(cast: Cast, code: str, action: str, **given: Any) -> str:
    before = fingerprint()
    written = write(cast.ada, action, **given)
    assert written.code == code, written
    assert fingerprint() == before
    return written.message or ""


def test_a_team_with_people_teams_below_or_open_goals_is_not_retired(cast: Cast) -> None:
    for team, why in ((cast.harbour, "People belong"), (cast.sales, "People belong")):
        assert why in refused(cast, "INVALID", "team_retire", team_id=team, version=1)
    TeamMembership.objects.filter(team=cast.harbour).update(ends_on=TODAY)
    assert "Other teams" in refused(cast, "INVALID", "team_retire", team_id=cast.harbour, version=1)
    empty = an_empty_team(cast, "harbour")
    a_goal(cast, Team.objects.get(pk=empty.pk), status="proposed")
    assert "still open" in refused(cast, "INVALID", "team_retire", team_id=empty, version=1)
    refused(cast, "CONFLICT", "team_retire", team_id=empty, version=2)


def test_nothing_new_begins_in_a_retired_team_until_it_is_taken_up_again(cast: Cast) -> None:
    empty = an_empty_team(cast, "harbour")
    team = Team.objects.get(pk=empty.pk)
    draft, ended = a_goal(cast, team, status="draft", author_id=cast.ada.pk), a_goal(cast, team, status="achieved")
    assert write(cast.ada, "team_retire", team_id=team, version=1).code is None
    seen = ask(cast.ada, TEAM, id=team).data["node"]
    assert (seen["retiredOn"], seen["version"]) == (TODAY.isoformat(), 2)
    assert seen["can"] == ["edit", "take up again"]

    refused(cast, "CONFLICT", "team_retire", team_id=team, version=2)
    for action, given in (
        ("team_membership_set", {"employee_id": cast.ola, "team_id": team}),
        ("employee_create", {"name": "New", "email": "new@example.org", "team_id": team}),
        ("team_create", {"name": "Below", "parent_id": team}),
        ("team_move", {"team_id": cast.sales, "version": 1, "parent_id": team}),
        ("goal_create", {"title": "Late", "team_id": team, "period_id": cast.quarter}),
        ("goal_publish", {"goal_id": draft}),
        ("goal_reopen", {"goal_id": ended, "reason": "Not done."}),
    ):
        assert "takes nothing new" in refused(cast, "TEAM_RETIRED", action, **given), action
    assert id_of(team) in {one["node"]["id"] for one in ask(cast.ola, RETIRED).data["teams"]["edges"]}

    assert write(cast.ada, "team_reinstate", team_id=team, version=2).code is None
    assert write(cast.ada, "goal_publish", goal_id=draft).code is None
    assert Goal.objects.get(pk=draft.pk).status == "proposed"
    refused(cast, "CONFLICT", "team_reinstate", team_id=team, version=3)


RETIRED = "{ teams(first: 50, filter: { isRetired: true }) { edges { node { id } } } }"


def test_who_left_keeps_no_team_open_and_a_team_below_a_retired_one_stays_shut(cast: Cast) -> None:
    above = Team.objects.get(pk=an_empty_team(cast, "harbour").pk)
    below = Team.objects.create(name="Below", parent=above, path=above.path + "0000z", retired_on=TODAY)
    TeamMembership.objects.filter(employee=cast.tom).update(team=above)
    assert write(cast.ada, "team_retire", team_id=above, version=1).code is None
    assert "team above" in refused(cast, "INVALID", "team_reinstate", team_id=below, version=1)
