"""The sections of the settings in the API, from the registry."""

from enum import Enum
from typing import Any

import graphene

from perfmgmt.access.sections import SECTIONS, sections_open_to
from perfmgmt.graphql.context import actor_in


def sections_field() -> graphene.Field:
    """Which sections are open to whoever asks; built when every package has registered its own."""
    names = Enum("SettingsSection", {name.upper(): name for name in SECTIONS})  # type: ignore[misc]
    kind = graphene.Enum.from_enum(
        names,
        name="SettingsSection",
        description=lambda one: "A page of the settings." if one is None else SECTIONS[one.value].description,
    )

    def resolve(_: Any, info: Any) -> list[str]:
        return sections_open_to(actor_in(info.context))

    return graphene.List(
        graphene.NonNull(kind),
        required=True,
        description="The sections of the settings that are open to you.",
        resolver=resolve,
    )
