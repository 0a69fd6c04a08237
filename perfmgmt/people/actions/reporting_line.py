"""Moving a person, with everybody below, to another manager."""

import datetime as dt

from perfmgmt.access.paths import COPIES, extended, ids_on, is_below, rewrite, segment
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Forbidden, Invalid
from perfmgmt.core.fields import DEEPEST
from perfmgmt.people.actions.dated import end_from
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.followers import people_moved
from perfmgmt.people.models import Employee, ReportingLine
from perfmgmt.people.selectors.line import acting_manager, deepest_under, reports_through


@action
def reporting_line_set(
    actor: Actor, *, employee_id: int, manager_id: int | None, starts_on: dt.date | None = None
) -> Employee:
    """From a day on somebody reports to another manager, or to nobody; access moves at once, history stays."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="move", field="employeeId")
    manager = _manager(actor, employee, manager_id)
    day = starts_on or actor.today()
    before = employee.manager_id
    end_from(ReportingLine.objects.filter(employee=employee, kind=ReportingLine.Kind.LINE), day)
    if manager:
        ReportingLine.objects.create(employee=employee, manager=manager, starts_on=day)
    if day <= actor.today():
        put_under(employee, manager)
    record(
        actor,
        "employee.moved",
        employee,
        [
            {"field": "manager", "before": before, "after": manager_id},
            {"field": "starts_on", "before": None, "after": day},
        ],
    )
    return employee


def _manager(actor: Actor, employee: Employee, manager_id: int | None) -> Employee | None:
    if manager_id is None:
        return None
    manager = fetch(actor, Employee, manager_id, to="be followed as", field="managerId")
    if manager.pk == employee.pk or is_below(manager.path, employee.path):
        raise Invalid("This would make a loop: the manager reports to this person. Choose another.", field="managerId")
    if manager.is_gone:
        raise Invalid("Nobody works in this post. Choose a manager who does.", field="managerId")
    if actor.pk is not None and (manager.pk == actor.pk or actor.pk in ids_on(manager.path)):
        raise Forbidden("This would put people under you. Ask another HR admin.", field="managerId")
    if len(manager.path) // 5 + deepest_under(employee.path) > DEEPEST:
        raise Invalid(f"Lines go down {DEEPEST} levels at most. Choose a manager further up.", field="managerId")
    return manager


def put_under(employee: Employee, manager: Employee | None) -> None:
    """Bring path, copies and acting managers in line with who somebody reports to."""
    old = employee.path
    new = extended(manager.path, employee.pk, "managerId") if manager else segment(employee.pk)
    if old and old != new:
        rewrite(Employee, "path", old, new)
        for copy in COPIES:
            rewrite(copy.model, copy.column, old, new)
    employee.path = new
    employee.manager_id = acting_manager(new)
    employee.save(update_fields=["path", "manager"])
    people_moved({employee.pk, *refresh_reports(employee)})


def refresh_reports(employee: Employee) -> set[int]:
    """Give those under somebody their acting manager anew. Returns whose may have changed."""
    under = reports_through(employee)
    changed: set[int] = set()
    for report in Employee.objects.filter(pk__in=under).only("pk", "path", "manager_id"):
        acting = acting_manager(report.path)
        if acting != report.manager_id:
            Employee.objects.filter(pk=report.pk).update(manager_id=acting)
            changed.add(report.pk)
    return changed
