"""A write that arrives twice happens once."""

import datetime as dt
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest

from goals.models import CheckIn, Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.clock import as_of
from perfmgmt.graphql.idempotency import purge
from perfmgmt.graphql.models import IdempotencyKey
from tests.api import id_of, sign_in, write
from tests.cast import NOW, Cast, a_goal, a_key_result
from tests.races.threads import together

KEY = UUID("6f1e1b1c-0d4e-4c36-9f43-6a3f0d6d5a10")
OTHER = UUID("6f1e1b1c-0d4e-4c36-9f43-6a3f0d6d5a11")


def create(cast: Cast, key: UUID = KEY, **given: Any) -> Any:
    return write(cast.ola, "goal_create", key=key, **{"title": "Grow", "period_id": cast.quarter, **given})


def test_the_same_write_answers_with_the_same_row(cast: Cast) -> None:
    first, again = create(cast), create(cast)
    assert (first.code, again.code, again.id) == (None, None, first.id)
    assert (Goal.objects.count(), AuditEntry.objects.count(), IdempotencyKey.objects.count()) == (1, 1, 1)


def test_a_repeated_check_in_moves_no_number_twice(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    result = a_key_result(goal, measure="increase", counts="latest")
    values = [{"key_result_id": id_of(result), "value": "40"}]
    for _ in range(3):
        written = write(cast.ola, "goal_check_in", key=KEY, goal_id=goal, health="ON_TRACK", values=values)
        assert written.code is None
    goal.refresh_from_db()
    assert (CheckIn.objects.count(), goal.progress) == (1, pytest.approx(0.4))


def test_a_repeated_deed_is_not_refused_for_having_been_done(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, status="draft")
    first = write(cast.ola, "goal_publish", key=KEY, goal_id=goal)
    again = write(cast.ola, "goal_publish", key=KEY, goal_id=goal)
    assert (first.code, again.code, again.id) == (None, None, first.id)
    assert write(cast.ola, "goal_publish", key=OTHER, goal_id=goal).code == "FORBIDDEN"


def test_an_edit_repeated_with_its_old_version_is_the_same_edit(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    for _ in range(2):
        assert write(cast.ola, "goal_update", key=KEY, goal_id=goal, version=1, title="Grown").code is None
    goal.refresh_from_db()
    assert goal.version == 2


def test_another_input_under_the_same_key_is_a_conflict(cast: Cast) -> None:
    create(cast)
    refused = create(cast, title="Shrink")
    assert (refused.code, refused.field) == ("CONFLICT", "idempotencyKey")
    assert Goal.objects.count() == 1


def test_the_order_of_fields_and_the_clients_own_word_are_no_other_input(cast: Cast) -> None:
    first = write(cast.ola, "goal_create", key=KEY, title="Grow", period_id=cast.quarter, client_mutation_id="a")
    again = write(cast.ola, "goal_create", key=KEY, client_mutation_id="b", period_id=cast.quarter, title="Grow")
    assert (again.code, again.id) == (None, first.id)


def test_a_refusal_is_not_kept(cast: Cast) -> None:
    assert create(cast, title="").code == "INVALID"
    assert not IdempotencyKey.objects.exists()
    assert create(cast, title="Better").code is None
    assert Goal.objects.get().title == "Better"


def test_an_error_is_not_kept(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as inside:
        inside.setattr("goals.actions.goal.record", fail)
        assert create(cast).code == "INTERNAL"
    assert not IdempotencyKey.objects.exists()
    assert create(cast).code is None


def test_a_key_is_one_persons_own(cast: Cast) -> None:
    assert create(cast).code is None
    assert write(cast.pia, "goal_create", key=KEY, title="Other", period_id=cast.quarter).code is None
    assert Goal.objects.count() == 2


def test_a_key_is_one_mutations_own(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    assert write(cast.ola, "goal_update", key=KEY, goal_id=goal, version=1, title="Grown").code is None
    assert write(cast.ola, "goal_cancel", key=KEY, goal_id=goal, reason="Done elsewhere").code is None


def test_a_key_is_kept_for_a_day(cast: Cast) -> None:
    first = create(cast)
    with as_of(NOW + dt.timedelta(hours=23, minutes=59)):
        assert create(cast).id == first.id
        assert create(cast, title="Shrink").code == "CONFLICT"
    with as_of(NOW + dt.timedelta(hours=24, seconds=1)):
        later = create(cast, title="Shrink")
        assert (later.code, later.id != first.id) == (None, True)
    assert Goal.objects.count() == 2


def test_old_keys_are_forgotten(cast: Cast) -> None:
    create(cast)
    with as_of(NOW + dt.timedelta(hours=25)):
        create(cast, key=OTHER)
        assert purge() == 1
    assert [row.key for row in IdempotencyKey.objects.all()] == [OTHER]


def test_whoever_may_no_longer_see_the_row_gets_none(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    a_share = {"goal_id": goal, "employee_id": cast.edda, "right": "EDIT"}
    assert write(cast.ola, "goal_share", **a_share).code is None
    done = write(cast.edda, "goal_update", key=KEY, goal_id=goal, version=1, visibility="LINE")
    assert done.id == id_of(goal)
    assert write(cast.ola, "goal_unshare", goal_id=goal, employee_id=cast.edda).code is None
    again = write(cast.edda, "goal_update", key=KEY, goal_id=goal, version=1, visibility="LINE")
    assert (again.code, again.id) == (None, None)


@pytest.mark.parametrize("key", ["x", "6f1e1b1c", "6f1e1b1c-0d4e-4c36-9f43-6a3f0d6d5a1g", "\x00" * 32, "9" * 90_000])
def test_a_key_is_a_uuid(cast: Cast, key: str) -> None:
    written = create(cast, key=key)  # type: ignore[arg-type]
    assert (written.code, Goal.objects.count()) == ("INVALID", 0)


@pytest.mark.django_db(transaction=True)
def test_twins_write_once(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    sign_in(cast.ola)
    check_in = partial(write, cast.ola, "goal_check_in", key=KEY, goal_id=goal, health="ON_TRACK")
    answers = together([check_in] * 6)
    assert {(answer.code, answer.id) for answer in answers} == {(None, id_of(CheckIn.objects.get()))}


@pytest.mark.django_db(transaction=True)
def test_twins_that_hold_no_lock_write_once(cast: Cast) -> None:
    sign_in(cast.ola)
    answers = together([partial(create, cast)] * 6)
    assert {(answer.code, answer.id) for answer in answers} == {(None, id_of(Goal.objects.get()))}


@pytest.mark.django_db(transaction=True)
def test_strangers_to_each_other_make_a_name_once(cast: Cast) -> None:
    sign_in(cast.ada)
    days = {"starts_on": dt.date(2027, 1, 1), "ends_on": dt.date(2027, 3, 31)}
    answers = together([partial(write, cast.ada, "period_create", key=uuid4(), name="Next", **days) for _ in range(5)])
    assert sorted(str(answer.code) for answer in answers) == ["CONFLICT"] * 4 + ["None"]
    assert {answer.field for answer in answers} == {None, "name"}
