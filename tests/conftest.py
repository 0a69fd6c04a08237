"""What every test may ask for."""

from collections.abc import Iterator

import pytest

from perfmgmt.core.clock import as_of
from tests import api
from tests import cast as casting


@pytest.fixture
def cast(db: None) -> Iterator[casting.Cast]:
    """The cast, on a Wednesday morning in March 2026."""
    api.SESSIONS.clear()
    with as_of(casting.NOW):
        yield casting.settle()
    api.SESSIONS.clear()
