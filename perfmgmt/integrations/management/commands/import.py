"""Importing people, teams, goals and key results from a CSV file."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.core.actor import Actor, SystemActor
from perfmgmt.core.errors import Refusal
from perfmgmt.integrations.actions.file import file_import
from perfmgmt.integrations.rules.mapping import ImportMapping
from perfmgmt.integrations.rules.mapping_file import MappingRefused, read_mapping
from perfmgmt.integrations.rules.rows import FileRefused, read_rows
from perfmgmt.integrations.rules.summary import summary
from perfmgmt.people.actor import EmployeeActor
from perfmgmt.people.models import Employee


class Bar:
    """A bar on standard error for each stage."""

    def __init__(self) -> None:
        self.bar: tqdm[Any] | None = None

    def begin(self, stage: str, total: int) -> None:
        """A stage of so many steps begins, and the one before is over."""
        self.end()
        self.bar = tqdm(total=total, desc=stage, file=sys.stderr, unit=" rows") if total else None

    def advance(self, steps: int) -> None:
        """So many steps are done."""
        if self.bar is not None:
            self.bar.update(steps)

    def end(self) -> None:
        """No stage follows."""
        if self.bar is not None:
            self.bar.close()
            self.bar = None


class Command(BaseCommand):
    """`manage.py import MAPPING.toml FILE.csv [--dry-run] [--as ada@example.org]`"""

    help = "Import a CSV file as a mapping file says: everything, or nothing where one row is refused."

    def add_arguments(self, parser: CommandParser) -> None:
        """The two files, and how to go about it."""
        parser.add_argument("mapping", type=Path, help="The mapping file (TOML).")
        parser.add_argument("file", type=Path, help="The file to import (CSV).")
        parser.add_argument("--dry-run", action="store_true", help="Say what would happen, and write nothing.")
        parser.add_argument("--as", dest="email", default="", help="The address of the HR admin who imports.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import and say what became of the rows; ends with 1 where nothing was imported."""
        bar = Bar()
        try:
            mapping = self._mapping(options["mapping"])
            data = _bytes(options["file"])
            sheet = read_rows(data, encoding=mapping.encoding, delimiter=mapping.delimiter)
            report = file_import(
                _actor(options["email"]), mapping=mapping, sheet=sheet, dry_run=options["dry_run"], progress=bar
            )
        except FileRefused as refused:
            raise CommandError(f"{options['file'].name}: {refused}") from None
        except Refusal as refusal:
            raise CommandError(refusal.message) from None
        finally:
            bar.end()
        self.stdout.write(summary(report))
        if report.is_refused:
            sys.exit(1)

    def _mapping(self, path: Path) -> ImportMapping:
        try:
            return read_mapping(_bytes(path).decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise CommandError(f"{path.name} is not UTF-8. Save it again.") from None
        except MappingRefused as refused:
            sentences = "".join(f"\n  {sentence}" for sentence in refused.sentences)
            raise CommandError(f"{path.name} cannot be used:{sentences}") from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _actor(email: str) -> Actor:
    if not email:
        return SystemActor("import")
    employee = Employee.objects.filter(email__iexact=email.strip()).exclude(email="").first()
    actor = EmployeeActor(employee) if employee else None
    if actor is None or not actor.is_active or not is_hr_admin(actor):
        raise CommandError(f"{email} is no HR admin. Name one, or leave --as out.")
    return actor
