"""Every change of data is an action: one function, one transaction, the actor first."""

import functools
import inspect
import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast, overload

from django.db import transaction

from perfmgmt.core.actor import Actor
from perfmgmt.core.scope import SCOPES, WRITE, area_of, require_writing

A = TypeVar("A", bound=Callable[..., Any])

ACTIONS: dict[str, Callable[..., Any]] = {}
_running = threading.local()


@overload
def action(act: A) -> A: ...
@overload
def action(*, area: str) -> Callable[[A], A]: ...
def action(act: A | None = None, *, area: str = "") -> A | Callable[[A], A]:
    """Register a change of data and run it in one transaction.

    Its first parameter is the actor, every other one has a name. Work handed to `finally_once` runs once, at the
    end of the outermost action, still inside its transaction. area: what a token must cover to do this; the name
    of the package unless said. What an action does by way of others belongs to it, so only the outermost is asked.
    Raises TypeError where the signature is another, or where no area is known.
    """
    return _registered(act, area) if act is not None else functools.partial(_registered, area=area)


def _registered(act: A, area: str) -> A:
    parameters = list(inspect.signature(act).parameters.values())
    if not parameters or parameters[0].name != "actor":
        raise TypeError(f"{act.__qualname__}: the first parameter of an action is the actor.")
    by_name = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD)
    if any(p.kind not in by_name for p in parameters[1:]):
        raise TypeError(f"{act.__qualname__}: an action takes everything but the actor by name.")
    if act.__name__ in ACTIONS:
        raise TypeError(f"{act.__name__} is the name of another action.")
    area = area or area_of(act.__module__)
    if not area:
        raise TypeError(f"{act.__qualname__}: an action lies in a package's actions, or names its area.")
    SCOPES.add(f"{area}:{WRITE}")

    @functools.wraps(act)
    def run(actor: Actor, **kwargs: Any) -> Any:
        outer = getattr(_running, "work", None)
        if outer is not None:
            with transaction.atomic():
                return act(actor, **kwargs)
        require_writing(actor, area)
        with transaction.atomic():
            _running.work, _running.notes = {}, {}
            try:
                answer = act(actor, **kwargs)
                _finish(_running.work)
            finally:
                _running.work = _running.notes = None
        return answer

    run.area = area  # type: ignore[attr-defined]
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


def act_on_behalf_of(manager_id: int) -> None:
    """Say on whose behalf the running action is done, because the actor might not do it by herself."""
    notes()["on behalf of"] = manager_id


def on_whose_behalf() -> int | None:
    """Whom the running action is done for; None where the actor acts by herself, or no action is running."""
    kept = getattr(_running, "notes", None)
    return kept.get("on behalf of") if kept else None


def _finish(work: dict[Callable[[set[Any]], None], set[Any]]) -> None:
    while work:
        function = next(iter(work))
        function(work.pop(function))
