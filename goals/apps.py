"""Goals as a Django application."""

from django.apps import AppConfig


class GoalsConfig(AppConfig):
    """Registers policies, notices, and what follows when people move, when the application loads."""

    name = "goals"

    def ready(self) -> None:
        from goals import followers, notices, policies, schedules, sections  # noqa: F401
        from goals.actions import team_guard  # noqa: F401
