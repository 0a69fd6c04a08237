"""The sections of the settings. Each package registers its own, with whom it is open to."""

from collections.abc import Callable
from dataclasses import dataclass

from perfmgmt.core.actor import Actor


@dataclass(frozen=True)
class Section:
    """A page of the settings. `is_open_to` decides who is offered it; what stands there its policies guard."""

    name: str
    description: str
    is_open_to: Callable[[Actor], bool]


SECTIONS: dict[str, Section] = {}


def everybody(actor: Actor) -> bool:
    """For a section that is about oneself."""
    return True


def settings_section(name: str, description: str, *, open_to: Callable[[Actor], bool]) -> None:
    """Add a section. Raises TypeError for a name that is taken.

    name: lower case, the word of its address. description: one sentence for the API.
    """
    if name in SECTIONS:
        raise TypeError(f"{name} is a section of the settings already.")
    SECTIONS[name] = Section(name, description, open_to)


def sections_open_to(actor: Actor) -> list[str]:
    """The names of the sections that are open to somebody, in the order of their registration."""
    return [name for name, section in SECTIONS.items() if section.is_open_to(actor)]
