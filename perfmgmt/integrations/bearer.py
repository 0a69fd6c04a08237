"""Who comes with a token. It opens the API as its owner, as far as its scopes go, for as long as she could sign in."""

import re
from collections.abc import Callable
from functools import partial

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import TooMany, Unauthenticated
from perfmgmt.core.scope import with_reading
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.models import AccessToken
from perfmgmt.integrations.secret import SHAPE, digest_of
from perfmgmt.integrations.throttle import count, seconds_to_wait
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.sign_in import EmployeeBackend

PATH = "/graphql"
BEARER = re.compile(r"bearer(\s|$)", re.IGNORECASE)


class TokenOfRequest:
    """Lets the API ask for the actor of a token where one was sent; every other address knows sessions only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        header = request.headers.get("Authorization", "")
        # A proxy in front may ask browsers for a login of its own: what it hands on beside a session is not ours.
        is_ours = BEARER.match(header) or (header and settings.SESSION_COOKIE_NAME not in request.COOKIES)
        if is_ours and request.path == PATH:
            request.bears_token = True  # type: ignore[attr-defined]
            request.find_actor = partial(actor_by_token, request, header)  # type: ignore[attr-defined]
        return self.get_response(request)


def actor_by_token(request: HttpRequest, header: str) -> Actor:
    """The owner of the token in the header.

    Raises Unauthenticated where it opens nothing, TooMany where it, or a guess from the same address, comes too often.
    """
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        raise Unauthenticated(sentence("Send either a token or a session, not both."))
    guesses = f"guess:{get_adapter().get_client_ip(request)}"
    _throttle(guesses, settings.TOKEN_GUESSES_A_MINUTE)
    scheme, _, secret = header.strip().partition(" ")
    if scheme.lower() != "bearer" or not SHAPE.fullmatch(secret.strip()):
        count(guesses)
        raise Unauthenticated(sentence("Send the header as “Authorization: Bearer pm_…”, with the whole token."))
    token = _counted(digest_of(secret.strip()))
    if token is None:
        count(guesses)
        raise Unauthenticated(sentence("There is no such token. Create one in the settings."))
    return _owner(token)


def _counted(digest: str) -> AccessToken | None:
    with transaction.atomic():
        # Locked, so that requests that come together are counted one by one.
        token = AccessToken.objects.select_for_update(of=("self",), no_key=True).filter(digest=digest).first()
        if token is not None:
            _throttle(f"token:{token.pk}", settings.TOKEN_REQUESTS_A_MINUTE)
            count(f"token:{token.pk}")
    return token


def _throttle(what: str, most: int) -> None:
    if seconds := seconds_to_wait(what, most=most):
        raise TooMany(sentence("Too many requests. Try again in {seconds} seconds.", seconds=seconds), seconds=seconds)


def _owner(token: AccessToken) -> EmployeeActor:
    if token.revoked_at is not None:
        raise Unauthenticated(sentence("This token was revoked. Create another one in the settings."))
    login = EmployeeBackend().of_employee(token.employee_id)
    if login is None:
        raise Unauthenticated(sentence("The owner of this token cannot sign in any more."))
    scopes = with_reading(frozenset(token.scopes.split()))
    actor = EmployeeActor(login.employee, token_id=token.pk, scopes=scopes)
    if token.expires_on < actor.today():
        raise Unauthenticated(sentence("This token has expired. Create another one in the settings."))
    hour = now().replace(minute=0, second=0, microsecond=0)
    if token.last_used_at != hour:
        AccessToken.objects.filter(pk=token.pk).update(last_used_at=hour)
    return actor
