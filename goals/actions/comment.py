"""People talk about a goal, below it or below one of its check-ins."""

from collections.abc import Iterable
from typing import TypedDict

from goals.actions.phase_guard import require_phase
from goals.models import CheckIn, Comment, CommentRevision, Goal
from goals.rules.edit_window import may_still_edit
from goals.rules.mention import Part, joined, mentioned
from goals.rules.phase import Deed
from goals.selectors.mentions import MOST, people_named
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict, Invalid, NotFound
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text, is_blank
from perfmgmt.notifications.notify import notify

LONGEST = 5_000


class PartInput(TypedDict, total=False):
    """A stretch of text, or somebody named."""

    text: str
    person_id: int


@action
def comment_post(actor: Actor, *, goal_id: int, parts: list[PartInput], check_in_id: int | None = None) -> Comment:
    """Say something about a goal, or to one of its check-ins. The author's draft of it is used up."""
    goal, check_in = _about(actor, goal_id, check_in_id)
    comment = _draft(actor, goal, check_in) or Comment(goal=goal, check_in=check_in, author_id=actor.pk)
    comment.text = _checked(actor, parts, required=True)
    comment.posted_at = now()
    comment.save()
    record(actor, "comment.posted", comment)
    named = mentioned(comment.text)
    notify(actor, named, "comment.mentioned", comment)
    notify(actor, {goal.accountable_id, check_in.author_id if check_in else None} - named, "comment.posted", comment)
    return comment


@action
def comment_save_draft(actor: Actor, *, goal_id: int, parts: list[PartInput], check_in_id: int | None = None) -> Goal:
    """Keep what was typed so far for its author alone; an empty text throws the draft away."""
    goal, check_in = _about(actor, goal_id, check_in_id)
    draft = _draft(actor, goal, check_in) or Comment(goal=goal, check_in=check_in, author_id=actor.pk)
    draft.text = _checked(actor, parts)
    if draft.text:
        draft.save()
        record(actor, "comment.draft_saved", draft)
    elif draft.pk is not None:
        record(actor, "comment.draft_discarded", draft)
        draft.delete()
    return goal


@action
def comment_edit(actor: Actor, *, comment_id: int, version: int, parts: list[PartInput]) -> Comment:
    """Put right what was posted; the earlier wording is kept. Who is named anew is told."""
    comment = _open(actor, comment_id, "edit", version)
    text = _checked(actor, parts, required=True)
    CommentRevision.objects.create(comment=comment, at=now(), text=comment.text)
    named_anew = mentioned(text) - mentioned(comment.text)
    comment.text, comment.edited_at = text, now()
    comment.version += 1
    comment.save(update_fields=["text", "edited_at", "version"])
    record(actor, "comment.edited", comment)
    notify(actor, named_anew, "comment.mentioned", comment)
    return comment


@action
def comment_withdraw(actor: Actor, *, comment_id: int, version: int) -> Comment:
    """Take back what was posted; from here its author alone reads it."""
    comment = _open(actor, comment_id, "withdraw", version)
    comment.withdrawn_at = now()
    comment.version += 1
    comment.save(update_fields=["withdrawn_at", "version"])
    record(actor, "comment.withdrawn", comment)
    return comment


def _about(actor: Actor, goal_id: int, check_in_id: int | None) -> tuple[Goal, CheckIn | None]:
    goal = fetch(actor, Goal, goal_id, to="comment on", field="goalId")
    require_phase(goal.period, Deed.COMMENT, "goalId")
    if check_in_id is None:
        return goal, None
    check_in = fetch(actor, CheckIn, check_in_id, to="comment on", field="checkInId")
    if check_in.goal_id != goal.pk:
        raise NotFound(field="checkInId")
    return goal, check_in


def _draft(actor: Actor, goal: Goal, check_in: CheckIn | None) -> Comment | None:
    return Comment.objects.filter(goal=goal, check_in=check_in, author_id=actor.pk, posted_at=None).first()


def _open(actor: Actor, comment_id: int, verb: str, version: int) -> Comment:
    comment = fetch(actor, Comment, comment_id, to=verb, version=version, field="commentId")
    require_phase(comment.goal.period, Deed.COMMENT, "commentId")
    if comment.posted_at is None or not may_still_edit(comment.posted_at, now(), acknowledged=False, followed=False):
        raise Conflict(
            sentence("A comment can be put right for 24 hours. Write another one below it."), field="commentId"
        )
    return comment


def _checked(actor: Actor, parts: Iterable[PartInput], *, required: bool = False) -> str:
    """The text as it is kept. Raises Invalid or NotFound by field."""
    given = [Part(_typed(part.get("text") or ""), part.get("person_id")) for part in parts]
    known = people_named(actor, {part.person_id for part in given if part.person_id is not None} or {0})
    for at, part in enumerate(given):
        if part.person_id is not None and part.person_id not in known:
            raise NotFound(field=f"parts.{at}.personId")
    text = joined(given).strip()
    if len(mentioned(text)) > MOST:
        raise Invalid(sentence("Name {most} people at most in one comment.", most=MOST), field="parts")
    if len(text) > LONGEST or (required and is_blank(text)):
        checked_text(text, field="parts", longest=LONGEST, required=required)
    return text


def _typed(text: str) -> str:
    """The text with its blanks, which may stand before or after a name. Raises Invalid for control characters."""
    checked_text(text, field="parts")
    return text
