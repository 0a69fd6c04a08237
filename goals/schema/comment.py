"""Comments in the API."""

from collections.abc import Sequence
from typing import Any

import graphene
from django.db.models import DateTimeField, QuerySet, Value
from django.db.models.functions import Coalesce

from goals.actions import comment
from goals.models import Comment, CommentRevision, Goal
from goals.rules.mention import mentioned, parts_of
from goals.selectors.mentions import MOST, people_named, readers_of
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.edges import Batch, Many, One, extend
from perfmgmt.graphql.ids import key_of
from perfmgmt.graphql.inputs import KitInput, id_of, list_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import Plain, ProtectedNode, allowed
from perfmgmt.graphql.pages import Order

LAST = Value("9999-12-31T00:00:00+00:00", DateTimeField())


class CommentPart(Plain):
    """A stretch of a comment: plain text, or somebody named."""

    text = graphene.String(required=True, description="Plain text, with line breaks; empty where somebody is named.")
    person = One("Employee", description="Who is named here; null for text.")


def parts(actor: Actor, rows: Sequence[Any]) -> dict[int, Any]:
    """The texts of comments, taken apart."""
    return {row.pk: list(parts_of(row.text)) for row in rows}


def wordings(actor: Actor, rows: Sequence[CommentRevision]) -> dict[int, str]:
    """Earlier wordings as plain text."""
    named = people_named(actor, {0}.union(*(mentioned(row.text) for row in rows)))
    names = {pk: f"@{person.name}" for pk, person in named.items()}
    return {
        row.pk: "".join(names.get(part.person_id, "") if part.person_id else part.text for part in parts_of(row.text))
        for row in rows
    }


def hidden_from(actor: Actor, rows: Sequence[Goal], *, person_ids: list[str]) -> dict[int, Any]:
    """Those of the people who do not see each goal."""
    if len(person_ids) > MOST:
        raise Invalid(sentence("Name {most} people at most in one comment.", most=MOST), field="personIds")
    people = people_named(actor, [key_of(one, of="Employee", field="personIds") for one in person_ids])
    readers = readers_of(rows, people.values())
    return {row.pk: [people[pk] for pk, goals in readers.items() if row.pk not in goals] for row in rows}


class CommentFilter(KitInput):
    """Which comments to list."""

    class Meta:
        description = "Which comments to list; all that is given must fit."

    is_about_goal = graphene.Boolean(description="Only those on the goal itself, not on one of its check-ins.")

    @classmethod
    def narrow(cls, actor: Actor, rows: QuerySet[Comment], given: dict[str, Any]) -> QuerySet[Comment]:
        """The rows that fit."""
        return rows.filter(check_in=None) if given.get("is_about_goal") else rows


class CommentNode(ProtectedNode):
    """What somebody said about a goal or a check-in."""

    orders = {
        "EARLIEST": Order(Coalesce("posted_at", LAST), "The earliest posted first, your draft last."),
        "LATEST": Order(Coalesce("posted_at", LAST), "Your draft first, then the latest posted.", descending=True),
    }

    goal = One("Goal", description="The goal it is about.")
    check_in = One("CheckIn", description="The check-in it is about; null where it is about the goal.")
    author = One("Employee", description="Who wrote it.")
    parts = Batch(CommentPart, parts, many=True, description="What it says, with the people it names.")
    revisions = Many(
        "CommentRevision", column="comment_id", description="Earlier wordings, as far as you may read them."
    )
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")
    is_draft = graphene.Boolean(required=True, description="Whether it is not posted yet.")
    is_withdrawn = graphene.Boolean(required=True, description="Whether it was taken back.")

    class Meta:
        model = Comment
        name = "Comment"
        description = "What somebody said about a goal or a check-in: posted, or a draft of yours."
        fields = ("posted_at", "edited_at", "version")

    @classmethod
    def prepare(cls, rows: QuerySet[Comment], actor: Actor) -> QuerySet[Comment]:
        return rows.select_related("goal__period", "goal__home_team", "goal__accountable", "goal__team")

    def resolve_is_draft(self: Any, info: Any) -> bool:
        return self.posted_at is None

    def resolve_is_withdrawn(self: Any, info: Any) -> bool:
        return self.withdrawn_at is not None


class CommentRevisionNode(ProtectedNode):
    """What a comment said before it was edited."""

    text = Batch(graphene.String, wordings, required=True, description="What it said; people by their names of today.")

    class Meta:
        model = CommentRevision
        name = "CommentRevision"
        description = "What a comment said before it was edited."
        fields = ("at",)


class CommentPartInput(KitInput):
    """A stretch of text, or somebody named."""

    class Meta:
        description = "A stretch of text, or somebody named: one of the two."

    text = graphene.String(description="Plain text.")
    person_id = id_of("Employee", description="Who is named.")


class CommentPost(Mutation):
    """Say something about a goal or to one of its check-ins; whoever is named and sees the goal is told."""

    action = comment.comment_post
    answer = "Comment"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        check_in_id = id_of("CheckIn", description="To which of its check-ins; to the goal unless said.")
        parts = list_of(CommentPartInput, required=True, description="What to say, in order.")


class CommentSaveDraft(Mutation):
    """Keep what was typed so far; nobody else sees it, and an empty text throws it away."""

    action = comment.comment_save_draft
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        check_in_id = id_of("CheckIn", description="To which of its check-ins; to the goal unless said.")
        parts = list_of(CommentPartInput, required=True, description="What was typed, in order.")


class CommentEdit(Mutation):
    """Put right what you posted, for 24 hours; the earlier wording is kept."""

    action = comment.comment_edit
    answer = "Comment"

    class Input:
        comment_id = id_of("Comment", required=True, description="Which comment.")
        version = graphene.Int(required=True, description="The version you last saw.")
        parts = list_of(CommentPartInput, required=True, description="What it shall say, in order.")


class CommentWithdraw(Mutation):
    """Take back what you posted, for 24 hours; from then on only you read it."""

    action = comment.comment_withdraw
    answer = "Comment"

    class Input:
        comment_id = id_of("Comment", required=True, description="Which comment.")
        version = graphene.Int(required=True, description="The version you last saw.")


extend(
    "Goal",
    comments=Many("Comment", column="goal_id", filters=CommentFilter, description="What was said about it."),
    hidden_from=Batch(
        "Employee",
        hidden_from,
        many=True,
        args={
            "person_ids": graphene.List(
                graphene.NonNull(graphene.ID), default_value=[], description="Whom one means to name, up to 10."
            )
        },
        description="Those of these people who do not see it, and would not be told of being named.",
    ),
)
extend("CheckIn", comments=Many("Comment", column="check_in_id", description="What was said to it."))
