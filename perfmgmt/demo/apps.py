"""The demo company as a Django application without tables."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Brings the commands `seed` and `demo_off`."""

    name = "perfmgmt.demo"
