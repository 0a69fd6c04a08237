"""What the passing of time asks for."""

from typing import Any

from django.core.management.base import BaseCommand

from perfmgmt.notifications.ticking import tick


class Command(BaseCommand):
    """`manage.py tick`, from cron or by hand; a running worker does the same every minute."""

    help = "Run every schedule that is due: apply the day, and forget what is over. Running it often does no harm."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what ran."""
        ran = tick()
        self.stdout.write(f"Ran {', '.join(ran)}." if ran else "Nothing was due.")
