"""Copies of the organisation's facts, recomputed from the dated rows that they repeat."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from perfmgmt.access.paths import ids_on, segment
from perfmgmt.people.actions.dated import in_force
from perfmgmt.people.models import Employee, ReportingLine, Team, TeamMembership


@dataclass(frozen=True)
class Difference:
    """One copy that does not say what it should."""

    row: Model
    column: str
    stored: Any
    computed: Any

    def __str__(self) -> str:
        name = type(self.row).__name__
        return f"{name} {self.row.pk}: {self.column} is {self.stored!r} and should be {self.computed!r}."


def copies_of_people(day: dt.date) -> Iterator[Difference]:
    """Paths, acting managers and primary teams that differ from what is in force on a day, and paths of teams."""
    teams = {team.pk: team for team in Team.objects.all()}
    above = {pk: team.parent_id for pk, team in teams.items()}
    for team in teams.values():
        yield from _difference(team, "path", path_of(team.pk, above.get))
    people = {person.pk: person for person in Employee.objects.all()}
    lines = ReportingLine.objects.filter(in_force(day), kind=ReportingLine.Kind.LINE)
    managers = dict(lines.values_list("employee_id", "manager_id"))
    memberships = TeamMembership.objects.filter(in_force(day), is_primary=True)
    homes = dict(memberships.values_list("employee_id", "team_id"))
    for person in people.values():
        path = path_of(person.pk, managers.get)
        at_work = (key for key in reversed(ids_on(path)[:-1]) if not people[key].is_gone)
        # Whoever has gone keeps her last team: it decides who may still see what she wrote.
        home = homes.get(person.pk, person.primary_team_id if person.is_gone else None)
        yield from _difference(person, "path", path)
        yield from _difference(person, "manager_id", next(at_work, None))
        yield from _difference(person, "primary_team_id", home)


def path_of(pk: int, above: Callable[[int], int | None]) -> str:
    """The path of a row, given what stands right above each. Raises RecursionError on a loop."""
    parent = above(pk)
    return (path_of(parent, above) if parent is not None else "") + segment(pk)


def repair(differences: Iterable[Difference]) -> None:
    """Let every copy say what it should; the caller holds the locks."""
    changed: dict[type[Model], dict[int, Model]] = {}
    columns: dict[type[Model], set[str]] = {}
    for one in differences:
        setattr(one.row, one.column, one.computed)
        changed.setdefault(type(one.row), {})[one.row.pk] = one.row
        columns.setdefault(type(one.row), set()).add(one.column)
    for model, rows in changed.items():
        model._default_manager.bulk_update(rows.values(), sorted(columns[model]), batch_size=100)


def _difference(row: Model, column: str, computed: Any) -> Iterator[Difference]:
    stored = getattr(row, column)
    if stored != computed:
        yield Difference(row, column, stored, computed)
