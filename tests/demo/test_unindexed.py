"""Tables that were filled without indexes have all of them, and their references, as before."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from goals.models import CheckIn, CheckInValue, Goal
from perfmgmt.demo.large.indexes import unindexed

pytestmark = pytest.mark.django_db
MODELS = (Goal, CheckIn, CheckInValue)


def constraints() -> dict[str, Any]:
    """Everything that the database holds a table to, by its name."""
    found = {}
    with connection.cursor() as cursor:
        for model in MODELS:
            found[model._meta.db_table] = connection.introspection.get_constraints(cursor, model._meta.db_table)
    return found


def test_everything_is_taken_away_and_comes_back() -> None:
    before = constraints()
    with unindexed(MODELS):
        within = constraints()
    assert constraints() == before
    for table, kept in within.items():
        gone = [before[table][name] for name in before[table].keys() - kept.keys()]
        assert sum(bool(one["index"]) for one in gone) >= 2
        assert all(one["primary_key"] or one["unique"] or one["check"] or one["foreign_key"] for one in kept.values())


def test_a_row_that_refers_to_nothing_is_refused_at_the_end() -> None:
    before, name = constraints(), connection.ops.quote_name(CheckInValue._meta.db_table)
    with pytest.raises(IntegrityError), transaction.atomic():
        with unindexed(MODELS), connection.cursor() as cursor:
            columns = "check_in_id, key_result_id, done_before, done_after"
            cursor.execute(f"INSERT INTO {name} ({columns}) VALUES (1, 1, '[]', '[]')")
        connection.check_constraints()
    assert constraints() == before
    assert not CheckInValue.objects.exists()
