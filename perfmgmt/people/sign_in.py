"""Who a session belongs to."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest
from django.utils.translation import activate

from perfmgmt.core.actor import Actor
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import User


class SignInAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Counts failed tries by the login alone; allauth adds the Host header, of which there is one for each port."""

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        return str(credentials.get("email", "")).lower()


class EmployeeBackend(AuthenticationBackend):  # type: ignore[misc]
    """Signs in by e-mail and password, and loads the person together with the login."""

    def get_user(self, user_id: Any) -> User | None:
        return self._who_can_sign_in(pk=user_id)

    def of_employee(self, employee_id: int) -> User | None:
        """The login of a person, or None where she cannot sign in."""
        return self._who_can_sign_in(employee=employee_id)

    def _who_can_sign_in(self, **which: Any) -> User | None:
        found = User.objects.select_related("employee__primary_team", "employee__manager").filter(**which).first()
        return found if found and self.user_can_authenticate(found) else None

    def user_can_authenticate(self, user: User) -> bool:
        """Only an active login of somebody who works here; a leaver's open session ends with the next request."""
        employee = getattr(user, "employee", None)
        return user.is_active and employee is not None and not employee.is_gone


def actor_of(request: HttpRequest) -> Actor | None:
    """The signed-in person as an actor, or None; the same object for the whole request, answered in her language."""
    if not hasattr(request, "_actor"):
        user = request.user
        employee = getattr(user, "employee", None) if user.is_authenticated else None
        request._actor = EmployeeActor(employee) if employee else None  # type: ignore[attr-defined]
        if employee:
            activate(employee.language)
    actor: Actor | None = request._actor  # type: ignore[attr-defined]
    return actor
