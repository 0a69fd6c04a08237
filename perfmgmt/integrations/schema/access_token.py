"""Tokens in the API."""

from collections.abc import Sequence
from enum import StrEnum

import graphene

from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import ProtectedNode, allowed
from perfmgmt.graphql.pages import Order
from perfmgmt.integrations import models
from perfmgmt.integrations.actions import access_token


class State(StrEnum):
    """Whether a token still opens anything."""

    LIVE = "live"
    EXPIRED = "expired"
    REVOKED = "revoked"


TokenState = enum_of(
    State,
    "AccessTokenState",
    "Whether a token still opens anything.",
    {
        "LIVE": "It works.",
        "EXPIRED": "Its last day is over.",
        "REVOKED": "Its owner ended it, or it ended with the token that made it, her password or her employment.",
    },
)


def scopes_of(actor: Actor, rows: Sequence[models.AccessToken]) -> dict[int, list[str]]:
    """What each token may do."""
    return {row.pk: row.scopes.split() for row in rows}


def states(actor: Actor, rows: Sequence[models.AccessToken]) -> dict[int, State]:
    """Whether each token works on this day."""
    day = actor.today()
    return {
        row.pk: State.REVOKED if row.revoked_at else State.EXPIRED if row.expires_on < day else State.LIVE
        for row in rows
    }


class AccessTokenNode(ProtectedNode):
    """What a script signs in with."""

    orders = {"NEWEST": Order("id", "The newest first.", descending=True)}

    scopes = Batch(graphene.String, scopes_of, many=True, description="What it may do, such as goals:read.")
    state = Batch(TokenState, states, required=True, description="Whether it still works.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = models.AccessToken
        name = "AccessToken"
        description = "A token that a script signs in with as you, as far as its scopes go. Only you see yours."
        area = access_token.AREA
        fields = ("name", "created_at", "expires_on", "last_used_at", "revoked_at")


class AccessTokenCreate(Mutation):
    """Make a token for yourself. Its secret is told in this answer and never again."""

    action = access_token.access_token_create
    answer = "AccessToken"
    told_once = {
        "secret": graphene.String(
            description="What to send as `Authorization: Bearer …`. Null when the same write is sent again."
        )
    }

    class Input:
        name = graphene.String(required=True, description="What it is for.")
        scopes = graphene.List(
            graphene.NonNull(graphene.String),
            required=True,
            description="What it may do, such as goals:read; writing an area includes reading it. See tokenScopes.",
        )
        expires_on = graphene.Date(required=True, description="The last day on which it works; a year ahead at most.")


class AccessTokenRevoke(Mutation):
    """End one of your tokens, with those that it made; they open nothing from the next request on."""

    action = access_token.access_token_revoke
    answer = "AccessToken"

    class Input:
        access_token_id = id_of("AccessToken", required=True, description="Which token.")
