"""Who acts. Lower layers know people only by these protocols."""

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, Protocol

from perfmgmt.core.clock import today


@dataclass(frozen=True)
class StandIn:
    """A manager whom the actor stands in for today: her key, her place in the line, and the teams she leads."""

    pk: int
    path: str
    led: tuple[str, ...]


class Actor(Protocol):
    """The person, or the named part of the system, on whose behalf something happens.

    `path` is the actor's place in the reporting line, `line_ids` are the keys of everybody in it down to the
    actor. `led`, `hr_scope` and `executive_scope` are paths of teams; `member_of` are keys of the teams the actor
    belongs to, with all teams above them. `dotted_reports` and `dotted_managers` are keys of the people on dotted
    lines to and from the actor, `hr_deputy_for` those of the people whose named HR deputy she is. `stands_in_for`
    are the managers who named her their delegate, and `alone` is the same actor without them. `token_id` and `scopes`
    are those of the token that the actor came with; without one both are None, and nothing is narrowed.
    """

    @property
    def pk(self) -> int | None: ...
    @property
    def user_id(self) -> int | None: ...
    @property
    def name(self) -> str: ...
    @property
    def is_system(self) -> bool: ...
    @property
    def is_active(self) -> bool: ...
    @property
    def path(self) -> str: ...
    @property
    def line_ids(self) -> tuple[int, ...]: ...
    @property
    def roles(self) -> frozenset[str]: ...
    @property
    def hr_scope(self) -> tuple[str, ...]: ...
    @property
    def executive_scope(self) -> tuple[str, ...]: ...
    @property
    def dotted_reports(self) -> frozenset[int]: ...
    @property
    def dotted_managers(self) -> frozenset[int]: ...
    @property
    def hr_deputy_for(self) -> frozenset[int]: ...
    @property
    def stands_in_for(self) -> tuple[StandIn, ...]: ...
    @property
    def alone(self) -> "Actor": ...
    @property
    def led(self) -> tuple[str, ...]: ...
    @property
    def member_of(self) -> frozenset[int]: ...
    @property
    def time_zone(self) -> str: ...
    @property
    def token_id(self) -> int | None: ...
    @property
    def scopes(self) -> frozenset[str] | None: ...
    @property
    def memory(self) -> dict[Hashable, Any]: ...
    def today(self) -> dt.date: ...
    def forget(self) -> None:
        """Read grants and facts again when next asked: a write may have changed them."""
        ...

    def hold(self) -> None:
        """Keep login and rights until the transaction ends, and read them again; first of all its locks.

        Raises Unauthenticated where the login ended, or has another password, since the actor came.
        """
        ...


class SystemActor:
    """A named part of the system that acts where no person does: an import, the seed, the daily tick."""

    pk = None
    user_id = None
    is_system = True
    is_active = True
    path = ""
    line_ids: tuple[int, ...] = ()
    roles: frozenset[str] = frozenset()
    hr_scope: tuple[str, ...] = ()
    executive_scope: tuple[str, ...] = ()
    dotted_reports: frozenset[int] = frozenset()
    dotted_managers: frozenset[int] = frozenset()
    hr_deputy_for: frozenset[int] = frozenset()
    stands_in_for: tuple[StandIn, ...] = ()
    led: tuple[str, ...] = ()
    member_of: frozenset[int] = frozenset()
    time_zone = "UTC"
    token_id = None
    scopes = None

    def __init__(self, name: str) -> None:
        self.name = name
        self.memory: dict[Hashable, Any] = {}

    def today(self) -> dt.date:
        return today(self.time_zone)

    @property
    def alone(self) -> "SystemActor":
        return self

    def forget(self) -> None:
        self.memory.clear()

    def hold(self) -> None:
        return
