"""A file by the page's way: tried, run, told row by row, once, by whoever may."""

from typing import Any

import pytest

from perfmgmt.audit.models import AuditEntry
from perfmgmt.integrations.actions.background import run_import
from perfmgmt.integrations.models import ImportContent
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.notifications.outbox.working import work_off
from perfmgmt.people.models import Employee, RoleGrant
from tests.api import ask, write
from tests.cast import Cast
from tests.integrations.browser import MAPPING, PEOPLE, dry_run, results, run, shown, uploaded
from tests.integrations.importing import organisation

pytestmark = pytest.mark.django_db


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
