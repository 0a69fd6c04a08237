"""One policy for each model: which rows an actor may see, and what she may do to one of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar

from django.db.models import Model, QuerySet

from perfmgmt.core.actor import Actor

M = TypeVar("M", bound=Model)


class ReadAs(StrEnum):
    """In which capacity somebody reads what is another person's."""

    HR = "hr"
    EMERGENCY = "emergency"


@dataclass(frozen=True)
class Read:
    """One read that is told to the person whom the row is about."""

    person_id: int
    capacity: ReadAs


POLICIES: dict[type[Model], "Policy[Any]"] = {}


class Policy(Generic[M]):
    """Answers the two questions of access for one model. A subclass is one page that can be read aloud."""

    verbs: ClassVar[tuple[str, ...]] = ()
    """What can be done to a row, in the words that `fetch(…, to=…)` uses and `can` answers with."""
    joins: ClassVar[tuple[str, ...]] = ()
    """Relations that `allows` reads, joined when a row is fetched or when `can` is asked of a page."""

    reads_recorded: ClassVar[bool] = False
    """Whether each person learns who read her rows as HR or in an emergency; `recorded` then says which reads."""

    def scope(self, actor: Actor, rows: QuerySet[M]) -> QuerySet[M]:
        """Those of the rows that the actor may see, in SQL of constant size."""
        raise NotImplementedError

    def allows(self, actor: Actor, verb: str, row: M) -> bool:
        """Whether the actor, who sees the row, may do this to it. No SQL beyond `joins`."""
        return False

    def on_behalf_of(self, actor: Actor, verb: str, row: M) -> int | None:
        """The manager whose delegation is all that lets the actor do this; None where she may by herself."""
        return None

    def recorded(self, actor: Actor, row: M) -> "Read | None":
        """How the actor came to read this row, where its person is to learn of it; None for any other read."""
        return None

    def can(self, actor: Actor, row: M) -> list[str]:
        """All the actor may do to a row that she sees."""
        return [verb for verb in self.verbs if actor.is_system or self.allows(actor, verb, row)]


def register(model: type[M], policy: Policy[M]) -> None:
    """Give a model its policy, once."""
    if model in POLICIES:
        raise TypeError(f"{model.__name__} has a policy already.")
    POLICIES[model] = policy


def policy_of(model: type[M]) -> Policy[M]:
    """The policy of a model. Raises LookupError where there is none: nothing is open by default."""
    try:
        return POLICIES[model]
    except KeyError:
        raise LookupError(f"{model.__name__} has no policy; register one before its rows are read.") from None
