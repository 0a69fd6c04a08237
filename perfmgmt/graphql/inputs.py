"""Inputs of mutations; ids in them become keys before the action sees them."""

import re
from typing import Any, ClassVar

import graphene
from graphene.utils.str_converters import to_camel_case

from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.ids import key_of

LONGEST_SEARCH = 1_000
# NUL, which PostgreSQL refuses, and halves of surrogate pairs, which no encoding has.
UNREADABLE = re.compile("[\x00\ud800-\udfff]")


class KitInput(graphene.InputObjectType):  # type: ignore[misc]
    """An input whose ids are declared by `id_of`, and whose nested inputs are KitInputs."""

    ids: ClassVar[dict[str, str]]
    nested: ClassVar[dict[str, Any]]

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        cls.ids = {name: value.of_node for name, value in vars(cls).items() if hasattr(value, "of_node")}
        cls.nested = {name: value.of_input for name, value in vars(cls).items() if getattr(value, "of_input", None)}
        super().__init_subclass_with_meta__(**options)

    @classmethod
    def translate(cls, given: dict[str, Any], within: str = "") -> dict[str, Any]:
        """The keyword arguments of the action: ids as keys, nested inputs as dicts, a null inside of them left out.

        Raises NotFound for an id of nothing and Invalid for a text that no database keeps, by field.
        """
        answer: dict[str, Any] = {}
        for name, value in given.items():
            field = f"{within}{to_camel_case(name)}"
            if value is None:
                if not within:
                    answer[name] = None
            elif name in cls.ids:
                answer[name] = _keys(value, cls.ids[name], field)
            elif name in cls.nested:
                answer[name] = [cls.nested[name].translate(dict(one), f"{field}.{at}.") for at, one in enumerate(value)]
            else:
                answer[name] = _readable(value, field)
        return answer


def searched(text: str, field: str) -> str:
    """A text to look for. Raises Invalid for one that is longer than anything it could be found in."""
    if len(text) > LONGEST_SEARCH:
        raise Invalid(sentence("Search for {most} characters at most.", most=LONGEST_SEARCH), field=field)
    return text


def _readable(value: Any, field: str) -> Any:
    texts = value if isinstance(value, list) else [value]
    if any(isinstance(text, str) and UNREADABLE.search(text) for text in texts):
        raise Invalid("This holds characters that cannot be kept. Type it again instead of pasting it.", field=field)
    return value


def _keys(value: Any, of: str, field: str) -> Any:
    if isinstance(value, list):
        return [key_of(one, of=of, field=f"{field}.{at}") for at, one in enumerate(value)]
    return key_of(value, of=of, field=field)


def id_of(type_name: str, **options: Any) -> graphene.ID:
    """An input that takes the id of a node of one type and hands the action its key."""
    mounted = graphene.ID(**options)
    mounted.of_node = type_name
    return mounted


def ids_of(type_name: str, **options: Any) -> graphene.List:
    """An input that takes a list of ids of one type."""
    mounted = graphene.List(graphene.NonNull(graphene.ID), **options)
    mounted.of_node = type_name
    return mounted


def list_of(kind: type[KitInput], **options: Any) -> graphene.List:
    """An input that takes a list of another input."""
    mounted = graphene.List(graphene.NonNull(kind), **options)
    mounted.of_input = kind
    return mounted
