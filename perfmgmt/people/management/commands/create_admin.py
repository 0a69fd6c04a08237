"""The first HR admin of an empty installation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from perfmgmt.core.actor import SystemActor
from perfmgmt.core.errors import Refusal
from perfmgmt.people.actions.employee import employee_create
from perfmgmt.people.actions.role import role_grant
from perfmgmt.people.models import Employee, RoleGrant
from perfmgmt.people.passwords import read_password, set_password


class Command(BaseCommand):
    """`manage.py create_admin --email ada@example.org`"""

    help = "Make somebody HR admin and let her sign in; where there is no such person yet, one is created."

    def add_arguments(self, parser: CommandParser) -> None:
        """The address, a name for somebody new, and where the password comes from."""
        parser.add_argument("--email", required=True, help="The address to sign in with.")
        parser.add_argument("--name", default="", help="The name of somebody new; the address unless given.")
        parser.add_argument("--password-stdin", action="store_true", help="Read the password from standard input.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Create what is missing and say what was done."""
        email = options["email"].strip().lower()
        password = read_password(from_stdin=options["password_stdin"])
        actor = SystemActor("create_admin")
        try:
            with transaction.atomic():
                employee = Employee.objects.filter(email__iexact=email).first()
                if employee is None:
                    employee = employee_create(actor, name=options["name"] or email, email=email)
                if not RoleGrant.objects.filter(employee=employee, role=RoleGrant.Role.HR_ADMIN).exists():
                    role_grant(actor, employee_id=employee.pk, role=RoleGrant.Role.HR_ADMIN)
                set_password(actor, employee, password)
        except Refusal as refused:
            raise CommandError(refused.message) from None
        self.stdout.write(f"{email} is HR admin and can sign in.")
