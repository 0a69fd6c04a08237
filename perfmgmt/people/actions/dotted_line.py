"""Dotted lines: somebody beside the line follows a person's goals, and no more."""

import datetime as dt

from django.db.models import QuerySet

from perfmgmt.access.paths import is_below
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import Change, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.dated import end_from, overlapping
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.models import Employee, ReportingLine


@action
def dotted_line_add(
    actor: Actor,
    *,
    employee_id: int,
    manager_id: int,
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> Employee:
    """From a day on somebody has a dotted manager beside the line."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="move", field="employeeId")
    manager = _dotted_manager_for(actor, employee, manager_id)
    day = starts_on or actor.today()
    if ends_on is not None and ends_on <= day:
        raise Invalid(sentence("The line ends before it begins. Choose a later day."), field="endsOn")
    if _between(employee, manager.pk).filter(overlapping(day, ends_on)).exists():
        raise Conflict(sentence("This dotted line is there already. End it first."), field="managerId")
    line = {"kind": ReportingLine.Kind.DOTTED, "starts_on": day, "ends_on": ends_on}
    ReportingLine.objects.create(employee=employee, manager=manager, **line)
    changes: list[Change] = [
        {"field": "dotted_manager", "before": None, "after": manager.pk},
        {"field": "starts_on", "before": None, "after": day},
        {"field": "ends_on", "before": None, "after": ends_on},
    ]
    record(actor, "employee.dotted_line_added", employee, changes)
    return employee


@action
def dotted_line_end(actor: Actor, *, employee_id: int, manager_id: int, ends_on: dt.date | None = None) -> Employee:
    """From a day on somebody is no longer a dotted manager; what she saw by it closes."""
    hold_rights(employee=manager_id)
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="move", field="employeeId")
    day = ends_on or actor.today()
    if not end_from(_between(employee, manager_id), day):
        raise Conflict(sentence("There is no such dotted line on that day. Load the page again."), field="managerId")
    changes: list[Change] = [
        {"field": "dotted_manager", "before": manager_id, "after": None},
        {"field": "ends_on", "before": None, "after": day},
    ]
    record(actor, "employee.dotted_line_ended", employee, changes)
    return employee


def _between(employee: Employee, manager_id: int) -> QuerySet[ReportingLine]:
    kind = ReportingLine.Kind.DOTTED
    return ReportingLine.objects.filter(employee=employee, manager_id=manager_id, kind=kind)


def _dotted_manager_for(actor: Actor, employee: Employee, manager_id: int) -> Employee:
    """Raises Invalid or Forbidden where somebody cannot be the dotted manager of a person."""
    manager = fetch(actor, Employee, manager_id, to="be followed as", field="managerId")
    if manager.pk == employee.pk or is_below(manager.path, employee.path):
        raise Invalid(
            sentence("This would make a loop: the manager reports to this person. Choose another."), field="managerId"
        )
    if manager.is_gone or employee.is_gone:
        field = "managerId" if manager.is_gone else "employeeId"
        raise Invalid(sentence("Nobody works in this post. Choose somebody who does."), field=field)
    if manager.pk == employee.manager_id:
        raise Invalid(sentence("She reports to this manager already. Choose another."), field="managerId")
    if manager.pk == actor.pk:
        raise Forbidden(sentence("This would put people under you. Ask another HR admin."), field="managerId")
    return manager
