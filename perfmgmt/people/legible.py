"""What the addresses of sign-in are sent is read here first, so that whatever comes, JSON goes back."""

import functools
import json
from collections.abc import Callable
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse, UnreadablePostError

from perfmgmt.core.sentence import translated
from perfmgmt.graphql.inputs import UNREADABLE
from perfmgmt.graphql.view import broken

View = Callable[..., HttpResponseBase]


def legible(*methods: str) -> Callable[[View], View]:
    """The same view for these methods and for one JSON object; anything unforeseen is masked and logged."""

    def for_view(view: View) -> View:
        @functools.wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method not in methods:
                return _refuse(405, "This address does not answer this method.", Allow=", ".join(methods))
            try:
                return _illegible(request) or view(request, *args, **kwargs)
            except (ImmediateHttpResponse, Http404):
                raise
            except Exception as error:
                return broken(request, error)

        return answer

    return for_view


def _illegible(request: HttpRequest) -> HttpResponseBase | None:
    """Why the body is not read, or None where it can be."""
    if request.method == "GET" or not request.META.get("CONTENT_LENGTH", "0").strip("0"):
        return None
    if request.content_type != "application/json":
        return _refuse(415, "Send JSON, with the content type application/json.")
    try:
        asked = json.loads(request.body)
    except RequestDataTooBig:
        return _refuse(413, "The body is too large. Send less at a time.")
    except (ValueError, RecursionError, UnreadablePostError):
        return _refuse(400, "The body is not valid JSON.")
    if not isinstance(asked, dict):
        return _refuse(400, "Send an object.")
    if any(isinstance(text, str) and UNREADABLE.search(text) for text in (*asked, *asked.values())):
        message = "This holds characters that cannot be shown. Type it again instead of pasting it."
        return _refuse(400, message)
    return None


def _refuse(status: int, message: str, **headers: str) -> HttpResponseBase:
    told = {"status": status, "errors": [{"message": translated(message)}]}
    return JsonResponse(told, status=status, headers=headers)
