"""An employee who acts, with what follows from her place in the organisation."""

import datetime as dt
from collections.abc import Hashable
from functools import cached_property
from typing import Any

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Coalesce

from perfmgmt.access.paths import ids_on, topmost
from perfmgmt.core.clock import today
from perfmgmt.people.models import Employee, RoleGrant, Team, TeamMembership

Fact = tuple[str, str, str]


class EmployeeActor:
    """Somebody signed in. Her roles, teams and leads are read once, in one statement, when first asked for."""

    is_system = False

    def __init__(self, employee: Employee) -> None:
        self.employee = employee
        self.memory: dict[Hashable, Any] = {}

    @property
    def pk(self) -> int:
        return self.employee.pk

    @property
    def user_id(self) -> int | None:
        return self.employee.user_id

    @property
    def name(self) -> str:
        return self.employee.name

    @property
    def is_active(self) -> bool:
        return not self.employee.is_gone

    @property
    def path(self) -> str:
        return str(self.employee.path)

    @property
    def time_zone(self) -> str:
        return self.employee.time_zone

    def forget(self) -> None:
        self.memory.clear()
        for name in ("_facts", "roles", "hr_scope", "led", "member_of"):
            vars(self).pop(name, None)

    @cached_property
    def line_ids(self) -> tuple[int, ...]:
        return ids_on(self.employee.path)

    def today(self) -> dt.date:
        return today(self.time_zone)

    @cached_property
    def _facts(self) -> tuple[Fact, ...]:
        def fact(kind: str, word: Any, path: Any) -> dict[str, Any]:
            return {
                "fact": Value(kind, CharField()),
                "word": word,
                "at": Coalesce(path, Value(""), output_field=CharField()),
            }

        day = self.today()
        in_force = Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gt=day))
        nothing = Value("", CharField())
        roles = RoleGrant.objects.filter(employee_id=self.pk).annotate(**fact("role", F("role"), F("team__path")))
        member = TeamMembership.objects.filter(in_force, employee_id=self.pk).annotate(
            **fact("member", nothing, F("team__path"))
        )
        led = Team.objects.filter(lead_id=self.pk).annotate(**fact("led", nothing, F("path")))
        columns = ("fact", "word", "at")
        rows = roles.values_list(*columns).union(member.values_list(*columns), led.values_list(*columns), all=True)
        return tuple(rows)

    @cached_property
    def roles(self) -> frozenset[str]:
        return frozenset(word for kind, word, _ in self._facts if kind == "role")

    @cached_property
    def hr_scope(self) -> tuple[str, ...]:
        return topmost(at for kind, word, at in self._facts if kind == "role" and at)

    @cached_property
    def led(self) -> tuple[str, ...]:
        return topmost(at for kind, _, at in self._facts if kind == "led")

    @cached_property
    def member_of(self) -> frozenset[int]:
        return frozenset(pk for kind, _, at in self._facts if kind == "member" for pk in ids_on(at))
