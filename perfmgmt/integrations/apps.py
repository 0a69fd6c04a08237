"""Integrations as a Django application."""

from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    """Brings the command that imports files; registers its action when the application loads."""

    name = "perfmgmt.integrations"

    def ready(self) -> None:
        from perfmgmt.integrations.actions import file  # noqa: F401
