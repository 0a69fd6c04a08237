"""What can be imported: the record types and their fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from goals.rules.cadence import Cadence
from goals.rules.health import WORDS
from goals.rules.kinds import Ambition, Kind, Level
from goals.rules.measure import Counts, Measure
from goals.rules.phase import Phase
from goals.rules.roll_up import Mode
from goals.rules.visibility import Visibility

CADENCES = tuple(Cadence)
PHASES = tuple(Phase)
TEAM_KINDS = ("group", "business", "department", "team")
STATUSES = ("active", "on_leave", "left", "vacant")
LONGEST_ID = 200


class Form(StrEnum):
    """How the text of a cell is read."""

    TEXT = "text"
    EMAIL = "email"
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"
    TAGS = "tags"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record type.

    longest: characters of a text. choices: what a choice may be. to: the record type that a reference names by its
    external id. keeps: a cell left empty leaves what is there, because the field cannot be empty.
    """

    form: Form = Form.TEXT
    required: bool = False
    longest: int = 200
    choices: tuple[str, ...] = ()
    to: str = ""
    keeps: bool = False


def _choice(choices: tuple[str, ...]) -> Field:
    return Field(Form.CHOICE, choices=tuple(str(one) for one in choices), keeps=True)


def _reference(to: str, required: bool = False) -> Field:
    return Field(Form.REFERENCE, required=required, longest=400 if to == "team" else LONGEST_ID, to=to)


ID = Field(required=True, longest=LONGEST_ID)
DATE = Field(Form.DATE)
NUMBER = Field(Form.NUMBER)
WEIGHT = Field(Form.NUMBER, keeps=True)

RECORDS: Mapping[str, Mapping[str, Field]] = {
    "team": {
        "external_id": Field(required=True, longest=400),
        "name": Field(required=True),
        "kind": _choice(TEAM_KINDS),
        "parent": _reference("team"),
        "lead": _reference("person"),
    },
    "person": {
        "external_id": ID,
        "name": Field(required=True, longest=300),
        "email": Field(Form.EMAIL, longest=254),
        "job_title": Field(),
        "job_level": Field(longest=40),
        "location": Field(longest=120),
        "time_zone": Field(longest=64, keeps=True),
        "language": Field(longest=12, keeps=True),
        "hired_on": DATE,
        "left_on": DATE,
        "status": _choice(STATUSES),
        "manager": _reference("person"),
        "team": _reference("team"),
    },
    "goal": {
        "external_id": ID,
        "title": Field(required=True, longest=1000),
        "description": Field(longest=20_000),
        "kind": _choice(tuple(Kind)),
        "ambition": _choice(tuple(Ambition)),
        "level": _choice(tuple(Level)),
        "owner": _reference("person"),
        "team": _reference("team"),
        "period": _reference("period", required=True),
        "starts_on": Field(Form.DATE, keeps=True),
        "due_on": Field(Form.DATE, keeps=True),
        "parent": _reference("goal"),
        "weight": WEIGHT,
        "review_weight": WEIGHT,
        "visibility": _choice(tuple(Visibility)),
        "mode": _choice(tuple(Mode)),
        "manual_progress": NUMBER,
        "cadence": _choice(CADENCES),
        "tags": Field(Form.TAGS, longest=1000),
    },
    "key_result": {
        "external_id": ID,
        "goal": _reference("goal", required=True),
        "title": Field(required=True, longest=1000),
        "description": Field(longest=20_000),
        "measure": Field(Form.CHOICE, required=True, choices=tuple(str(one) for one in Measure)),
        "unit": Field(longest=40),
        "start_value": NUMBER,
        "target_value": NUMBER,
        "stretch_value": NUMBER,
        "current_value": NUMBER,
        "lower_bound": NUMBER,
        "upper_bound": NUMBER,
        "tolerance": NUMBER,
        "counts": _choice(tuple(Counts)),
        "weight": WEIGHT,
    },
    "check_in": {
        "external_id": ID,
        "goal": _reference("goal"),
        "occurred_on": Field(Form.DATE, required=True),
        "health": _choice(tuple(WORDS)),
        "what_changed": Field(longest=20_000),
        "next_steps": Field(longest=20_000),
        "confidence": NUMBER,
        "author": _reference("person"),
        "key_result": _reference("key_result"),
        "value": NUMBER,
        "values": Field(longest=4_000),
        "manual_progress": NUMBER,
    },
    "value": {
        "external_id": ID,
        "key_result": _reference("key_result", required=True),
        "occurred_on": Field(Form.DATE, required=True),
        "value": Field(Form.NUMBER, required=True),
    },
}
REFERENCES: Mapping[str, Mapping[str, str]] = {
    record: {name: one.to for name, one in fields.items() if one.form is Form.REFERENCE}
    for record, fields in RECORDS.items()
}
"""The fields that name other records, with the record type that each of them names."""
PLURALS = {
    "team": "teams",
    "person": "people",
    "goal": "goals",
    "key_result": "key results",
    "period": "periods",
    "check_in": "check-ins",
    "value": "values",
}
CREATABLE: Mapping[str, tuple[str, ...]] = {"team": ("name", "kind")}
"""The fields from which a referenced record is made that is not there yet."""
