"""Changing one's own password, where allauth checks the present one, the new one and how often one tries."""

from typing import Any

from allauth.account.internal.flows.password_change import finalize_password_change
from allauth.headless.account.views import ChangePasswordView
from allauth.headless.base.response import AuthenticationResponse
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, JsonResponse

from perfmgmt.audit.entries import record
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.turns import writing
from perfmgmt.people.actions.organisation import DEMO
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.facts import held_login
from perfmgmt.people.followers import password_changed
from perfmgmt.people.models import User
from perfmgmt.people.selectors.organisation import is_demo
from perfmgmt.people.sign_in import actor_of


class OwnPasswordView(ChangePasswordView):  # type: ignore[misc]
    """The session that asks goes on; every other session and all tokens of the person end."""

    def handle(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answers in the person's language. Whoever anybody may be keeps the password that anybody knows."""
        actor_of(request)
        employee = getattr(request.user, "employee", None)
        if employee and (employee.external_id or "").startswith(DEMO) and is_demo():
            told = sentence("Anybody may try the demo company as this person, so the password stays as it is.")
            return _refusal(403, "forbidden", told)
        answer: HttpResponseBase = super().handle(request, *args, **kwargs)
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user, actor = request.user, actor_of(request)
        assert isinstance(user, User) and actor is not None
        checked = user.password
        # Hashed before anything is locked: it takes long on purpose.
        user.set_password(self.input.cleaned_data["new_password"])
        with writing(), transaction.atomic():
            hold_rights(pk=user.pk)
            if held_login(user.pk) != (True, checked):
                return _refusal(409, "conflict", sentence("Your password changed meanwhile. Sign in with the new one."))
            user.save(update_fields=["password"])
            password_changed(actor, user.employee.pk)
            record(actor, "employee.password_changed", user.employee)
        finalize_password_change(request, user)
        answer: HttpResponseBase = AuthenticationResponse(request)
        return answer


def _refusal(status: int, code: str, message: str) -> JsonResponse:
    return JsonResponse({"status": status, "errors": [{"code": code, "message": message}]}, status=status)
