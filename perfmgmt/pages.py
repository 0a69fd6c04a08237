"""Every page is the same application; which screen it shows is in its address."""

from contextlib import suppress

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe


@require_safe
@never_cache
@ensure_csrf_cookie
def page(request: HttpRequest) -> HttpResponse:
    """The built application in the reader's language, with the cookie that lets it write."""
    try:
        answer = render(request, "index.html")
        language = language_of(request).encode()
        answer.content = answer.content.replace(b'<html lang="en">', b'<html lang="%s">' % language, 1)
        return answer
    except TemplateDoesNotExist:
        return HttpResponse("The frontend is not built yet. Run `make run`.", status=503, content_type="text/plain")


def language_of(request: HttpRequest) -> str:
    """The language of whoever is signed in; else the browser's, also while the database is away."""
    with suppress(DatabaseError):
        request.find_actor()  # type: ignore[attr-defined]
    return get_language() or "en"
