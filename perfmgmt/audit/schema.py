"""Recorded reads in the API."""

from perfmgmt.access.policy import ReadAs
from perfmgmt.audit.models import RecordedRead
from perfmgmt.graphql.edges import Many, One, extend
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.nodes import ProtectedNode
from perfmgmt.graphql.pages import Order

ReadCapacity = enum_of(
    ReadAs,
    "ReadCapacity",
    "In which capacity somebody read what is yours.",
    {"HR": "As HR for you.", "EMERGENCY": "By emergency access, which takes two people and a reason."},
)


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
