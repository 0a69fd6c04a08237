"""Every change of data is an action: one function, one transaction, the actor first."""

import functools
import inspect
import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from django.db import transaction

from perfmgmt.core.actor import Actor

A = TypeVar("A", bound=Callable[..., Any])

ACTIONS: dict[str, Callable[..., Any]] = {}
_running = threading.local()


def action(act: A) -> A:
    """Register a change of data and run it in one transaction.

    Its first parameter is the actor, every other one has a name. Work handed to `finally_once` runs once, at the
    end of the outermost action, still inside its transaction. Raises TypeError where the signature is another.
    """
    parameters = list(inspect.signature(act).parameters.values())
    if not parameters or parameters[0].name != "actor":
        raise TypeError(f"{act.__qualname__}: the first parameter of an action is the actor.")
    by_name = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD)
    if any(p.kind not in by_name for p in parameters[1:]):
        raise TypeError(f"{act.__qualname__}: an action takes everything but the actor by name.")
    if act.__name__ in ACTIONS:
        raise TypeError(f"{act.__name__} is the name of another action.")

    @functools.wraps(act)
    def run(actor: Actor, **kwargs: Any) -> Any:
        outer = getattr(_running, "work", None)
        if outer is not None:
            with transaction.atomic():
                return act(actor, **kwargs)
        with transaction.atomic():
            _running.work, _running.notes = {}, {}
            try:
                answer = act(actor, **kwargs)
                _finish(_running.work)
            finally:
                _running.work = _running.notes = None
        return answer

    ACTIONS[act.__name__] = run
    return cast(A, run)


def finally_once(work: Callable[[set[Any]], None], item: Hashable) -> None:
    """Run `work` once with the set of all items collected for it, before the outermost action commits."""
    running = getattr(_running, "work", None)
    if running is None:
        raise RuntimeError(f"{work.__qualname__} belongs to an action, and none is running.")
    running.setdefault(work, set()).add(item)


def notes() -> dict[Hashable, Any]:
    """What the parts of one outermost action remember together, such as the locks they hold."""
    kept: dict[Hashable, Any] | None = getattr(_running, "notes", None)
    if kept is None:
        raise RuntimeError("Notes belong to an action, and none is running.")
    return kept


def _finish(work: dict[Callable[[set[Any]], None], set[Any]]) -> None:
    while work:
        function = next(iter(work))
        function(work.pop(function))
