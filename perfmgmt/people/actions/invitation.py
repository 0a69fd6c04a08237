"""Letting people sign in, where no mail is sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import Wanted, fetch, fetch_each
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, Invalid, Refusal
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.login import open_logins
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.models import Employee, RoleGrant, User
from perfmgmt.people.passwords import OneTimePassword, new_password, nobody_here
from perfmgmt.people.selectors.login import Invitation, state_of

# Keeping one password takes a quarter of a second, and four times as long on a busy machine; an answer has ten seconds.
MOST = 5


@dataclass(frozen=True)
class Invited:
    """Somebody who can sign in from now on."""

    employee: Employee
    password: str


@dataclass(frozen=True)
class NotInvited:
    """Somebody for whom nothing changed, and why."""

    employee: Employee
    refusal: Refusal


@action
def employee_invite(actor: Actor, *, employee_id: int, again: bool = False) -> Employee:
    """Open a login that was never open, with a password that is told in the answer and kept nowhere in clear.

    again: also that of somebody who has not signed in since she was invited. Whoever has signed in keeps her
    password: to give her another would be to sign in as her.
    """
    hold_rights(employee=employee_id)
    employee = fetch(actor, Employee, employee_id, to="invite", field="employeeId")
    refusal = _refusals(actor, [employee], again).get(employee.pk)
    if refusal is not None:
        refusal.field = "employeeId"
        raise refusal
    password = new_password()
    open_logins(actor, {employee: password.kept})
    employee.password = password.told  # type: ignore[attr-defined]
    return employee


def made_beforehand(actor: Actor, *, employee_ids: Sequence[int], again: bool = False) -> dict[str, Any]:
    """Passwords for those who would be invited at this moment: made before anybody else has to wait for it.

    Raises what `employees_invite` raises.
    """
    people, refusals = _asked(actor, employee_ids, again)
    return {"passwords": {person.pk: new_password() for person in people if person.pk not in refusals}}


@action
def employees_invite(
    actor: Actor,
    *,
    employee_ids: Sequence[int],
    again: bool = False,
    passwords: Mapping[int, OneTimePassword] | None = None,
) -> Employee:
    """The same for several people at once. Answers with who did it, and for each person the password or why not.

    Whoever can sign in already, and whom only an HR admin may invite, is passed over; a person whom the actor may
    not invite at all, or who is not there, refuses all of them.
    """
    hold_rights(employee__in=_few(employee_ids))
    people, refusals = _asked(actor, employee_ids, again)
    made = {
        person: (passwords or {}).get(person.pk) or new_password() for person in people if person.pk not in refusals
    }
    if made:
        open_logins(actor, {person: password.kept for person, password in made.items()})
    host = fetch(actor, Employee, actor.pk or 0, to="set preferences of")
    host.invited = [Invited(person, password.told) for person, password in made.items()]  # type: ignore[attr-defined]
    host.not_invited = [  # type: ignore[attr-defined]
        NotInvited(person, refusals[person.pk]) for person in people if person.pk in refusals
    ]
    return host


def _asked(actor: Actor, keys: Sequence[int], again: bool) -> tuple[list[Employee], dict[int, Refusal]]:
    """Everybody who is to be invited, once and in the order asked, and why some of them are not."""
    first = {key: at for at, key in reversed(list(enumerate(_few(keys))))}
    wanted = [Wanted(key, "invite", field=f"employeeIds.{first[key]}") for key in dict.fromkeys(keys)]
    people = fetch_each(actor, Employee, *wanted)
    return people, _refusals(actor, people, again)


def _few(keys: Sequence[int]) -> Sequence[int]:
    """As many as one write takes, and one at least."""
    if not keys:
        raise Invalid(sentence("Choose at least one person."), field="employeeIds")
    if len(keys) > MOST:
        raise Invalid(sentence("Invite {most} people at most at a time.", most=MOST), field="employeeIds")
    return keys


def _refusals(actor: Actor, people: Sequence[Employee], again: bool) -> dict[int, Refusal]:
    """Why some of these people, who may be invited by the policy, are not; by their keys."""
    keys = [person.pk for person in people]
    logins = {login.pk: login for login in User.objects.filter(employee__in=keys)}
    holders: set[int] = set()
    if not actor.is_system and not is_hr_admin(actor):
        holders = set(RoleGrant.objects.filter(employee__in=keys).values_list("employee_id", flat=True))
    found = {}
    for person in people:
        refusal = _refusal(logins.get(person.user_id or 0), again, person.pk in holders)
        if refusal is not None:
            found[person.pk] = refusal
    return found


def _refusal(login: User | None, again: bool, holds_a_role: bool) -> Refusal | None:
    if login is None:
        return nobody_here()
    state = state_of(login)
    if state is Invitation.SIGNED_IN or (state is Invitation.NOT_SIGNED_IN and not again):
        return Conflict(sentence("This person can sign in already. Ask her whether she does."))
    if holds_a_role:
        return Forbidden(sentence("This person holds a role. Ask an HR admin to invite her."))
    return None
