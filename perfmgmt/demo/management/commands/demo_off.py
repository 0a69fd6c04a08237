"""End demo mode."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from perfmgmt.core.actor import SystemActor
from perfmgmt.people.actions.organisation import end_demo


class Command(BaseCommand):
    """Closes the persona switcher and the demo logins; people and goals stay to be looked at."""

    help = "End demo mode: nobody can sign in as a demo person any more."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--yes", action="store_true", help="Confirm it; the demo logins are not given back.")

    def handle(self, *args: Any, yes: bool, **options: Any) -> None:
        if not yes:
            raise CommandError("This ends all demo logins for good. Confirm it with `manage.py demo_off --yes`.")
        with transaction.atomic():
            ended = end_demo(SystemActor("demo_off"))
        if ended is None:
            self.stdout.write("Demo mode is off already; nothing was changed.")
        else:
            self.stdout.write(
                f"Demo mode is off, {ended} demo logins have ended. Run `manage.py create_admin` to go on."
            )
