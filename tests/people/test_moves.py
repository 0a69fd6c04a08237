"""Under random moves, departures and days that pass, paths and managers stay as a plain recomputation finds them."""

import datetime as dt
from contextlib import suppress
from typing import Any

import hypothesis.strategies as st
import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from goals.models import Goal
from perfmgmt.access.paths import segment
from perfmgmt.core.actor import SystemActor
from perfmgmt.core.clock import as_of
from perfmgmt.core.errors import Refusal
from perfmgmt.people.actions.day import apply_day
from perfmgmt.people.actions.employee import employee_depart, employee_rehire
from perfmgmt.people.actions.reporting_line import reporting_line_set
from perfmgmt.people.models import Employee, ReportingLine
from tests.cast import NOW, Cast, a_goal, settle

WHO = st.integers(0, 6)


class Moves(RuleBasedStateMachine):
    """Seven people who move, leave, come back, and plan to move on a day to come."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.now = NOW
        with as_of(self.now):
            cast = settle()
            self.people = [getattr(cast, name).pk for name in ("ada", "dag", "hana", "lea", "mira", "ola", "pia")]
            self._goals(cast)

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    def _goals(self, cast: Cast) -> None:
        for name in ("hana", "mira", "ola"):
            a_goal(cast, cast.person(name))
        a_goal(cast, cast.sales)

    def _try(self, act: Any, **given: Any) -> None:
        with as_of(self.now), suppress(Refusal):
            act(SystemActor("test"), **given)

    @rule(who=WHO, to=st.none() | WHO, later=st.sampled_from((0, 0, 0, 1, 2)))
    def move(self, who: int, to: int | None, later: int) -> None:
        manager_id = None if to is None else self.people[to]
        day = self.now.date() + dt.timedelta(days=later)
        self._try(reporting_line_set, employee_id=self.people[who], manager_id=manager_id, starts_on=day)

    @rule(who=WHO)
    def leave(self, who: int) -> None:
        self._try(employee_depart, employee_id=self.people[who], left_on=self.now.date())

    @rule(who=WHO)
    def come_back(self, who: int) -> None:
        self._try(employee_rehire, employee_id=self.people[who], hired_on=self.now.date())

    @rule(days=st.integers(1, 2))
    def let_days_pass(self, days: int) -> None:
        self.now += dt.timedelta(days=days)
        with as_of(self.now):
            apply_day(self.now.date())

    @invariant()
    def everybody_stands_where_the_lines_say(self) -> None:
        today = self.now.date()
        above = {
            line.employee_id: line.manager_id
            for line in ReportingLine.objects.filter(starts_on__lte=today, kind="line")
            if line.ends_on is None or line.ends_on > today
        }
        people = {person.pk: person for person in Employee.objects.all()}

        def line_of(pk: int) -> list[int]:
            line = [pk]
            while (manager := above.get(line[0])) is not None:
                assert manager not in line, "a loop"
                line.insert(0, manager)
            return line

        for pk, person in people.items():
            line = line_of(pk)
            assert person.path == "".join(map(segment, line))
            acting = [one for one in line[:-1] if not people[one].is_gone]
            assert person.manager_id == (acting[-1] if acting else None)
        for goal in Goal.objects.exclude(owner=None):
            owner = people[goal.owner_id or 0]
            assert (goal.owner_path, goal.line_manager_id) == (owner.path, owner.manager_id)
            assert goal.home_path == (goal.home_team.path if goal.home_team else "")
        for goal in Goal.objects.exclude(team=None).exclude(accountable=None):
            assert goal.owner_path == people[goal.accountable_id or 0].path


@pytest.mark.django_db
def test_paths_and_managers_follow_every_move() -> None:
    run_state_machine_as_test(
        Moves, settings=settings(deadline=None, max_examples=25, stateful_step_count=20, derandomize=True)
    )
