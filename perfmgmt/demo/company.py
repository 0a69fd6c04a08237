"""The people and teams of the demo company, written in bulk and brought in line by the rebuild of paths."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from goals.models import Period
from perfmgmt.audit.entries import record_all
from perfmgmt.core.actor import SystemActor
from perfmgmt.core.clock import as_of, now
from perfmgmt.demo import content
from perfmgmt.demo.days import at
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.management.commands.rebuild_paths import differences
from perfmgmt.people.models import Employee, Organisation, ReportingLine, RoleGrant, Team, TeamMembership, User
from perfmgmt.search.words import keep_words

NAME = "Fjordline Group"
DOMAIN = "fjordline.example"
# Known to everybody who reads this; `demo_off` ends the logins that have it.
PASSWORD = "fjordline-demo"
ZONES = {
    "Oslo": "Europe/Oslo",
    "Bergen": "Europe/Oslo",
    "Stockholm": "Europe/Stockholm",
    "Gothenburg": "Europe/Stockholm",
    "Copenhagen": "Europe/Copenhagen",
    "Helsinki": "Europe/Helsinki",
    "Berlin": "Europe/Berlin",
    "Gdańsk": "Europe/Warsaw",
    "Rotterdam": "Europe/Amsterdam",
    "Lisbon": "Europe/Lisbon",
    "Barcelona": "Europe/Madrid",
}
ON_LEAVE = ("jesper.winther", "maren.solli")
VACANCY = ("Support specialist (vacant)", "Support specialist", "support", "emil.strand")
MOVED = {"sunniva.aas": "emil.strand", "ola.nowicka": "sanne.visser"}


@dataclass
class Company:
    """Everybody by key, ready to act."""

    people: dict[str, Employee]
    teams: dict[str, Team]
    actors: dict[int, EmployeeActor]

    def actor(self, key: str) -> EmployeeActor:
        """The person of this key."""
        return self.actors[self.people[key].pk]


def is_empty() -> bool:
    """Whether nobody has put anything into this database yet."""
    return not any(model._default_manager.exists() for model in (Employee, Team, Period))


def write_company(today: dt.date) -> Company:
    """Write organisation, people, teams, lines, memberships, logins and roles."""
    Organisation.objects.update_or_create(pk=1, defaults={"name": NAME, "is_demo": True, "applied_on": today})
    rows = content.people()
    people = _write_people(rows)
    teams = _write_teams(people)
    _write_lines(rows, people, today)
    _write_memberships(rows, people, teams)
    with as_of(at(today, 0, 0)):
        differences(write=True)
    _grant_roles(people, teams, today)
    people = {row.key: person for row, person in zip(rows, _in_order(people), strict=False)}
    return Company(people, teams, {person.pk: EmployeeActor(person) for person in people.values()})


def _write_people(rows: list[content.PersonRow]) -> dict[str, Employee]:
    secret = make_password(PASSWORD)
    logins = [
        # They count as having signed in, so that nobody is offered another password for them.
        User(email=f"{row.key}@{DOMAIN}", password=secret, is_active=True, last_login=now())
        if row.persona
        else User(email=f"{row.key}@{DOMAIN}", password="!")
        for row in rows
    ]
    User.objects.bulk_create(logins)
    people = [_person(row, login) for row, login in zip(rows, logins, strict=True)]
    name, title, _, _ = VACANCY
    people.append(Employee(name=name, job_title=title, status=Employee.Status.VACANT, external_id="demo:vacancy"))
    Employee.objects.bulk_create(people)
    keep_words(people, are_new=True)
    return {**{row.key: person for row, person in zip(rows, people, strict=False)}, "vacancy": people[-1]}


def _person(row: content.PersonRow, login: User) -> Employee:
    return Employee(
        user=login,
        name=row.name,
        email=login.email,
        job_title=row.title,
        job_level=row.level,
        location=row.location,
        time_zone=ZONES[row.location],
        hired_on=dt.date.fromisoformat(row.hired),
        status=Employee.Status.ON_LEAVE if row.key in ON_LEAVE else Employee.Status.ACTIVE,
        external_id=f"persona:{row.persona}" if row.persona else f"demo:{row.key}",
    )


def _write_teams(people: dict[str, Employee]) -> dict[str, Team]:
    teams: dict[str, Team] = {}
    for row in content.teams():
        team = Team(name=row.name, kind=row.kind, lead=people[row.lead], external_id=f"demo:{row.key}")
        team.parent = teams.get(row.parent)
        team.save()
        teams[row.key] = team
    keep_words(list(teams.values()), are_new=True)
    return teams


def _write_lines(rows: list[content.PersonRow], people: dict[str, Employee], today: dt.date) -> None:
    lines = []
    moved_on = today - dt.timedelta(days=140)
    for row in rows:
        starts_on = dt.date.fromisoformat(row.hired)
        if row.key in MOVED:
            before = people[MOVED[row.key]]
            lines.append(ReportingLine(employee=people[row.key], manager=before, starts_on=starts_on, ends_on=moved_on))
            starts_on = moved_on
        if row.manager:
            lines.append(ReportingLine(employee=people[row.key], manager=people[row.manager], starts_on=starts_on))
    lines.append(ReportingLine(employee=people["vacancy"], manager=people[VACANCY[3]], starts_on=dt.date(2025, 1, 1)))
    ReportingLine.objects.bulk_create(lines)


def _write_memberships(rows: list[content.PersonRow], people: dict[str, Employee], teams: dict[str, Team]) -> None:
    joined = [(row.key, row.team, dt.date.fromisoformat(row.hired)) for row in rows]
    joined.append(("vacancy", VACANCY[2], dt.date(2025, 1, 1)))
    TeamMembership.objects.bulk_create(
        [TeamMembership(employee=people[key], team=teams[team], starts_on=day) for key, team, day in joined]
    )


def _grant_roles(people: dict[str, Employee], teams: dict[str, Team], today: dt.date) -> None:
    scopes = {"marte.lien": ("kontor",), "joakim.strom": ("skift", "havn")}
    admin = people["solveig.aune"]
    RoleGrant.objects.create(employee=admin, role=RoleGrant.Role.HR_ADMIN)
    for key, role in {"agnes.bakke": RoleGrant.Role.AUDITOR, "piotr.zielinski": RoleGrant.Role.SYSTEM_ADMIN}.items():
        RoleGrant.objects.create(employee=people[key], role=role, granted_by=admin)
    for key, scope in scopes.items():
        for team in scope:
            RoleGrant.objects.create(
                employee=people[key], role=RoleGrant.Role.HR_PARTNER, team=teams[team], granted_by=admin
            )
    with as_of(at(today - dt.timedelta(days=400), 8, 0)):
        record_all(SystemActor("seed"), [("employee.created", person, []) for person in people.values()])


def _in_order(people: dict[str, Employee]) -> list[Employee]:
    """Read again, with the copies that the rebuild wrote."""
    found = Employee.objects.select_related("user", "primary_team", "manager").in_bulk([p.pk for p in people.values()])
    return [found[person.pk] for person in people.values()]
