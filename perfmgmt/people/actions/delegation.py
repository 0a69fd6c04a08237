"""A manager names who stands in for her, for some days; nobody passes that on."""

import datetime as dt

from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import Change, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.dated import end_from, overlapping
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.models import Delegation, Employee

LONGEST = dt.timedelta(days=90)


@action
def delegation_create(
    actor: Actor,
    *,
    delegate_id: int,
    ends_on: dt.date,
    manager_id: int | None = None,
    starts_on: dt.date | None = None,
) -> Delegation:
    """Somebody stands in for a manager: sees and does what she may for her line, except private goals and her own."""
    hold_organisation()
    manager = fetch(actor, Employee, manager_id or actor.pk or 0, to="name a delegate for", field="managerId")
    delegate = _delegate_of(actor, manager, delegate_id)
    day = starts_on or actor.today()
    _check_days(actor, day, ends_on)
    _refuse_chain(manager, delegate, day, ends_on)
    made = Delegation.objects.create(
        manager=manager, delegate=delegate, starts_on=day, ends_on=ends_on, made_by_id=actor.pk
    )
    changes: list[Change] = [
        {"field": "manager", "before": None, "after": manager.pk},
        {"field": "delegate", "before": None, "after": delegate.pk},
        {"field": "starts_on", "before": None, "after": day},
        {"field": "ends_on", "before": None, "after": ends_on},
    ]
    record(actor, "delegation.created", made, changes)
    return made


@action
def delegation_end(actor: Actor, *, delegation_id: int, ends_on: dt.date | None = None) -> Delegation:
    """A delegation ends before its day; what it opened closes at once."""
    hold_rights(employee__stands_in=delegation_id)
    hold_organisation()
    made = fetch(actor, Delegation, delegation_id, to="end", field="delegationId")
    before, day = made.ends_on, ends_on or actor.today()
    if day < actor.today() or not end_from(Delegation.objects.filter(pk=made.pk, ends_on__gt=day), day):
        raise Conflict(sentence("This delegation ends before that day by itself."), field="endsOn")
    made.refresh_from_db()
    record(actor, "delegation.ended", made, [{"field": "ends_on", "before": before, "after": made.ends_on}])
    return made


def _delegate_of(actor: Actor, manager: Employee, delegate_id: int) -> Employee:
    delegate = fetch(actor, Employee, delegate_id, to="be followed as", field="delegateId")
    if delegate.pk == manager.pk:
        raise Invalid(sentence("Nobody stands in for herself. Choose somebody else."), field="delegateId")
    if delegate.is_gone:
        raise Invalid(sentence("Nobody works in this post. Choose somebody who does."), field="delegateId")
    if delegate.pk == actor.pk:
        raise Forbidden(sentence("Nobody makes herself a delegate. Ask the manager, or HR."), field="delegateId")
    return delegate


def _check_days(actor: Actor, starts_on: dt.date, ends_on: dt.date) -> None:
    if starts_on < actor.today():
        raise Invalid(sentence("A delegation begins today or later. Choose another day."), field="startsOn")
    if ends_on <= starts_on:
        raise Invalid(sentence("The delegation ends before it begins. Choose a later day."), field="endsOn")
    if ends_on - starts_on > LONGEST:
        raise Invalid(
            sentence("A delegation lasts {days} days at most. Choose an earlier day.", days=LONGEST.days),
            field="endsOn",
        )


def _refuse_chain(manager: Employee, delegate: Employee, starts_on: dt.date, ends_on: dt.date) -> None:
    """Raises Conflict or Invalid where the same holds already, or where a delegate would have a delegate."""
    meanwhile = Delegation.objects.filter(overlapping(starts_on, ends_on))
    for one in (
        meanwhile.filter(manager=manager) | meanwhile.filter(delegate=manager) | meanwhile.filter(manager=delegate)
    ):
        if (one.manager_id, one.delegate_id) == (manager.pk, delegate.pk):
            raise Conflict(sentence("She stands in on these days already. End that first."), field="delegateId")
        if one.delegate_id == manager.pk:
            raise Invalid(
                sentence(
                    "{name} stands in for somebody else on these days, and that is not passed on. Choose other days.",
                    name=manager.name,
                ),
                field="managerId",
            )
        if one.manager_id == delegate.pk:
            raise Invalid(
                sentence("{name} has a delegate of her own on these days. Choose somebody else.", name=delegate.name),
                field="delegateId",
            )
