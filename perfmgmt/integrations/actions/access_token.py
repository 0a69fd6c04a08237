"""Tokens are made and ended by their owner, and end with her login."""

import datetime as dt
from collections.abc import Sequence

from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record, record_all
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict, Forbidden, Invalid, Unauthenticated
from perfmgmt.core.scope import OUT_OF_SCOPE, SCOPES
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.integrations.models import AccessToken
from perfmgmt.integrations.secret import digest_of, new_secret
from perfmgmt.people.models import Employee

AREA = "tokens"
LONGEST_NAME = 80
MOST = 50


@action(area=AREA)
def access_token_create(actor: Actor, *, name: str, scopes: Sequence[str], expires_on: dt.date) -> AccessToken:
    """A new token for oneself. Its `secret` is on the answer and nowhere else."""
    owner = fetch(actor, Employee, actor.pk or 0, to="set preferences of")
    maker = _maker(actor)
    name = checked_text(name, field="name", longest=LONGEST_NAME, required=True)
    chosen = _checked_scopes(actor, scopes)
    _require_day(actor, maker, expires_on)
    mine = AccessToken.objects.filter(employee=owner, revoked_at=None, expires_on__gte=actor.today())
    if mine.count() >= MOST:
        raise Conflict(sentence("You have {count} tokens. Revoke one that is not used any more.", count=MOST))
    secret = new_secret()
    token = AccessToken.objects.create(
        employee=owner,
        made_by=maker,
        name=name,
        digest=digest_of(secret),
        scopes=" ".join(chosen),
        created_at=now(),
        expires_on=expires_on,
    )
    token.secret = secret  # type: ignore[attr-defined]
    told = [("scopes", chosen), ("expires_on", expires_on)]
    record(actor, "access_token.created", token, [{"field": f, "before": None, "after": v} for f, v in told])
    return token


@action(area=AREA)
def access_token_revoke(actor: Actor, *, access_token_id: int) -> AccessToken:
    """From the next request on it opens nothing, and neither do the tokens that were made with it."""
    _hold_tokens(actor)
    token = fetch(actor, AccessToken, access_token_id, to="revoke", field="accessTokenId")
    ended = [token, *_made_with(token)]
    AccessToken.objects.filter(pk__in=[one.pk for one in ended]).update(revoked_at=now())
    record_all(actor, [("access_token.revoked", one, []) for one in ended])
    return token


def _hold_tokens(actor: Actor) -> None:
    """Take all open tokens of the actor, so that none of them makes another before this ends."""
    held: set[int] = set()
    open_ones = AccessToken.objects.filter(employee=actor.pk, revoked_at=None).order_by("pk")
    while True:
        found = set(open_ones.select_for_update(no_key=True).values_list("pk", flat=True))
        # One that was made while this waited for its maker comes to light at the next look.
        if found <= held:
            return
        held |= found


def _made_with(token: AccessToken) -> list[AccessToken]:
    """The open tokens that a token made, and those that they made: whoever found it may have kept one."""
    found, makers = [], {token.pk}
    # A token is newer than the one that made it.
    for one in AccessToken.objects.filter(employee=token.employee_id, revoked_at=None).order_by("pk"):
        if one.made_by_id in makers:
            makers.add(one.pk)
            found.append(one)
    return found


def _maker(actor: Actor) -> AccessToken | None:
    """The token by which the actor comes, held until the action ends. Raises Unauthenticated where it ended."""
    if actor.token_id is None:
        return None
    maker = AccessToken.objects.select_for_update(no_key=True).get(pk=actor.token_id)
    if maker.revoked_at is not None:
        raise Unauthenticated(sentence("This token was revoked. Create another one in the settings."))
    return maker


def end_tokens(actor: Actor, *employee_ids: int) -> None:
    """All that these people have end, as when they leave or get another password; none of them comes back."""
    tokens = list(AccessToken.objects.filter(employee_id__in=employee_ids, revoked_at=None))
    AccessToken.objects.filter(pk__in=[token.pk for token in tokens]).update(revoked_at=now())
    record_all(actor, [("access_token.revoked", token, []) for token in tokens])


def _checked_scopes(actor: Actor, scopes: Sequence[str]) -> list[str]:
    chosen = sorted(set(scopes))
    if not chosen:
        raise Invalid(sentence("Choose at least one thing that the token may do."), field="scopes")
    for scope in chosen:
        if scope not in SCOPES:
            known = ", ".join(sorted(SCOPES))
            raise Invalid(sentence("There is no such scope. Choose among: {known}.", known=known), field="scopes")
        if actor.scopes is not None and scope not in actor.scopes:
            raise Forbidden(
                sentence("This token cannot hand on {scope}, which it does not have itself.", scope=scope),
                field="scopes",
                code=OUT_OF_SCOPE,
            )
    return chosen


def _require_day(actor: Actor, maker: AccessToken | None, expires_on: dt.date) -> None:
    latest = _a_year_after(actor.today())
    if maker is not None:
        # Else a token that leaked would outlive its day by way of another one.
        latest = min(latest, maker.expires_on)
    if not actor.today() <= expires_on <= latest:
        raise Invalid(
            sentence("Choose a day from today on, {latest} at the latest.", latest=latest.isoformat()),
            field="expiresOn",
        )


def _a_year_after(day: dt.date) -> dt.date:
    """The same day of the next year.

    >>> _a_year_after(dt.date(2028, 2, 29))
    datetime.date(2029, 2, 28)
    """
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)
