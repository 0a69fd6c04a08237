"""How a goal is doing: the word of its last check-in, unless silence or closing says more."""

from enum import StrEnum

from goals.rules.status import CLOSED, Status


class Health(StrEnum):
    """Pending: never checked in. Stale: the due check-in is more than 3 working days late."""

    PENDING = "pending"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    STALE = "stale"
    CLOSED = "closed"


# What a check-in may say, best first.
WORDS = (Health.ON_TRACK, Health.AT_RISK, Health.OFF_TRACK)


def worsens(before: Health | None, after: Health) -> bool:
    """Whether a check-in tells of more trouble than was known.

    Only words tell: before the first one no trouble is known, and staleness, which has an alert of its own,
    is silence. So a first at_risk is news, and going stale is not.

    >>> worsens(Health.ON_TRACK, Health.AT_RISK), worsens(Health.OFF_TRACK, Health.AT_RISK)
    (True, False)
    """
    return _trouble(after) > _trouble(before)


def _trouble(health: Health | None) -> int:
    return WORDS.index(health) if health in WORDS else 0


def health_now(word: Health | None, status: Status, stale: bool) -> Health:
    """The health to show. word: of the last posted check-in, None before the first; stale: see `cadence`.

    Closed overrides everything; stale overrides the word and pending, for active goals only, because nobody
    owes a check-in on a draft. Raises ValueError for a word that no check-in may give.

    >>> health_now(Health.ON_TRACK, Status.ACTIVE, stale=True)
    <Health.STALE: 'stale'>
    """
    if word is not None and word not in WORDS:
        raise ValueError(f"A check-in cannot say {word.value}.")
    if status in CLOSED:
        return Health.CLOSED
    if stale and status is Status.ACTIVE:
        return Health.STALE
    return word or Health.PENDING
