"""What the demo company is made of, read from the files in `content/`."""

import csv
import datetime as dt
import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from perfmgmt.demo.measured import Measured, measured

CONTENT = Path(__file__).parent / "content"
NOT_DECOMPOSED = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "ð": "d"})


@dataclass(frozen=True)
class PersonRow:
    """One line of people.csv. `key` is the local part of the address."""

    key: str
    name: str
    title: str
    level: str
    location: str
    team: str
    manager: str
    hired: str
    persona: str


@dataclass(frozen=True)
class TeamRow:
    """One line of teams.csv; `parent` and `lead` are keys."""

    key: str
    name: str
    kind: str
    parent: str
    lead: str


@dataclass
class GoalPlan:
    """A goal as it is to be today, and how it came there.

    of: the key of a person, or `team:` and the key of a team. under: the key of its parent. by: who proposes it.
    health: the word of the last check-in, after `stale` where the next one is late, or `pending`, or `draft`.
    turn: from which share of the time on the health is the last one. due_in: working days until the next
    check-in, below 0 when it is late. end: `waiting` for the manager's word, or `confirmed`; decided, reason: the
    manager's other grade. blocked_days, unblocked_days (more than 7): how long ago. notes, next_steps: what the
    latest check-ins say, the last one last; thanks: the answer to the last but one; unseen: the last one waits.
    """

    title: str
    of: str
    period: str = "quarter"
    key: str = ""
    under: str = ""
    description: str = ""
    kind: str = "objective"
    ambition: str = "committed"
    level: str | None = None
    health: str = "on_track"
    cadence: str = "weekly"
    weight: str = "1"
    visibility: str = "everyone"
    mode: str = "both"
    manual: float | None = None
    shape: str = "even"
    turn: float | None = None
    tags: list[str] = field(default_factory=list)
    parts: list[Measured] = field(default_factory=list)
    blocker: str = ""
    blocked_days: int = 0
    blocked_on: dt.date | None = None
    unblocked_days: int | None = None
    unblocked_on: dt.date | None = None
    due_in: int | None = None
    end: str = ""
    retrospective: str = ""
    decided: str = ""
    reason: str = ""
    by: str = ""
    note: str = ""
    notes: list[str] = field(default_factory=list)
    next_steps: list[str] = field(default_factory=list)
    thanks: str = ""
    unseen: bool = False
    depth: int = 0
    goal_id: int = 0

    @property
    def word(self) -> str:
        """What the last check-in says."""
        return self.health.removeprefix("stale ")

    @property
    def is_stale(self) -> bool:
        """Whether the next check-in is long overdue."""
        return self.health.startswith("stale")


def address(name: str) -> str:
    """The local part of an address.

    >>> address("Paweł Sikora"), address("Freja Møller")
    ('pawel.sikora', 'freja.moller')
    """
    plain = unicodedata.normalize("NFKD", name.translate(NOT_DECOMPOSED)).encode("ascii", "ignore").decode()
    return plain.lower().replace(" ", ".")


def people() -> list[PersonRow]:
    """Everybody, each after her manager."""
    return [PersonRow(key=address(row["name"]), **row) for row in _rows("people.csv")]


def teams() -> list[TeamRow]:
    """All teams, each after the one above."""
    return [TeamRow(**row) for row in _rows("teams.csv")]


def goals(*names: str, **words: str) -> list[GoalPlan]:
    """The goals of these files, each after its parent; `words` fill the braces in titles."""
    return [_plan(row, words) for name in names for row in toml(name)["goal"]]


def toml(name: str) -> dict[str, Any]:
    """One file of `content/`."""
    return tomllib.loads((CONTENT / f"{name}.toml").read_text())


def _plan(row: dict[str, Any], words: dict[str, str]) -> GoalPlan:
    row = {**row, "title": row["title"].format(**words), "weight": str(row.get("weight", 1))}
    return GoalPlan(**{**row, "parts": [measured(part) for part in row.get("parts", ())]})


def _rows(name: str) -> list[dict[str, str]]:
    with (CONTENT / name).open(newline="") as file:
        return list(csv.DictReader(file))
