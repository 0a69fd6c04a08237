"""Who may see a goal, from everyone to its owner alone. Each value's readers include those of the next."""

from enum import StrEnum


class Visibility(StrEnum):
    """Ordered from widest to narrowest."""

    EVERYONE = "everyone"
    TEAM = "team"
    LINE = "line"
    PRIVATE = "private"


_WIDEST_FIRST = tuple(Visibility)


def is_wider(before: Visibility, after: Visibility) -> bool:
    """Whether a change shows the goal to people who could not see it, which its owner is told first.

    >>> is_wider(Visibility.LINE, Visibility.TEAM)
    True
    >>> is_wider(Visibility.TEAM, Visibility.TEAM)
    False
    """
    return _WIDEST_FIRST.index(after) < _WIDEST_FIRST.index(before)
