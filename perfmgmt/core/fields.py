"""Column types of our own."""

from enum import Enum
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.deconstruct import deconstructible

SEGMENT = 5
DEEPEST = 51


class BytewiseField(models.CharField):  # type: ignore[type-arg]
    """Compared bytewise: collation C on PostgreSQL; SQLite compares so by itself and knows no collation C."""

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


class PathField(BytewiseField):
    """A materialised path: one segment of five base-36 digits for each ancestor's key and for the row's own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", SEGMENT * DEEPEST)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)


class WordField(BytewiseField):
    """A folded word to find a row by, read as ranges of its beginnings."""


@deconstructible(path="perfmgmt.core.fields.Constant")
class Constant(models.Value):
    """A value of our own written into the SQL, not handed over: so SQLite finds an index on the same expression."""

    def as_sql(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        return (f"'{self.value}'" if isinstance(self.value, str) else str(self.value)), ()


def choices_of(source: type[Enum]) -> list[tuple[str, str]]:
    """The values of an enumeration as a column's choices, as plain text, so that migrations import nothing."""
    return [(member.value, member.value) for member in source]
