"""What became of each row of an import."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from perfmgmt.core.errors import Refusal
from perfmgmt.core.sentence import translated


class Result(StrEnum):
    """How a row ends."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a row stops the import. field: of the record, or the column where no record is known yet."""

    row: int
    field: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Warned:
    """What is odd about a row that is imported all the same. kind groups warnings; value is what it is about."""

    row: int
    field: str
    kind: str
    value: str = ""


@dataclass
class Report:
    """The whole outcome. results: by row number, with the record type (empty where none). done: other numbers."""

    rows: int = 0
    results: dict[int, tuple[str, Result]] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)
    warnings: list[Warned] = field(default_factory=list)
    refusals: list[Refused] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    is_dry: bool = False
    names: dict[int, tuple[str, str]] = field(default_factory=dict)
    """The external id, and a name or a title, of each row that has one."""

    @property
    def is_refused(self) -> bool:
        """Whether one row stopped the whole import."""
        return bool(self.refusals)

    def refuse(self, row: int, field: str, sentence: str) -> None:
        """A row stops the import; the first reason is kept for each field."""
        if not any(one.row == row and one.field == field for one in self.refusals[-20:]):
            self.refusals.append(Refused(row, field, translated(sentence)))

    def warn(self, row: int, field: str, kind: str, value: str = "") -> None:
        """Something is odd about a row."""
        self.warnings.append(Warned(row, field, translated(kind), value))

    def end(self, row: int, record: str, result: Result) -> None:
        """A row ends so."""
        self.results[row] = (record, result)

    @contextmanager
    def refusing(self, row: int, field: str) -> Iterator[None]:
        """Let a rule that refuses inside refuse the row; `field` is told where the rule names none."""
        try:
            yield
        except Refusal as refusal:
            self.refuse(row, snake(refusal.field or field), refusal.message)

    def counts(self) -> dict[str, Counter[Result]]:
        """How many rows of each record type ended how; refused rows are counted once."""
        counted: dict[str, Counter[Result]] = defaultdict(Counter)
        refused = {one.row for one in self.refusals}
        for row in refused:
            counted[self.results.get(row, ("", Result.REFUSED))[0]][Result.REFUSED] += 1
        for row, (record, result) in self.results.items():
            if row not in refused:
                counted[record][result] += 1
        return dict(counted)


def snake(name: str) -> str:
    """A field as a mapping file writes it.

    >>> snake("targetValue")
    'target_value'
    """
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
