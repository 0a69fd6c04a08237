"""Every page is the same application; which screen it shows is in its address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe


@require_safe
@never_cache
@ensure_csrf_cookie
def page(request: HttpRequest) -> HttpResponse:
    """The built application, with the cookie that lets it write."""
    try:
        return render(request, "index.html")
    except TemplateDoesNotExist:
        return HttpResponse("The frontend is not built yet. Run `make run`.", status=503, content_type="text/plain")
