"""Reading the reporting lines past the policies, for the actions that keep paths true."""

from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Length

from perfmgmt.access.paths import at_or_below, below, ids_on
from perfmgmt.people.models import Employee

GONE = (Employee.Status.LEFT, Employee.Status.VACANT)


def acting_manager(path: str) -> int | None:
    """Who acts as line manager for somebody at this path: the nearest one above who works here."""
    return acting_managers([path])[path]


def acting_managers(paths: Iterable[str]) -> dict[str, int | None]:
    """The same for many places in the lines, by one statement."""
    above = {path: ids_on(path)[:-1] for path in paths}
    keys = {key for some in above.values() for key in some}
    here = set(Employee.objects.filter(pk__in=keys).exclude(status__in=GONE).values_list("pk", flat=True))
    return {path: next((key for key in reversed(some) if key in here), None) for path, some in above.items()}


def deepest_under(path: str) -> int:
    """How many levels lie at and under a path."""
    longest = (
        Employee.objects.filter(at_or_below("path", path)).order_by(Length("path").desc()).values_list("path").first()
    )
    return (len(longest[0]) - len(path)) // 5 + 1 if longest else 1


def reports_through(employee: Employee) -> list[Employee]:
    """Those under somebody whose acting manager is that person, or whoever acts above that person."""
    acting = Q(manager_id=employee.pk) | Q(manager_id=employee.manager_id)
    if employee.manager_id is None:
        acting = Q(manager_id=employee.pk) | Q(manager=None)
    return list(Employee.objects.filter(below("path", employee.path), acting).only("pk", "path", "manager_id"))
