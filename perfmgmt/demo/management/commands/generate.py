"""Fill an empty database with an invented company of any size."""

import datetime as dt
from argparse import ArgumentTypeError
from typing import Any

from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError, CommandParser

from perfmgmt.core.clock import today
from perfmgmt.demo.company import is_empty
from perfmgmt.demo.large.company import generate
from perfmgmt.demo.large.tables import look_over
from perfmgmt.people.models import Employee

FEWEST, MOST = 50, 200_000
REBUILDS = ("rebuild_paths", "rebuild_rollups", "rebuild_search")


def people_of(text: str) -> int:
    """How many people. Raises ArgumentTypeError with a sentence where that is no number in reach."""
    if not text.isascii() or not text.isdigit() or not FEWEST <= int(text) <= MOST:
        raise ArgumentTypeError(f"Give a number of people from {FEWEST} to {MOST}.")
    return int(text)


class Command(BaseCommand):
    """`manage.py generate --employees 50000 --seed 1`"""

    help = "Fill an empty database with an invented company: six goals a person, three key results a goal."

    def add_arguments(self, parser: CommandParser) -> None:
        """How large, how old, and from which luck."""
        parser.add_argument("--employees", type=people_of, default=1000, help="How many people (default: 1000).")
        parser.add_argument("--seed", type=int, default=1, help="The same number gives the same company (default: 1).")
        parser.add_argument("--today", type=dt.date.fromisoformat, help="The day it has reached (default: today).")
        parser.add_argument("--check-ins", action="store_true", help="All check-ins, not only the latest of each goal.")

    def handle(self, *args: Any, employees: int, seed: int, check_ins: bool, **options: Any) -> None:
        """Write, let the rebuild commands have the last word, and say what is there."""
        if not is_empty():
            raise CommandError(
                "This database holds people, teams or periods already, and they stay as they are. "
                "Fill an empty one, for example with DATABASE_URL=sqlite:///large.sqlite3."
            )
        tables = generate(employees=employees, seed=seed, today=options["today"] or today("UTC"), check_ins=check_ins)
        for name in REBUILDS:
            if name in get_commands():
                call_command(name, stdout=self.stdout)
        look_over()
        for table in tables:
            self.stdout.write(f"{table.written:>10,} {table.model._meta.verbose_name_plural}")
        chief = Employee.objects.order_by("pk").first()
        assert chief is not None
        self.stdout.write(f"Let somebody in with `manage.py invite --email {chief.email}`.")
