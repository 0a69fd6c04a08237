"""Letting somebody sign in, where no mail is sent."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from perfmgmt.core.actor import SystemActor
from perfmgmt.core.errors import Refusal
from perfmgmt.people.models import Employee
from perfmgmt.people.passwords import read_password, set_password


class Command(BaseCommand):
    """`manage.py invite --email ola@example.org`"""

    help = "Give somebody a password and activate her login."

    def add_arguments(self, parser: CommandParser) -> None:
        """The address, and where the password comes from."""
        parser.add_argument("--email", required=True, help="The work address.")
        parser.add_argument("--password-stdin", action="store_true", help="Read the password from standard input.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Set the password and say so."""
        employee = Employee.objects.filter(email__iexact=options["email"].strip()).select_related("user").first()
        if employee is None:
            raise CommandError("Nobody has this address. Import or add the person first.")
        password = read_password(from_stdin=options["password_stdin"])
        try:
            with transaction.atomic():
                set_password(SystemActor("invite"), employee, password)
        except Refusal as refused:
            raise CommandError(refused.message) from None
        self.stdout.write(f"{employee.email} can sign in.")
