"""Load the demo company."""

import datetime as dt
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from perfmgmt.core.clock import today
from perfmgmt.demo.company import NAME, PASSWORD, is_empty, write_company
from perfmgmt.demo.days import calendar_of
from perfmgmt.demo.telling import Telling
from perfmgmt.demo.told import tell_everybody
from perfmgmt.people.models import Employee, Organisation

# Everybody has been hired by the beginning of the story, three quarters before its end.
EARLIEST = dt.date(2025, 3, 1)


def day_of(text: str) -> dt.date:
    """The day written as YYYY-MM-DD. Raises ArgumentTypeError with a sentence for any other text."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no day. Write it like 2026-06-08.") from None
    if day < EARLIEST:
        raise ArgumentTypeError(f"The story begins later. Choose {EARLIEST} or a later day.")
    return day


class Command(BaseCommand):
    """All or nothing; a second run changes nothing."""

    help = "Load the demo company: three businesses, 120 people, two past quarters and a current one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--today", type=day_of, default=None, help="The day on which the story ends (YYYY-MM-DD); default: today."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        day = options["today"] or today("UTC")
        if Organisation.objects.filter(pk=1, is_demo=True).exists():
            self.stdout.write("The demo company is loaded already; nothing was changed.")
        elif not is_empty():
            raise CommandError(
                "This database holds people, teams or periods of its own, so the demo company stays out. "
                "Load it into an empty one, for example with DATABASE_URL=sqlite:///demo.sqlite3."
            )
        else:
            with transaction.atomic():
                Telling(write_company(day), calendar_of(day)).tell()
                tell_everybody(day)
            self.stdout.write(f"{NAME} is loaded as of {day:%d %B %Y}.")
        self._print_logins()

    def _print_logins(self) -> None:
        rows = Employee.objects.filter(external_id__startswith="persona:", user__is_active=True).order_by("external_id")
        self.stdout.write(f"Demo logins, all with the password {PASSWORD}:")
        for row in rows:
            role = (row.external_id or "").rsplit(":", 1)[-1]
            self.stdout.write(f"  {row.email:32} {row.name:18} {role}")
