"""What was acknowledged is there after a crash, also when a large import was tried and taken back before."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from perfmgmt.core.clock import as_of
from perfmgmt.people.models import Employee
from tests import api
from tests.cast import NOW, settle
from tests.integrations.browser import a_file, dry_run

ROWS = 400


def as_a_crash_leaves_it(folder: Path, sql: str) -> list[object]:
    """What a query finds in the database as another process would recover it after the loss of this one."""
    if connection.vendor == "sqlite":
        name = Path(str(connection.settings_dict["NAME"]))
        for end in ("", "-wal"):
            shutil.copy(name.with_name(name.name + end), folder / f"copy{end}")
        with sqlite3.connect(folder / "copy") as found:
            return [one for (one,) in found.execute(sql)]
    beside = connection.copy()
    with beside.cursor() as cursor:
        cursor.execute(sql)
        rows = [one for (one,) in cursor.fetchall()]
    beside.close()
    return rows


@pytest.mark.django_db(transaction=True)
def test_what_is_written_after_a_large_dry_run_survives(tmp_path: Path) -> None:
    if connection.vendor == "sqlite":
        # The memory of few pages: what takes thousands of rows otherwise happens with some hundred.
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA cache_size = 50")
    api.SESSIONS.clear()
    with as_of(NOW):
        cast = settle()
        people = "".join(f"{at},Nora {at},n{at}@example.net,{at // 5 or ''},T{at % 9}\n" for at in range(1, ROWS))
        row = a_file(cast.ada, f"Staff number,Name,E-mail,Manager,Team\n{people}".encode())
        assert dry_run(cast.ada, row).code is None
        Employee.objects.filter(pk=cast.ola.pk).update(location="Quay")
    assert as_a_crash_leaves_it(tmp_path, "SELECT location FROM people_employee WHERE name = 'Ola'") == ["Quay"]
    assert as_a_crash_leaves_it(tmp_path, "SELECT state FROM integrations_fileimport") == ["done"]
    api.SESSIONS.clear()
    connection.close()
