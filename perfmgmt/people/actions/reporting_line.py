"""Moving a person, with everybody below, to another manager."""

import datetime as dt
from collections import defaultdict

from perfmgmt.access.paths import COPIES, extended, ids_on, is_below, rewrite, segment
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import Change, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Forbidden, Invalid
from perfmgmt.core.fields import DEEPEST
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.dated import day_reached, end_from
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.followers import people_moved
from perfmgmt.people.models import Employee, ReportingLine
from perfmgmt.people.selectors.line import acting_managers, deepest_under, reports_through


@action
def reporting_line_set(
    actor: Actor, *, employee_id: int, manager_id: int | None, starts_on: dt.date | None = None
) -> Employee:
    """From a day on somebody reports to another manager, or to nobody; access moves at once, history stays."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="move", field="employeeId")
    manager = manager_for(actor, employee, manager_id)
    _require_whole_line(actor, employee, manager)
    day = starts_on or actor.today()
    before = employee.manager_id
    end_from(ReportingLine.objects.filter(employee=employee, kind=ReportingLine.Kind.LINE), day)
    if manager:
        ReportingLine.objects.create(employee=employee, manager=manager, starts_on=day)
    if day <= day_reached(actor):
        put_under(employee, manager)
    record(actor, "employee.moved", employee, moved(before, manager_id, day))
    return employee


def _require_whole_line(actor: Actor, employee: Employee, manager: Employee | None) -> None:
    """HR does not read up, so nobody takes people out of the line above herself. Raises Forbidden."""
    stay = ids_on(manager.path) if manager else ()
    if employee.pk in actor.line_ids and set(ids_on(employee.path)) - {*stay, employee.pk}:
        raise Forbidden("This would take people out of the line above you. Ask another HR admin.", field="managerId")


def moved(before: int | None, manager_id: int | None, day: dt.date) -> list[Change]:
    """What the log keeps of it."""
    return [
        {"field": "manager", "before": before, "after": manager_id},
        {"field": "starts_on", "before": None, "after": day},
    ]


def manager_for(actor: Actor, employee: Employee, manager_id: int | None) -> Employee | None:
    """Whom somebody is to report to. Raises Invalid or Forbidden where that cannot be."""
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
        raise Invalid(
            sentence("Lines go down {levels} levels at most. Choose a manager further up.", levels=DEEPEST),
            field="managerId",
        )
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
    under = reports_through(employee)
    acting = acting_managers([new, *(report.path for report in under)])
    employee.manager_id = acting[new]
    employee.save(update_fields=["path", "manager"])
    people_moved({employee.pk, *_assign(under, acting)})


def refresh_reports(employee: Employee) -> set[int]:
    """Give those under somebody their acting manager anew. Returns whose changed."""
    under = reports_through(employee)
    return _assign(under, acting_managers(report.path for report in under))


def _assign(reports: list[Employee], acting: dict[str, int | None]) -> set[int]:
    changed: dict[int | None, set[int]] = defaultdict(set)
    for report in reports:
        if acting[report.path] != report.manager_id:
            changed[acting[report.path]].add(report.pk)
    for manager_id, keys in changed.items():
        Employee.objects.filter(pk__in=keys).update(manager_id=manager_id)
    return {key for keys in changed.values() for key in keys}
