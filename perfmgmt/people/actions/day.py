"""What begins or ends today is applied: lines and memberships that were entered for a day to come."""

import datetime as dt

from django.db.models import Q, QuerySet

from perfmgmt.access.paths import depth_of, ids_on
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor, SystemActor
from perfmgmt.core.fields import DEEPEST
from perfmgmt.people.actions.dated import in_force
from perfmgmt.people.actions.membership import put_into
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.reporting_line import put_under
from perfmgmt.people.models import Employee, Organisation, ReportingLine, TeamMembership
from perfmgmt.people.selectors.line import deepest_under


def apply_day(day: dt.date) -> None:
    """Bring paths and primary teams in line with a day, once; later calls on the same day read one row."""
    if not Organisation.objects.filter(pk=1, applied_on=day).exists():
        day_apply(SystemActor("tick"), day=day)


@action
def day_apply(actor: Actor, *, day: dt.date) -> Organisation:
    """Apply every line and membership that began or ended since the last applied day."""
    organisation = hold_organisation()
    since = organisation.applied_on or dt.date.min
    turned = Q(starts_on__gt=since, starts_on__lte=day) | Q(ends_on__gt=since, ends_on__lte=day)
    _apply_lines(actor, day, ReportingLine.objects.filter(turned, kind=ReportingLine.Kind.LINE))
    memberships = TeamMembership.objects.filter(turned, is_primary=True)
    for employee in Employee.objects.filter(pk__in=memberships.values("employee_id")):
        current = TeamMembership.objects.filter(in_force(day), employee=employee, is_primary=True).first()
        put_into(employee, current.team_id if current else employee.primary_team_id if employee.is_gone else None)
    organisation.applied_on = day
    organisation.save(update_fields=["applied_on"])
    return organisation


def _apply_lines(actor: Actor, day: dt.date, turned: QuerySet[ReportingLine]) -> None:
    begun = {}
    for employee in Employee.objects.filter(pk__in=turned.values("employee_id")).order_by("path"):
        line = _line_of(employee, day)
        if (0, *ids_on(employee.path))[-2] != (line.manager_id if line else 0):
            begun[employee.pk] = line
    # Everybody is taken out of the tree first: two people may change places on one day.
    for pk in begun:
        put_under(Employee.objects.get(pk=pk), None)
    for pk, line in begun.items():
        employee = Employee.objects.get(pk=pk)
        if line and not _fits(employee, line):
            line = _refuse(actor, employee, line)
        if line:
            put_under(employee, Employee.objects.get(pk=line.manager_id))
        record(actor, "employee.moved", employee, [{"field": "starts_on", "before": None, "after": day}])


def _line_of(employee: Employee, day: dt.date) -> ReportingLine | None:
    return ReportingLine.objects.filter(in_force(day), employee=employee, kind=ReportingLine.Kind.LINE).first()


def _fits(employee: Employee, line: ReportingLine) -> bool:
    """False for a loop, which two lines planned apart can make together, and for a line too deep."""
    path = Employee.objects.get(pk=line.manager_id).path
    return not path.startswith(employee.path) and depth_of(path) + 1 + deepest_under(employee.path) <= DEEPEST


def _refuse(actor: Actor, employee: Employee, line: ReportingLine) -> ReportingLine | None:
    """The line never begins; the one before it goes on, where that is still possible."""
    change = {"field": "manager", "before": line.manager_id, "after": None}
    ended, day = line.ends_on, line.starts_on
    line.ends_on = day
    line.save(update_fields=["ends_on"])
    before = employee.lines.filter(kind=line.kind, ends_on=day, starts_on__lt=day).first()
    if before and _fits(employee, before):
        before.ends_on = ended
        before.save(update_fields=["ends_on"])
        change["after"] = before.manager_id
    else:
        before = None
    record(actor, "employee.move_refused", employee, [change])
    return before
