"""A file by the page's way: tried, run, told row by row, once, by whoever may."""

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
from perfmgmt.integrations.models import FileImport, ImportContent, ImportRow
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.notifications.outbox.working import work_off
from perfmgmt.people.models import Employee, RoleGrant, User
from tests.api import ask, write
from tests.cast import NOW, Cast
from tests.integrations.browser import MAPPING, PEOPLE, a_file, dry_run, results, run, shown, tried, uploaded
from tests.integrations.importing import everything

pytestmark = pytest.mark.django_db


def organisation() -> dict[str, list[Any]]:
    """Everything but the imports themselves and the work for the worker."""
    kept = ("FileImport", "ImportRow", "ImportContent", "OutboxMessage", "IdempotencyKey", "Session", "User")
    return {name: rows for name, rows in everything().items() if name not in kept}


def test_a_dry_run_tells_what_a_run_does_and_the_run_does_it(cast: Cast) -> None:
    row = uploaded(cast.ada)
    before = organisation()
    assert dry_run(cast.ada, row).code is None
    told = shown(cast.ada, row)
    assert (told["state"], told["isDry"], told["can"]) == ("DONE", True, ["dry run", "run", "discard"])
    assert told["counts"] == [{"record": "person", "result": "CREATED", "count": 2}]
    assert results(cast.ada, row) == [(2, "person", "CREATED"), (3, "person", "CREATED")]
    assert organisation() == before

    assert run(cast.ada, row).code is None
    told = shown(cast.ada, row)
    assert (told["state"], told["isDry"], told["can"]) == ("DONE", False, [])
    assert [one["node"]["label"] for one in told["results"]["edges"]] == ["Nora Dahl", "Odd Vik"]
    odd = Employee.objects.get(external_id="2")
    assert (odd.manager, odd.primary_team) == (Employee.objects.get(external_id="1"), odd.primary_team)
    assert not ImportContent.objects.exists()
    # Nobody gets in before being invited.
    assert odd.user and not odd.user.has_usable_password()


def test_the_same_file_again_writes_nothing_but_its_own_entry(cast: Cast) -> None:
    for _ in range(2):
        row = uploaded(cast.ada)
        dry_run(cast.ada, row)
        before, entries = organisation(), AuditEntry.objects.filter(verb="employee.created").count()
        run(cast.ada, row)
    assert organisation() == before
    assert AuditEntry.objects.filter(verb="employee.created").count() == entries
    assert [result for *_, result in results(cast.ada, row)] == ["UNCHANGED", "UNCHANGED"]


def test_one_refused_row_stops_the_file_and_says_why(cast: Cast) -> None:
    row = uploaded(cast.ada, PEOPLE.replace(b"odd@example.net", b"nowhere"))
    before = organisation()
    dry_run(cast.ada, row)
    told = shown(cast.ada, row)
    assert (told["state"], told["can"]) == ("REFUSED", ["dry run", "discard"])
    [edge] = told["results"]["edges"]
    assert (edge["node"]["number"], edge["node"]["label"], edge["node"]["result"]) == (3, "Odd Vik", "REFUSED")
    assert edge["node"]["messages"][0]["field"] == "email"
    assert write(cast.ada, "file_import_run", file_import_id=row, version=2).code == "CONFLICT"
    assert organisation() == before


def test_rows_are_listed_by_result_and_by_warning_and_page_by_page(cast: Cast) -> None:
    lines = "".join(f"{at},P {at},p{at}@example.net,{'nobody' if at % 2 else ''},Quay\n" for at in range(1, 8))
    row = uploaded(cast.ada, PEOPLE.partition(b"\n")[0] + b"\n" + lines.encode())
    dry_run(cast.ada, row)
    document = """query($id: ID!, $filter: ImportRowFilter, $after: String) { node(id: $id) { ... on FileImport {
        results(first: 3, filter: $filter, after: $after) { edges { node { number } } pageInfo { endCursor } } } } }"""

    def numbers(after: str | None = None, **given: Any) -> tuple[list[int], str]:
        page = ask(cast.ada, document, id=row, filter=given, after=after).data["node"]["results"]
        return [one["node"]["number"] for one in page["edges"]], page["pageInfo"]["endCursor"]

    first, cursor = numbers(has_warning=True)
    assert first == [2, 4, 6]
    assert numbers(cursor, has_warning=True)[0] == [8]
    assert numbers(result="REFUSED")[0] == []
    assert numbers(record="person", has_warning=False)[0] == [3, 5, 7]


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        (MAPPING.replace("manager", "boss"), "record 1.fields.boss: unknown."),
        (MAPPING.replace('"Name"', '"Nome"'), "The file has no column “Nome”. Did you mean “Name”?"),
        (MAPPING.replace("[[record]]", "[[record"), "The mapping is no TOML:"),
        ("", "The mapping has no [[record]]."),
        ("x" * 60_001, "A mapping has up to 60,000 characters."),
    ],
)
def test_a_mapping_that_cannot_be_used_is_refused_at_once(cast: Cast, mapping: str, sentence: str) -> None:
    row = uploaded(cast.ada)
    written = dry_run(cast.ada, row, mapping)
    assert (written.code, written.field) == ("INVALID", "mapping")
    assert written.message and written.message.startswith(sentence)
    row.refresh_from_db()
    assert row.state == "uploaded" and not OutboxMessage.objects.exists()


