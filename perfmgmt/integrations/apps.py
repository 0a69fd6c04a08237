"""Integrations as a Django application."""

from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    """Brings imports and tokens; registers actions, policies and when tokens end, when the application loads."""

    name = "perfmgmt.integrations"

    def ready(self) -> None:
        from perfmgmt.integrations import policies, schedules, sections  # noqa: F401
        from perfmgmt.integrations.actions import (  # noqa: F401
            access_token,
            background,
            file,
            file_import,
            import_mapping,
            upload,
        )
        from perfmgmt.people.followers import when_a_password_changes, when_somebody_leaves

        when_somebody_leaves(access_token.end_tokens)
        when_a_password_changes(access_token.end_tokens)
