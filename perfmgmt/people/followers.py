"""What must follow when the organisation changes; upper packages register, people's actions call."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from perfmgmt.core.actor import Actor

People = Callable[[set[int]], None]
Leaving = Callable[[Actor, int], None]
Compare = Callable[[], Iterable[Any]]
F = TypeVar("F", bound=Callable[..., None])

WHEN_PEOPLE_MOVE: list[People] = []
WHEN_LEADS_CHANGE: list[People] = []
WHEN_SOMEBODY_LEAVES: list[Leaving] = []
COPIES_ELSEWHERE: list[Compare] = []


def when_people_move(follow: People) -> People:
    """Called with the keys of employees whose manager, path, or primary team is another now."""
    WHEN_PEOPLE_MOVE.append(follow)
    return follow


def when_leads_change(follow: People) -> People:
    """Called with the keys of teams whose lead, or whose lead above, may be another now."""
    WHEN_LEADS_CHANGE.append(follow)
    return follow


def when_somebody_leaves(follow: Leaving) -> Leaving:
    """Called with the actor and the key of an employee who leaves."""
    WHEN_SOMEBODY_LEAVES.append(follow)
    return follow


def people_moved(keys: set[int]) -> None:
    """Tell everybody who registered."""
    for follow in WHEN_PEOPLE_MOVE:
        follow(keys)


def leads_changed(keys: set[int]) -> None:
    """Tell everybody who registered."""
    for follow in WHEN_LEADS_CHANGE:
        follow(keys)


def somebody_left(actor: Actor, key: int) -> None:
    """Tell everybody who registered."""
    for follow in WHEN_SOMEBODY_LEAVES:
        follow(actor, key)


def checks_copies(compare: Compare) -> Compare:
    """Called by `rebuild_paths` for the copies of people's and teams' facts that differ in another package."""
    COPIES_ELSEWHERE.append(compare)
    return compare
