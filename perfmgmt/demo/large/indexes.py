"""Filling tables without what slows each row down: indexes and references are built once, when the rows are there."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Model

INDEXES_OF = {
    "postgresql": (
        "SELECT quote_ident(indexname), indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename = %s"
        " AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = to_regclass(quote_ident(indexname)))"
    ),
    "sqlite": (
        "SELECT '\"' || name || '\"', sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL"
    ),
}
REFERENCES_OF = (
    "SELECT quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE contype = 'f' AND conrelid = to_regclass(quote_ident(%s))"
)
MEMORY_KB = 512 * 1024


@contextmanager
def unindexed(models: Iterable[type[Model]]) -> Iterator[None]:
    """Inside a transaction; nobody else reads or writes these tables meanwhile.

    A row that refers to nothing is refused at the end. SQLite keeps its references, which it checks on commit.
    """
    tables = sorted({model._meta.db_table for model in models})
    rebuilds = [sql for table in tables for sql in (*_without_references(table), *_without_indexes(table))]
    yield
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SET LOCAL maintenance_work_mem = '{MEMORY_KB}kB'")
        for sql in sorted(rebuilds, key=lambda sql: sql.startswith("ALTER")):
            cursor.execute(sql)


def _without_indexes(table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(INDEXES_OF[connection.vendor], [table])
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f"DROP INDEX {name}")
    return [sql for _, sql in found]


def _without_references(table: str) -> list[str]:
    if connection.vendor != "postgresql":
        return []
    owner = connection.ops.quote_name(table)
    with connection.cursor() as cursor:
        cursor.execute(REFERENCES_OF, [table])
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f"ALTER TABLE {owner} DROP CONSTRAINT {name}")
    return [f"ALTER TABLE {owner} ADD CONSTRAINT {name} {sql}" for name, sql in found]
