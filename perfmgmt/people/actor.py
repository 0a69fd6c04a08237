"""An employee who acts, with what follows from her place in the organisation."""

import datetime as dt
from collections.abc import Hashable
from functools import cached_property
from typing import Any

from perfmgmt.access.paths import ids_on, topmost
from perfmgmt.access.roles import Role
from perfmgmt.core.actor import StandIn
from perfmgmt.core.clock import today
from perfmgmt.core.errors import Unauthenticated
from perfmgmt.people.facts import Fact, facts_of, held_login
from perfmgmt.people.models import Employee


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

    def hold(self) -> None:
        login = self.employee.user
        if login is None or held_login(login.pk) != (True, login.password):
            raise Unauthenticated()
        # What was known of her rights before was not held yet.
        self.forget()

    @cached_property
    def line_ids(self) -> tuple[int, ...]:
        return ids_on(self.employee.path)

    def today(self) -> dt.date:
        return today(self.time_zone)

    @cached_property
    def _facts(self) -> tuple[Fact, ...]:
        return facts_of(self.pk, self.user_id, self.today())

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
