"""The inbox, through the API: what is new, what was read, and how it is counted."""

import datetime as dt

import pytest

from perfmgmt.audit.models import AuditEntry
from perfmgmt.notifications.models import Notification
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.api import ask, write
from tests.cast import NOW, Cast, a_goal
from tests.notifications.outbox import a_notification

INBOX = """query($unread: Boolean) { notifications(filter: {unread: $unread}) { edges { node {
    id kind at readAt actor { name } goal { title } checkIn { id } } } } me { unreadNotifications } }"""


def told(cast: Cast, person: Employee, count: int = 1, **values: object) -> list[Notification]:
    """Somebody is told so many times that a goal was shared."""
    goal = a_goal(cast, cast.ola)
    return Notification.objects.bulk_create(
        a_notification(person, "goal.shared", goal, actor=cast.ola, **values) for _ in range(count)
    )


def inbox(person: Employee, *, unread: bool) -> tuple[list[str], int]:
    answer = ask(person, INBOX, unread=unread)
    assert not answer.errors
    ids = [edge["node"]["id"] for edge in answer.data["notifications"]["edges"]]
    return ids, answer.data["me"]["unreadNotifications"]


def test_a_row_says_who_did_what_to_which_goal(cast: Cast) -> None:
    told(cast, cast.mira)
    (edge,) = ask(cast.mira, INBOX).data["notifications"]["edges"]
    row = {name: value for name, value in edge["node"].items() if name != "id"}
    assert row == {
        "kind": "GOAL_SHARED",
        "at": NOW.isoformat(),
        "readAt": None,
        "actor": {"name": "Ola"},
        "goal": {"title": "Ola wins the market"},
        "checkIn": None,
    }


def test_what_is_marked_is_no_longer_new_and_can_be_made_new_again(cast: Cast) -> None:
    (row,) = told(cast, cast.mira)
    assert inbox(cast.mira, unread=True)[1] == 1
    written = write(cast.mira, "notification_mark", notification_id=row)
    assert written.code is None
    assert inbox(cast.mira, unread=True) == ([], 0)
    assert inbox(cast.mira, unread=False) == ([written.id], 0)
    assert write(cast.mira, "notification_mark", notification_id=row, read=False).code is None
    assert inbox(cast.mira, unread=True) == ([written.id], 1)
    verbs = AuditEntry.objects.filter(subject_type="Notification").order_by("pk").values_list("verb", flat=True)
    assert [*verbs] == ["notification.read", "notification.unread"]


def test_all_are_marked_but_those_that_came_since(cast: Cast) -> None:
    told(cast, cast.mira, 3)
    told(cast, cast.mira, at=NOW + dt.timedelta(minutes=1))
    told(cast, cast.pia)
    assert write(cast.mira, "notification_mark_all", until=NOW).code is None
    assert inbox(cast.mira, unread=True)[1] == 1
    assert inbox(cast.pia, unread=True)[1] == 1


def test_where_nothing_is_new_there_is_nothing_to_mark(cast: Cast) -> None:
    before = fingerprint()
    assert write(cast.mira, "notification_mark_all", until=NOW).code == "CONFLICT"
    assert fingerprint() == before


def test_new_ones_are_counted_to_a_hundred_and_nobody_elses(cast: Cast) -> None:
    told(cast, cast.mira, 130)
    assert inbox(cast.mira, unread=True)[1] == 100
    asked = "{ employees { edges { node { name unreadNotifications } } } }"
    counts = {
        edge["node"]["name"]: edge["node"]["unreadNotifications"]
        for edge in ask(cast.ola, asked).data["employees"]["edges"]
    }
    assert {name: count for name, count in counts.items() if count is not None} == {"Ola": 0}


def test_a_kind_of_a_newer_version_is_not_shown(cast: Cast) -> None:
    row = a_notification(cast.mira, "goal.applauded", a_goal(cast, cast.ola))
    row.save()
    assert inbox(cast.mira, unread=False) == ([], 0)


@pytest.mark.parametrize("until", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_a_moment_beyond_all_calendars_marks_nothing(cast: Cast, until: str) -> None:
    told(cast, cast.mira)
    before = fingerprint()
    written = write(cast.mira, "notification_mark_all", until=until)
    assert (written.code, written.field) == ("INVALID", "until")
    assert fingerprint() == before
