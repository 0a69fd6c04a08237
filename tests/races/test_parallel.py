"""Many write at the same moment: nobody is lost, nobody waits for ever, and every number is what its parts make."""

import random
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from uuid import uuid4

import pytest
from django.core.management import call_command

from goals.models import CheckIn, Goal, KeyResult
from perfmgmt.people.models import Employee, Team
from tests.api import Written, id_of, sign_in, write
from tests.cast import NOW, Cast, a_goal, a_key_result
from tests.races.threads import one_after_the_other, together

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 8
EACH = 6


def assert_whole() -> None:
    """Raises CommandError where a number or a copy differs from what it follows from."""
    call_command("rebuild_rollups", check=True)
    call_command("rebuild_paths", check=True)


def a_tree(cast: Cast, leaves: int) -> tuple[Goal, list[KeyResult]]:
    """A goal of Dag's, one of Mira's below it, and so many of Ola's below that, each measured by a number."""
    root = a_goal(cast, cast.dag, title="Root")
    middle = a_goal(cast, cast.mira, parent=root)
    call_command("rebuild_rollups")
    return root, [a_key_result(a_goal(cast, cast.ola, parent=middle)) for _ in range(leaves)]


def check_in(cast: Cast, result: KeyResult, value: int, **more: object) -> Written:
    values = [{"key_result_id": id_of(result), "value": str(value)}]
    goal_id = id_of(result.goal)
    return write(cast.ola, "goal_check_in", goal_id=goal_id, health="ON_TRACK", values=values, **more)  # type: ignore[arg-type]


def in_turn(deeds: list[Callable[[], Written]]) -> list[Written]:
    return [deed() for deed in deeds]


def test_all_check_ins_on_one_tree_count(cast: Cast) -> None:
    root, results = a_tree(cast, WRITERS)
    sign_in(cast.ola)
    series = [
        partial(in_turn, [partial(check_in, cast, results[at], 10 * turn, key=uuid4()) for turn in range(EACH)])
        for at in range(WRITERS)
    ]
    answers = [one for some in together(series) for one in some]
    assert Counter(one.code for one in answers) == {None: WRITERS * EACH}
    assert len({one.id for one in answers}) == CheckIn.objects.count() == WRITERS * EACH
    root.refresh_from_db()
    assert root.progress == pytest.approx(0.5)
    assert_whole()


def test_check_ins_on_one_goal_follow_each_other(cast: Cast) -> None:
    _, (result,) = a_tree(cast, 1)
    sign_in(cast.ola)
    answers = together([partial(check_in, cast, result, value) for value in range(WRITERS)])
    assert {one.code for one in answers} == {None}
    posted = [one.values.get() for one in CheckIn.objects.order_by("pk")]
    result.refresh_from_db()
    assert result.current_value == posted[-1].after
    befores, afters = [one.before for one in posted], [one.after for one in posted]
    assert befores[1:] == afters[:-1]
    assert_whole()


def test_trees_move_while_people_check_in(cast: Cast) -> None:
    first, in_first = a_tree(cast, 3)
    second, in_second = a_tree(cast, 3)
    results = [*in_first, *in_second]
    for person in (cast.ola, cast.dag):
        sign_in(person)
    middles = [Goal.objects.get(parent=root) for root in (first, second)]
    chance = random.Random(7)

    def move(goal: Goal, parent: Goal | None) -> Written:
        version = Goal.objects.get(pk=goal.pk).version
        parent_id = id_of(parent) if parent else None
        return write(cast.dag, "goal_align", goal_id=id_of(goal), version=version, parent_id=parent_id)

    moves = [
        partial(in_turn, [partial(move, goal, chance.choice([first, second, None, *middles])) for _ in range(EACH)])
        for goal in (*middles, *(result.goal for result in results[:2]))
    ]
    writers = [
        partial(in_turn, [partial(check_in, cast, result, chance.randrange(100)) for _ in range(EACH)])
        for result in results[2:]
    ]
    came = together([*moves, *writers])
    moved, checked_in = came[: len(moves)], came[len(moves) :]
    assert {one.code for some in checked_in for one in some} == {None}
    # A loop is refused; a version that another move has raised, too.
    assert {one.code for some in moved for one in some} <= {None, "INVALID", "CONFLICT"}
    assert CheckIn.objects.count() == len(writers) * EACH
    assert_whole()


def test_a_period_closes_over_no_goal_that_is_published_or_reopened_meanwhile(cast: Cast) -> None:
    drafts = [a_goal(cast, cast.ola, status="draft") for _ in range(4)]
    ended = [a_goal(cast, cast.ola, status="missed", closed_at=NOW, outcome_grade=Decimal(0)) for _ in range(3)]
    for person in (cast.ola, cast.mira, cast.ada):
        sign_in(person)
    deeds = [partial(write, cast.ola, "goal_publish", goal_id=id_of(goal)) for goal in drafts]
    deeds += [partial(write, cast.mira, "goal_reopen", goal_id=id_of(goal), reason="Not yet.") for goal in ended]
    close = partial(write, cast.ada, "period_set_phase", period_id=id_of(cast.quarter), phase="CLOSED")
    *begun, closed = together([*deeds, close])
    left = Goal.objects.filter(period=cast.quarter, status="active").count()
    assert left == sum(one.code is None for one in begun)
    assert {one.code for one in begun} <= {None, "PHASE_CLOSED"}
    assert closed.code == ("INVALID" if left else None)


