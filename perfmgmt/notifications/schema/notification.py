"""The inbox in the API."""

from collections.abc import Mapping, Sequence
from copy import copy
from enum import Enum
from typing import Any

import graphene
from django.db.models import QuerySet

from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, One, extend, node_type
from perfmgmt.graphql.inputs import KitInput, id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import ProtectedNode
from perfmgmt.graphql.pages import Order
from perfmgmt.notifications import models
from perfmgmt.notifications.actions import notification
from perfmgmt.notifications.notices import NOTICES

COUNTED = 100


def word(kind: str) -> str:
    """A kind as the API calls it.

    >>> word("goal.checked_in")
    'GOAL_CHECKED_IN'
    """
    return kind.upper().replace(".", "_")


def _described(one: Any) -> str:
    return "What somebody is told of." if one is None else NOTICES[one.value].description


# Built when every package has registered its kinds.
NoticeKind = graphene.Enum.from_enum(
    Enum("NoticeKind", {word(kind): kind for kind in NOTICES}),  # type: ignore[misc]
    name="NoticeKind",
    description=_described,
)


class NotificationNode(ProtectedNode):
    """What somebody may want to know."""

    orders = {"LATEST": Order("at", "The latest first.", descending=True)}

    actor = One("Employee", description="Who did it; null where nobody in person did.")

    class Meta:
        model = models.Notification
        name = "Notification"
        description = "You are told of one deed; what it was about stands in one of the other fields."
        fields = ("at", "read_at")
        enums = {"kind": NoticeKind}


def about(target: str, *, description: str) -> Batch:
    """An edge from a notification to what it is about, for `extend("Notification", …)`; null where it is another."""

    def subjects(actor: Actor, rows: Sequence[models.Notification]) -> Mapping[int, Any]:
        node = node_type(target)
        mine = {row.pk: row.subject_id for row in rows if row.subject_type == node._meta.model.__name__}
        found = {row.pk: row for row in node.rows(actor).filter(pk__in={*mine.values()} or {0})}
        # Each its own copy: two notifications of one thing are two places in the answer.
        return {pk: copy(found[subject]) for pk, subject in mine.items() if subject in found}

    return Batch(target, subjects, description=description)


class NotificationFilter(KitInput):
    """Which notifications to list."""

    class Meta:
        description = "Which notifications to list."

    unread = graphene.Boolean(description="Only those that are new.")

    @classmethod
    def narrow(
        cls, actor: Actor, rows: QuerySet[models.Notification], given: dict[str, Any]
    ) -> QuerySet[models.Notification]:
        """The rows that fit."""
        return rows.filter(read_at=None) if given.get("unread") else rows


def unread(actor: Actor, rows: Sequence[Any]) -> dict[int, int]:
    """How many are new, counted no further than is shown; nobody counts another person's."""
    new = visible(actor, models.Notification).filter(read_at=None)
    return {row.pk: new[:COUNTED].count() for row in rows if row.pk == actor.pk}


extend(
    "Employee",
    unread_notifications=Batch(
        graphene.Int, unread, description="How many of your notifications are new, 100 at most; null for anybody else."
    ),
)


class NotificationMark(Mutation):
    """Mark a notification as read, or as new again."""

    action = notification.notification_mark
    answer = "Notification"

    class Input:
        notification_id = id_of("Notification", required=True, description="Which one.")
        read = graphene.Boolean(description="Whether it is read; false makes it new again.")


class NotificationMarkAll(Mutation):
    """Mark everything as read that had happened by then."""

    action = notification.notification_mark_all
    answer = "Employee"

    class Input:
        until = graphene.DateTime(required=True, description="When the latest one that you have seen happened.")
