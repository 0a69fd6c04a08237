"""People as a Django application."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Registers the policies of people when the application loads."""

    name = "perfmgmt.people"

    def ready(self) -> None:
        from perfmgmt.people import policies  # noqa: F401
