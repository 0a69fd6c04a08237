"""For whom nobody is HR: they need a named deputy."""

import datetime as dt

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from perfmgmt.access.paths import AFTER_ALL
from perfmgmt.people.models import Employee, HrDeputyGrant, ReportingLine, RoleGrant

AT_WORK = (Employee.Status.ACTIVE, Employee.Status.ON_LEAVE)


def without_hr(rows: QuerySet[Employee], day: dt.date) -> QuerySet[Employee]:
    """Those of the people at work for whom no HR admin, no partner and no deputy is HR on a day."""
    whom = rows.filter(status__in=AT_WORK).annotate(_home=F("primary_team__path"))
    covers = Q(role=RoleGrant.Role.HR_ADMIN) | Q(
        role=RoleGrant.Role.HR_PARTNER, team__path__lte=OuterRef("_home"), _end__gt=OuterRef("_home")
    )
    # HR does not read up: whoever reports to somebody, by however many steps or on a dotted line, is not HR for her.
    at_or_under = Q(employee__path__gte=OuterRef("path"), employee__path__lt=Concat(OuterRef("path"), Value(AFTER_ALL)))
    dotted = ReportingLine.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=day),
        kind=ReportingLine.Kind.DOTTED,
        starts_on__lte=day,
        employee_id=OuterRef("employee_id"),
        manager_id=OuterRef(OuterRef("pk")),
    )
    partners = RoleGrant.objects.annotate(_end=Concat("team__path", Value(AFTER_ALL)))
    hr = partners.filter(covers, ~at_or_under, ~Exists(dotted), employee__status__in=AT_WORK)
    deputies = HrDeputyGrant.objects.filter(content_object=OuterRef("pk"), user__employee__status__in=AT_WORK)
    return whom.filter(~Exists(hr), ~Exists(deputies))
