"""HR makes periods and moves them from phase to phase."""

import datetime as dt

from goals.actions.input_checks import checked_day
from goals.actions.period_end import end_private_goals
from goals.models import Goal, Period
from goals.rules.cadence import Cadence
from goals.rules.phase import Phase, is_step_back
from goals.rules.status import OPEN, Status
from goals.rules.visibility import Visibility
from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.core.unset import UNSET, Unset

FIELDS = ("name", "starts_on", "ends_on", "cadence", "needs_approval", "parent_id")


@action(area="settings")
def period_create(
    actor: Actor,
    *,
    name: str,
    starts_on: dt.date,
    ends_on: dt.date,
    parent_id: int | None = None,
    cadence: str = Cadence.WEEKLY,
    needs_approval: bool = False,
) -> Period:
    """A new period, in planning."""
    if not actor.is_system and not is_hr_admin(actor):
        raise Forbidden("Only HR admins make periods. Ask one of them.")
    parent = fetch(actor, Period, parent_id, to="edit", field="parentId") if parent_id is not None else None
    period = Period(starts_on=starts_on, ends_on=ends_on, parent=parent, cadence=cadence, needs_approval=needs_approval)
    period.name = _name(name, None)
    _check(period)
    period.save()
    record(actor, "period.created", period)
    return period


@action(area="settings")
def period_update(
    actor: Actor,
    *,
    period_id: int,
    version: int,
    name: str | Unset = UNSET,
    starts_on: dt.date | Unset = UNSET,
    ends_on: dt.date | Unset = UNSET,
    cadence: str | Unset = UNSET,
    needs_approval: bool | Unset = UNSET,
    parent_id: int | Unset | None = UNSET,
) -> Period:
    """Change a period's name, days, habits or place; goals that are there keep their own days."""
    period = fetch(actor, Period, period_id, to="edit", version=version, field="periodId")
    before = {field: getattr(period, field) for field in FIELDS}
    given = {"starts_on": starts_on, "ends_on": ends_on, "cadence": cadence, "needs_approval": needs_approval}
    for field, value in given.items():
        if not isinstance(value, Unset):
            setattr(period, field, value)
    if not isinstance(name, Unset):
        period.name = _name(name, period.pk)
    if not isinstance(parent_id, Unset) and parent_id != period.parent_id:
        period.parent = _longer(actor, period, parent_id)
    _check(period)
    period.version += 1
    period.save()
    record(actor, "period.changed", period, changed(period, before, FIELDS))
    return period


def _longer(actor: Actor, period: Period, parent_id: int | None) -> Period | None:
    """The period that another is to lie in. Nothing lies in that one, so no loop can come of it."""
    if Period.objects.filter(parent=period).exists():
        raise Invalid("Other periods lie in this one, so it stays where it is.", field="parentId")
    if parent_id == period.pk:
        raise Invalid("A period does not lie in itself. Choose another.", field="parentId")
    return fetch(actor, Period, parent_id, to="edit", field="parentId") if parent_id is not None else None


@action(area="settings")
def period_set_phase(actor: Actor, *, period_id: int, phase: str, reason: str = "") -> Period:
    """Move a period on; going back needs a reason, and closing needs every goal to have ended.

    Goals that are published or reopened hold the period's row, so that none begins while it closes.
    """
    period = fetch(actor, Period, period_id, to="move to another phase", field="periodId")
    before, after = Phase(period.phase), Phase(phase)
    if before == after:
        raise Conflict("The period is in this phase already.", field="phase")
    reason = checked_text(reason, field="reason", required=is_step_back(before, after))
    # Drafts are known to their authors alone, and nobody else could end them.
    published = Goal.objects.filter(period=period, status__in=OPEN - {Status.DRAFT})
    if after == Phase.CLOSED:
        # These first: one that others are let to see at this very moment is waited for, and counted.
        end_private_goals(actor, published.filter(visibility=Visibility.PRIVATE))
        if left := published.count():
            raise Invalid(
                sentence("{count} goals of this period are still open. Close or cancel them first.", count=left),
                field="phase",
            )
    period.phase = after
    period.version += 1
    period.save(update_fields=["phase", "version"])
    changes = [{"field": "phase", "before": before, "after": after}]
    if reason:
        changes.append({"field": "reason", "before": "", "after": reason})
    record(actor, "period.phase_set", period, changes)
    return period


def _name(name: str, pk: int | None) -> str:
    name = checked_text(name, field="name", longest=80, required=True)
    if Period.objects.filter(name=name).exclude(pk=pk or 0).exists():
        raise Conflict("Another period has this name. Choose another.", field="name")
    return name


def _check(period: Period) -> None:
    checked_day(period.starts_on, "startsOn")
    checked_day(period.ends_on, "endsOn")
    if period.ends_on <= period.starts_on:
        raise Invalid("The period ends before it starts. Choose a later last day.", field="endsOn")
