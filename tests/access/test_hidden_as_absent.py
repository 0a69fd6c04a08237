"""A hidden row and an absent one are told alike: the same answer, by the same statements."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from goals.models import Goal
from perfmgmt.graphql.ids import global_id
from tests.access.scenes import SCENES
from tests.access.test_read_matrix import ABSENT, shapes
from tests.api import TYPE_NAMES, ask, write
from tests.cast import Cast, a_goal

# What of each deed's input may be hidden: Sol sees nothing of it.
HIDDEN = {
    "goal_update: line": "goal_id",
    "goal_cancel: line": "goal_id",
    "goal_align: line": "goal_id",
    "goal_detach: line": "goal_id",
    "goal_weigh: line": "goal_id",
    "goal_weigh_for_review: line": "goal_id",
    "goal_support_add: line": "goal_id",
    "goal_support_remove: line": "goal_support_id",
    "goal_share: line": "goal_id",
    "goal_unshare: line": "goal_id",
    "goal_publish: a draft of Ola's": "goal_id",
    "goal_accept: Mira's proposal to Ola": "goal_id",
    "goal_amend: Mira's proposal to Ola": "goal_id",
    "goal_return: Mira's proposal to Ola": "goal_id",
    "goal_decline: Mira's proposal to Ola": "goal_id",
    "goal_take_back: Mira's proposal to Ola": "goal_id",
    "goal_check_in: line": "goal_id",
    "goal_check_in: private": "goal_id",
    "check_in_save_draft: line": "goal_id",
    "check_in_discard_draft": "check_in_id",
    "check_in_edit: line": "check_in_id",
    "check_in_withdraw: line": "check_in_id",
    "check_in_acknowledge: line": "check_in_id",
    "blocker_resolve: line": "blocker_id",
    "comment_post: line": "goal_id",
    "comment_post: the check-in of a line goal": "goal_id",
    "comment_save_draft: line": "goal_id",
    "comment_edit: line": "comment_id",
    "comment_withdraw: line": "comment_id",
    "comment_react: line": "comment_id",
    "check_in_react: line": "check_in_id",
    "goal_hand_over: line": "goal_id",
    "goal_propose_end: line": "goal_id",
    "goal_decide_end: line": "goal_id",
    "goal_reopen: line": "goal_id",
    "key_result_create: line": "goal_id",
    "key_result_update: line": "key_result_id",
    "key_result_remove: line": "key_result_id",
    "role_revoke: hana": "role_grant_id",
    "hr_deputy_confirm": "hr_deputy_id",
    "hr_deputy_end": "hr_deputy_id",
    "notification_mark": "notification_id",
    "failed_work_retry: given up": "failed_work_id",
    "failed_work_discard: given up": "failed_work_id",
}


def tried(cast: Cast, deed: str, given: dict[str, Any]) -> tuple[str, list[str]]:
    with CaptureQueriesContext(connection) as captured:
        text = write(cast.sol, deed.partition(":")[0], **given).text
    return text, shapes(captured)


@pytest.mark.parametrize("deed", HIDDEN)
def test_a_write_to_a_hidden_row_is_refused_as_one_to_an_absent_row(cast: Cast, deed: str) -> None:
    given = SCENES[deed](cast)
    row = given[HIDDEN[deed]]
    absent = {**given, HIDDEN[deed]: global_id(TYPE_NAMES[type(row)], ABSENT)}
    ask(cast.sol, "{ me { id } }")
    to_hidden, to_absent = tried(cast, deed, given), tried(cast, deed, absent)
    assert '"NOT_FOUND"' in to_hidden[0]
    assert to_hidden == to_absent


def hidden_and_absent(row: Model) -> tuple[str, str]:
    kind = TYPE_NAMES[type(row)]
    return global_id(kind, row.pk), global_id(kind, ABSENT)


@pytest.mark.parametrize("field", ["parent_id", "supported_goal_id"])
def test_a_hidden_goal_cannot_be_aimed_at(cast: Cast, field: str) -> None:
    mine, hers = a_goal(cast, cast.sol), a_goal(cast, cast.ola, visibility="line")
    action = "goal_align" if field == "parent_id" else "goal_support_add"
    given = {"goal_id": mine} | ({"version": 1} if field == "parent_id" else {})
    ask(cast.sol, "{ me { id } }")
    told = [tried(cast, action, {**given, field: one}) for one in hidden_and_absent(hers)]
    assert '"NOT_FOUND"' in told[0][0] and told[0] == told[1]
    mine.refresh_from_db()
    assert (mine.parent_id, mine.version, mine.supports.count()) == (None, 1, 0)


def test_a_goal_cannot_be_created_under_a_hidden_one(cast: Cast) -> None:
    hers = a_goal(cast, cast.ola, visibility="line")
    ask(cast.sol, "{ me { id } }")
    given = {"title": "Guess", "period_id": cast.quarter}
    told = [tried(cast, "goal_create", {**given, "parent_id": one}) for one in hidden_and_absent(hers)]
    assert '"NOT_FOUND"' in told[0][0] and told[0] == told[1]
    assert not Goal.objects.filter(title="Guess").exists()


@pytest.mark.parametrize("action", ["goal_detach", "goal_weigh"])
def test_a_goal_with_a_hidden_parent_is_refused_as_one_without(cast: Cast, action: str) -> None:
    given = {} if action == "goal_detach" else {"version": 1, "weight": 2}
    under = a_goal(cast, cast.pia, parent=a_goal(cast, cast.mira, visibility="line"))
    alone = a_goal(cast, cast.pia)
    told = [tried(cast, action, {"goal_id": goal, **given}) for goal in (under, under, alone)]
    assert '"errors": [{' in told[1][0] and told[1] == told[2]


def test_a_row_of_any_type_is_asked_for_by_the_same_statements_hidden_or_absent(cast: Cast) -> None:
    given = [SCENES[deed](cast)[field] for deed, field in HIDDEN.items()]
    of_each = {TYPE_NAMES[type(row)]: row for row in given}
    ask(cast.sol, "{ me { id } }")
    for row in of_each.values():
        told = []
        for one in hidden_and_absent(row):
            with CaptureQueriesContext(connection) as captured:
                told.append((ask(cast.sol, f'{{ node(id: "{one}") {{ id }} }}').text, shapes(captured)))
        assert '"node": null' in told[0][0] and told[0] == told[1]
