"""Compare, or rebuild, the progress and coverage of every goal."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from goals.actions.rebuild import rebuild


class Command(BaseCommand):
    """Writes nothing where nothing differs."""

    help = "Recompute every goal's numbers from its key results upwards."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Only report differences; exit 1 where there are any.")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        found = 0
        for found, one in enumerate(rebuild(write=not check), 1):  # noqa: B007
            self.stdout.write(str(one))
        if check and found:
            raise CommandError(f"{found} numbers differ. Run `manage.py rebuild_rollups` to put them right.")
        self.stdout.write(f"{found} numbers put right." if found else "Every number is what its parts make.")
