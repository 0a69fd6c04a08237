"""What a request carries from people: who acts, and the organisation as it stands today."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse

from perfmgmt.core.clock import today
from perfmgmt.graphql.view import broken
from perfmgmt.people.actions.day import apply_day
from perfmgmt.people.sign_in import actor_of


class NewDay:
    """Lines and memberships that begin or end today are in force before anybody is answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.applied: dt.date | None = None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        day = today("UTC")
        if self.applied != day and request.path == "/graphql":
            try:
                apply_day(day)
            except Exception as error:
                # Nobody is answered by yesterday's lines, and whoever asks the API is told in its own words.
                return broken(request, error)
            self.applied = day
        return self.get_response(request)


class ActorOfRequest:
    """Lets the API ask for the actor without knowing people."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.find_actor = partial(actor_of, request)  # type: ignore[attr-defined]
        return self.get_response(request)
