"""Somebody new is let in by a password that is told once."""

from uuid import uuid4

import pytest

from perfmgmt.people.models import Employee, RoleGrant, User
from tests.access.ledger import fingerprint
from tests.access.scenes import SCENES
from tests.api import ask, write
from tests.cast import Cast

INVITE = """mutation($input: EmployeeInviteInput!, $key: UUID!) { employeeInvite(input: $input, idempotencyKey: $key) {
    password employee { isInvited } errors { code field } } }"""


@pytest.fixture
def nils(cast: Cast) -> Employee:
    made = SCENES["employee_invite"](cast)["employee_id"]
    assert isinstance(made, Employee)
    return made


def test_the_password_opens_the_login_and_is_told_once(cast: Cast, nils: Employee) -> None:
    sent = {"input": {"employeeId": nils}, "key": uuid4()}
    told = ask(cast.hana, INVITE, **sent).data["employeeInvite"]
    assert told["errors"] == [] and told["employee"]["isInvited"]
    login = User.objects.get(email="nils@example.org")
    assert login.is_active and login.check_password(told["password"])
    again = ask(cast.hana, INVITE, **sent).data["employeeInvite"]
    assert (again["password"], again["errors"]) == (None, [])
    assert User.objects.get(pk=login.pk).check_password(told["password"])


def test_nobody_gets_another_password_who_can_sign_in(cast: Cast) -> None:
    untouched = fingerprint()
    assert write(cast.ada, "employee_invite", employee_id=cast.ola).code == "CONFLICT"
    assert fingerprint() == untouched


def test_a_partner_invites_nobody_who_holds_a_role(cast: Cast, nils: Employee) -> None:
    RoleGrant.objects.create(employee=nils, role="hr_admin")
    untouched = fingerprint()
    assert write(cast.hana, "employee_invite", employee_id=nils).code == "FORBIDDEN"
    assert fingerprint() == untouched


def test_whether_somebody_can_sign_in_is_told_to_those_who_may_invite_her(cast: Cast, nils: Employee) -> None:
    document = "query($id: ID!) { node(id: $id) { ... on Employee { isInvited } } }"
    told = [ask(person, document, id=nils).data["node"]["isInvited"] for person in (cast.hana, cast.mira)]
    assert told == [False, None]
