"""What the passing of time asks for."""

from typing import Any

from django.core.management.base import BaseCommand

from perfmgmt.core.clock import today
from perfmgmt.graphql.idempotency import purge
from perfmgmt.people.actions.day import apply_day


class Command(BaseCommand):
    """`manage.py tick`, from cron or by hand; running it often does no harm."""

    help = "Apply lines and memberships that begin or end today, and forget old idempotency keys."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do both."""
        apply_day(today("UTC"))
        purge()
