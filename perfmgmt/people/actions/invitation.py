"""Letting somebody sign in, where no mail is sent."""

import secrets

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import fetch
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden
from perfmgmt.core.sentence import sentence
from perfmgmt.people.models import Employee, RoleGrant
from perfmgmt.people.passwords import set_password


@action
def employee_invite(actor: Actor, *, employee_id: int) -> Employee:
    """Open a login that was never open, with a password that is told in the answer and kept nowhere in clear.

    Whoever can sign in already keeps her password: to give her another would be to sign in as her.
    """
    employee = fetch(actor, Employee, employee_id, to="invite", field="employeeId")
    if employee.user and employee.user.is_active:
        raise Conflict(sentence("This person can sign in already. Ask her whether she does."), field="employeeId")
    if not actor.is_system and not is_hr_admin(actor) and RoleGrant.objects.filter(employee=employee).exists():
        message = "This person holds a role. Ask an HR admin to invite her."
        raise Forbidden(sentence(message), field="employeeId")
    password = secrets.token_urlsafe(12)
    set_password(actor, employee, password)
    employee.password = password  # type: ignore[attr-defined]
    return employee
