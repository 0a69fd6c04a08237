"""How often something may happen in a minute, counted in the cache that all processes share."""

from django.core.cache import cache

from perfmgmt.core.clock import now

MINUTE = 60


def seconds_to_wait(what: str, *, most: int) -> int:
    """How long until the next is possible; 0 where it is possible now."""
    return MINUTE - _seconds() % MINUTE if cache.get(_key(what), 0) >= most else 0


def count(what: str) -> None:
    """One more in this minute. Two at the same moment count as two where the caller holds a lock."""
    cache.set(_key(what), cache.get(_key(what), 0) + 1, 2 * MINUTE)


def _key(what: str) -> str:
    return f"throttle:{what}:{_seconds() // MINUTE}"


def _seconds() -> int:
    return int(now().timestamp())