def test_only_what_was_tried_is_run(cast: Cast) -> None:
    row = uploaded(cast.ada)
    assert write(cast.ada, "file_import_run", file_import_id=row, version=1).code == "CONFLICT"
    dry_run(cast.ada, row)
    row.refresh_from_db()
    dry_run(cast.ada, row, MAPPING.replace('manager = "Manager"\n', ""))
    # The first tab still knows the version of its own dry run.
    assert write(cast.ada, "file_import_run", file_import_id=row, version=row.version).code == "CONFLICT"
    assert not Employee.objects.filter(external_id="1").exists()


def test_bytes_that_are_not_those_of_the_dry_run_are_not_imported(cast: Cast) -> None:
    row = uploaded(cast.ada)
    dry_run(cast.ada, row)
    ImportContent.objects.filter(file_import=row).update(data=PEOPLE.replace(b"Odd", b"Eve"))
    run(cast.ada, row)
    told = shown(cast.ada, row)
    assert (told["state"], told["sentence"]) == (
        "REFUSED",
        "The file is not the one that was uploaded. Upload it again.",
    )
    assert not Employee.objects.filter(external_id="2").exists()


def test_two_tabs_run_a_file_once(cast: Cast) -> None:
    row = uploaded(cast.ada)
    dry_run(cast.ada, row)
    row.refresh_from_db()
    first = write(cast.ada, "file_import_run", file_import_id=row, version=row.version)
    second = write(cast.ada, "file_import_run", file_import_id=row, version=row.version)
    third = write(cast.ada, "file_import_run", file_import_id=row, version=row.version + 1)
    assert (first.code, second.code, third.code) == (None, "CONFLICT", "BUSY_IMPORT")
    work_off()
    run_import(row.pk)
    assert AuditEntry.objects.filter(verb="file.imported").count() == 1
    assert write(cast.ada, "file_import_dry_run", file_import_id=row, version=4, mapping=MAPPING).code == "CONFLICT"


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


def test_another_hr_admin_learns_what_was_imported_but_not_row_by_row(cast: Cast) -> None:
    RoleGrant.objects.create(employee=cast.sol, role="hr_admin")
    row = uploaded(cast.ada)
    dry_run(cast.ada, row)
    document = """query($id: ID!) { node(id: $id) { ... on FileImport { counts { count } can uploadedBy { name }
        results { edges { node { number } } } } } importPreview(id: $id) { text }
        fileImports(filter: {wasRun: true}) { edges { node { fileName } } } }"""
    assert ask(cast.sol, document, id=row).data == {
        "node": None,
        "importPreview": None,
        "fileImports": {"edges": []},
    }
    run(cast.ada, row)
    told = ask(cast.sol, document, id=row).data
    assert told["node"] == {
        "counts": [{"count": 2}],
        "can": [],
        "uploadedBy": {"name": "Ada"},
        "results": {"edges": []},
    }
    assert told["importPreview"] is None
    assert len(told["fileImports"]["edges"]) == 1


def test_cells_that_begin_a_formula_are_text_like_any_other(cast: Cast) -> None:
    row = uploaded(cast.ada, PEOPLE.replace(b"Odd Vik", b"=1+1"))
    dry_run(cast.ada, row)
    run(cast.ada, row)
    assert Employee.objects.get(external_id="2").name == "=1+1"


def test_a_manager_is_found_by_id_or_by_address(cast: Cast) -> None:
    data = PEOPLE.replace(b"odd@example.net,1", b"odd@example.net,Nora@Example.net")
    row = uploaded(cast.ada, data + b"3,Per Li,per@example.net,sol@example.org,Quay\n")
    dry_run(cast.ada, row)
    run(cast.ada, row)
    managers = dict(Employee.objects.filter(external_id__in="23").values_list("name", "manager__name"))
    assert managers == {"Odd Vik": "Nora Dahl", "Per Li": "Sol"}
    assert shown(cast.ada, row)["warnings"] == 0


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
