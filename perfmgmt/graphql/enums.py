"""Enumerations of the domain as GraphQL enums, each value described."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

import graphene


def enum_of(source: type[Enum], name: str, description: str, values: Mapping[str, str]) -> Any:
    """A GraphQL enum over a Python one. Raises ValueError where a value has no description.

    values: a sentence for each member by its Python name.
    """
    missing = [member.name for member in source if member.name not in values]
    if missing:
        raise ValueError(f"{name}: describe {', '.join(missing)}.")
    return graphene.Enum.from_enum(
        source, name=name, description=lambda member: description if member is None else values[member.name]
    )
