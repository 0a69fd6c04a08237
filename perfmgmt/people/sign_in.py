"""Who a session belongs to."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from perfmgmt.core.actor import Actor
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import User


class EmployeeBackend(AuthenticationBackend):  # type: ignore[misc]
    """Signs in by e-mail and password, and loads the person together with the login."""

    def get_user(self, user_id: Any) -> User | None:
        found = User.objects.select_related("employee__primary_team", "employee__manager").filter(pk=user_id).first()
        return found if found and self.user_can_authenticate(found) else None

    def user_can_authenticate(self, user: User) -> bool:
        """Only an active login of somebody who works here; a leaver's open session ends with the next request."""
        employee = getattr(user, "employee", None)
        return user.is_active and employee is not None and not employee.is_gone


def actor_of(request: HttpRequest) -> Actor | None:
    """The signed-in person as an actor, or None; the same object for the whole request."""
    if not hasattr(request, "_actor"):
        user = request.user
        employee = getattr(user, "employee", None) if user.is_authenticated else None
        request._actor = EmployeeActor(employee) if employee else None  # type: ignore[attr-defined]
    actor: Actor | None = request._actor  # type: ignore[attr-defined]
    return actor
