"""Somebody comes back to her old place, but not to the people and teams that were hers."""

import datetime as dt

from django.db.models import F, Model, Value
from django.db.models.functions import Concat, Substr

from perfmgmt.access.paths import COPIES, below, ids_on
from perfmgmt.audit.entries import Change, record_all
from perfmgmt.core.actor import Actor
from perfmgmt.core.fields import SEGMENT
from perfmgmt.people.actions.dated import end_from, not_over
from perfmgmt.people.actions.reporting_line import moved
from perfmgmt.people.followers import leads_changed
from perfmgmt.people.models import Employee, ReportingLine, Team


def hand_over(actor: Actor, employee: Employee, day: dt.date) -> None:
    """Her reports go to whoever she herself reports to, and her teams have no lead.

    While she was away the next above acted for her, so nobody's manager changes: what changes is that she would not
    come back as one. The caller holds the organisation.
    """
    deeds = [*_give_up_teams(employee), *_give_up_reports(employee, day)]
    if deeds:
        record_all(actor, deeds)


def _give_up_teams(employee: Employee) -> list[tuple[str, Model, list[Change]]]:
    teams = list(Team.objects.filter(lead=employee))
    if teams:
        Team.objects.filter(lead=employee).update(lead=None, version=F("version") + 1)
        leads_changed({team.pk for team in teams})
    change = {"field": "lead_id", "before": employee.pk, "after": None}
    return [("team.changed", team, [change]) for team in teams]


def _give_up_reports(employee: Employee, day: dt.date) -> list[tuple[str, Model, list[Change]]]:
    own = ReportingLine.objects.filter(manager=employee, kind=ReportingLine.Kind.LINE)
    lines = list(own.filter(not_over(day)).select_related("employee"))
    if not lines:
        return []
    *_, above = (None, *ids_on(employee.path)[:-1])
    end_from(own, day)
    if above is not None:
        ReportingLine.objects.bulk_create(
            ReportingLine(
                employee=line.employee, manager_id=above, starts_on=max(day, line.starts_on), ends_on=line.ends_on
            )
            for line in lines
        )
    _close_the_gap(employee.path)
    return [("employee.moved", line.employee, moved(employee.pk, above, max(day, line.starts_on))) for line in lines]


def _close_the_gap(path: str) -> None:
    """Everybody below a place in the line moves up by one, in one UPDATE for each table that carries paths."""
    columns: list[tuple[type[Model], str]] = [(Employee, "path"), *((copy.model, copy.column) for copy in COPIES)]
    shorter = path[:-SEGMENT]
    for model, column in columns:
        rows = model._default_manager.filter(below(column, path))
        rows.update(**{column: Concat(Value(shorter), Substr(F(column), len(path) + 1))})
