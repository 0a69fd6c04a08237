"""Whatever is posted, put right and taken back in whatever order, the goal stands as the words that hold say."""

import datetime as dt
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goals.actions.check_in import goal_check_in
from goals.actions.check_in_edit import check_in_edit, check_in_withdraw
from goals.models import CheckIn, Goal, KeyResult, Milestone
from perfmgmt.core.clock import as_of
from perfmgmt.people.actor import EmployeeActor
from tests.cast import NOW, TODAY, Cast, a_goal, a_key_result

deeds = st.lists(
    st.tuples(
        st.sampled_from(["post", "post", "edit", "withdraw"]),
        st.integers(0, 6),
        st.one_of(st.none(), st.integers(0, 100)),
        st.one_of(st.none(), st.sets(st.integers(0, 2))),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=deeds)
def test_the_goal_stands_where_the_words_that_hold_bring_it(cast: Cast, deeds: list[tuple[str, int, int, set]]) -> None:  # type: ignore[type-arg]
    actor = EmployeeActor(cast.ola)
    goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.mira))
    number = a_key_result(goal)
    stepped = a_key_result(goal, measure="milestones", start_value=None, target_value=None, current_value=None)
    steps = [Milestone.objects.create(key_result=stepped, title=str(at), position=at) for at in range(3)]
    held: list[tuple[dt.date, int, int | None, set[int] | None]] = []
    last = 0
    for at, (deed, day, value, done) in enumerate(deeds):
        values = [] if value is None else [{"key_result_id": number.pk, "value": Decimal(value)}]
        if done is not None:
            values.append({"key_result_id": stepped.pk, "milestones_done": [steps[one].pk for one in done]})
        with as_of(NOW + dt.timedelta(seconds=at)):
            if deed == "post":
                told_of = TODAY - dt.timedelta(days=day)
                last = goal_check_in(actor, goal_id=goal.pk, health="on_track", values=values, occurred_on=told_of).pk  # type: ignore[arg-type]
                held.append((told_of, last, value, done))
            elif held and held[-1][1] == last:
                version = CheckIn.objects.get(pk=last).version
                if deed == "withdraw":
                    check_in_withdraw(actor, check_in_id=last, version=version)
                    held.pop()
                    last = 0
                else:
                    check_in_edit(actor, check_in_id=last, version=version, health="on_track", values=values)  # type: ignore[arg-type]
                    told_of, pk, old, ticked = held.pop()
                    held.append((told_of, pk, old if value is None else value, ticked if done is None else done))
    in_order = sorted(held, key=lambda one: (one[0], one[1]))
    values_in_order = [value for *_, value, _ in in_order if value is not None]
    ticks = [(told_of, done) for told_of, _, _, done in in_order if done is not None]
    days: dict[int, dt.date] = {}
    for told_of, done in ticks:
        days = {one: days.get(one, told_of) for one in done}
    number.refresh_from_db()
    assert number.current_value == (values_in_order[-1] if values_in_order else 0)
    assert {at: step.done_on for at, step in enumerate(Milestone.objects.order_by("pk")) if step.done_on} == days
    stands = Goal.objects.get(pk=goal.pk)
    assert stands.last_check_in_on == (in_order[-1][0] if in_order else None)
    expected = (float(number.current_value) / 100 + len(days) / 3) / 2
    assert abs(float(stands.progress or 0) - expected) < 1e-9
    assert abs(float(Goal.objects.get(pk=goal.parent_id).progress or 0) - expected) < 1e-9
    KeyResult.objects.filter(goal=goal).delete()
    CheckIn.objects.filter(goal=goal).delete()


def test_a_check_in_that_says_no_confidence_takes_none_away(cast: Cast) -> None:
    actor, goal = EmployeeActor(cast.ola), a_goal(cast, cast.ola)
    with as_of(NOW):
        goal_check_in(actor, goal_id=goal.pk, health="on_track", confidence=7)
    with as_of(NOW + dt.timedelta(minutes=1)):
        silent = goal_check_in(actor, goal_id=goal.pk, health="on_track")
    assert Goal.objects.get(pk=goal.pk).confidence == 7
    with as_of(NOW + dt.timedelta(minutes=2)):
        check_in_edit(actor, check_in_id=silent.pk, version=1, health="on_track", confidence=4)
    assert Goal.objects.get(pk=goal.pk).confidence == 4
    with as_of(NOW + dt.timedelta(minutes=3)):
        check_in_withdraw(actor, check_in_id=silent.pk, version=2)
    assert Goal.objects.get(pk=goal.pk).confidence == 7
