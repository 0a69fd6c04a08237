"""Print the API's schema as it is committed in `perfmgmt/schema.graphql`."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string


class Command(BaseCommand):
    """`manage.py print_schema > perfmgmt/schema.graphql`"""

    help = "Print the GraphQL schema in its own language."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it to standard output."""
        self.stdout.write(str(import_string(settings.GRAPHENE["SCHEMA"])))
