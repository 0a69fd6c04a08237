"""What ends with the day somebody leaves, so that nothing of it comes back when she is hired again."""

import datetime as dt

from django.db.models import Exists, Q

from perfmgmt.core.clock import now
from perfmgmt.people.actions.dated import end_from
from perfmgmt.people.models import Delegation, Employee, HrDeputy, HrDeputyGrant, ReportingLine, RoleGrant, User


def end_rights_of(employee: Employee, day: dt.date) -> None:
    """All that opened something to her ends; the last line and the last team stay: they decide who sees what."""
    User.objects.filter(employee=employee).update(is_active=False)
    either = Q(employee=employee) | Q(manager=employee)
    roles = RoleGrant.objects.filter(employee=employee)
    dotted = ReportingLine.objects.filter(either, kind=ReportingLine.Kind.DOTTED)
    delegations = Delegation.objects.filter(Q(manager=employee) | Q(delegate=employee))
    deputies = HrDeputy.objects.filter(Q(employee=employee) | Q(deputy=employee), ended_at=None)
    # Most people hold nothing of this, so one statement looks first.
    held = [Exists(rows) for rows in (roles, dotted, delegations, deputies)]
    has_roles, is_dotted, delegates, is_deputy = Employee.objects.filter(pk=employee.pk).values_list(*held).get()
    if has_roles:
        roles.delete()
    if is_dotted:
        end_from(dotted, day)
    if delegates:
        end_from(delegations, day)
    for named in deputies if is_deputy else ():
        end_deputy(named)


def end_deputy(named: HrDeputy) -> None:
    """The record says when it ended; the grant, which is what opens something, goes."""
    named.ended_at = now()
    named.save(update_fields=["ended_at"])
    HrDeputyGrant.objects.filter(content_object=named.employee_id, user__employee=named.deputy_id).delete()
