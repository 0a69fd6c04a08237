"""What begins or ends today is applied: lines and memberships that were entered for a day to come."""

import datetime as dt

from django.db.models import Q

from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor, SystemActor
from perfmgmt.people.actions.dated import in_force
from perfmgmt.people.actions.membership import put_into
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.reporting_line import put_under
from perfmgmt.people.models import Employee, Organisation, ReportingLine, TeamMembership


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
    lines = ReportingLine.objects.filter(turned, kind=ReportingLine.Kind.LINE)
    for pk in lines.order_by("employee__path").values_list("employee_id", flat=True).distinct():
        employee = Employee.objects.get(pk=pk)
        line = ReportingLine.objects.filter(in_force(day), employee=employee, kind=ReportingLine.Kind.LINE).first()
        manager = line.manager if line else None
        if (manager.path if manager else "") + employee.path[-5:] != employee.path:
            put_under(employee, manager)
            record(actor, "employee.moved", employee, [{"field": "starts_on", "before": None, "after": day}])
    memberships = TeamMembership.objects.filter(turned, is_primary=True)
    for employee in Employee.objects.filter(pk__in=memberships.values("employee_id")):
        current = TeamMembership.objects.filter(in_force(day), employee=employee, is_primary=True).first()
        put_into(employee, current.team_id if current else employee.primary_team_id if employee.is_gone else None)
    organisation.applied_on = day
    organisation.save(update_fields=["applied_on"])
    return organisation
