"""The whole story: from the first period to the inboxes of today."""

import datetime as dt
from functools import partial
from random import Random

from goals.actions.check_in import check_in_acknowledge, goal_check_in
from goals.actions.closing import goal_decide_end, goal_propose_end
from goals.actions.period import period_create, period_set_phase
from goals.actions.readings import ValueInput
from goals.models import CheckIn, Goal, Period
from goals.rules.health import Health, worsens
from goals.rules.kinds import Ambition
from goals.rules.phase import Phase
from goals.rules.status import suggest_grade, suggest_outcome
from perfmgmt.demo import content
from perfmgmt.demo.cascade import Cascade
from perfmgmt.demo.company import Company
from perfmgmt.demo.content import GoalPlan
from perfmgmt.demo.days import Calendar, Span, at, working_day
from perfmgmt.demo.rhythm import Beat, beats, check_in_days
from perfmgmt.demo.story import Story

SEED = 20_260_608
ADMIN = "solveig.aune"


class Telling:
    """Queues every deed of the demo company and lets them happen."""

    def __init__(self, company: Company, calendar: Calendar) -> None:
        self.company = company
        self.calendar = calendar
        self.luck = Random(SEED)
        self.story = Story()
        self.periods: dict[str, Period] = {}
        self.cascade = Cascade(company, self.periods)
        self.words = content.toml("words")
        self.spoken: dict[int, str] = {}

    def tell(self) -> int:
        """Tell it. Returns how many deeds there were."""
        self._periods()
        plans = content.goals("year", "group", "kontor", "skift", "havn", year=self.calendar.year.name)
        depths: dict[str, int] = {}
        for plan in plans:
            plan.period = "year" if plan in plans[:9] else "quarter"
            depth = depths.get(plan.under, -1) + 1
            depths[plan.key or plan.title] = depth
            self._life(plan, depth)
        return self.story.tell()

    # Periods

    def _periods(self) -> None:
        calendar = self.calendar
        for hour, (key, span) in enumerate(
            {
                "year": calendar.year,
                "before": calendar.before,
                "previous": calendar.previous,
                "quarter": calendar.quarter,
            }.items(),
            6,
        ):
            self.story.add(at(span.starts_on - dt.timedelta(days=14), hour, 0), partial(self._period, key, span))
            self.story.add(at(span.starts_on - dt.timedelta(days=1), hour, 30), partial(self._phase, key, Phase.ACTIVE))
        self.story.add(at(calendar.previous.starts_on, 5, 0), partial(self._phase, "before", Phase.LOCKED))
        self.story.add(at(calendar.quarter.starts_on, 5, 0), partial(self._phase, "previous", Phase.LOCKED))
        self.story.add(at(calendar.quarter.starts_on, 5, 5), partial(self._phase, "before", Phase.CLOSED))

    def _period(self, key: str, span: Span) -> None:
        year = self.periods.get("year")
        inside = year is not None and year.starts_on <= span.starts_on and span.ends_on <= year.ends_on
        self.periods[key] = period_create(
            self.company.actor(ADMIN),
            name=span.name,
            starts_on=span.starts_on,
            ends_on=span.ends_on,
            parent_id=year.pk if year and inside else None,
        )

    def _phase(self, key: str, phase: Phase) -> None:
        period_set_phase(self.company.actor(ADMIN), period_id=self.periods[key].pk, phase=phase)

    # Goals

    def _life(self, plan: GoalPlan, depth: int) -> None:
        span: Span = getattr(self.calendar, plan.period)
        start = working_day(span.starts_on, depth % 5)
        if plan.health == "pending" and plan.cadence == "monthly":
            start = working_day(self.calendar.today, -9)
        hour = 7 + depth
        self.story.add(at(start, hour, self.luck.randint(0, 50)), partial(self._set, plan))
        days = check_in_days(plan, start, self.calendar.today, self.calendar.anchor, self.luck)
        for beat in beats(plan, days, self.luck):
            instant = at(beat.day, self.luck.randint(7, 14), self.luck.randint(0, 59))
            self.story.add(instant, partial(self._check_in, plan, beat))

    def _set(self, plan: GoalPlan) -> None:
        self.cascade.set_goal(plan, self.luck)

    def _check_in(self, plan: GoalPlan, beat: Beat) -> None:
        actor = self.cascade.owner(plan)
        goal = Goal.objects.get(pk=plan.goal_id)
        values = [value for part in plan.parts if (value := part.value_at(beat.share, self.luck)) is not None]
        check_in = goal_check_in(
            actor,
            goal_id=plan.goal_id,
            health=beat.health,
            values=values,
            manual_progress=round(plan.manual * beat.share, 2) if plan.manual else None,
            confidence=beat.confidence,
            what_changed=self._said(plan, beat, values, Health(goal.word)),
            next_steps=self.luck.choice(self.words["next_steps"]) if self.luck.random() < 0.5 else "",
            blockers=[plan.blocker] if plan.blocker and beat.from_last == 1 else None,
        )
        if goal.line_manager_id and goal.visibility != "private":
            self._acknowledge_later(check_in, goal, beat)

    def _said(self, plan: GoalPlan, beat: Beat, values: list[ValueInput], before: Health) -> str:
        if len(plan.notes) > beat.from_last:
            return plan.notes[-1 - beat.from_last]
        if not worsens(before, beat.health) and self.luck.random() < 0.25:
            return ""
        pool = self.words["better"] if worsens(beat.health, before) else self.words[beat.health]
        told = [(part, value) for value in values for part in plan.parts if part.pk == value["key_result_id"]]
        if not told:
            return str(self.luck.choice(self.words["unmeasured"]))
        part, value = told[0]
        after = part.spoken(value)
        before_it = self.spoken.get(part.pk, "")
        self.spoken[part.pk] = after
        fitting = [one for one in pool if before_it not in ("", after) or "{before}" not in one]
        return str(self.luck.choice(fitting)).format(kr=part.title, before=before_it, after=after)

    def _acknowledge_later(self, check_in: CheckIn, goal: Goal, beat: Beat) -> None:
        day = working_day(beat.day, self.luck.choice((1, 1, 2)))
        note = self.luck.choice(self.words["thanks"]) if self.luck.random() < 0.35 else ""
        if day < self.calendar.today:
            manager = self.company.actors[goal.line_manager_id or 0]
            deed = partial(check_in_acknowledge, manager, check_in_id=check_in.pk, note=note)
            self.story.add(at(day, self.luck.randint(7, 13), self.luck.randint(0, 59)), deed)
