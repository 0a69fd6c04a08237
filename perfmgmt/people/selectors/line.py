"""Reading the reporting lines past the policies, for the actions that keep paths true."""

from django.db.models import Q
from django.db.models.functions import Length

from perfmgmt.access.paths import at_or_below, below, ids_on
from perfmgmt.people.models import Employee

GONE = (Employee.Status.LEFT, Employee.Status.VACANT)


def acting_manager(path: str) -> int | None:
    """Who acts as line manager for somebody at this path: the nearest one above who works here."""
    above = ids_on(path)[:-1]
    found = (
        Employee.objects.filter(pk__in=above).exclude(status__in=GONE).order_by(Length("path").desc()).first()
        if above
        else None
    )
    return found.pk if found else None


def deepest_under(path: str) -> int:
    """How many levels lie at and under a path."""
    longest = (
        Employee.objects.filter(at_or_below("path", path)).order_by(Length("path").desc()).values_list("path").first()
    )
    return (len(longest[0]) - len(path)) // 5 + 1 if longest else 1


def reports_through(employee: Employee) -> "list[int]":
    """Those under somebody whose acting manager is that person, or whoever acts above that person."""
    acting = Q(manager_id=employee.pk) | Q(manager_id=employee.manager_id)
    if employee.manager_id is None:
        acting = Q(manager_id=employee.pk) | Q(manager=None)
    under = Employee.objects.filter(below("path", employee.path), acting)
    return list(under.values_list("pk", flat=True))
