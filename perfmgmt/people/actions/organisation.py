"""The lock that changes of lines, memberships and leads take, and the end of the demo."""

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden
from perfmgmt.core.sentence import sentence
from perfmgmt.people.models import Employee, Organisation, User

DEMO = "persona:"
"""How the external ids of those begin as whom anybody may try the demo company."""


def hold_organisation() -> Organisation:
    """The single row, locked until the action ends: two re-organisations never interleave."""
    row = Organisation.objects.select_for_update(no_key=True).filter(pk=1).first()
    if row is None:
        Organisation.objects.get_or_create(pk=1)
        row = Organisation.objects.select_for_update(no_key=True).get(pk=1)
    return row


@action
def organisation_end_demo(actor: Actor) -> Employee:
    """End the demo company's logins for good; people and goals stay to be looked at. Answers with who did it."""
    if not is_hr_admin(actor):
        raise Forbidden(sentence("Only HR admins end the demo. Ask one of them."))
    employee = fetch(actor, Employee, actor.pk or 0, to="set preferences of")
    if (employee.external_id or "").startswith(DEMO):
        message = "Your own login is one of those that end. Sign in as an HR admin who is not of the demo company."
        raise Forbidden(sentence(message))
    if end_demo(actor) is None:
        raise Conflict(sentence("The demo has ended already. Load the page again."))
    return employee


def end_demo(actor: Actor) -> int | None:
    """Close the demo logins inside a transaction. Returns how many, or None where there is no demo."""
    organisation = hold_organisation()
    if not organisation.is_demo:
        return None
    organisation.is_demo = False
    organisation.save(update_fields=["is_demo"])
    ended = User.objects.filter(employee__external_id__startswith=DEMO).update(is_active=False, password="!")
    record(actor, "organisation.demo_ended", organisation)
    return ended
