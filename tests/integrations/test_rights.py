"""An HR admin who imports may do what she may do by hand, and nothing that lets her own access grow."""

import pytest

from goals.models import Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.errors import Forbidden
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee, Team
from tests.cast import NAMES, Cast, a_goal
from tests.integrations.importing import OKRS, ORGANISATION, everything, refused, run

pytestmark = pytest.mark.django_db

PEOPLE = """
[[record]]
type = "person"
[record.fields]
external_id = "id"
name = "name"
email = { compose = "{id}@example.org" }
manager = "manager"
team = "team"
"""
TEAMS = """
[[record]]
type = "team"
[record.fields]
external_id = "id"
name = "name"
lead = "lead"
"""
GOALS = """
[[record]]
type = "goal"
[record.fields]
external_id = "id"
title = "title"
owner = "owner"
team = "team"
period = { constant = "Quarter" }
[[period]]
external_id = "Quarter"
name = "Quarter"
starts_on = 2026-01-01
ends_on = 2026-03-31
phase = "active"
"""


@pytest.fixture(autouse=True)
def _ids(cast: Cast) -> None:
    for name in NAMES:
        Employee.objects.filter(pk=cast.person(name).pk).update(external_id=name)
    for team in Team.objects.all():
        Team.objects.filter(pk=team.pk).update(external_id=team.name)


def by(person: Employee) -> EmployeeActor:
    return EmployeeActor(Employee.objects.get(pk=person.pk))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "ada"])
def test_only_hr_admins_import(cast: Cast, name: str) -> None:
    before, entries = everything(), AuditEntry.objects.count()
    with pytest.raises(Forbidden, match="Only HR admins import files"):
        run(ORGANISATION, actor=by(cast.person(name)))
    assert everything() == before
    assert AuditEntry.objects.count() == entries


@pytest.mark.parametrize("mapping", [ORGANISATION, OKRS])
def test_an_hr_admin_imports_and_the_entries_name_her(cast: Cast, mapping: str) -> None:
    assert refused(run(mapping, actor=by(cast.ada))) == []
    entries = AuditEntry.objects.all()
    assert entries.filter(verb="file.imported").count() == 1
    assert set(entries.values_list("actor_id", flat=True)) == {cast.ada.pk}


def test_a_command_without_a_person_is_named_as_such(cast: Cast) -> None:
    run(ORGANISATION)
    assert set(AuditEntry.objects.values_list("actor", "actor_name")) == {(None, "import")}


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("ada,Ada the Great,,Inland", "external_id"),
        ("ada,Ada,dag,Inland", "manager"),
        ("ada,Ada,,Harbour", "team"),
        ("ola,Ola,ada,Harbour Sales", "manager"),
        ("new,New,ada,Harbour Sales", "manager"),
    ],
)
def test_nobody_edits_or_moves_herself_or_puts_people_under_her(cast: Cast, row: str, field: str) -> None:
    before = everything()
    data = f"id,name,manager,team\n{row}\n"
    assert refused(run(PEOPLE, data, actor=by(cast.ada))) == [(2, field)]
    assert everything() == before
    assert refused(run(PEOPLE, data)) == []


def test_nobody_puts_people_below_herself_by_a_detour(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ola.pk).update(external_id=None)
    data = "id,name,manager,team\na,A,b,\nb,B,ada,\n"
    assert refused(run(PEOPLE, data, actor=by(cast.ada))) == [(2, "manager"), (3, "manager")]


def test_nobody_puts_people_into_a_team_that_she_leads(cast: Cast) -> None:
    Team.objects.filter(pk=cast.harbour.pk).update(lead=cast.ada)
    data = "id,name,manager,team\nsol,Sol,,Harbour Sales\n"
    assert refused(run(PEOPLE, data, actor=by(cast.ada))) == [(2, "team")]
    assert refused(run(PEOPLE, data)) == []


def test_nobody_makes_herself_a_lead(cast: Cast) -> None:
    data = "id,name,lead\nHarbour,Harbour,ada\n"
    assert refused(run(TEAMS, data, actor=by(cast.ada))) == [(2, "lead")]
    assert refused(run(TEAMS, data)) == []


def test_goals_are_set_for_those_she_may_set_them_for(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ada.pk).update(path=cast.dag.path + cast.ada.path[-5:], manager=cast.dag)
    data = "id,title,owner,team\ng,Up,{},\n"
    assert refused(run(GOALS, data.format("dag"), actor=by(cast.ada))) == [(2, "owner")]
    assert refused(run(GOALS, data.format("tom"), actor=by(cast.ada))) == [(2, "owner")]
    assert refused(run(GOALS, data.format("ola"), actor=by(cast.ada))) == []
    assert Goal.objects.get(external_id="g").author == cast.ada


def test_a_private_goal_of_somebody_else_is_not_changed(cast: Cast) -> None:
    private = a_goal(cast, cast.ola, visibility="private", external_id="g")
    before = everything()
    data = "id,title,owner,team\ng,Open it,ola,\n"
    assert refused(run(GOALS, data, actor=by(cast.ada))) == [(2, "external_id")]
    assert everything() == before
    private.refresh_from_db()
    assert private.title != "Open it"
