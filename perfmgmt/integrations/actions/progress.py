"""How far an import is, told outside of its transaction, so that others see it while nothing is written yet."""

import datetime as dt
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import connection

from perfmgmt.core.clock import now
from perfmgmt.integrations.models import FileImport
from perfmgmt.integrations.rules.state import State

PAUSE = 0.3
SILENT = dt.timedelta(seconds=60)


@dataclass(frozen=True)
class Standing:
    """How far an import is. seen_at: when its worker last gave a sign of life."""

    stage: str = ""
    done: int = 0
    total: int = 0
    seen_at: dt.datetime | None = None


class Watched:
    """The progress of one run, for whoever looks on from another process.

    PostgreSQL takes it by a connection of its own. SQLite lets nobody else write while the import does, so there it
    stands in a small file beside the database.
    """

    def __init__(self, row: FileImport) -> None:
        self.pk, self.claim = row.pk, row.claim
        self.stage, self.done, self.total = "", 0, 0
        self.told_at = 0.0
        self.beside = None if connection.vendor == "sqlite" else connection.copy()

    def begin(self, stage: str, total: int) -> None:
        """A stage of so many steps begins."""
        self.stage, self.done, self.total = stage, 0, total
        self._tell()

    def advance(self, steps: int) -> None:
        """So many steps are done; told at most a few times a second."""
        self.done += steps
        if time.monotonic() - self.told_at >= PAUSE:
            self._tell()

    def end(self) -> None:
        """Nothing follows."""
        _file_of(self.pk).unlink(missing_ok=True)
        if self.beside is not None:
            self.beside.close()

    def _tell(self) -> None:
        self.told_at = time.monotonic()
        if self.beside is None:
            _write(_file_of(self.pk), self.claim, Standing(self.stage, self.done, self.total, now()))
            return
        table = connection.ops.quote_name(FileImport._meta.db_table)
        columns = "stage = %s, steps_done = %s, steps_total = %s, seen_at = %s"
        told = f"UPDATE {table} SET {columns} WHERE id = %s AND claim = %s"
        with self.beside.cursor() as cursor:
            cursor.execute(told, [self.stage, self.done, self.total, now(), self.pk, self.claim])


@contextmanager
def watched(row: FileImport) -> Iterator[Watched]:
    """Tell of a run as long as it lasts."""
    progress = Watched(row)
    try:
        yield progress
    finally:
        progress.end()


def standing_of(row: FileImport) -> Standing:
    """How far an import is at this moment."""
    if row.state == State.RUNNING and connection.vendor == "sqlite":
        found = _read(_file_of(row.pk), row.claim)
        if found is not None:
            return found
    return Standing(row.stage, row.steps_done, row.steps_total, row.seen_at)


def is_alive(row: FileImport) -> bool:
    """Whether the worker that runs an import gave a sign of life lately."""
    seen_at = standing_of(row).seen_at
    return row.state == State.RUNNING and seen_at is not None and seen_at > now() - SILENT


def _file_of(pk: int) -> Path:
    name = Path(str(connection.settings_dict["NAME"]))
    return name.with_name(f"{name.name}-import-{pk}")


def _write(path: Path, claim: UUID | None, standing: Standing) -> None:
    seen_at = standing.seen_at.isoformat() if standing.seen_at else None
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(json.dumps([str(claim), standing.stage, standing.done, standing.total, seen_at]))
    fresh.replace(path)


def _read(path: Path, claim: UUID | None) -> Standing | None:
    with suppress(OSError, ValueError):
        told, stage, done, total, seen_at = json.loads(path.read_text())
        if told == str(claim):
            return Standing(stage, done, total, dt.datetime.fromisoformat(seen_at))
    return None
