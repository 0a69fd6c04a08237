"""What every test may ask for."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils.translation import activate
from xdist.scheduler import LoadScopeScheduling

from perfmgmt.core.clock import as_of
from tests import api
from tests import cast as casting

# Tests leave little behind that refers to itself, and looking for it takes a twentieth of their time.
gc.freeze()
gc.set_threshold(200_000, 50, 50)
LOADED_ONCE = ("tests/demo/test_seed.py", "tests/demo/test_generate.py")


class Shared(LoadScopeScheduling):  # type: ignore[misc]
    """Each test to the next free worker, but those to one that share what takes long to load."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return file if file in LOADED_ONCE else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Shared:
    """How tests come to workers."""
    return Shared(config, log)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """A run that was broken off leaves a journal behind; SQLite would read it into the next run's database."""
    name = settings.DATABASES["default"].get("TEST", {}).get("NAME")
    for end in ("-wal", "-shm") if name and "sqlite" in settings.DATABASES["default"]["ENGINE"] else ():
        Path(f"{name}{end}").unlink(missing_ok=True)


@pytest.fixture(autouse=True, scope="session")
def patient() -> Iterator[None]:
    """A machine that stands still for a while makes no request too slow, where slowness is not what is tested."""
    with override_settings(GRAPHQL_SECONDS=600.0):
        yield


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A request in another language leaves it with the thread; the next test begins in English."""
    yield
    activate("en")


@pytest.fixture
def cast(db: None) -> Iterator[casting.Cast]:
    """The cast, on a Wednesday morning in March 2026."""
    api.SESSIONS.clear()
    with as_of(casting.NOW):
        yield casting.settle()
    api.SESSIONS.clear()
