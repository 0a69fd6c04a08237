"""Reactions in the API."""

from collections.abc import Sequence

import graphene

from goals.actions import reaction
from goals.models import CheckIn, Comment
from goals.rules.reactions import ReactionKind
from goals.selectors.reactions import ReactionCount, counted
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, extend
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import Plain

ReactionKindName = enum_of(
    ReactionKind,
    "ReactionKind",
    "What one can say without words.",
    {
        "AGREE": "I agree.",
        "CELEBRATE": "Well done.",
        "THANKS": "Thank you.",
        "WONDER": "I should like to know more.",
    },
)


class Reactions(Plain):
    """How many gave one kind of reaction."""

    class Meta:
        name = "ReactionCount"

    kind = graphene.Field(ReactionKindName, required=True, description="Which.")
    count = graphene.Int(required=True, description="How many gave it.")
    is_mine = graphene.Boolean(required=True, description="Whether you did.")


def reactions_to_comments(actor: Actor, rows: Sequence[Comment]) -> dict[int, list[ReactionCount]]:
    """The reactions to each comment."""
    return counted(actor, "comment_id", [row.pk for row in rows])


def reactions_to_check_ins(actor: Actor, rows: Sequence[CheckIn]) -> dict[int, list[ReactionCount]]:
    """The reactions to each check-in."""
    return counted(actor, "check_in_id", [row.pk for row in rows])


class CommentReact(Mutation):
    """Give a reaction to a comment, or take it back; what is so already stays so."""

    action = reaction.comment_react
    answer = "Comment"

    class Input:
        comment_id = id_of("Comment", required=True, description="To which comment.")
        kind = ReactionKindName(required=True, description="Which reaction.")
        is_given = graphene.Boolean(required=True, description="True gives it, false takes it back.")


class CheckInReact(Mutation):
    """Give a reaction to a check-in, or take it back; what is so already stays so."""

    action = reaction.check_in_react
    answer = "CheckIn"

    class Input:
        check_in_id = id_of("CheckIn", required=True, description="To which check-in.")
        kind = ReactionKindName(required=True, description="Which reaction.")
        is_given = graphene.Boolean(required=True, description="True gives it, false takes it back.")


extend(
    "Comment",
    reactions=Batch(Reactions, reactions_to_comments, many=True, description="What others said without words."),
)
extend(
    "CheckIn",
    reactions=Batch(Reactions, reactions_to_check_ins, many=True, description="What others said without words."),
)
