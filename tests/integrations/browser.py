"""Importing as the page does: upload, dry run, run; the worker's part is done at once."""

import hashlib
import json
from typing import Any

from django.conf import settings
from django.http import HttpResponse

from perfmgmt.graphql.ids import key_of
from perfmgmt.integrations.actions.background import run_import
from perfmgmt.integrations.models import FileImport, ImportContent
from perfmgmt.people.models import Employee
from tests.api import TOKEN, WIRE, Written, ask, sign_in, write
from tests.cast import NOW

MAPPING = """[[record]]
type = "person"

[record.fields]
external_id = "Staff number"
name = "Name"
email = "E-mail"
manager = "Manager"
team = { column = "Team", create = { name = "Team" } }
"""
PEOPLE = b"""Staff number,Name,E-mail,Manager,Team
1,Nora Dahl,nora@example.net,,Quay
2,Odd Vik,odd@example.net,1,Quay
"""
SHOWN = """id state isDry version sentence warnings counts { record result count } done { what count } notes can
    progress { stage done total } results(first: 50) { edges { node { number record externalId label result hasWarning
    messages { kind field text value } } } }"""


def send(
    person: Employee | None, data: bytes, *, name: str = "people.csv", kind: str = "text/csv", token: str = TOKEN
) -> HttpResponse:
    """Upload a file as this person; nobody is signed in as None."""
    WIRE.client.cookies.clear()
    WIRE.client.cookies[settings.CSRF_COOKIE_NAME] = TOKEN
    if person is not None:
        WIRE.client.cookies[settings.SESSION_COOKIE_NAME] = sign_in(person)
    return WIRE.client.post(  # type: ignore[return-value]
        f"/import/upload?name={name}", data, content_type=kind, HTTP_X_CSRFTOKEN=token
    )


def uploaded(person: Employee, data: bytes = PEOPLE, *, name: str = "people.csv") -> FileImport:
    """A file of this person, by the address."""
    response = send(person, data, name=name)
    assert response.status_code == 201, response.content
    return FileImport.objects.get(pk=key_of(json.loads(response.content)["id"], of="FileImport"))


def told(response: HttpResponse) -> str:
    """The sentence of a refused upload."""
    return str(json.loads(response.content)["errors"][0]["message"])


def a_file(person: Employee, data: bytes = PEOPLE, **values: Any) -> FileImport:
    """A file of this person, as it stands in the database."""
    values = {"columns": data.decode().partition("\n")[0].split(","), "mapping": MAPPING, **values}
    row = FileImport.objects.create(
        file_name="people.csv",
        size=len(data),
        digest=hashlib.sha256(data).hexdigest(),
        rows_total=2,
        uploaded_by=person,
        uploaded_at=NOW,
        **values,
    )
    ImportContent.objects.create(file_import=row, head=data, data=data)
    return row


def tried(person: Employee, **values: Any) -> FileImport:
    """A file after its dry run."""
    return a_file(person, state="done", is_dry=True, **values)


def dry_run(person: Employee, row: FileImport, mapping: str = MAPPING) -> Written:
    """Try a file by a mapping, and let the worker do it."""
    row.refresh_from_db()
    written = write(person, "file_import_dry_run", file_import_id=row, version=row.version, mapping=mapping)
    if written.code is None:
        run_import(row.pk)
    return written


def run(person: Employee, row: FileImport) -> Written:
    """Write what was tried, and let the worker do it."""
    row.refresh_from_db()
    written = write(person, "file_import_run", file_import_id=row, version=row.version)
    if written.code is None:
        run_import(row.pk)
    return written


def shown(person: Employee, row: FileImport) -> Any:
    """What the page shows of it."""
    answer = ask(person, f"query($id: ID!) {{ node(id: $id) {{ ... on FileImport {{ {SHOWN} }} }} }}", id=row)
    assert not answer.errors, answer.errors
    return answer.data["node"]


def results(person: Employee, row: FileImport) -> list[tuple[int, str, str]]:
    """Number, record and result of each row."""
    edges = shown(person, row)["results"]["edges"]
    return [(one["node"]["number"], one["node"]["record"], one["node"]["result"]) for one in edges]
