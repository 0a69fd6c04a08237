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
            return JsonResponse({"status": 403, "errors": [{"code": "forbidden", "message": told}]}, status=403)
        answer: HttpResponseBase = super().handle(request, *args, **kwargs)
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user, actor = request.user, actor_of(request)
        assert isinstance(user, User) and actor is not None
        # Hashed before anything is locked: it takes long on purpose.
        user.set_password(self.input.cleaned_data["new_password"])
        with writing(), transaction.atomic():
            user.save(update_fields=["password"])
            password_changed(actor, user.employee.pk)
            record(actor, "employee.password_changed", user.employee)
        finalize_password_change(request, user)
        answer: HttpResponseBase = AuthenticationResponse(request)
        return answer
