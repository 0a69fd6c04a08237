"""Workers are killed in the middle of their work: all of it is done, and nothing twice."""

import pytest

from perfmgmt.notifications.models import OutboxMessage
from tests.cast import Cast
from tests.notifications.killing import kill_during
from tests.notifications.outbox import marks, posted

pytestmark = pytest.mark.django_db(transaction=True)


def test_all_work_is_done_once_though_workers_are_killed(cast: Cast) -> None:
    posted(60, recipient=cast.ola.pk)
    assert kill_during(60, kills=4, count=2) == 4
    assert marks() == [*range(60)]
    assert {*OutboxMessage.objects.values_list("state", flat=True)} == {"done"}
