"""Passwords that an administrator hands out at the command line."""

import getpass
import sys

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from perfmgmt.audit.entries import record
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.people.followers import password_changed
from perfmgmt.people.models import Employee


def read_password(*, from_stdin: bool) -> str:
    """One line of standard input, or typed unseen."""
    return sys.stdin.readline().rstrip("\n") if from_stdin else getpass.getpass("Password: ")


def set_password(actor: Actor, employee: Employee, password: str) -> None:
    """Activate a login with a password, inside a transaction.

    Raises Invalid for a weak password, and for a post without a person.
    """
    user = employee.user
    if user is None or employee.is_gone:
        raise Invalid("Nobody works in this post, so nobody can sign in. Choose somebody else.")
    try:
        validate_password(password, user)
    except ValidationError as problems:
        raise Invalid(" ".join(problems.messages)) from None
    user.set_password(password)
    user.is_active = True
    user.save(update_fields=["password", "is_active"])
    password_changed(actor, employee.pk)
    record(actor, "employee.invited", employee)
