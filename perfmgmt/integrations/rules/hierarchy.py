"""Trees given as “who hangs under whom”: loops, orders and depths, in one pass each."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def looping(parents: Mapping[K, K | None]) -> set[K]:
    """Everything that is its own ancestor.

    >>> sorted(looping({1: 2, 2: 3, 3: 2, 4: 1, 5: None, 6: 6}))
    [2, 3, 6]
    """
    settled: set[K] = set()
    loops: set[K] = set()
    for start in parents:
        walked: dict[K, int] = {}
        node: K | None = start
        while node is not None and node not in settled and node not in walked:
            walked[node] = len(walked)
            node = parents.get(node)
        if node is not None and node in walked:
            loops.update(one for one, at in walked.items() if at >= walked[node])
        settled.update(walked)
    return loops


def from_the_top(parents: Mapping[K, K | None]) -> list[K]:
    """Every key after the one it hangs under. Expects no loops.

    >>> from_the_top({"leaf": "branch", "branch": "root", "root": None})
    ['root', 'branch', 'leaf']
    """
    order: dict[K, None] = {}
    for start in parents:
        chain = []
        node: K | None = start
        while node is not None and node in parents and node not in order:
            chain.append(node)
            node = parents[node]
        order.update(dict.fromkeys(reversed(chain)))
    return list(order)


def depths(parents: Mapping[K, K | None]) -> dict[K, int]:
    """How many ancestors each key has. Expects no loops.

    >>> depths({"leaf": "branch", "branch": "root", "root": None})["leaf"]
    2
    """
    found: dict[K, int] = {}
    for node in from_the_top(parents):
        above = parents[node]
        found[node] = found[above] + 1 if above is not None and above in found else 0
    return found


def levels(keys: Iterable[K], depth: Mapping[K, int]) -> list[list[K]]:
    """Keys by depth, the topmost first."""
    by_depth: dict[int, list[K]] = {}
    for key in keys:
        by_depth.setdefault(depth[key], []).append(key)
    return [by_depth[at] for at in sorted(by_depth)]
