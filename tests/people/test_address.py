"""An address that was mistyped is put right, and with it what one signs in with."""

import json

import pytest
from django.core.cache import cache
from django.test import Client

from perfmgmt.audit.models import AuditEntry
from perfmgmt.people.models import Employee, User
from tests.access.ledger import fingerprint
from tests.api import write
from tests.cast import Cast
from tests.people.test_sign_in import LOGIN, PASSWORD, browser, me, quick  # noqa: F401


def signed_in(email: str) -> Client | None:
    client, sent = browser(), json.dumps({"email": email, "password": PASSWORD})
    answer = client.post(LOGIN, sent, content_type="application/json")
    return client if answer.status_code == 200 else None


def test_one_signs_in_with_the_right_address_alone_and_goes_on_where_one_was(cast: Cast) -> None:
    before = signed_in("ola@example.org")
    assert before
    given = {"employee_id": cast.ola, "version": 1, "email": "  Ola.Berg@Example.ORG "}
    assert write(cast.hana, "employee_set_email", **given).code is None
    assert Employee.objects.get(pk=cast.ola.pk).email == "ola.berg@example.org"
    assert me(before) == {"name": "Ola"}
    cache.clear()
    assert signed_in("ola@example.org") is None
    assert signed_in("OLA.berg@example.org")
    entry = AuditEntry.objects.latest("pk")
    assert (entry.verb, entry.actor_id) == ("employee.address_corrected", cast.hana.pk)
    assert entry.changes == [{"field": "email", "before": "ola@example.org", "after": "ola.berg@example.org"}]


@pytest.mark.parametrize(
    ("email", "version", "code", "field"),
    [
        ("PIA@example.org", 1, "CONFLICT", "email"),
        ("login@example.org", 1, "CONFLICT", "email"),
        ("ola", 1, "INVALID", "email"),
        (" ", 1, "INVALID", "email"),
        ("right@example.org", 7, "CONFLICT", "version"),
    ],
)
def test_an_address_of_somebody_else_or_none_at_all_is_refused(
    cast: Cast, email: str, version: int, code: str, field: str
) -> None:
    User.objects.create_user("login@example.org")
    untouched = fingerprint()
    written = write(cast.ada, "employee_set_email", employee_id=cast.ola, version=version, email=email)
    assert (written.code, written.field) == (code, field)
    assert fingerprint() == untouched


def test_a_vacant_post_has_no_address(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.pia.pk).update(status="vacant", user=None, email="")
    untouched = fingerprint()
    assert (
        write(cast.ada, "employee_set_email", employee_id=cast.pia, version=1, email="p@example.org").code == "INVALID"
    )
    assert fingerprint() == untouched
