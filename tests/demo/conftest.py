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


class TakenBack(Exception):
    """Ends a transaction so that nothing of it stays."""


@pytest.fixture(scope="module")
def pictures(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Picture]]:
    """What two runs of `seed` for the same day made; the second one is there while the tests run."""
    found = []
    with django_db_blocker.unblock():
        try:
            with transaction.atomic():
                call_command("seed", today=TODAY, stdout=StringIO())
                found.append(picture())
                raise TakenBack
        except TakenBack:
            pass
        try:
            with transaction.atomic(), as_of(dt.datetime(2026, 6, 8, 7, tzinfo=dt.UTC)):
                call_command("seed", today=TODAY, stdout=StringIO())
                found.append(picture())
                yield found
                raise TakenBack
        except TakenBack:
            pass
