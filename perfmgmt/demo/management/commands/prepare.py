"""Bringing an installation to the point where it can serve."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from perfmgmt.core.clock import today
from perfmgmt.people.actions.day import apply_day
from perfmgmt.people.models import Employee


class Command(BaseCommand):
    """`manage.py prepare`, before the server starts; does only what is missing."""

    help = "Migrate the database, load the demo company into an empty one, and apply the day."

    def handle(self, *args: Any, **options: Any) -> None:
        """Each step leaves alone what is done already."""
        call_command("migrate", verbosity=0)
        call_command("createcachetable")
        if not Employee.objects.exists():
            call_command("seed", stdout=self.stdout)
        else:
            call_command("demo_logins", stdout=self.stdout)
        apply_day(today("UTC"))
