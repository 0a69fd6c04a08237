"""An HR admin who imports may do what she may do by hand, and nothing that lets her own access grow."""

import pytest

from goals.models import Goal
from perfmgmt.access.rows import visible
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.errors import Forbidden
from perfmgmt.people.actions.reporting_line import put_under
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee, ReportingLine, Team, TeamMembership
from tests.cast import LONG_AGO, NAMES, Cast, a_goal
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


def test_nobody_takes_people_out_of_the_line_above_herself(cast: Cast) -> None:
    put_under(Employee.objects.get(pk=cast.ada.pk), Employee.objects.get(pk=cast.mira.pk))
    ReportingLine.objects.create(employee=cast.ada, manager=cast.mira, starts_on=LONG_AGO)
    hidden = a_goal(cast, cast.dag, visibility="line")
    before = everything()
    for row in ("mira,Mira,sol,", "mira,Mira,,"):
        assert refused(run(PEOPLE, f"id,name,manager,team\n{row}\n", actor=by(cast.ada))) == [(2, "manager")]
    assert everything() == before
    assert not visible(by(cast.ada), Goal).filter(pk=hidden.pk).exists()
    assert refused(run(PEOPLE, "id,name,manager,team\nmira,Mira,sol,\n")) == []


@pytest.mark.parametrize(
    ("rows", "refusal"),
    [
        ("Harbour,Harbour,dag,Inland", (2, "parent")),
        ("Inland Mill,Inland Mill,,Harbour", (2, "parent")),
        ("new,New,,Inland Mill\nHarbour,Harbour,dag,new", (3, "parent")),
        ("Harbour Sales,Harbour Sales,,Harbour", (2, "lead")),
    ],
)
def test_nobody_lets_her_sight_of_teams_grow(cast: Cast, rows: str, refusal: tuple[int, str]) -> None:
    """Ada leads Inland and belongs to Inland Mill; where Sales loses its lead, she leads Harbour above it."""
    Team.objects.filter(pk=(cast.harbour if "Sales" in rows else cast.inland).pk).update(lead=cast.ada)
    TeamMembership.objects.filter(employee=cast.ada).update(team=cast.mill)
    before, data = everything(), f"id,name,lead,parent\n{rows}\n"
    assert refused(run(TEAMS + 'parent = "parent"', data, actor=by(cast.ada))) == [refusal]
    assert everything() == before
    assert refused(run(TEAMS + 'parent = "parent"', data)) == []


def test_nobody_fills_a_new_team_below_one_that_she_leads(cast: Cast) -> None:
    Team.objects.filter(pk=cast.harbour.pk).update(lead=cast.ada)
    both = 'when = [{ column = "kind", is = "team" }]\n[record.fields]'
    people = PEOPLE.replace("[record.fields]", 'when = [{ column = "kind", is = "person" }]\n[record.fields]')
    mapping = TEAMS.replace("[record.fields]", both).replace('lead = "lead"', 'parent = "parent"') + people
    data = "kind,id,name,parent,manager,team\nteam,new,New,Harbour,,\nperson,sol,Sol,,,new\n"
    before = everything()
    assert refused(run(mapping, data, actor=by(cast.ada))) == [(3, "team")]
    assert everything() == before
    assert refused(run(mapping, data)) == []


def test_goals_are_put_where_she_may_put_them(cast: Cast) -> None:
    """Under goals that she sees, by weights that she may set there: neither holds for her own line above."""
    put_under(Employee.objects.get(pk=cast.ada.pk), Employee.objects.get(pk=cast.mira.pk))
    a_goal(cast, cast.dag, visibility="line", external_id="hidden")
    a_goal(cast, cast.dag, external_id="open")
    mapping = GOALS.replace('team = "team"', 'parent = "parent"\nweight = "weight"')
    before = everything()
    for parent, weight, field in (("hidden", 1, "parent"), ("hidden", 5, "parent"), ("open", 5, "weight")):
        data = f"id,title,owner,parent,weight\ng,Up,ola,{parent},{weight}\n"
        assert refused(run(mapping, data, actor=by(cast.ada))) == [(2, field)]
    assert everything() == before
    assert refused(run(mapping, "id,title,owner,parent,weight\ng,Up,ola,open,1\n", actor=by(cast.ada))) == []
    assert refused(run(mapping, "id,title,owner,parent,weight\ng,Up,ola,hidden,5\n")) == []
