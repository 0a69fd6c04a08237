"""A dotted manager follows the goals of her dotted reports, and nothing else."""

import datetime as dt

import pytest

from perfmgmt.core.actor import SystemActor
from perfmgmt.core.clock import as_of
from perfmgmt.people.actions.role import role_grant
from perfmgmt.people.models import ReportingLine
from tests.access.ledger import fingerprint
from tests.api import ask, look, write
from tests.cast import NOW, TODAY, Cast, a_goal

TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("visibility", "seen"), [("everyone", True), ("team", True), ("line", True), ("private", False)]
)
def test_a_dotted_manager_sees_what_the_line_sees_and_changes_nothing(cast: Cast, visibility: str, seen: bool) -> None:
    goal = a_goal(cast, cast.ola, visibility=visibility)
    told = look(cast.kim, goal, "can")
    assert bool(told) == seen
    if seen:
        assert {"comment on"} <= set(told["can"])
        assert not {"edit", "check in on", "share", "acknowledge", "cancel"} & set(told["can"])


def test_a_dotted_manager_sees_neither_drafts_nor_those_below_nor_employment(cast: Cast) -> None:
    assert look(cast.kim, a_goal(cast, cast.ola, status="draft"), "id") is None
    assert look(cast.kim, a_goal(cast, cast.ola, status="proposed"), "id") is None
    assert look(cast.kim, a_goal(cast, cast.pia, visibility="line"), "id") is None
    assert look(cast.kim, a_goal(cast, cast.sales, visibility="line"), "id") is None
    assert look(cast.kim, cast.ola, "employment { status }") == {"employment": None}


def test_a_dotted_line_opens_and_closes_on_its_days_in_the_same_session(cast: Cast) -> None:
    goal = a_goal(cast, cast.pia, visibility="line")
    days = {"starts_on": TOMORROW, "ends_on": TOMORROW + dt.timedelta(days=1)}
    assert write(cast.ada, "dotted_line_add", employee_id=cast.pia, manager_id=cast.sol, **days).code is None
    seen = []
    for later in range(3):
        with as_of(NOW + dt.timedelta(days=later)):
            seen.append(look(cast.sol, goal, "id") is not None)
    assert seen == [False, True, False]


def test_a_dotted_line_that_was_ended_closes_with_the_next_request(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert look(cast.kim, goal, "id")
    assert write(cast.hana, "dotted_line_end", employee_id=cast.ola, manager_id=cast.kim).code is None
    assert look(cast.kim, goal, "id") is None
    assert write(cast.hana, "dotted_line_end", employee_id=cast.ola, manager_id=cast.kim).code == "CONFLICT"


def test_with_the_line_moves_no_path_and_no_manager(cast: Cast) -> None:
    asked = "{ me { manager { name } lines { edges { node { kind manager { name } } } } } }"
    write(cast.ada, "dotted_line_add", employee_id=cast.pia, manager_id=cast.sol)
    told = ask(cast.pia, asked).data["me"]
    lines = [(one["node"]["kind"], one["node"]["manager"]["name"]) for one in told["lines"]["edges"]]
    assert (told["manager"]["name"], lines) == ("Mira", [("LINE", "Mira"), ("DOTTED", "Sol")])


def test_what_cannot_be_a_dotted_line_is_refused_with_a_sentence(cast: Cast) -> None:
    backwards = {"starts_on": TOMORROW, "ends_on": TOMORROW}
    refusals = (
        ("ola", "ola", {}, "INVALID", "managerId"),
        ("mira", "ola", {}, "INVALID", "managerId"),
        ("ola", "tom", {}, "INVALID", "managerId"),
        ("tom", "sol", {}, "INVALID", "employeeId"),
        ("ola", "mira", {}, "INVALID", "managerId"),
        ("ola", "kim", {}, "CONFLICT", "managerId"),
        ("ola", "sol", backwards, "INVALID", "endsOn"),
        ("ola", "ada", {}, "FORBIDDEN", "managerId"),
        ("ada", "sol", {}, "FORBIDDEN", "employeeId"),
    )
    untouched = fingerprint()
    for whom, manager, days, code, field in refusals:
        given = {"employee_id": cast.person(whom), "manager_id": cast.person(manager), **days}
        refused = write(cast.ada, "dotted_line_add", **given)
        assert (refused.code, refused.field) == (code, field), (whom, manager)
        assert refused.message and refused.message.endswith(".")
    assert fingerprint() == untouched


def test_hr_never_reads_her_own_dotted_manager(cast: Cast) -> None:
    goal = a_goal(cast, cast.sol, visibility="line")
    role_grant(SystemActor("test"), employee_id=cast.ola.pk, role="hr_admin")
    assert look(cast.ola, goal, "id")
    ReportingLine.objects.create(employee=cast.ola, manager=cast.sol, kind="dotted", starts_on=TODAY)
    assert look(cast.ola, goal, "id") is None
    assert look(cast.ada, goal, "id")


def test_a_leavers_dotted_lines_end_and_do_not_come_back_with_her(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert write(cast.ada, "employee_depart", employee_id=cast.kim, left_on=TODAY).code is None
    assert write(cast.ada, "employee_rehire", employee_id=cast.kim, hired_on=TODAY).code is None
    cast.kim.user.is_active = True  # type: ignore[union-attr]
    cast.kim.user.save()  # type: ignore[union-attr]
    assert look(cast.kim, goal, "id") is None
