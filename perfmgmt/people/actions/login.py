"""Opening logins."""

from collections.abc import Mapping

from perfmgmt.audit.entries import record_all
from perfmgmt.core.actor import Actor
from perfmgmt.people.followers import password_changed
from perfmgmt.people.models import Employee, User


def open_logins(actor: Actor, kept: Mapping[Employee, str]) -> None:
    """Let people sign in with passwords of which this is kept, inside a transaction; each has a login.

    From now on they are taken to have never signed in.
    """
    logins = [User(pk=employee.user_id, password=one, is_active=True) for employee, one in kept.items()]
    User.objects.bulk_update(logins, ["password", "is_active", "last_login"])
    password_changed(actor, *(employee.pk for employee in kept))
    record_all(actor, [("employee.invited", employee, []) for employee in kept])
