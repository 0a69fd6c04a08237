"""Changing one's own password: with the present one, not too often, and to the end of everything else open."""

import json
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.test import Client

from perfmgmt.audit.models import AuditEntry
from perfmgmt.people.models import Employee, Organisation, User
from tests.access.ledger import fingerprint
from tests.api import a_token
from tests.cast import Cast
from tests.people.test_sign_in import LOGIN, PASSWORD, browser, me, quick  # noqa: F401

CHANGE = "/_allauth/browser/v1/account/password/change"
NEW = "two harbours in the evening"


def sent(client: Client, path: str, **given: str) -> Any:
    return client.post(path, json.dumps(given), content_type="application/json")


def change(client: Client, current: str = PASSWORD, new: str = NEW) -> Any:
    return sent(client, CHANGE, current_password=current, new_password=new)


def signed_in(password: str = PASSWORD) -> Client:
    client = browser()
    sent(client, LOGIN, email="ola@example.org", password=password)
    return client


def test_a_password_that_was_set_meanwhile_stays(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    here = signed_in()
    hashing, given = User.set_password, make_password("given by an administrator")

    def meanwhile(user: User, password: str) -> None:
        User.objects.filter(pk=user.pk).update(password=given)
        hashing(user, password)

    monkeypatch.setattr(User, "set_password", meanwhile)
    refused = change(here)
    assert refused.status_code == 409
    assert refused.json()["errors"][0]["message"] == "Your password changed meanwhile. Sign in with the new one."
    assert User.objects.get(employee=cast.ola).password == given
    assert me(here) is None
    assert not AuditEntry.objects.filter(verb="employee.password_changed").exists()


def test_another_password_ends_every_other_session_and_all_tokens(cast: Cast) -> None:
    here, elsewhere, token = signed_in(), signed_in(), a_token(cast.ola)
    assert change(here).status_code == 200
    assert (me(here), me(elsewhere)) == ({"name": "Ola"}, None)
    answer = browser().post(
        "/graphql",
        {"query": "{ me { name } }"},
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )
    assert answer.status_code == 401
    assert me(signed_in()) is None
    assert me(signed_in(NEW)) == {"name": "Ola"}
    verbs = AuditEntry.objects.filter(actor=cast.ola).values_list("verb", "subject_id")
    assert ("employee.password_changed", cast.ola.pk) in set(verbs)


@pytest.mark.parametrize(
    ("current", "new", "param"),
    [
        ("a harbour at night", NEW, "current_password"),
        ("", NEW, "current_password"),
        (PASSWORD, "short", "new_password"),
        (PASSWORD, "ola@example.org", "new_password"),
    ],
)
def test_without_the_present_password_or_with_a_weak_one_nothing_changes(
    cast: Cast, current: str, new: str, param: str
) -> None:
    here, elsewhere = signed_in(), signed_in()
    untouched = fingerprint()
    refused = change(here, current, new)
    assert (refused.status_code, refused.json()["errors"][0]["param"]) == (400, param)
    assert fingerprint() == untouched
    assert me(elsewhere) == {"name": "Ola"}


def test_guessing_the_present_password_is_throttled_for_one_person_everywhere(cast: Cast) -> None:
    first, second = signed_in(), signed_in()
    for client in (first, second, first, second, first):
        assert change(client, "a wrong guess at it").status_code == 400
    assert change(second).status_code == 429
    cache.clear()
    assert me(signed_in()) == {"name": "Ola"}


def test_strangers_other_sites_and_personas_of_the_demo_change_nothing(cast: Cast) -> None:
    untouched = fingerprint()
    assert change(browser()).status_code == 401
    strict = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    assert change(strict).status_code == 403
    assert fingerprint() == untouched
    Organisation.objects.update(is_demo=True)
    Employee.objects.filter(pk=cast.ola.pk).update(external_id="persona:01:employee", language="de")
    client = signed_in()
    untouched = fingerprint()
    refused = change(client)
    assert refused.status_code == 403
    assert refused.json()["errors"][0]["message"].startswith("Jede und jeder kann")
    assert fingerprint() == untouched
