"""People as a Django application."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Registers the policies, schedules and sections of people when the application loads."""

    name = "perfmgmt.people"

    def ready(self) -> None:
        from perfmgmt.people import policies, schedules, sections  # noqa: F401
