"""The demo ends in the browser, by somebody who is not of it."""

from perfmgmt.people.models import Employee, Organisation, User
from tests.access.ledger import fingerprint
from tests.api import ask, write
from tests.cast import Cast


def test_the_demo_ends_with_its_logins_and_leaves_everybody_elses(cast: Cast) -> None:
    Organisation.objects.update(is_demo=True)
    Employee.objects.filter(pk=cast.ola.pk).update(external_id="persona:1:employee")
    assert ask(cast.ola, "{ me { id } }").data["me"]
    assert write(cast.ada, "organisation_end_demo").code is None
    assert not Organisation.objects.get().is_demo
    assert set(User.objects.filter(is_active=False).values_list("email", flat=True)) == {
        "ola@example.org",
        "tom@example.org",
    }
    assert ask(cast.ola, "{ me { id } }").data["me"] is None
    assert write(cast.ada, "organisation_end_demo").code == "CONFLICT"


def test_nobody_ends_the_demo_who_would_shut_herself_out(cast: Cast) -> None:
    Organisation.objects.update(is_demo=True)
    Employee.objects.filter(pk=cast.ada.pk).update(external_id="persona:1:hr")
    untouched = fingerprint()
    refused = write(cast.ada, "organisation_end_demo")
    assert refused.code == "FORBIDDEN" and "not of the demo company" in (refused.message or "")
    assert fingerprint() == untouched
