"""Check-ins that were put right: the history does not tell on what they said before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

from goals.models import Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import Actor


class Verb(StrEnum):
    """What the log calls the deeds."""

    POSTED = "goal.checked_in"
    EDITED = "goal.check_in_edited"
    WITHDRAWN = "goal.check_in_withdrawn"


def withheld(actor: Actor, goals: Sequence[Goal], entries: Iterable[AuditEntry]) -> tuple[set[int], set[int]]:
    """The entries told without what changed, and those not told at all; `entries` come the latest first.

    An earlier wording is for the author and the line manager, what was withdrawn for its author alone. Only a
    check-in that nothing follows can be put right, so such a deed belongs to the next posting in the list.
    """
    managed = {goal.pk for goal in goals if goal.line_manager_id == actor.pk}
    secret: set[int] = set()
    silent: set[int] = set()
    # How each posting still to come in the list was put right, the nearest last.
    put_right: dict[int, list[Verb]] = defaultdict(list)
    for entry in entries:
        fates = put_right[entry.subject_id]
        match entry.verb:
            case Verb.WITHDRAWN:
                fates.append(fate := Verb.WITHDRAWN)
            case Verb.EDITED:
                fate = fates[-1] if fates else Verb.EDITED
                fates[-1:] = [fate]
            case Verb.POSTED if fates:
                fate = fates.pop()
            case _:
                continue
        if entry.actor_id == actor.pk:
            continue
        if fate == Verb.WITHDRAWN:
            silent.add(entry.pk)
        elif entry.subject_id not in managed:
            secret.add(entry.pk)
    return secret, silent