def test_a_period_closes_over_no_private_goal_that_others_are_let_to_see_meanwhile(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="private")
    for person in (cast.ola, cast.ada):
        sign_in(person)
    widen = partial(write, cast.ola, "goal_update", goal_id=id_of(goal), version=1, visibility="LINE")
    close = partial(write, cast.ada, "period_set_phase", period_id=id_of(cast.quarter), phase="CLOSED")
    widened, closed = one_after_the_other(widen, close)
    assert (widened.code, closed.code, closed.field) == (None, "INVALID", "phase")
    cast.quarter.refresh_from_db()
    assert cast.quarter.phase == "active"


def test_people_move_while_others_check_in(cast: Cast) -> None:
    _, results = a_tree(cast, 2)
    people = [cast.hana, cast.lea, cast.mira, cast.pia]
    for person in (cast.ola, cast.ada):
        sign_in(person)
    chance = random.Random(7)
    ids = {person.pk: id_of(person) for person in (*people, cast.dag, cast.sol)}
    teams = [id_of(team) for team in (cast.office, cast.sales, cast.mill)]

    def move(person: Employee, manager: Employee) -> Written:
        return write(cast.ada, "reporting_line_set", employee_id=ids[person.pk], manager_id=ids[manager.pk])  # type: ignore[arg-type]

    def join(person: Employee) -> Written:
        return write(cast.ada, "team_membership_set", employee_id=ids[person.pk], team_id=chance.choice(teams))  # type: ignore[arg-type]

    deeds = [
        partial(in_turn, [partial(move, person, chance.choice([*people, cast.dag, cast.sol])) for _ in range(4)])
        for person in people
    ]
    deeds += [partial(in_turn, [partial(join, person)] * 3) for person in people[:2]]
    writers = [
        partial(in_turn, [partial(check_in, cast, result, 10 * turn) for turn in range(4)]) for result in results
    ]
    came = together([*deeds, *writers])
    assert {one.code for some in came[len(deeds) :] for one in some} == {None}
    assert {one.code for some in came[: len(deeds)] for one in some} <= {None, "INVALID"}
    assert_whole()


def test_a_team_changes_its_lead_while_people_check_in(cast: Cast) -> None:
    goal = a_goal(cast, cast.sales)
    result = a_key_result(goal)
    for person in (cast.lea, cast.ada):
        sign_in(person)

    def lead(person: Employee) -> Written:
        version = Team.objects.get(pk=cast.sales.pk).version
        return write(cast.ada, "team_update", team_id=id_of(cast.sales), version=version, lead_id=id_of(person))  # type: ignore[arg-type]

    def as_lea(value: int) -> Written:
        values = [{"key_result_id": id_of(result), "value": str(value)}]
        return write(cast.lea, "goal_check_in", goal_id=id_of(goal), health="ON_TRACK", values=values)  # type: ignore[arg-type]

    leads = [
        partial(in_turn, [partial(lead, one) for one in some]) for some in ((cast.pia, cast.lea), (cast.mira, cast.lea))
    ]
    came = together([*leads, *[partial(in_turn, [partial(as_lea, at)] * 4) for at in range(3)]])
    codes = Counter(one.code for some in came for one in some)
    # Whoever does not lead the team at that moment may not check in for it.
    assert codes.keys() <= {None, "CONFLICT", "FORBIDDEN"}
    assert CheckIn.objects.count() == sum(one.code is None for some in came[2:] for one in some)
    assert_whole()


def test_key_results_come_while_others_check_in(cast: Cast) -> None:
    _, results = a_tree(cast, 3)
    sign_in(cast.ola)

    def add(result: KeyResult) -> Written:
        numbers = {
            "measure": "INCREASE",
            "start_value": Decimal(0),
            "target_value": Decimal(10),
            "current_value": Decimal(5),
        }
        return write(cast.ola, "key_result_create", goal_id=id_of(result.goal), title="More", **numbers)  # type: ignore[arg-type]

    deeds = [partial(in_turn, [partial(add, result)] * 3) for result in results]
    deeds += [partial(in_turn, [partial(check_in, cast, result, 10 * turn) for turn in range(4)]) for result in results]
    assert {one.code for some in together(deeds) for one in some} == {None}
    positions = KeyResult.objects.filter(goal=results[0].goal).values_list("position", flat=True)
    assert len(set(positions)) == 4
    assert KeyResult.objects.count() == 12
    assert_whole()


def test_goals_of_a_team_come_while_leads_above_change_and_move(cast: Cast) -> None:
    Team.objects.filter(pk=cast.sales.pk).update(lead=None)
    for person in (cast.dag, cast.ada):
        sign_in(person)

    def lead(person: Employee) -> Written:
        version = Team.objects.get(pk=cast.harbour.pk).version
        return write(cast.ada, "team_update", team_id=id_of(cast.harbour), version=version, lead_id=id_of(person))  # type: ignore[arg-type]

    def move(manager: Employee) -> Written:
        return write(cast.ada, "reporting_line_set", employee_id=id_of(cast.mira), manager_id=id_of(manager))  # type: ignore[arg-type]

    def create(_: int) -> Written:
        return write(cast.ada, "goal_create", title="Sell", period_id=id_of(cast.quarter), team_id=id_of(cast.sales))  # type: ignore[arg-type]

    leads = partial(in_turn, [partial(lead, one) for one in (cast.mira, cast.dag) * 4])
    moves = partial(in_turn, [partial(move, one) for one in (cast.lea, cast.dag, cast.sol, cast.dag) * 2])
    together([leads, moves, *[partial(in_turn, [partial(create, at) for at in range(8)])] * 4])
    assert Goal.objects.count() == 32
    assert_whole()
