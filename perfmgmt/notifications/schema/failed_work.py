"""Work that failed, in the API: what and when and how often, never what is in it."""

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
from perfmgmt.notifications.actions import failed_work
from perfmgmt.notifications.models import OutboxMessage, ScheduleRun
from perfmgmt.notifications.outbox.handlers import HANDLERS


class Outlook(StrEnum):
    """What comes next."""

    GIVEN_UP = "given_up"
    TRIED_AGAIN = "tried_again"
    UNKNOWN = "unknown"


FailedWorkOutlook = enum_of(
    Outlook,
    "FailedWorkOutlook",
    "What comes next.",
    {
        "GIVEN_UP": "Nothing, unless somebody lets it be tried again.",
        "TRIED_AGAIN": "It is tried again by itself.",
        "UNKNOWN": "This version does not know the kind; a newer one will take it up.",
    },
)


def outlooks(actor: Actor, rows: Sequence[OutboxMessage]) -> dict[int, Outlook]:
    """What comes next for each row."""
    return {
        row.pk: Outlook.GIVEN_UP
        if row.state == OutboxMessage.State.DEAD
        else Outlook.TRIED_AGAIN
        if row.kind in HANDLERS
        else Outlook.UNKNOWN
        for row in rows
    }


class FailedWorkNode(ProtectedNode):
    """One piece of work that failed."""

    orders = {"NEWEST": Order("id", "The newest first.", descending=True)}

    outlook = Batch(FailedWorkOutlook, outlooks, required=True, description="What comes next.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = OutboxMessage
        name = "FailedWork"
        description = "Background work that failed, or that no handler knows; what is in it is not shown."
        fields = ("kind", "created_at", "attempts", "next_try_at", "failed_at", "error_class", "correlation_id")
        area = "settings"


class FailedScheduleNode(ProtectedNode):
    """One schedule whose last run failed."""

    class Meta:
        model = ScheduleRun
        name = "FailedSchedule"
        description = (
            "What happens again and again, where its last run failed; it is tried every minute until it succeeds."
        )
        fields = ("name", "failed_at", "ran_at", "error_class", "correlation_id")
        area = "settings"


class FailedWorkRetry(Mutation):
    """Let work that failed be tried again at once."""

    action = failed_work.failed_work_retry
    answer = "FailedWork"

    class Input:
        failed_work_id = id_of("FailedWork", required=True, description="Which work.")


class FailedWorkDiscard(Mutation):
    """Give work up for good; it is never done."""

    action = failed_work.failed_work_discard
    answer = "FailedWork"

    class Input:
        failed_work_id = id_of("FailedWork", required=True, description="Which work.")
