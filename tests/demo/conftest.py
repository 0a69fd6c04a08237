"""The demo company, loaded once for all tests of a module and taken back afterwards."""

import datetime as dt
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from perfmgmt.core.clock import as_of
from tests.demo.picture import Picture, picture

TODAY = dt.date(2026, 6, 8)
MORNING = dt.datetime(2026, 6, 8, 7, tzinfo=dt.UTC)


class TakenBack(Exception):
    """Ends a transaction so that nothing of it stays."""


@pytest.fixture(scope="module")
def company(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Picture]:
    """The demo company on the morning of its day; what it consists of."""
    with django_db_blocker.unblock():
        try:
            with transaction.atomic(), as_of(MORNING):
                call_command("seed", today=TODAY, stdout=StringIO())
                yield picture()
                raise TakenBack
        except TakenBack:
            pass
