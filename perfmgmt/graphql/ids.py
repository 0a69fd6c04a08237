"""Opaque ids: the type and the key of a row in one string."""

from binascii import Error as NotBase64

from graphql_relay import from_global_id, to_global_id

from perfmgmt.core.errors import NotFound


def global_id(type_name: str, pk: int) -> str:
    """The id that clients see.

    >>> global_id("Goal", 7)
    'R29hbDo3'
    """
    return str(to_global_id(type_name, pk))


def key_of(value: str, *, of: str, field: str | None = None) -> int:
    """The key behind an id of a given type. Raises NotFound for any other text, as for a row that is not there.

    >>> key_of("R29hbDo3", of="Goal")
    7
    """
    type_name, key = parsed(value)
    if type_name != of or key is None:
        raise NotFound(field=field)
    return key


def parsed(value: str) -> tuple[str, int | None]:
    """Type name and key of an id; the key is None where the text is no id."""
    try:
        type_name, key = from_global_id(value)
    except (NotBase64, UnicodeDecodeError, ValueError):
        return "", None
    return type_name, int(key) if key.isascii() and key.isdigit() and len(key) < 19 else None
