"""What one request to the API carries: who asks, and until when the answer may take."""

import time
from typing import Any

from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Refusal, Unauthenticated


class TooSlow(Refusal):
    """The answer took longer than one request may."""

    code = "TOO_SLOW"

    def __init__(self) -> None:
        super().__init__("This took too long. Ask for fewer rows or fewer levels at a time.")


def actor_in(context: Any) -> Actor:
    """Who asks. Raises Unauthenticated where nobody is signed in."""
    actor: Actor | None = context.actor
    if actor is None:
        raise Unauthenticated()
    return actor


def is_over(context: Any) -> bool:
    """Whether the request's time is over."""
    return time.monotonic() > float(getattr(context, "deadline", "inf"))


def check_deadline(context: Any) -> None:
    """Raise TooSlow once the request's time is over."""
    if is_over(context):
        raise TooSlow()
