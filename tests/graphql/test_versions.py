"""An edit that starts from an old version is refused, for every mutation that takes one."""

import inspect
from functools import partial
from typing import Any

import pytest
from django.db.models import Model

from goals.models import CheckIn, Goal
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.action import ACTIONS
from tests.access.ledger import fingerprint
from tests.access.scenes import SCENES
from tests.access.test_action_matrix import COLUMNS, MATRIX
from tests.api import id_of, sign_in, write
from tests.cast import NOW, TODAY, Cast, a_goal, a_key_result
from tests.races.threads import together

# Who edits, and what is said beside the row and its version.
EDITS: dict[str, tuple[str, dict[str, Any]]] = {
    "goal_update": ("ola", {"title": "Other"}),
    "goal_align": ("ola", {"parent_id": None}),
    "goal_weigh": ("ola", {"weight": 2}),
    "goal_weigh_for_review": ("mira", {"weight": 2}),
    "goal_amend": ("mira", {"note": "Say more", "title": "Other"}),
    "key_result_update": ("ola", {"title": "Other"}),
    "check_in_edit": ("ola", {"health": "ON_TRACK"}),
    "check_in_withdraw": ("ola", {}),
    "period_update": ("ada", {"name": "Other"}),
    "team_update": ("ada", {"name": "Other"}),
    "employee_update": ("ada", {"name": "Other"}),
}


def subject(cast: Cast, action: str) -> tuple[Model, Model, dict[str, Any]]:
    """The row that is edited, the row whose version counts, and the input that names the first."""
    if action == "period_update":
        return cast.quarter, cast.quarter, {"period_id": cast.quarter}
    if action == "team_update":
        return cast.sales, cast.sales, {"team_id": cast.sales}
    if action == "employee_update":
        return cast.pia, cast.pia, {"employee_id": cast.pia}
    if action == "goal_amend":
        proposed = a_goal(cast, cast.ola, status="proposed", awaits=cast.mira)
        return proposed, proposed, {"goal_id": proposed}
    goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.ola) if action == "goal_weigh" else None)
    if action == "key_result_update":
        return a_key_result(goal), goal, {"key_result_id": id_of(goal.key_results.get())}
    if action.startswith("check_in"):
        row = CheckIn.objects.create(goal=goal, author=cast.ola, occurred_on=TODAY, posted_at=NOW, health="on_track")
        return row, row, {"check_in_id": row}
    return goal, goal, {"goal_id": goal}


WITH_VERSION = {name for name, act in ACTIONS.items() if "version" in inspect.signature(act).parameters}
# The first scene of each, where somebody may do it.
SCENE = {deed.partition(":")[0]: deed for deed in reversed(MATRIX) if None in MATRIX[deed]}


def test_the_table_names_edits_with_a_version_only() -> None:
    assert EDITS.keys() <= WITH_VERSION


@pytest.mark.parametrize("action", sorted(WITH_VERSION - EDITS.keys()))
def test_another_version_than_the_scenes_is_refused(cast: Cast, action: str) -> None:
    deed = SCENE[action]
    given = {"version": 1, **SCENES[deed](cast)}
    person = cast.person(next(name for name, code in zip(COLUMNS, MATRIX[deed], strict=True) if code is None))
    before = fingerprint()
    for version in (0, given["version"] + 1, -1, 2**31 - 1):
        refused = write(person, action, **{**given, "version": version})
        assert (refused.code, refused.field) == ("CONFLICT", "version")
        assert fingerprint() == before
    assert write(person, action, **given).code is None


@pytest.mark.parametrize("action", EDITS)
def test_an_old_version_is_refused_and_the_latest_is_taken(cast: Cast, action: str) -> None:
    who, words = EDITS[action]
    row, versioned, named = subject(cast, action)
    before = type(row)._default_manager.filter(pk=row.pk).values().get()
    for version in (0, 2, -1, 2**31 - 1):
        refused = write(cast.person(who), action, version=version, **named, **words)
        assert (refused.code, refused.field) == ("CONFLICT", "version")
        assert "Load it again" in str(refused.message)
    assert type(row)._default_manager.filter(pk=row.pk).values().get() == before
    assert not AuditEntry.objects.exists()
    done = write(cast.person(who), action, version=1, **named, **words)
    assert done.code is None, done
    versioned.refresh_from_db()
    assert versioned.version == 2  # type: ignore[attr-defined]
    # Some deeds also end the right to do them again, and that is looked at first.
    assert write(cast.person(who), action, version=1, **named, **words).code in ("CONFLICT", "FORBIDDEN")


@pytest.mark.django_db(transaction=True)
def test_of_several_edits_from_one_version_one_is_taken(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    sign_in(cast.ola)
    edits = [partial(write, cast.ola, "goal_update", goal_id=goal, version=1, title=f"Title {at}") for at in range(5)]
    answers = together(edits)
    assert sorted(str(one.code) for one in answers) == ["CONFLICT"] * 4 + ["None"]
    assert Goal.objects.get().version == 2
