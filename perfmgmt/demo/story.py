"""Deeds of many people, told in the order in which they happened."""

import datetime as dt
import heapq
from collections.abc import Callable

from perfmgmt.core.clock import as_of

Deed = Callable[[], object]


class Story:
    """A queue of deeds. A deed may add later ones; every one happens at its own instant.

    The order matters: numbers travel upwards on the day of each deed, so that the chart of a goal high up is
    true only when everybody's deeds are told day by day.
    """

    def __init__(self) -> None:
        self._deeds: list[tuple[dt.datetime, int, Deed]] = []
        self._count = 0

    def add(self, instant: dt.datetime, deed: Deed) -> None:
        """Let a deed happen at an instant; of two at the same instant the one added first."""
        self._count += 1
        heapq.heappush(self._deeds, (instant, self._count, deed))

    def tell(self) -> int:
        """Let everything happen. Returns how many deeds there were."""
        told = 0
        while self._deeds:
            instant, _, deed = heapq.heappop(self._deeds)
            with as_of(instant):
                deed()
            told += 1
        return told
