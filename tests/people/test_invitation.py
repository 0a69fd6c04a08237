"""Somebody new is let in by a password that is told once."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client

from perfmgmt.access.paths import segment
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.errors import Forbidden, NotFound
from perfmgmt.people.actions.invitation import MOST, employees_invite, made_beforehand
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee, RoleGrant, User
from tests.access.ledger import fingerprint
from tests.access.scenes import SCENES
from tests.api import ask, id_of, write
from tests.cast import NOW, Cast

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


def test_a_role_that_ended_while_passwords_were_made_invites_nobody(cast: Cast, nils: Employee) -> None:
    actor = EmployeeActor(Employee.objects.select_related("user").get(pk=cast.hana.pk))
    asked: dict[str, Any] = {"employee_ids": [nils.pk]}
    asked |= made_beforehand(actor, **asked)
    RoleGrant.objects.filter(employee=cast.hana).delete()
    untouched = fingerprint()
    with pytest.raises((Forbidden, NotFound)), transaction.atomic():
        actor.hold()
        employees_invite(actor, **asked)
    assert fingerprint() == untouched


MANY = """mutation($input: EmployeesInviteInput!, $key: UUID!) { employeesInvite(input: $input, idempotencyKey: $key) {
    invited { employeeId email password } notInvited { employeeId code message } errors { code field message } } }"""


def newcomers(cast: Cast, *names: str) -> list[Employee]:
    """People of Sales with a login that was never open."""
    made = []
    for name in names:
        email = f"{name.lower()}@example.org"
        login = User.objects.create_user(email)
        given = {"primary_team": cast.sales, "manager": cast.mira, "email": email}
        made.append(
            Employee.objects.create(name=name, user=login, path=f"{cast.mira.path}{segment(login.pk)}", **given)
        )
    return made


def invite(person: Employee, people: list[Employee], *, key: UUID | None = None, **given: Any) -> dict[str, Any]:
    told = ask(person, MANY, input={"employee_ids": people, **given}, key=key or uuid4())
    assert told.errors == []
    return told.data["employeesInvite"]  # type: ignore[no-any-return]


def test_several_are_invited_at_once_each_with_a_password_of_her_own(cast: Cast) -> None:
    people = newcomers(cast, "Anne", "Bo", "Carl")
    told = invite(cast.hana, people)
    assert (told["errors"], told["notInvited"]) == ([], [])
    assert [one["employeeId"] for one in told["invited"]] == [id_of(person) for person in people]
    for person, one in zip(people, told["invited"], strict=True):
        login = User.objects.get(email=one["email"])
        assert login.pk == person.user_id and login.is_active and login.check_password(one["password"])
    assert len({one["password"] for one in told["invited"]}) == 3
    entries = AuditEntry.objects.filter(verb="employee.invited").order_by("subject_id")
    assert [(entry.actor_id, entry.subject_id, entry.changes) for entry in entries] == [
        (cast.hana.pk, person.pk, []) for person in people
    ]


def test_no_password_is_kept_in_clear(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    told = invite(cast.hana, newcomers(cast, "Anne", "Bo"))
    kept = " ".join(caplog.messages)
    for model in apps.get_models():
        kept += " ".join(map(str, model._base_manager.values_list()))
    assert "anne@example.org" in kept
    assert [one["email"] for one in told["invited"] if one["password"] in kept] == []


def test_a_repeated_write_tells_no_password_and_changes_none(cast: Cast) -> None:
    people, key = newcomers(cast, "Anne", "Bo"), uuid4()
    told = invite(cast.hana, people, key=key)
    untouched = fingerprint(), logins()
    again = invite(cast.hana, people, key=key)
    assert (again["invited"], again["notInvited"], again["errors"]) == (None, None, [])
    assert (fingerprint(), logins()) == untouched and told["invited"]


def test_who_can_sign_in_already_is_named_and_passed_over(cast: Cast) -> None:
    (anne,) = newcomers(cast, "Anne")
    before = User.objects.get(pk=cast.ola.user_id).password
    told = invite(cast.hana, [cast.ola, anne, anne])
    assert [one["employeeId"] for one in told["invited"]] == [id_of(anne)]
    assert [(one["employeeId"], one["code"]) for one in told["notInvited"]] == [(id_of(cast.ola), "CONFLICT")]
    assert User.objects.get(pk=cast.ola.user_id).password == before
    assert set(AuditEntry.objects.values_list("subject_id", flat=True)) == {anne.pk}


def test_a_partner_passes_over_who_holds_a_role_and_an_hr_admin_does_not(cast: Cast) -> None:
    anne, bo = newcomers(cast, "Anne", "Bo")
    RoleGrant.objects.create(employee=anne, role="auditor")
    told = invite(cast.hana, [anne, bo])
    assert [one["employeeId"] for one in told["invited"]] == [id_of(bo)]
    assert [(one["employeeId"], one["code"]) for one in told["notInvited"]] == [(id_of(anne), "FORBIDDEN")]
    assert not User.objects.get(pk=anne.user_id).is_active
    assert [one["employeeId"] for one in invite(cast.ada, [anne])["invited"]] == [id_of(anne)]


@pytest.mark.parametrize(
    ("whom", "code"), [("tom", "FORBIDDEN"), ("sol", "FORBIDDEN"), ("dag", "FORBIDDEN"), (None, "NOT_FOUND")]
)
def test_one_whom_the_actor_may_not_invite_refuses_all(cast: Cast, whom: str | None, code: str) -> None:
    (anne,) = newcomers(cast, "Anne")
    other = cast.person(whom) if whom else Employee(pk=999_999)
    untouched = fingerprint(), logins()
    refused = invite(cast.hana, [anne, other])["errors"]
    assert [(one["code"], one["field"]) for one in refused] == [(code, "employeeIds.1")]
    assert (fingerprint(), logins()) == untouched


@pytest.mark.parametrize("many", [0, MOST + 1])
def test_nobody_and_too_many_are_refused(cast: Cast, many: int) -> None:
    untouched = fingerprint(), logins()
    refused = invite(cast.ada, [Employee(pk=10_000 + one) for one in range(many)])["errors"]
    assert [(one["code"], one["field"]) for one in refused] == [("INVALID", "employeeIds")]
    assert (fingerprint(), logins()) == untouched


def test_a_lost_password_is_replaced_until_she_has_signed_in(cast: Cast) -> None:
    (anne,) = newcomers(cast, "Anne")
    lost = invite(cast.hana, [anne])["invited"][0]["password"]
    assert invite(cast.hana, [anne])["notInvited"][0]["code"] == "CONFLICT"
    found = invite(cast.hana, [anne], again=True)["invited"][0]["password"]
    client = Client(SERVER_NAME="localhost")
    assert [sign_in_with(client, anne, password) for password in (lost, found)] == [400, 200]
    untouched = User.objects.get(pk=anne.user_id).password
    assert invite(cast.hana, [anne], again=True)["notInvited"][0]["code"] == "CONFLICT"
    assert write(cast.ada, "employee_invite", employee_id=anne, again=True).code == "CONFLICT"
    assert User.objects.get(pk=anne.user_id).password == untouched


def test_who_comes_back_is_invited_as_if_she_had_never_signed_in(cast: Cast) -> None:
    User.objects.filter(pk=cast.tom.user_id).update(is_active=False, last_login=NOW)
    Employee.objects.filter(pk=cast.tom.pk).update(status="active", left_on=None)
    assert invite(cast.hana, [cast.tom])["invited"]
    assert [one["employeeId"] for one in invite(cast.hana, [cast.tom], again=True)["invited"]] == [id_of(cast.tom)]


STATES = """query($state: Invitation!) { employees(first: 100, filter: {invitation: $state}) {
    edges { node { id can invitation isInvited } } } }"""


@pytest.mark.parametrize("reader", ["ada", "hana", "fay", "mira", "otto", "ola"])
def test_the_list_by_invitation_holds_those_whom_the_reader_may_invite(cast: Cast, reader: str) -> None:
    anne, bo, carl = newcomers(cast, "Anne", "Bo", "Carl")
    User.objects.filter(pk=bo.user_id).update(is_active=True)
    User.objects.filter(pk=carl.user_id).update(is_active=True, last_login=NOW)
    everybody = "{ employees(first: 100) { edges { node { id can invitation isInvited } } } }"
    rows = [edge["node"] for edge in ask(cast.person(reader), everybody).data["employees"]["edges"]]
    for state in ("NOT_INVITED", "NOT_SIGNED_IN", "SIGNED_IN"):
        edges = ask(cast.person(reader), STATES, state=state).data["employees"]["edges"]
        assert [edge["node"] for edge in edges] == [row for row in rows if row["invitation"] == state]
    assert all((row["invitation"] is None) == ("invite" not in row["can"]) for row in rows)
    told = {row["id"]: row["invitation"] for row in rows}
    expected = ["NOT_INVITED", "NOT_SIGNED_IN", "SIGNED_IN"] if reader in ("ada", "hana") else [None] * 3
    assert [told[id_of(person)] for person in (anne, bo, carl)] == expected


def logins() -> list[tuple[Any, ...]]:
    """What stands of all logins."""
    return list(User.objects.order_by("pk").values_list("pk", "password", "is_active", "last_login"))


def sign_in_with(client: Client, person: Employee, password: str) -> int:
    """How signing in by this password is answered."""
    given = {"email": person.email, "password": password}
    return client.post("/_allauth/browser/v1/auth/login", given, content_type="application/json").status_code
