"""A word without words to a check-in or a comment: given or taken back, as often as one likes."""

from typing import Any

from goals.actions.phase_guard import require_phase
from goals.models import CheckIn, Comment, Reaction
from goals.rules.phase import Deed
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor


@action
def check_in_react(actor: Actor, *, check_in_id: int, kind: str, is_given: bool) -> CheckIn:
    """Give a reaction to a check-in, or take it back; what is so already stays so."""
    check_in = fetch(actor, CheckIn, check_in_id, to="comment on", field="checkInId")
    require_phase(check_in.goal.period, Deed.COMMENT, "checkInId")
    if _set(actor, kind, is_given, check_in=check_in):
        record(actor, "check_in.reacted", check_in, [{"field": kind, "before": not is_given, "after": is_given}])
    return check_in


@action
def comment_react(actor: Actor, *, comment_id: int, kind: str, is_given: bool) -> Comment:
    """Give a reaction to a comment, or take it back; what is so already stays so."""
    comment = fetch(actor, Comment, comment_id, to="react to", field="commentId")
    require_phase(comment.goal.period, Deed.COMMENT, "commentId")
    if _set(actor, kind, is_given, comment=comment):
        record(actor, "comment.reacted", comment, [{"field": kind, "before": not is_given, "after": is_given}])
    return comment


def _set(actor: Actor, kind: str, is_given: bool, **to: Any) -> bool:
    """Whether anything changed."""
    if is_given:
        return Reaction.objects.get_or_create(person_id=actor.pk, kind=kind, **to)[1]
    return bool(Reaction.objects.filter(person_id=actor.pk, kind=kind, **to).delete()[0])
