"""Compare, or rebuild, the words by which people, teams and goals are found."""

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from perfmgmt.search.words import AT_ONCE, SOURCES, Difference, Source, correct


class Command(BaseCommand):
    """Writes nothing where nothing differs."""

    help = "Read the words of every person, team and goal again and compare them with those kept for the search."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Only report differences; exit 1 where there are any.")
        parser.add_argument("--missing", action="store_true", help="Only where no word of a kind is kept at all.")

    def handle(self, *args: Any, check: bool, missing: bool, **options: Any) -> None:
        found = 0
        for source in SOURCES.values():
            if missing and source.words._default_manager.exists():
                continue
            for one in differences(source, write=not check):
                found += 1
                if check:
                    self.stdout.write(str(one))
        if check and found:
            raise CommandError(f"{found} words differ. Run `manage.py rebuild_search` to put them right.")
        self.stdout.write(f"{found} words put right." if found else "Every word is kept as it is said.")


def differences(source: Source, *, write: bool) -> Iterator[Difference]:
    """What differs for all rows of a model, a few hundred rows held at a time."""
    last = 0
    while True:
        with transaction.atomic():
            rows = source.model._default_manager.filter(pk__gt=last).order_by("pk").select_for_update(no_key=True)
            some = list(rows[:AT_ONCE])
            yield from correct(source, some, write=write)
        if not some:
            return
        last = some[-1].pk
