"""Integrations as a Django application."""

from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    """Has no tables; brings the command that imports files."""

    name = "perfmgmt.integrations"
