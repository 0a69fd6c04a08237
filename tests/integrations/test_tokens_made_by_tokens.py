"""A token that makes others: whoever found it keeps none of them once it ends."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.errors import Unauthenticated
from perfmgmt.integrations.actions.access_token import access_token_create
from perfmgmt.integrations.models import AccessToken
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import User
from perfmgmt.people.sign_in import EmployeeBackend
from tests.access.ledger import fingerprint
from tests.api import a_token, by_token, write
from tests.cast import TODAY, Cast
from tests.integrations.test_access_token import CREATE, create, id_of, send, told, uuid4

MAKING = ["people:read", "tokens:write"]


@pytest.fixture(autouse=True)
def fresh_counters(cast: Cast) -> None:
    cache.clear()


def made_with(secret: str, scopes: list[str] = MAKING) -> str:
    given = {"name": "Kept", "scopes": scopes, "expiresOn": str(TODAY)}
    answer: Any = told(send(secret, CREATE, input=given, key=str(uuid4())))["data"]["accessTokenCreate"]
    assert answer["errors"] == []
    return str(answer["secret"])


def test_tokens_made_with_a_token_end_with_it(cast: Cast) -> None:
    first, apart = create(cast.ola, scopes=MAKING), a_token(cast.ola)
    second = made_with(first["secret"])
    third = made_with(second, ["people:read"])
    assert [send(one).status_code for one in (second, third, apart)] == [200, 200, 200]
    assert write(cast.ola, "access_token_revoke", access_token_id=first["accessToken"]["id"]).code is None
    assert [send(one).status_code for one in (first["secret"], second, third, apart)] == [401, 401, 401, 200]
    assert AuditEntry.objects.filter(verb="access_token.revoked", actor=cast.ola).count() == 3


def test_the_token_that_made_others_outlives_them(cast: Cast) -> None:
    first = a_token(cast.ola)
    second = made_with(first)
    third = made_with(second, ["people:read"])
    made = AccessToken.objects.get(made_by__made_by=None, made_by__isnull=False)
    assert write(cast.ola, "access_token_revoke", access_token_id=made).code is None
    assert [send(one).status_code for one in (first, second, third)] == [200, 401, 401]


def came(cast: Cast, **by: Any) -> EmployeeActor:
    """Somebody whose request has begun: who she is was looked up already."""
    login = EmployeeBackend().of_employee(cast.ola.pk)
    assert login
    return EmployeeActor(login.employee, **by)


def refused(actor: EmployeeActor) -> None:
    before = fingerprint()
    with pytest.raises(Unauthenticated), transaction.atomic():
        actor.hold()
        access_token_create(actor, name="Kept", scopes=["people:read"], expires_on=TODAY)
    assert fingerprint() == before


def test_a_request_from_before_another_password_makes_no_token(cast: Cast) -> None:
    actor = came(cast)
    User.objects.filter(employee=cast.ola).update(password="another")
    refused(actor)


def test_a_request_from_before_a_departure_makes_no_token(cast: Cast) -> None:
    actor = came(cast)
    assert write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY).code is None
    refused(actor)


def test_a_request_from_before_its_token_ended_makes_no_other(cast: Cast) -> None:
    a_token(cast.ola)
    token = AccessToken.objects.get()
    actor = came(cast, token_id=token.pk, scopes=frozenset(MAKING))
    AccessToken.objects.update(revoked_at=timezone.now())
    refused(actor)


def test_a_token_makes_another_by_the_api(cast: Cast) -> None:
    with by_token([cast.ola], MAKING):
        given = {"name": "Other", "scopes": ["people:read"], "expires_on": TODAY}
        written = write(cast.ola, "access_token_create", **given)
    assert written.code is None
    made = AccessToken.objects.exclude(made_by=None).get()
    assert (id_of(made), made.made_by) == (written.id, AccessToken.objects.get(made_by=None))
