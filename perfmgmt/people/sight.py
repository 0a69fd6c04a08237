"""What previews of a move compare; upper packages register what somebody may gain or lose sight of."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import Model, Q


@dataclass(frozen=True)
class Touched:
    """Where a move may change who sees what: people below paths, teams below paths, and single ones of both."""

    lines: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    people: frozenset[int] = field(default_factory=frozenset)
    single_teams: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Watched:
    """A model whose rows are counted. `person` is the column of whoever a row is about."""

    model: type[Model]
    person: str
    among: Callable[[Touched], Q]


WATCHED: list[Watched] = []


def watch_sight(model: type[Model], *, person: str, among: Callable[[Touched], Q]) -> None:
    """Count rows of a model in previews. among: the rows that a move may open or close; the policies decide."""
    WATCHED.append(Watched(model, person, among))
