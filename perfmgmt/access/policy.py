"""One policy for each model: which rows an actor may see, and what she may do to one of them."""

from typing import Any, ClassVar, Generic, TypeVar

from django.db.models import Model, QuerySet

from perfmgmt.core.actor import Actor

M = TypeVar("M", bound=Model)

POLICIES: dict[type[Model], "Policy[Any]"] = {}


class Policy(Generic[M]):
    """Answers the two questions of access for one model. A subclass is one page that can be read aloud."""

    verbs: ClassVar[tuple[str, ...]] = ()
    """What can be done to a row, in the words that `fetch(…, to=…)` uses and `can` answers with."""
    joins: ClassVar[tuple[str, ...]] = ()
    """Relations that `allows` reads, joined when a row is fetched or when `can` is asked of a page."""

    def scope(self, actor: Actor, rows: QuerySet[M]) -> QuerySet[M]:
        """Those of the rows that the actor may see, in SQL of constant size."""
        raise NotImplementedError

    def allows(self, actor: Actor, verb: str, row: M) -> bool:
        """Whether the actor, who sees the row, may do this to it. No SQL beyond `joins`."""
        return False

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
