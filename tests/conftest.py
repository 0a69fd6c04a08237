"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from perfmgmt.core.clock import as_of
from tests import api
from tests import cast as casting


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """A run that was broken off leaves a journal behind; SQLite would read it into the next run's database."""
    name = settings.DATABASES["default"].get("TEST", {}).get("NAME")
    for end in ("-wal", "-shm") if name and "sqlite" in settings.DATABASES["default"]["ENGINE"] else ():
        Path(f"{name}{end}").unlink(missing_ok=True)


@pytest.fixture
def cast(db: None) -> Iterator[casting.Cast]:
    """The cast, on a Wednesday morning in March 2026."""
    api.SESSIONS.clear()
    with as_of(casting.NOW):
        yield casting.settle()
    api.SESSIONS.clear()
