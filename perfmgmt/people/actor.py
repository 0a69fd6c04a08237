"""An employee who acts, with what follows from her place in the organisation."""

import datetime as dt
from collections.abc import Hashable
from functools import cached_property
from typing import Any

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Cast, Coalesce

from perfmgmt.access.paths import ids_on, topmost
from perfmgmt.access.roles import Role
from perfmgmt.core.actor import StandIn
from perfmgmt.core.clock import today
from perfmgmt.people.models import (
    Delegation,
    Employee,
    HrDeputyGrant,
    ReportingLine,
    RoleGrant,
    Team,
    TeamMembership,
)
from perfmgmt.people.selectors.line import GONE

Fact = tuple[str, str, str]


class EmployeeActor:
    """Somebody signed in. What follows from her place and her roles is read once, in one statement, when asked for."""

    is_system = False

    def __init__(
        self, employee: Employee, *, token_id: int | None = None, scopes: frozenset[str] | None = None
    ) -> None:
        self.employee = employee
        self.token_id, self.scopes = token_id, scopes
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
        for name, kept in vars(EmployeeActor).items():
            if isinstance(kept, cached_property):
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
        dotted = ReportingLine.objects.filter(in_force, kind=ReportingLine.Kind.DOTTED)
        reports = dotted.filter(manager_id=self.pk).annotate(**fact("dotted report", nothing, F("employee__path")))
        managers = dotted.filter(employee_id=self.pk).annotate(**fact("dotted manager", nothing, F("manager__path")))
        deputy = HrDeputyGrant.objects.filter(user_id=self.user_id).annotate(
            **fact("HR deputy", nothing, F("content_object__path"))
        )
        for_managers = Delegation.objects.filter(in_force, delegate_id=self.pk).exclude(manager__status__in=GONE)
        lines = for_managers.annotate(**fact("delegated line", nothing, F("manager__path")))
        leads = Team.objects.filter(lead_id__in=for_managers.values("manager_id")).annotate(
            **fact("delegated team", Cast("lead_id", CharField()), F("path"))
        )
        columns = ("fact", "word", "at")
        first, *others = (
            rows.values_list(*columns) for rows in (roles, member, led, reports, managers, deputy, lines, leads)
        )
        return tuple(first.union(*others, all=True))

    def _teams(self, fact: str, word: str = "") -> tuple[str, ...]:
        """The paths of the teams that a fact names, without those below another of them."""
        return topmost(at for kind, said, at in self._facts if (kind, said) == (fact, word))

    def _people(self, fact: str) -> frozenset[int]:
        return frozenset(ids_on(at)[-1] for kind, _, at in self._facts if kind == fact)

    @cached_property
    def roles(self) -> frozenset[str]:
        return frozenset(word for kind, word, _ in self._facts if kind == "role")

    @cached_property
    def hr_scope(self) -> tuple[str, ...]:
        return self._teams("role", Role.HR_PARTNER)

    @cached_property
    def executive_scope(self) -> tuple[str, ...]:
        return self._teams("role", Role.EXECUTIVE)

    @cached_property
    def hr_deputy_for(self) -> frozenset[int]:
        return self._people("HR deputy")

    @cached_property
    def stands_in_for(self) -> tuple[StandIn, ...]:
        paths = sorted({at for kind, _, at in self._facts if kind == "delegated line"})
        named = ((ids_on(path)[-1], path) for path in paths)
        return tuple(StandIn(pk, path, self._teams("delegated team", str(pk))) for pk, path in named)

    @cached_property
    def alone(self) -> "EmployeeActor":
        actor = EmployeeActor(self.employee)
        actor._facts, actor.stands_in_for = self._facts, ()
        return actor

    @cached_property
    def led(self) -> tuple[str, ...]:
        return self._teams("led")

    @cached_property
    def dotted_reports(self) -> frozenset[int]:
        return self._people("dotted report")

    @cached_property
    def dotted_managers(self) -> frozenset[int]:
        return self._people("dotted manager")

    @cached_property
    def member_of(self) -> frozenset[int]:
        return frozenset(pk for kind, _, at in self._facts if kind == "member" for pk in ids_on(at))
