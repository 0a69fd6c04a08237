"""The audit log and recorded reads in the API."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import graphene
from django.db.models import Q, QuerySet

from perfmgmt.access.policy import ReadAs
from perfmgmt.audit.models import AuditEntry, RecordedRead
from perfmgmt.audit.telling import ALIKE, changes_of, subjects_of
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, Many, One, extend
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.inputs import KitInput, id_of
from perfmgmt.graphql.nodes import Plain, ProtectedNode
from perfmgmt.graphql.pages import Order

ReadCapacity = enum_of(
    ReadAs,
    "ReadCapacity",
    "In which capacity somebody read what is yours.",
    {"HR": "As HR for you.", "EMERGENCY": "By emergency access, which takes two people and a reason."},
)

DAY = dt.timedelta(days=1)
EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(9000, 1, 1)


class AuditChange(Plain):
    """One field of a deed."""

    field = graphene.String(required=True, description="What changed; empty where that is withheld.")
    is_withheld = graphene.Boolean(required=True, description="Whether it is content, of which the log tells nothing.")
    before = graphene.String(description="What it was.")
    after = graphene.String(description="What it became.")


class AuditEntryNode(ProtectedNode):
    """One deed."""

    orders = {
        "LATEST": Order("at", "The latest first.", descending=True),
        "EARLIEST": Order("at", "The earliest first."),
    }

    actor = One("Employee", description="Who did it; null where nobody in person did.")
    on_behalf_of = One("Employee", description="For which manager, where only a delegation let her do it.")
    verb = graphene.String(required=True, description="What was done, such as role.granted.")
    by_token = graphene.Boolean(required=True, description="Whether a script did it with a token.")
    subject = Batch(
        graphene.String,
        subjects_of,
        required=True,
        description="What it was done to: a name, or a mark that is the same for all entries on one thing.",
    )
    changes = Batch(AuditChange, changes_of, many=True, description="What changed; of content only how many fields.")

    class Meta:
        model = AuditEntry
        name = "AuditEntry"
        description = "One deed as auditors see it: roles, lines and settings with their values, content without."
        fields = ("at", "actor_name", "subject_type")

    def resolve_verb(self: Any, info: Any) -> str:
        return str(ALIKE.get(self.verb, self.verb))

    def resolve_by_token(self: Any, info: Any) -> bool:
        return self.token_id is not None


class AuditFilter(KitInput):
    """Which deeds to list."""

    class Meta:
        description = "Which deeds to list; all that is given must fit."

    person_id = id_of("Employee", description="To whom it was done.")
    actor_id = id_of("Employee", description="Who did it, or on whose behalf.")
    verb = graphene.String(description="What was done, such as role.granted; or all of a kind, such as role.")
    since = graphene.Date(description="The first day, by your calendar.")
    until = graphene.Date(description="The last day.")

    @classmethod
    def narrow(cls, actor: Actor, rows: QuerySet[AuditEntry], given: dict[str, Any]) -> QuerySet[AuditEntry]:
        """The rows that fit."""
        wanted = cls.translate(given)
        if wanted.get("person_id"):
            rows = rows.filter(subject_type="Employee", subject_id=wanted["person_id"])
        if wanted.get("actor_id"):
            rows = rows.filter(Q(actor_id=wanted["actor_id"]) | Q(on_behalf_of_id=wanted["actor_id"]))
        if wanted.get("verb"):
            verb = wanted["verb"]
            said = {one for one in (verb, *ALIKE) if ALIKE.get(one, one) == verb}
            rows = rows.filter(Q(verb__in=said) if "." in verb else Q(verb__startswith=f"{verb}."))
        if wanted.get("since"):
            rows = rows.filter(at__gte=_midnight(actor, wanted["since"]))
        if wanted.get("until"):
            rows = rows.filter(at__lt=_midnight(actor, wanted["until"]) + DAY)
        return rows


def _midnight(actor: Actor, day: dt.date) -> dt.datetime:
    """When a day began for the actor; days beyond all entries are as good as the first and the last there are."""
    day = min(max(day, EARLIEST), LATEST)
    return dt.datetime.combine(day, dt.time.min, ZoneInfo(actor.time_zone))


class RecordedReadNode(ProtectedNode):
    """Somebody read what is yours."""

    orders = {"LATEST": Order("at", "The latest first.", descending=True)}

    reader = One("Employee", description="Who read it.")

    class Meta:
        model = RecordedRead
        name = "RecordedRead"
        description = "Somebody read what is yours, as HR or in an emergency."
        fields = ("at", "capacity", "subject_type")
        enums = {"capacity": ReadCapacity}


extend(
    "Employee",
    reads=Many(
        "RecordedRead",
        column="person_id",
        description="Who read what of yours as HR or in an emergency.",
    ),
)
