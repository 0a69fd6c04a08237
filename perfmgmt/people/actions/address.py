"""Putting a person's address right, with which she also signs in."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db.models.functions import Lower

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.people.models import Employee, RoleGrant, User


@action
def employee_set_email(actor: Actor, *, employee_id: int, version: int, email: str) -> Employee:
    """Correct the work address; the person signs in with it from then on, and her sessions and password stay."""
    employee = fetch(actor, Employee, employee_id, to="edit", version=version, field="employeeId")
    if employee.status == Employee.Status.VACANT:
        raise Invalid("A vacant post has no address. Add the person who takes it.", field="employeeId")
    if not actor.is_system and not is_hr_admin(actor) and RoleGrant.objects.filter(employee=employee).exists():
        message = "This person holds a role. Ask an HR admin to correct her address."
        raise Forbidden(sentence(message), field="employeeId")
    before = {"email": employee.email}
    employee.email = checked_address(email)
    require_free(employee)
    employee.version += 1
    employee.save(update_fields=["email", "version"])
    if employee.user_id is not None:
        User.objects.filter(pk=employee.user_id).update(email=employee.email)
        # What allauth remembers of a sign-in would let the former address go on.
        EmailAddress.objects.filter(user_id=employee.user_id).delete()
    record(actor, "employee.address_corrected", employee, changed(employee, before, before))
    return employee


def checked_address(email: str) -> str:
    """An address in the form in which it is kept. Raises Invalid where it is none."""
    address = email.strip().lower()
    try:
        if not address:
            raise ValidationError("A person has an address.")
        Employee._meta.get_field("email").clean(address, None)
    except ValidationError:
        raise Invalid("Enter the work address, such as ola@example.org.", field="email") from None
    return address


def require_free(employee: Employee) -> None:
    """Nobody else has the address, at work or as a login. Raises Conflict."""
    people = Employee.objects.annotate(_address=Lower("email")).filter(_address=employee.email)
    logins = User.objects.filter(email=employee.email).exclude(pk=employee.user_id or 0)
    others = people.exclude(pk=employee.pk or 0).values_list("pk").union(logins.values_list("pk"), all=True)
    if employee.email and others[:1]:
        raise Conflict("Somebody has this address already. Search for the person.", field="email")
