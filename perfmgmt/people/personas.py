"""Trying the demo company as one of its people; closed as soon as it is not loaded."""

import json

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET

from perfmgmt.core.sentence import translated
from perfmgmt.people.legible import legible
from perfmgmt.people.models import Employee, Organisation, User

BACKEND = "perfmgmt.people.sign_in.EmployeeBackend"


@require_GET
@ensure_csrf_cookie
def personas(request: HttpRequest) -> JsonResponse:
    """Who can be tried, with what they stand for."""
    _require_demo()
    rows = Employee.objects.filter(external_id__startswith="persona:", user__is_active=True).order_by("external_id")
    return JsonResponse(
        {
            "personas": [
                {
                    "name": row.name,
                    "email": row.email,
                    "title": row.job_title,
                    "role": translated((row.external_id or "").split(":")[2]),
                }
                for row in rows
            ]
        }
    )


@legible("POST")
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """Sign in as a persona of the demo company, without a password."""
    _require_demo()
    email = json.loads(request.body or b"{}").get("email")
    if not isinstance(email, str):
        return JsonResponse({"error": "Name the persona by `email`."}, status=400)
    user = User.objects.filter(email=email, is_active=True, employee__external_id__startswith="persona:").first()
    if user is None:
        raise Http404
    login(request, user, backend=BACKEND)
    return HttpResponse(status=204)


def _require_demo() -> None:
    if not Organisation.objects.filter(pk=1, is_demo=True).exists():
        raise Http404
