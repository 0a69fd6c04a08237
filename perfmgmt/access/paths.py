"""Materialised paths: who is below whom, as one range of a column."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, F, Model, Q, Value, When
from django.db.models.functions import Concat, Substr

from perfmgmt.core.errors import Invalid
from perfmgmt.core.fields import DEEPEST, SEGMENT, PathField
from perfmgmt.core.sentence import sentence

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
AFTER_ALL = "~"


def segment(pk: int) -> str:
    """A key as five base-36 digits, so that paths sort and cut by position.

    >>> segment(1), segment(36), segment(60466175)
    ('00001', '00010', 'zzzzz')
    """
    digits = ""
    for _ in range(SEGMENT):
        pk, digit = divmod(pk, 36)
        digits = DIGITS[digit] + digits
    if pk:
        raise ValueError("A key of more than five base-36 digits does not fit a path.")
    return digits


def ids_on(path: str) -> tuple[int, ...]:
    """The keys on a path, the root first.

    >>> ids_on("0000100010")
    (1, 36)
    """
    return tuple(int(path[at : at + SEGMENT], 36) for at in range(0, len(path), SEGMENT))


def depth_of(path: str) -> int:
    """How many ancestors a path has; a root has none.

    >>> depth_of("00001"), depth_of("0000100010")
    (0, 1)
    """
    return len(path) // SEGMENT - 1


def is_below(path: str, above: str) -> bool:
    """Whether a row hangs somewhere under another; no row is below itself.

    >>> is_below("0000100010", "00001"), is_below("00001", "00001"), is_below("00001", "")
    (True, False, False)
    """
    return bool(above) and path != above and path.startswith(above)


def topmost(paths: Iterable[str]) -> tuple[str, ...]:
    """Those of the paths that lie under no other: the same reach in as few conditions as can be.

    >>> topmost(["0000200001", "00003", "00002", "0000200004"])
    ('00002', '00003')
    """
    kept: list[str] = []
    for path in sorted(paths):
        if not kept or not path.startswith(kept[-1]):
            kept.append(path)
    return tuple(kept)


def extended(path: str, pk: int, field: str) -> str:
    """The path of a row under another one. Raises Invalid where that would be too deep."""
    if len(path) >= SEGMENT * DEEPEST:
        raise Invalid(
            sentence("At most {levels} levels are possible. Choose one further up.", levels=DEEPEST), field=field
        )
    return path + segment(pk)


def below(column: str, path: str) -> Q:
    """The rows whose path lies strictly under `path`, as a range that an index answers on both databases."""
    if not path:
        return Q(pk__in=())
    return Q(**{f"{column}__gt": path, f"{column}__lt": path + AFTER_ALL})


def at_or_below(column: str, path: str) -> Q:
    """The rows at `path` or under it."""
    if not path:
        return Q(pk__in=())
    return Q(**{f"{column}__gte": path, f"{column}__lt": path + AFTER_ALL})


@dataclass(frozen=True)
class Copy:
    """A column of another table that repeats the path of a person, or of a team."""

    model: type[Model]
    column: str
    of: str


COPIES: list[Copy] = []
COPIES_OF_TEAMS: list[Copy] = []


def carries_path(model: type[Model], *, copy: str, person: str) -> None:
    """Tell the move of a person that `model.copy` repeats the path of `model.person`."""
    COPIES.append(Copy(model, copy, person))


def carries_team_path(model: type[Model], *, copy: str, team: str) -> None:
    """Tell the move of a team that `model.copy` repeats the path of `model.team`."""
    COPIES_OF_TEAMS.append(Copy(model, copy, team))


def moved_to(column: str, old: str, new: str) -> Concat:
    """The path of a row at or under `old`, once that lies at `new`."""
    return Concat(Value(new), Substr(F(column), len(old) + 1))


def rewrite(model: type[Model], column: str, old: str, new: str) -> int:
    """Move everything at or under one path to another, in one UPDATE. Returns the number of rows."""
    return model._default_manager.filter(at_or_below(column, old)).update(**{column: moved_to(column, old, new)})


def rewrite_copies(*moves: tuple[list[Copy], str, str]) -> None:
    """Let copies follow what moved from one path to another: one UPDATE for each table, whatever moved together."""
    columns: dict[type[Model], list[tuple[str, str, str]]] = {}
    for copies, old, new in moves:
        for copy in copies if old != new else ():
            columns.setdefault(copy.model, []).append((copy.column, old, new))
    for model, moved in columns.items():
        touched, values = Q(), {}
        for column, old, new in moved:
            here = at_or_below(column, old)
            touched |= here
            values[column] = Case(
                When(here, then=moved_to(column, old, new)), default=F(column), output_field=PathField()
            )
        model._default_manager.filter(touched).update(**values)
