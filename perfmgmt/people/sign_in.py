"""Who a session belongs to."""

import functools
from collections.abc import Callable
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.translation import activate

from perfmgmt.core.actor import Actor
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import User


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


def legible(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The same view, which answers JSON nested deeper than it can be read with 400 and a sentence."""

    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except RecursionError:
            return JsonResponse({"errors": [{"message": "The body is not valid JSON."}]}, status=400)

    return answer


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
