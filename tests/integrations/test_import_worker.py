"""A file in the hands of the worker: one after another, taken over, killed, and as its owner may by then."""

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.clock import as_of, now
from perfmgmt.integrations.actions.background import MOST_ATTEMPTS, run_import
from perfmgmt.integrations.actions.progress import SILENT, watched
from perfmgmt.integrations.models import FileImport, ImportRow
from perfmgmt.notifications.outbox.working import work_off
from perfmgmt.people.models import Employee, RoleGrant, User
from tests.api import write
from tests.cast import NOW, Cast
from tests.integrations.browser import MAPPING, PEOPLE, a_file, shown, tried, uploaded
from tests.integrations.importing import organisation

pytestmark = pytest.mark.django_db


def test_a_second_import_waits_for_the_first(cast: Cast) -> None:
    first, second = uploaded(cast.ada), uploaded(cast.ada)
    for row in (first, second):
        write(cast.ada, "file_import_dry_run", file_import_id=row, version=1, mapping=MAPPING)
    FileImport.objects.filter(pk=first.pk).update(state="running", claim="0" * 32, seen_at=now())
    run_import(second.pk)
    assert shown(cast.ada, second)["state"] == "WAITING"
    FileImport.objects.filter(pk=first.pk).update(state="waiting", claim=None)
    work_off()
    assert [shown(cast.ada, row)["state"] for row in (first, second)] == ["DONE", "DONE"]


def test_a_run_that_went_silent_is_taken_over_and_given_up_in_the_end(cast: Cast) -> None:
    row = tried(cast.ada)
    silent = {"state": "running", "claim": "0" * 32, "seen_at": now() - SILENT * 2}
    FileImport.objects.filter(pk=row.pk).update(**silent)
    run_import(row.pk)
    assert shown(cast.ada, row)["state"] == "DONE"
    FileImport.objects.filter(pk=row.pk).update(**silent, attempts=MOST_ATTEMPTS)
    run_import(row.pk)
    told = shown(cast.ada, row)
    assert told["state"] == "FAILED" and "was stopped 3 times" in told["sentence"]


def test_whoever_was_taken_over_leaves_nothing_behind(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    row = a_file(cast.ada, state="waiting", is_dry=False, ran_at=NOW)
    before = organisation()
    # While it writes, another worker believes it dead and takes it up.
    monkeypatch.setattr("perfmgmt.integrations.actions.background.file_import", taken_over(row))
    run_import(row.pk)
    assert organisation() == before
    assert not ImportRow.objects.exists()


def taken_over(row: FileImport) -> Any:
    from perfmgmt.integrations.actions.file import file_import

    def act(actor: Any, **given: Any) -> Any:
        report = file_import(actor, **given)
        FileImport.objects.filter(pk=row.pk).update(claim="1" * 32)
        return report

    return act


def test_the_rights_are_those_of_the_moment_of_the_run(cast: Cast) -> None:
    row = uploaded(cast.ada)
    write(cast.ada, "file_import_dry_run", file_import_id=row, version=1, mapping=MAPPING)
    RoleGrant.objects.filter(employee=cast.ada).delete()
    work_off()
    row.refresh_from_db()
    assert (row.state, row.sentence) == ("refused", "Only HR admins import files. Ask one of them.")
    assert not ImportRow.objects.exists()


def test_something_unforeseen_is_told_by_a_number(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("secret")

    row = a_file(cast.ada, state="waiting")
    monkeypatch.setattr("perfmgmt.integrations.actions.background.file_import", broken)
    run_import(row.pk)
    told = shown(cast.ada, row)
    assert told["state"] == "FAILED" and "this number: " in told["sentence"] and "secret" not in told["sentence"]


def test_progress_is_seen_while_nothing_is_written_yet(cast: Cast) -> None:
    row = a_file(cast.ada, state="running", claim="0" * 32)
    row.refresh_from_db()
    with watched(row) as progress:
        progress.begin("checking", 300)
        if connection.vendor == "sqlite":
            assert shown(cast.ada, row)["progress"] == {"stage": "checking", "done": 0, "total": 300}
    assert shown(cast.ada, row)["progress"] == {"stage": "", "done": 0, "total": 0}


KILLED = """
import os, signal, sys, django
django.setup()
from perfmgmt.integrations.actions import background, progress
def die(self, stage, total):
    if stage == "writing":
        os.kill(os.getpid(), signal.SIGKILL)
progress.Watched.begin = die
background.run_import(int(sys.argv[1]))
"""


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_in_the_middle_leaves_nothing_and_the_next_one_does_it() -> None:
    ada = Employee.objects.create(
        name="Ada", email="ada@example.org", path="00001", user=User.objects.create(email="a")
    )
    RoleGrant.objects.create(employee=ada, role="hr_admin")
    row = a_file(ada, state="waiting", is_dry=False, ran_at=NOW)
    before = organisation()
    name = connection.settings_dict["NAME"]
    url = f"sqlite:///{name}" if connection.vendor == "sqlite" else os.environ["DATABASE_URL"].rpartition("/")[0]
    url += "" if connection.vendor == "sqlite" else f"/{name}"
    root = Path(settings.ROOT)
    worker = subprocess.run(
        [sys.executable, "-c", KILLED, str(row.pk)], env={**os.environ, "DATABASE_URL": url}, cwd=root, check=False
    )
    assert worker.returncode == -signal.SIGKILL
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("running", 1)
    assert organisation() == before
    with as_of(now() + SILENT * 2):
        run_import(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("done", 2)
    assert Employee.objects.filter(external_id__in=("1", "2")).count() == 2
    assert AuditEntry.objects.filter(verb="file.imported").count() == 1
    assert hashlib.sha256(PEOPLE).hexdigest() == row.digest
