"""What a reader is warned of; a warning never stops anything."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from goals.models import Goal
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor


class Warned(StrEnum):
    """What may be wrong with a goal."""

    DUE_AFTER_PARENT = "due_after_parent"


def warnings_of(actor: Actor, rows: Sequence[Goal]) -> dict[int, list[Warned]]:
    """The warnings of each goal; a parent that the reader may not see warns of nothing. One statement for all."""
    keys = {row.parent_id for row in rows if row.parent_id is not None}
    due = dict(visible(actor, Goal).filter(pk__in=keys).values_list("pk", "due_on"))
    return {row.pk: [Warned.DUE_AFTER_PARENT] for row in rows if _is_later(row, due.get(row.parent_id or 0))}


def _is_later(row: Goal, parent_due: dt.date | None) -> bool:
    return row.due_on is not None and parent_due is not None and row.due_on > parent_due
