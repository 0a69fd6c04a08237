"""Bringing an installation to the point where it can serve."""

from io import StringIO
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from perfmgmt.core.clock import today
from perfmgmt.demo.company import is_empty
from perfmgmt.people.actions.day import apply_day
from perfmgmt.people.models import Organisation


class Command(BaseCommand):
    """`manage.py prepare`, before the server starts; does only what is missing."""

    help = "Migrate the database, load the demo company into an empty one, and apply the day."

    def handle(self, *args: Any, **options: Any) -> None:
        """Each step leaves alone what is done already."""
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        if Organisation.objects.filter(pk=1, is_demo=True).exists() or is_empty():
            call_command("seed", stdout=self.stdout)
        # Whoever comes from before the search has rows and no words.
        call_command("rebuild_search", missing=True, verbosity=0, stdout=StringIO())
        apply_day(today("UTC"))
