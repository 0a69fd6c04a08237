"""What must follow when the organisation changes; upper packages register, people's actions call."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from perfmgmt.core.actor import Actor

People = Callable[[set[int]], None]
Changes = Callable[[set[int], set[int]], None]
Leaving = Callable[[Actor, int], None]
Retiring = Callable[[int], None]
Passwords = Callable[..., None]
Compare = Callable[[], Iterable[Any]]
F = TypeVar("F", bound=Callable[..., None])

WHEN_THE_ORGANISATION_CHANGES: list[Changes] = []
WHEN_SOMEBODY_LEAVES: list[Leaving] = []
WHEN_SOMEBODY_RETURNS: list[People] = []
WHEN_ZONES_CHANGE: list[People] = []
WHEN_A_PASSWORD_CHANGES: list[Passwords] = []
WHEN_A_TEAM_RETIRES: list[Retiring] = []
COPIES_ELSEWHERE: list[Compare] = []


def when_the_organisation_changes(follow: Changes) -> Changes:
    """Called with the keys of employees whose manager, path, or primary team is another now, and of teams.

    For the teams, and for all below them, the lead or a lead above may be another.
    """
    WHEN_THE_ORGANISATION_CHANGES.append(follow)
    return follow


def when_somebody_leaves(follow: Leaving) -> Leaving:
    """Called with the actor and the key of an employee who leaves."""
    WHEN_SOMEBODY_LEAVES.append(follow)
    return follow


def when_somebody_returns(follow: People) -> People:
    """Called with the keys of employees who are back from leave."""
    WHEN_SOMEBODY_RETURNS.append(follow)
    return follow


def when_zones_change(follow: People) -> People:
    """Called with the keys of employees whose days begin at another hour now."""
    WHEN_ZONES_CHANGE.append(follow)
    return follow


def when_a_password_changes(follow: Passwords) -> Passwords:
    """Called with the actor and the keys, one after the other, of employees who got another password."""
    WHEN_A_PASSWORD_CHANGES.append(follow)
    return follow


def when_a_team_retires(follow: Retiring) -> Retiring:
    """Called with the key of a team that is to retire; raises Invalid where something keeps it open."""
    WHEN_A_TEAM_RETIRES.append(follow)
    return follow


def organisation_changed(*, people: Iterable[int] = (), teams: Iterable[int] = ()) -> None:
    """Tell everybody who registered; of a deed that moves both at once."""
    for follow in WHEN_THE_ORGANISATION_CHANGES:
        follow(set(people), set(teams))


def people_moved(keys: set[int]) -> None:
    """Tell everybody who registered."""
    organisation_changed(people=keys)


def leads_changed(keys: set[int]) -> None:
    """Tell everybody who registered. The teams below these need not be named."""
    organisation_changed(teams=keys)


def somebody_left(actor: Actor, key: int) -> None:
    """Tell everybody who registered."""
    for follow in WHEN_SOMEBODY_LEAVES:
        follow(actor, key)


def somebody_returned(key: int) -> None:
    """Tell everybody who registered."""
    for follow in WHEN_SOMEBODY_RETURNS:
        follow({key})


def zone_changed(key: int) -> None:
    """Tell everybody who registered."""
    for follow in WHEN_ZONES_CHANGE:
        follow({key})


def password_changed(actor: Actor, *keys: int) -> None:
    """Tell everybody who registered."""
    for follow in WHEN_A_PASSWORD_CHANGES:
        follow(actor, *keys)


def team_retires(key: int) -> None:
    """Tell everybody who registered, and let each of them refuse."""
    for follow in WHEN_A_TEAM_RETIRES:
        follow(key)


def checks_copies(compare: Compare) -> Compare:
    """Called by `rebuild_paths` for the copies of people's and teams' facts that differ in another package."""
    COPIES_ELSEWHERE.append(compare)
    return compare
