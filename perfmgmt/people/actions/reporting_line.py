"""Moving a person, with everybody below, to another manager."""

import datetime as dt
from collections import defaultdict

from django.db.models import BigIntegerField, Case, F, Value, When

from perfmgmt.access.paths import (
    COPIES,
    at_or_below,
    extended,
    ids_on,
    is_below,
    moved_to,
    rewrite_copies,
    segment,
)
from perfmgmt.access.rows import Wanted, fetch, fetch_each
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
from perfmgmt.people.selectors.line import acting_manager, acting_managers, deepest_under, reports_through


@action
def reporting_line_set(
    actor: Actor, *, employee_id: int, manager_id: int | None, starts_on: dt.date | None = None
) -> Employee:
    """From a day on somebody reports to another manager, or to nobody; access moves at once, history stays."""
    hold_organisation()
    employee, manager = to_report(actor, employee_id, manager_id)
    day = starts_on or actor.today()
    before = employee.manager_id
    begin_line(employee, manager, day)
    if day <= day_reached(actor):
        put_under(employee, manager)
    record(actor, "employee.moved", employee, moved(before, manager_id, day))
    return employee


def to_report(actor: Actor, employee_id: int, manager_id: int | None) -> tuple[Employee, Employee | None]:
    """Somebody who may be moved, and to whom. Raises Invalid or Forbidden where that cannot be."""
    her = Wanted(employee_id, to="move", field="employeeId")
    if manager_id is None:
        employee, manager = fetch_each(actor, Employee, her)[0], None
    else:
        employee, manager = fetch_each(actor, Employee, her, Wanted(manager_id, "be followed as", field="managerId"))
        _require_followed(actor, employee, manager)
    _require_whole_line(actor, employee, manager)
    return employee, manager


def begin_line(employee: Employee, manager: Employee | None, day: dt.date) -> None:
    """The dated row from a day on; what was to hold from then on does not."""
    end_from(ReportingLine.objects.filter(employee=employee, kind=ReportingLine.Kind.LINE), day)
    if manager:
        ReportingLine.objects.create(employee=employee, manager=manager, starts_on=day)


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
    _require_followed(actor, employee, manager)
    return manager


def _require_followed(actor: Actor, employee: Employee, manager: Employee) -> None:
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


def put_under(employee: Employee, manager: Employee | None) -> None:
    """Bring path, copies and acting managers in line with who somebody reports to."""
    old, keys = employee.path, move_line(employee, manager)
    rewrite_copies((COPIES, old, employee.path))
    people_moved(keys)


def move_line(employee: Employee, manager: Employee | None) -> set[int]:
    """Write path and acting manager in one UPDATE. Returns whose acting manager may be another.

    Copies and followers are left to the caller. Whoever works here goes on acting for those right under her.
    """
    old, new = employee.path, extended(manager.path, employee.pk, "managerId") if manager else segment(employee.pk)
    under = [report.pk for report in reports_through(employee)] if employee.is_gone else []
    keys = {employee.pk, *under}
    acting = manager.pk if manager and not manager.is_gone else acting_manager(new) if manager else None
    hers = Case(When(pk__in=keys, then=Value(acting)), default=F("manager_id"), output_field=BigIntegerField())
    Employee.objects.filter(at_or_below("path", old)).update(path=moved_to("path", old, new), manager_id=hers)
    employee.path, employee.manager_id = new, acting
    return keys


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
