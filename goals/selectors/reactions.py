"""How many gave which reaction."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from goals.models import Reaction
from goals.rules.reactions import ReactionKind
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor


@dataclass(frozen=True)
class ReactionCount:
    """One kind, how many gave it, and whether the reader did."""

    pk: str
    kind: ReactionKind
    count: int
    is_mine: bool


def counted(actor: Actor, to: str, keys: Iterable[int]) -> dict[int, list[ReactionCount]]:
    """The reactions to each, in the order of the kinds; one statement. to: `check_in_id` or `comment_id`."""
    rows = visible(actor, Reaction).filter(**{f"{to}__in": list(keys)}).values_list(to, "kind").order_by()
    found: dict[int, list[ReactionCount]] = defaultdict(list)
    for key, kind, count, mine in rows.annotate(n=Count("pk"), mine=Count("pk", filter=Q(person_id=actor.pk))):
        found[key].append(ReactionCount(f"{key} {kind}", ReactionKind(kind), count, bool(mine)))
    kinds = list(ReactionKind)
    return {key: sorted(some, key=lambda one: kinds.index(one.kind)) for key, some in found.items()}
