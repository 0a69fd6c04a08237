"""The audit log as a Django application."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Registers its policies, its section, and that it observes reads, when the application loads."""

    name = "perfmgmt.audit"

    def ready(self) -> None:
        from perfmgmt.audit import policies, reads, sections  # noqa: F401
