"""Writing the people of an invented company: logins, lines, memberships and roles."""

import datetime as dt
import unicodedata
from random import Random

from perfmgmt.core.clock import now
from perfmgmt.demo.large.organisation import Organisation, Person
from perfmgmt.demo.large.tables import Table
from perfmgmt.demo.large.words import PLACES, TITLES, person_name
from perfmgmt.people.models import Employee, ReportingLine, RoleGrant, Team, TeamMembership, User

DOMAIN = "aurel.example"


class People:
    """The tables of people, filled from the shape of a company."""

    def __init__(self, company: Organisation, today: dt.date, luck: Random) -> None:
        self.company, self.today, self.luck = company, today, luck
        self.teams = Table(Team, "id name kind parent lead path")
        self.users = Table(User, "id email password")
        self.employees = Table(
            Employee,
            "id user name email job_title job_level location time_zone hired_on left_on status path manager "
            "primary_team",
        )
        self.lines = Table(ReportingLine, "id employee manager kind starts_on ends_on")
        self.memberships = Table(TeamMembership, "id employee team is_primary starts_on")
        self.zones: dict[int, str] = {}

    @property
    def tables(self) -> list[Table]:
        return [self.teams, self.users, self.employees, self.lines, self.memberships]

    def write(self) -> None:
        """Everybody, the topmost first."""
        for unit in self.company.units:
            above, lead = unit.above.pk if unit.above else None, unit.lead.pk if unit.lead else None
            self.teams.add(unit.pk, unit.name, unit.kind, above, lead, unit.path)
        for person in self.company.people:
            self._write(person)
        for table in self.tables:
            table.flush()
        self._grant_roles()

    def _write(self, person: Person) -> None:
        vacant = person.status == Employee.Status.VACANT
        name, (place, zone) = person_name(self.luck), self.luck.choice(PLACES)
        title = f"{self.luck.choice(TITLES)}, {person.unit.name}"
        email = "" if vacant else f"{_plain(name)}.{person.pk}@{DOMAIN}"
        hired = self.today - dt.timedelta(days=self.luck.randint(280, 4000))
        left = self.today - dt.timedelta(days=self.luck.randint(1, 200)) if person.status == "left" else None
        self.zones[person.pk] = zone
        if not vacant:
            self.users.add(person.pk, email, "!")
        manager = person.manager
        self.employees.add(
            *(person.pk, None if vacant else person.pk, f"{title} (vacant)" if vacant else name, email, title),
            *(f"L{max(3, 12 - person.depth)}", place, zone, hired, left, person.status, person.path),
            *(manager.pk if manager else None, person.unit.pk),
        )
        self._write_lines(person, hired)
        self.memberships.append(person.pk, person.unit.pk, True, hired)
        if self.luck.random() < 0.05:
            other = self.luck.choice(self.company.units)
            if other is not person.unit:
                self.memberships.append(person.pk, other.pk, False, hired)

    def _write_lines(self, person: Person, hired: dt.date) -> None:
        if person.above is None:
            return
        began = hired
        if self.luck.random() < 0.05:
            before = self.luck.choice(self.company.people)
            began = hired + dt.timedelta(days=90)
            if before is not person:
                self.lines.append(person.pk, before.pk, "line", hired, began)
        self.lines.append(person.pk, person.above.pk, "line", began, None)
        dotted = self.luck.choice(self.company.people)
        if self.luck.random() < 0.03 and dotted is not person and not dotted.is_gone:
            self.lines.append(person.pk, dotted.pk, "dotted", began, None)

    def _grant_roles(self) -> None:
        """Two HR admins, and a partner for each business."""
        below = [one for one in self.company.people if one.unit is self.company.hr and not one.is_gone]
        admins, others = below[:2], below[2:] or below
        grants = [RoleGrant(employee_id=one.pk, role=RoleGrant.Role.HR_ADMIN) for one in admins]
        for at, unit in enumerate(one for one in self.company.units if one.kind == Team.Kind.BUSINESS):
            partner = others[at % len(others)]
            grants.append(RoleGrant(employee_id=partner.pk, role=RoleGrant.Role.HR_PARTNER, team_id=unit.pk))
        for grant in grants:
            grant.granted_at = now()
        RoleGrant.objects.bulk_create(grants)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.lower().replace("ø", "o").replace("ł", "l").replace(" ", "."))
    return letters.encode("ascii", "ignore").decode()
