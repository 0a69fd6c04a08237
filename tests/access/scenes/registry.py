"""Scenes by the name that the matrix of actions gives them."""

from collections.abc import Callable
from typing import Any

from tests.cast import Cast

Scene = Callable[[Cast], dict[str, Any]]
SCENES: dict[str, Scene] = {}


def scene(name: str) -> Callable[[Scene], Scene]:
    """Name a set-up as the matrix names it."""

    def keep(made: Scene) -> Scene:
        SCENES[name] = made
        return made

    return keep


def for_kinds(action: str, *kinds: str) -> Callable[[Callable[[Cast, str], dict[str, Any]]], None]:
    """The same set-up for goals of several visibilities."""

    def keep(made: Callable[[Cast, str], dict[str, Any]]) -> None:
        for kind in kinds:
            SCENES[f"{action}: {kind}"] = lambda cast, kind=kind: made(cast, kind)  # type: ignore[misc]

    return keep
