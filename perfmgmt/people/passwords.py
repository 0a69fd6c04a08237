"""Passwords that somebody else hands out: typed at the command line, or made up and told once."""

import getpass
import secrets
import sys
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.login import open_logins
from perfmgmt.people.models import Employee

# Without those that are mistaken for each other on paper. A spreadsheet takes none of them for a formula.
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP = 4, 4


@dataclass(frozen=True, repr=False)
class OneTimePassword:
    """What is told once, and what is kept of it."""

    told: str
    kept: str


def new_password() -> OneTimePassword:
    """One that nobody guesses, in groups that can be read aloud. Keeping it takes long on purpose."""
    told = "-".join("".join(secrets.choice(SIGNS) for _ in range(GROUP)) for _ in range(GROUPS))
    return OneTimePassword(told, make_password(told))


def read_password(*, from_stdin: bool) -> str:
    """One line of standard input, or typed unseen."""
    return sys.stdin.readline().rstrip("\n") if from_stdin else getpass.getpass("Password: ")


def set_password(actor: Actor, employee: Employee, password: str) -> None:
    """Activate a login with a password, inside a transaction.

    Raises Invalid for a weak password, and for a post without a person.
    """
    user = employee.user
    if user is None or employee.is_gone:
        raise nobody_here()
    try:
        validate_password(password, user)
    except ValidationError as problems:
        raise Invalid(" ".join(problems.messages)) from None
    open_logins(actor, {employee: make_password(password)})


def nobody_here() -> Invalid:
    """Of a post without a person."""
    return Invalid(sentence("Nobody works in this post, so nobody can sign in. Choose somebody else."))
