"""Writing the goals of an invented company, with what hangs on them."""

import datetime as dt
from random import Random

from django.contrib.auth.models import Permission

from goals.models import Blocker, Goal, GoalClosing, GoalShare, GoalSupport, KeyResult, Milestone
from goals.rules.kinds import Level
from goals.rules.measure import Measure
from goals.rules.roll_up import Mode
from goals.rules.status import CLOSED, Status
from goals.rules.visibility import Visibility
from perfmgmt.audit.models import AuditEntry
from perfmgmt.demo.large.cascade import UNPUBLISHED, Cascade, Plan
from perfmgmt.demo.large.check_ins import CheckIns
from perfmgmt.demo.large.measures import Measured
from perfmgmt.demo.large.organisation import Person
from perfmgmt.demo.large.tables import Table
from perfmgmt.demo.large.words import STEPS, goal_title

RIGHTS = ("view_goal", "view_goal", "check_in_goal", "change_goal")


class Goals:
    """The tables of goals, filled from the plans of a cascade."""

    def __init__(self, cascade: Cascade, people: list[Person], check_ins: CheckIns, luck: Random) -> None:
        self.plans, self.check_ins, self.luck = cascade.plans, check_ins, luck
        self.readers = [person for person in people if person.status != "vacant"]
        self.rights = dict(
            Permission.objects.filter(content_type__app_label="goals").values_list("codename", "pk").order_by()
        )
        self.goals = Table(
            Goal,
            "id title description level owner team period starts_on due_on parent path visibility mode cadence status "
            "author awaits reason outcome_grade accountable line_manager home_team owner_path home_path progress "
            "coverage manual_progress word confidence last_check_in_on next_check_in_on stale_at activated_on "
            "closed_at opened_at",
        )
        here = (self.goals,)
        self.results = Table(
            KeyResult,
            "id goal title measure unit start_value target_value current_value initial_value lower_bound upper_bound "
            "weight attainment progress position",
            after=here,
        )
        self.steps = Table(Milestone, "id key_result title done_on position", after=(self.results,))
        self.closings = Table(
            GoalClosing,
            "id goal proposed_by proposed_at proposed_outcome proposed_grade decided_by decided_at outcome grade",
            after=here,
        )
        self.blockers = Table(Blocker, "id goal text raised_by raised_on", after=here)
        self.supports = Table(GoalSupport, "id goal supported_goal", after=here)
        self.shares = Table(GoalShare, "id permission user content_object", after=here)
        self.entries = Table(AuditEntry, "id at actor verb subject_type subject_id changes")
        check_ins.check_ins.after = check_ins.days.after = here
        check_ins.values.after = (check_ins.check_ins, self.results)

    @property
    def tables(self) -> list[Table]:
        hanging = [self.results, self.steps, self.closings, self.blockers, self.supports, self.shares, self.entries]
        return [self.goals, *hanging, *self.check_ins.tables]

    def write(self, plan: Plan) -> None:
        """One goal with everything that hangs on it."""
        span, begun = plan.season.span, plan.status not in UNPUBLISHED
        opened = dt.datetime.combine(span.starts_on, dt.time(9, plan.pk % 60)) if begun else None
        ended = self._ended(plan)
        told = self.check_ins.told(plan)
        manager, accountable = _key(plan.manager), _key(plan.accountable)
        is_proposed = plan.status == Status.PROPOSED
        self.goals.add(
            *(plan.pk, goal_title(self.luck), "", _level(plan), _key(plan.person), plan.unit.pk if plan.unit else None),
            *(plan.season.pk, span.starts_on, span.ends_on, plan.above.pk if plan.above else None, plan.path),
            *(plan.visibility.value, plan.mode.value, plan.cadence.value, plan.status.value),
            *(manager if is_proposed else accountable, accountable if is_proposed else None),
            *(
                "Something else came first." if plan.status == Status.CANCELLED else "",
                plan.grade,
                accountable,
                manager,
            ),
            *(plan.home.pk, plan.accountable.path if plan.accountable else "", plan.home.path),
            *(plan.numbers.progress, plan.numbers.coverage, plan.manual if plan.mode is Mode.MANUAL else None),
            *(told.word, told.confidence, told.last, told.next, told.stale),
            *(span.starts_on if begun else None, ended, opened),
        )
        for position, one in enumerate(plan.results):
            self._write_result(plan, one, position)
        if ended and plan.grade is not None:
            by, outcome = manager or accountable, plan.status.value
            when = ended - dt.timedelta(days=1)
            self.closings.append(plan.pk, accountable, when, outcome, plan.grade, by, ended, outcome, plan.grade)
        if opened:
            self.entries.append(opened, accountable, "goal.activated", "Goal", plan.pk, "[]")
        self._hang(plan)
        self.check_ins.write(plan, told)

    def _ended(self, plan: Plan) -> dt.datetime | None:
        if plan.status not in CLOSED:
            return None
        day = min(plan.season.span.ends_on, self.check_ins.today) - dt.timedelta(days=plan.pk % 5 + 1)
        return dt.datetime.combine(day, dt.time(15, plan.pk % 60))

    def _write_result(self, plan: Plan, one: Measured, position: int) -> None:
        values = one.values
        one.pk = self.results.append(
            *(plan.pk, one.title, values.measure.value, one.unit, values.start, values.target, values.current),
            *(values.start if values.current is not None else None, values.lower, values.upper, one.weight),
            *(one.attainment, one.progress, position),
        )
        if values.measure is Measure.MILESTONES:
            day = plan.season.span.starts_on + dt.timedelta(days=5)
            one.steps = tuple(
                self.steps.append(one.pk, step, day if at < one.done else None, at) for at, step in enumerate(STEPS)
            )

    def _hang(self, plan: Plan) -> None:
        luck, accountable = self.luck, _key(plan.accountable)
        if plan.status == Status.ACTIVE and luck.random() < 0.02:
            day = min(self.check_ins.today, plan.season.span.ends_on) - dt.timedelta(days=luck.randint(1, 20))
            self.blockers.append(plan.pk, "We wait for an answer from another team.", accountable, day)
        if plan.pk > 1 and plan.visibility != Visibility.PRIVATE and luck.random() < 0.02:
            self.supports.append(plan.pk, luck.randint(1, plan.pk - 1))
        if plan.status not in UNPUBLISHED and luck.random() < 0.05:
            for reader in luck.sample(self.readers, 2):
                if reader is not plan.accountable:
                    self.shares.append(self.rights[luck.choice(RIGHTS)], reader.pk, plan.pk)


def _level(plan: Plan) -> str:
    if plan.unit is None:
        return Level.INDIVIDUAL.value
    return (Level.TEAM if plan.unit.above else Level.COMPANY).value


def _key(person: Person | None) -> int | None:
    return person.pk if person else None
