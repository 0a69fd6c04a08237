"""Compare, or rebuild, every copy of who reports to whom and which team stands where."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from perfmgmt.core.clock import today
from perfmgmt.people.actions.copies import Difference, copies_of_people, repair
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.followers import COPIES_ELSEWHERE


class Command(BaseCommand):
    """Writes nothing where nothing differs."""

    help = "Recompute paths, acting managers, primary teams and all that repeats them from the dated rows."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Only report differences; exit 1 where there are any.")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        with transaction.atomic():
            found = differences(write=not check)
        for one in found:
            self.stdout.write(str(one))
        if check and found:
            raise CommandError(f"{len(found)} copies differ. Run `manage.py rebuild_paths` to put them right.")
        self.stdout.write(f"{len(found)} copies put right." if found else "Every copy says what it should.")


def differences(*, write: bool) -> list[Difference]:
    """All copies that differ; with `write` they are put right, people's first because the others repeat them."""
    hold_organisation()
    found = []
    for compare in (lambda: copies_of_people(today("UTC")), *COPIES_ELSEWHERE):
        differing = list(compare())
        if write:
            repair(differing)
        found += differing
    return found
