"""Who acts. Lower layers know people only by these protocols."""

import datetime as dt
from collections.abc import Hashable
from typing import Any, Protocol

from perfmgmt.core.clock import today


class Actor(Protocol):
    """The person, or the named part of the system, on whose behalf something happens.

    `path` is the actor's place in the reporting line, `line_ids` are the keys of everybody in it down to the
    actor. `led` and `hr_scope` are paths of teams; `member_of` are keys of the teams the actor belongs to, with
    all teams above them.
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
    def led(self) -> tuple[str, ...]: ...
    @property
    def member_of(self) -> frozenset[int]: ...
    @property
    def time_zone(self) -> str: ...
    @property
    def memory(self) -> dict[Hashable, Any]: ...
    def today(self) -> dt.date: ...
    def forget(self) -> None:
        """Read grants and facts again when next asked: a write may have changed them."""
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
    led: tuple[str, ...] = ()
    member_of: frozenset[int] = frozenset()
    time_zone = "UTC"

    def __init__(self, name: str) -> None:
        self.name = name
        self.memory: dict[Hashable, Any] = {}

    def today(self) -> dt.date:
        return today(self.time_zone)

    def forget(self) -> None:
        self.memory.clear()
