"""Who is HR for somebody, read past the policies to let them know."""

import datetime as dt

from django.db.models import Exists, F, OuterRef, Q

from perfmgmt.access.paths import at_or_below, ids_on
from perfmgmt.people.models import Employee, HrDeputyGrant, ReportingLine, RoleGrant
from perfmgmt.people.selectors.without_hr import AT_WORK


def hr_for(person: Employee | None, home_path: str, day: dt.date) -> list[int]:
    """The HR admins, partners and deputies of somebody whose team lies at a path; one statement.

    Never she herself, nobody under her and nobody whose dotted manager she is. For nobody in person the HR admins.
    """
    over = Q(role=RoleGrant.Role.HR_ADMIN) | Q(role=RoleGrant.Role.HR_PARTNER, team_id__in=ids_on(home_path))
    roles = RoleGrant.objects.filter(over, employee__status__in=AT_WORK)
    if person is None:
        return sorted(set(roles.filter(role=RoleGrant.Role.HR_ADMIN).values_list("employee_id", flat=True)))
    dotted = ReportingLine.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=day),
        kind=ReportingLine.Kind.DOTTED,
        starts_on__lte=day,
        employee_id=OuterRef("employee_id"),
        manager_id=person.pk,
    )
    free = roles.exclude(at_or_below("employee__path", person.path)).filter(~Exists(dotted))
    deputies = HrDeputyGrant.objects.filter(content_object=person, user__employee__status__in=AT_WORK)
    named = deputies.annotate(hr=F("user__employee"))
    found = free.annotate(hr=F("employee_id")).order_by().values_list("hr").union(named.order_by().values_list("hr"))
    return sorted(key for (key,) in found)
