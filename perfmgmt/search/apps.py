"""Search as a Django application."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Brings the command that compares the words; the tables belong to the packages whose rows are found."""

    name = "perfmgmt.search"
