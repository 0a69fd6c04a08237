"""A retired team takes nothing new from a file either; what was there stays as it is."""

from typing import Any

import pytest

from perfmgmt.people.models import Team
from tests.cast import TODAY, Cast
from tests.integrations.importing import everything, refused, run

PEOPLE = """[[record]]
type = "person"
[record.fields]
external_id = "Key"
name = "Name"
email = "Mail"
team = "Unit"
"""
TEAMS = """[[record]]
type = "team"
[record.fields]
external_id = "Key"
name = "Name"
parent = "Unit"
"""
GOALS = """[[record]]
type = "goal"
[record.fields]
external_id = "Key"
title = "Name"
team = "Unit"
period = { constant = "Quarter" }
"""
HEADER = "Key,Name,Mail,Unit\n"
ROW = "x-1,Nora,nora@example.net,mill\n"


@pytest.fixture
def mill(cast: Cast) -> Team:
    Team.objects.filter(pk=cast.mill.pk).update(external_id="mill")
    return Team.objects.get(pk=cast.mill.pk)


def retire(team: Team) -> None:
    Team.objects.filter(pk=team.pk).update(retired_on=TODAY)


@pytest.mark.parametrize(("mapping", "field"), [(PEOPLE, "team"), (TEAMS, "parent"), (GOALS, "team")])
def test_nothing_new_comes_into_a_retired_team(mill: Team, mapping: str, field: str) -> None:
    retire(mill)
    before = everything()
    report = run(mapping, HEADER + ROW)
    assert refused(report) == [(2, field)]
    assert "is retired and takes nothing new" in report.refusals[0].sentence
    assert everything() == before


@pytest.mark.parametrize("mapping", [PEOPLE, TEAMS, GOALS])
def test_what_was_there_before_stays_and_may_change_its_name(mill: Team, mapping: str) -> None:
    assert refused(run(mapping, HEADER + ROW)) == []
    retire(mill)
    again = run(mapping, HEADER + ROW)
    assert (refused(again), {str(result) for _, result in again.results.values()}) == ([], {"unchanged"})
    renamed: Any = run(mapping, HEADER + ROW.replace("Nora", "Nora Vik"))
    assert (refused(renamed), {str(result) for _, result in renamed.results.values()}) == ([], {"changed"})
