"""What a period allows: plan first, then work, then only finish, then only read."""

from collections.abc import Mapping
from enum import StrEnum


class Phase(StrEnum):
    """Phases of a period, in their order."""

    PLANNING = "planning"
    ACTIVE = "active"
    LOCKED = "locked"
    CLOSED = "closed"


class Deed(StrEnum):
    """What people do to the goals of a period, as far as its phase matters."""

    DRAFT = "draft"
    PROPOSE = "propose"
    ACTIVATE = "activate"
    CHECK_IN = "check_in"
    COMMENT = "comment"
    CLOSE = "close"
    # What somebody who left has left behind goes on, whatever is asked of those who are there.
    HAND_OVER = "hand_over"
    # Any other change of a goal or its key results, cancelling it and moving it to another period included.
    CHANGE = "change"


PERMITTED: Mapping[Phase, frozenset[Deed]] = {
    # Proposals are talked over and reworked before the period begins.
    Phase.PLANNING: frozenset({Deed.DRAFT, Deed.PROPOSE, Deed.COMMENT, Deed.CHANGE, Deed.HAND_OVER}),
    Phase.ACTIVE: frozenset(Deed),
    # Every deed missing here is asked for by a change request.
    Phase.LOCKED: frozenset({Deed.CHECK_IN, Deed.COMMENT, Deed.CLOSE, Deed.HAND_OVER}),
    Phase.CLOSED: frozenset(),
}
_IN_ORDER = tuple(Phase)


def permits(phase: Phase, deed: Deed) -> bool:
    """Whether the period's phase allows a deed; who may do it is the policy's question.

    >>> permits(Phase.LOCKED, Deed.CHECK_IN), permits(Phase.LOCKED, Deed.CHANGE)
    (True, False)
    """
    return deed in PERMITTED[phase]


def is_step_back(before: Phase, after: Phase) -> bool:
    """Whether a move goes back, which needs a reason.

    >>> is_step_back(Phase.CLOSED, Phase.LOCKED)
    True
    """
    return _IN_ORDER.index(after) < _IN_ORDER.index(before)
