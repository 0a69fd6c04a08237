"""What stood in the way is gone."""

from goals.models import Blocker
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict


@action
def blocker_resolve(actor: Actor, *, blocker_id: int) -> Blocker:
    """Say that a blocker is gone."""
    blocker = fetch(actor, Blocker, blocker_id, to="resolve", field="blockerId")
    if blocker.resolved_on is not None:
        raise Conflict("This blocker is resolved already.", field="blockerId")
    blocker.resolved_on = max(actor.today(), blocker.raised_on)
    blocker.save(update_fields=["resolved_on"])
    record(actor, "goal.blocker_resolved", blocker.goal, [{"field": "blocker", "before": None, "after": blocker.pk}])
    return blocker
