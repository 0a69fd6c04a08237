"""Requests to the API byte by byte, where tests.api would already say everything right."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from perfmgmt.people.models import Employee
from tests.api import TOKEN, sign_in

CLIENT = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")


def send(
    person: Employee | None,
    body: bytes | str,
    *,
    kind: str = "application/json",
    token: str | None = TOKEN,
    method: str = "POST",
    **extra: Any,
) -> HttpResponse:
    """One request with a given body; `extra` are entries of the WSGI environment, such as HTTP_ACCEPT."""
    body = body.encode() if isinstance(body, str) else body
    CLIENT.cookies.clear()
    CLIENT.cookies[settings.CSRF_COOKIE_NAME] = TOKEN
    if person is not None:
        CLIENT.cookies[settings.SESSION_COOKIE_NAME] = sign_in(person)
    if token is not None:
        extra["HTTP_X_CSRFTOKEN"] = token
    extra.setdefault("CONTENT_TYPE", kind)
    extra.setdefault("CONTENT_LENGTH", str(len(body)))
    answer: HttpResponse = CLIENT.generic(method, "/graphql", body, content_type=kind, **extra)
    return answer


def send_query(person: Employee | None, query: str, **extra: Any) -> HttpResponse:
    """One document without variables."""
    return send(person, json.dumps({"query": query}), **extra)


def told(response: HttpResponse) -> dict[str, Any]:
    """The body of an answer."""
    answer: dict[str, Any] = json.loads(response.content)
    return answer
