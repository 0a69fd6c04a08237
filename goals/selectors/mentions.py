"""Who of those that a writer names would read it."""

from collections.abc import Iterable

from goals.models import Goal
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee

MOST = 10


def people_named(actor: Actor, keys: Iterable[int]) -> dict[int, Employee]:
    """Those of them that the actor may name, by their keys."""
    return {row.pk: row for row in visible(actor, Employee).filter(pk__in=set(keys))}


def readers_of(goals: Iterable[Goal], people: Iterable[Employee]) -> dict[int, set[int]]:
    """The goals that each of these people sees; some statements a person, however many goals."""
    keys = [goal.pk for goal in goals]
    return {
        person.pk: set(visible(EmployeeActor(person), Goal).filter(pk__in=keys).values_list("pk", flat=True))
        for person in people
    }
