"""Teams, and the organisation as a whole."""

from typing import Any

from perfmgmt.access.paths import segment
from perfmgmt.people.models import (
    Organisation,
    Team,
)
from tests.access.scenes.registry import for_kinds, scene
from tests.cast import TODAY, Cast


@scene("team_create: under Harbour")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Harbour Tugs", "parent_id": cast.harbour}


@scene("team_create: a root")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Coast", "kind": "BUSINESS"}


def an_empty_team(cast: Cast, above: str, **values: Any) -> Team:
    """Of people, goals and teams below it."""
    parent = getattr(cast, above)
    team = Team.objects.create(name="Empty", parent=parent, **values)
    Team.objects.filter(pk=team.pk).update(path=parent.path + segment(team.pk))
    return team


@for_kinds("team_retire", "harbour", "inland")
def _(cast: Cast, above: str) -> dict[str, Any]:
    return {"team_id": an_empty_team(cast, above), "version": 1}


@for_kinds("team_reinstate", "harbour", "inland")
def _(cast: Cast, above: str) -> dict[str, Any]:
    return {"team_id": an_empty_team(cast, above, retired_on=TODAY), "version": 1}


@for_kinds("team_move", "sales", "mill")
def _(cast: Cast, which: str) -> dict[str, Any]:
    above = cast.office if which == "sales" else cast.harbour
    return {"team_id": getattr(cast, which), "version": 1, "parent_id": above}


@scene("team_move: sales with its lead")
def _(cast: Cast) -> dict[str, Any]:
    return {"team_id": cast.sales, "version": 1, "parent_id": cast.office, "manager_id": cast.mira}


@scene("organisation_end_demo")
def _(cast: Cast) -> dict[str, Any]:
    Organisation.objects.update(is_demo=True)
    return {}


@for_kinds("team_update", "sales", "mill")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"team_id": getattr(cast, which), "version": 1, "name": "Renamed"}
