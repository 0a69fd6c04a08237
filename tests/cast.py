"""The people that the tests speak of, and the goals they speak about."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import Permission
from django.db import connection
from django.db.models import Model

from goals.models import Goal, KeyResult, Period
from goals.selectors.accountability import of_person, of_teams
from perfmgmt.access.paths import segment
from perfmgmt.people.models import (
    Delegation,
    Employee,
    HrDeputy,
    HrDeputyGrant,
    Organisation,
    ReportingLine,
    RoleGrant,
    Team,
    TeamMembership,
    User,
)
from perfmgmt.search.words import keep_words

TODAY = dt.date(2026, 3, 4)
NOW = dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC)
LONG_AGO = dt.date(2024, 1, 1)

TEAMS = (
    # key, name, kind, parent
    ("harbour", "Harbour", "business", None),
    ("office", "Harbour Office", "team", "harbour"),
    ("sales", "Harbour Sales", "team", "harbour"),
    ("inland", "Inland", "business", None),
    ("mill", "Inland Mill", "team", "inland"),
)
LEADS = {"harbour": "dag", "sales": "lea"}
PEOPLE = (
    # key, what she is here for, manager, main team
    ("ada", "HR admin, under nobody", None, "inland"),
    ("dag", "director, leads the business Harbour, under nobody", None, "harbour"),
    ("hana", "HR partner of Harbour, reports to Dag", "dag", "office"),
    ("lea", "leads the team Sales, manages nobody", "dag", "sales"),
    ("mira", "line manager", "dag", "sales"),
    ("ola", "Mira's report", "mira", "sales"),
    ("pia", "Ola's peer", "mira", "sales"),
    ("sol", "in the other business", None, "mill"),
    ("vera", "in the other business, where goals are shared with her to view", None, "mill"),
    ("cleo", "in the other business, where goals are shared with her to check in", None, "mill"),
    ("edda", "in the other business, where goals are shared with her to edit", None, "mill"),
    ("tom", "left", "mira", "sales"),
    ("ines", "in the other business, executive of Harbour", None, "mill"),
    ("otto", "in the other business, auditor", None, "mill"),
    ("sami", "in the other business, system admin", None, "mill"),
    ("dora", "in the other business, Mira's delegate", None, "mill"),
    ("kim", "in the other business, Ola's dotted manager", None, "mill"),
    ("fay", "in the other business, HR deputy for Ada", None, "mill"),
)
VISITOR = "anon"
"""Somebody who is not signed in."""
ROLES = (
    ("ada", "hr_admin", None),
    ("hana", "hr_partner", "harbour"),
    ("ines", "executive", "harbour"),
    ("otto", "auditor", None),
    ("sami", "system_admin", None),
)
DOTTED = {"ola": "kim"}
DELEGATES = {"mira": "dora"}
HR_DEPUTIES = {"ada": "fay"}
NAMES = tuple(key for key, *_ in PEOPLE)
PERIODS = (
    # key, first day, last day, phase
    ("past", dt.date(2025, 7, 1), dt.date(2025, 9, 30), "closed"),
    ("locked", dt.date(2025, 10, 1), dt.date(2025, 12, 31), "locked"),
    ("quarter", dt.date(2026, 1, 1), dt.date(2026, 3, 31), "active"),
    ("coming", dt.date(2026, 4, 1), dt.date(2026, 6, 30), "planning"),
)


@dataclass
class Cast:
    """Everybody by name, their teams and the periods."""

    ada: Employee
    dag: Employee
    hana: Employee
    lea: Employee
    mira: Employee
    ola: Employee
    pia: Employee
    sol: Employee
    vera: Employee
    cleo: Employee
    edda: Employee
    tom: Employee
    ines: Employee
    otto: Employee
    sami: Employee
    dora: Employee
    kim: Employee
    fay: Employee
    harbour: Team
    office: Team
    sales: Team
    inland: Team
    mill: Team
    past: Period
    locked: Period
    quarter: Period
    coming: Period

    def person(self, name: str) -> Employee:
        """Somebody by name."""
        found = getattr(self, name)
        assert isinstance(found, Employee)
        return found

    def speaker(self, name: str) -> Employee | None:
        """Who asks under this name; None for somebody who is not signed in."""
        return None if name == VISITOR else self.person(name)


def settle() -> Cast:
    """Put the cast into the database, in few statements, as the actions would have left it."""
    Organisation.objects.get_or_create(pk=1)
    Organisation.objects.update(applied_on=TODAY)
    teams = _teams()
    people = _people(teams)
    for key, lead in LEADS.items():
        teams[key].lead = people[lead]
    write_columns(Team, ["path", "parent_id", "lead_id"], teams.values())
    keep_words(list(people.values()), are_new=True)
    keep_words(list(teams.values()), are_new=True)
    RoleGrant.objects.bulk_create(
        RoleGrant(employee=people[key], role=role, team=teams[team] if team else None) for key, role, team in ROLES
    )
    _name_others(people)
    periods = [
        Period(name=key.title(), starts_on=first, ends_on=last, phase=phase) for key, first, last, phase in PERIODS
    ]
    Period.objects.bulk_create(periods)
    return Cast(**people, **teams, **{period.name.lower(): period for period in periods})


def write_columns(model: type[Model], columns: list[str], rows: Iterable[Model]) -> None:
    """What rows say of each other, once they have their keys; a `bulk_update` takes half of the time of a cast."""
    settings = ", ".join(f"{column} = %s" for column in columns)
    with connection.cursor() as cursor:
        values = [[*(getattr(row, column) for column in columns), row.pk] for row in rows]
        cursor.executemany(f"UPDATE {model._meta.db_table} SET {settings} WHERE id = %s", values)


def _name_others(people: dict[str, Employee]) -> None:
    """Who stands in for whom this month, and who is HR where nobody else is."""
    Delegation.objects.bulk_create(
        Delegation(manager=people[manager], delegate=people[key], starts_on=TODAY, ends_on=TODAY + dt.timedelta(30))
        for manager, key in DELEGATES.items()
    )
    being_hr = Permission.objects.get(codename="be_hr_for_employee")
    for whom, key in HR_DEPUTIES.items():
        both = {"employee": people[whom], "deputy": people[key]}
        HrDeputy.objects.create(**both, proposed_at=NOW, confirmed_at=NOW)
        HrDeputyGrant.objects.create(user=people[key].user, permission=being_hr, content_object=people[whom])


def _teams() -> dict[str, Team]:
    rows = {key: Team(name=name, kind=kind) for key, name, kind, _ in TEAMS}
    Team.objects.bulk_create(rows.values())
    for key, _, _, parent in TEAMS:
        above = rows[parent] if parent else None
        rows[key].parent, rows[key].path = above, (above.path if above else "") + segment(rows[key].pk)
    return rows


def _people(teams: dict[str, Team]) -> dict[str, Employee]:
    users = {key: User(email=f"{key}@example.org", password="!", is_active=key != "tom") for key, *_ in PEOPLE}
    User.objects.bulk_create(users.values())
    rows = {
        key: Employee(
            name=key.title(),
            email=f"{key}@example.org",
            user=users[key],
            job_title=what,
            job_level="L4",
            hired_on=LONG_AGO,
            primary_team=teams[team],
        )
        for key, what, _, team in PEOPLE
    }
    rows["tom"].status, rows["tom"].left_on = Employee.Status.LEFT, dt.date(2026, 1, 31)
    Employee.objects.bulk_create(rows.values())
    for key, _, manager, _ in PEOPLE:
        above = rows[manager] if manager else None
        rows[key].manager, rows[key].path = above, (above.path if above else "") + segment(rows[key].pk)
    write_columns(Employee, ["path", "manager_id"], rows.values())
    lines = [(key, manager, "line") for key, _, manager, _ in PEOPLE if manager]
    lines += [(key, manager, "dotted") for key, manager in DOTTED.items()]
    ReportingLine.objects.bulk_create(
        ReportingLine(employee=rows[key], manager=rows[manager], kind=kind, starts_on=LONG_AGO)
        for key, manager, kind in lines
    )
    TeamMembership.objects.bulk_create(
        TeamMembership(employee=rows[key], team=teams[team], starts_on=LONG_AGO) for key, _, _, team in PEOPLE
    )
    return rows


def a_goal(cast: Cast, of: Employee | Team, *, status: str = "active", **values: Any) -> Goal:
    """A goal of a person or a team, as the actions would have left it; the owner wrote it unless said."""
    is_team = isinstance(of, Team)
    found = of_teams([of])[of.pk] if isinstance(of, Team) else of_person(of)
    parent = values.get("parent")
    values.setdefault("title", f"{of.name} wins the market")
    values.setdefault("period", cast.quarter)
    values.setdefault("author_id", found.accountable_id)
    if status not in ("draft", "proposed"):
        values.setdefault("activated_on", TODAY - dt.timedelta(days=20))
        values.setdefault("opened_at", NOW - dt.timedelta(days=20))
    goal = Goal(
        owner=None if is_team else of,
        team=of if is_team else None,
        level="team" if is_team else "individual",
        starts_on=values["period"].starts_on,
        due_on=values["period"].ends_on,
        accountable_id=found.accountable_id,
        line_manager_id=found.line_manager_id,
        home_team_id=found.home_team_id,
        owner_path=found.owner_path,
        home_path=found.home_path,
        status=status,
        **values,
    )
    goal.save()
    goal.path = (parent.path if parent else "") + segment(goal.pk)
    goal.save(update_fields=["path"])
    keep_words([goal], are_new=True)
    return goal


def a_key_result(goal: Goal, **values: Any) -> KeyResult:
    """A number that is to rise from 0 to 100 and stands at 0."""
    numbers = {"start_value": 0, "target_value": 100, "current_value": 0, "initial_value": 0}
    given: dict[str, Any] = {"title": "Customers", "measure": "increase", "progress": 0.0, "attainment": 0.0}
    decimals = {name: Decimal(value) for name, value in numbers.items()}
    return KeyResult.objects.create(goal=goal, **{**given, **decimals, **values})
