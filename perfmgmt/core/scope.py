"""What a token may do. A scope such as `goals:write` names an area and whether it is read or written."""

import re

from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Forbidden
from perfmgmt.core.sentence import sentence

READ, WRITE = "read", "write"
OUT_OF_SCOPE = "OUT_OF_SCOPE"
PART = re.compile(r"(?:perfmgmt\.)?(\w+)\.(?:actions|schema|selectors)\b")

SCOPES: set[str] = set()


def area_of(module: str) -> str:
    """The area that a module's actions or types belong to: its package's name. Empty outside of the packages.

    >>> area_of("perfmgmt.people.actions.team"), area_of("goals.schema.goal"), area_of("perfmgmt.schema")
    ('people', 'goals', '')
    """
    found = PART.match(module)
    return found[1] if found and found[1] != "perfmgmt" else ""


def with_reading(scopes: frozenset[str]) -> frozenset[str]:
    """The scopes with what they bring along: whoever may write an area may read it.

    >>> sorted(with_reading(frozenset({"goals:write"})))
    ['goals:read', 'goals:write']
    """
    return scopes | {f"{area}:{READ}" for area, _, deed in (one.partition(":") for one in scopes) if deed == WRITE}


def in_scope(actor: Actor, area: str, deed: str) -> bool:
    """Whether the actor's token covers this; without a token everything is covered."""
    return actor.scopes is None or f"{area}:{deed}" in actor.scopes


def require_writing(actor: Actor, area: str) -> None:
    """Raise Forbidden where the actor's token does not cover changes of this area."""
    if not in_scope(actor, area, WRITE):
        scope = f"{area}:{WRITE}"
        raise Forbidden(
            sentence("This token may not do that. Create one with the scope {scope}.", scope=scope), code=OUT_OF_SCOPE
        )
