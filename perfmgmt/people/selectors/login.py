"""Whose login is open; told to those alone who may open one."""

from collections.abc import Iterable
from enum import Enum

from django.db.models import Q, QuerySet

from perfmgmt.access.roles import in_hr_scope
from perfmgmt.core.actor import Actor
from perfmgmt.people.models import Employee, User
from perfmgmt.people.selectors.without_hr import AT_WORK


class Invitation(Enum):
    """How far somebody's way in has come."""

    NOT_INVITED = "not_invited"
    NOT_SIGNED_IN = "not_signed_in"
    SIGNED_IN = "signed_in"


CONDITIONS = {
    Invitation.NOT_INVITED: Q(user__is_active=False),
    Invitation.NOT_SIGNED_IN: Q(user__is_active=True, user__last_login=None),
    Invitation.SIGNED_IN: Q(user__is_active=True, user__last_login__isnull=False),
}


def state_of(login: User) -> Invitation:
    """How far the way in of one login has come."""
    if not login.is_active:
        return Invitation.NOT_INVITED
    return Invitation.NOT_SIGNED_IN if login.last_login is None else Invitation.SIGNED_IN


def invitations(keys: Iterable[int]) -> dict[int, Invitation]:
    """How far each of these employees has come; without those who have no login. One statement."""
    logins = User.objects.filter(employee__in=list(keys)).values_list("employee", "is_active", "last_login")
    return {key: state_of(User(is_active=active, last_login=last)) for key, active, last in logins}


def among(actor: Actor, rows: QuerySet[Employee], state: Invitation) -> QuerySet[Employee]:
    """Those of the rows whom the actor may invite and who have come this far."""
    may = in_hr_scope(actor, person="pk", team_path="primary_team__path")
    return rows.filter(may, CONDITIONS[state], status__in=AT_WORK)
