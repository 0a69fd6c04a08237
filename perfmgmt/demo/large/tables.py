"""Writing very many rows: COPY on PostgreSQL, one prepared INSERT on SQLite."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

PORTION = 10_000


class Table:
    """Rows of one model with keys of our own, written a portion at a time; columns not named take their defaults.

    `after` are the tables that they refer to. Days are given as dates, instants as naive datetimes in UTC and JSON as
    text, which both databases read.
    """

    def __init__(self, model: type[Model], columns: str, *, after: tuple["Table", ...] = ()) -> None:
        self.model, self.after = model, after
        fields = [model._meta.get_field(name) for name in columns.split()]
        others = [field for field in model._meta.concrete_fields if field not in fields]
        self.rest = tuple(field.get_db_prep_save(field.get_default(), connection) for field in others)
        names = [connection.ops.quote_name(str(field.column)) for field in (*fields, *others)]  # type: ignore[union-attr]
        table = connection.ops.quote_name(model._meta.db_table)
        self.copy = f"COPY {table} ({', '.join(names)}) FROM STDIN"
        marks = ", ".join(["%s"] * len(names))
        self.insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        self.waiting: list[tuple[Any, ...]] = []
        self.written = 0

    def add(self, *values: Any) -> None:
        """One row, in the order of the columns."""
        self.waiting.append(values + self.rest)
        if len(self.waiting) >= PORTION:
            self.flush()

    def append(self, *values: Any) -> int:
        """One row with the next key, which comes first among its columns. Returns the key."""
        key = self.written + len(self.waiting) + 1
        self.add(key, *values)
        return key

    def flush(self) -> None:
        """Write what waits, after what it refers to."""
        for table in self.after:
            table.flush()
        rows, self.waiting = self.waiting, []
        with connection.cursor() as cursor:
            if rows and connection.vendor == "postgresql":
                with cursor.copy(self.copy) as copy:
                    for row in rows:
                        copy.write_row(row)
            elif rows:
                cursor.executemany(self.insert, rows)
        self.written += len(rows)


def check_references() -> None:
    """Check what refers to what from now on after each portion, so that nothing piles up until the end."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@contextmanager
def spilling() -> Iterator[None]:
    """Let SQLite write to its log before the end, where one transaction is larger than the memory.

    Usually it may not: see the settings. Nothing inside rolls back to a savepoint.
    """
    _may_spill("ON")
    try:
        yield
    finally:
        _may_spill("OFF")


def _may_spill(answer: str) -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_spill={answer}")


def go_on_counting(tables: list[Table]) -> None:
    """Let the next keys follow the ones that were given."""
    from django.core.management.color import no_style

    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), [table.model for table in tables]):
            cursor.execute(sql)


def look_over() -> None:
    """Let the database learn what its tables hold, so that it finds good ways to rows."""
    assert not transaction.get_connection().in_atomic_block or connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
