"""Notifications as a Django application."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Registers policies, deliveries and schedules when the application loads."""

    name = "perfmgmt.notifications"

    def ready(self) -> None:
        from perfmgmt.notifications import delivery, housekeeping, policies, sections  # noqa: F401
