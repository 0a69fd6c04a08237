"""The whole story: from the first period to the inboxes of today."""

import datetime as dt
from functools import partial
from random import Random

from goals.actions.check_in import check_in_acknowledge, goal_check_in
from goals.models import CheckIn, Goal, Period
from goals.rules.health import Health
from perfmgmt.demo import content
from perfmgmt.demo.cascade import Cascade
from perfmgmt.demo.company import Company
from perfmgmt.demo.content import GoalPlan
from perfmgmt.demo.days import Calendar, Span, at, working_day
from perfmgmt.demo.ending import Ending
from perfmgmt.demo.history import History, Past
from perfmgmt.demo.inbox import Inbox
from perfmgmt.demo.rhythm import Beat, beats, check_in_days
from perfmgmt.demo.seasons import Seasons
from perfmgmt.demo.story import Story
from perfmgmt.demo.words import Words

SEED = 20_260_608
# Check-ins of the last week are real actions; those before are written in bulk.
RECENT = dt.timedelta(days=7)


class Telling:
    """Queues every deed of the demo company and lets them happen."""

    def __init__(self, company: Company, calendar: Calendar) -> None:
        self.company = company
        self.calendar = calendar
        self.luck = Random(SEED)
        self.words = Words(self.luck)
        self.story = Story()
        self.periods: dict[str, Period] = {}
        self.cascade = Cascade(company, self.periods)
        self.pasts: dict[str, list[Past]] = {"before": [], "previous": [], "quarter": []}
        self.ending = Ending(self.cascade, self.words, self.story)

    def tell(self) -> int:
        """Tell it. Returns how many deeds there were."""
        Seasons(self.company, self.calendar, self.periods).queue(self.story)
        for name in ("before", "previous"):
            span: Span = getattr(self.calendar, name)
            plans = self._read(name, name)
            self._live(plans, span, span.ends_on + dt.timedelta(days=1))
            self._write_history(plans, name, at(span.ends_on + dt.timedelta(days=1), 3, 0))
            for plan in plans:
                self.ending.queue(plan, working_day(span.ends_on, 5 - plan.depth))
        plans = self._read("year", "year") + self._read("quarter", "group", "kontor", "skift", "havn")
        recent = self.calendar.today - RECENT
        self._live(plans, self.calendar.quarter, recent)
        self._write_history(plans, "quarter", at(recent, 3, 0))
        for plan in plans:
            if plan.end:
                self.ending.queue(plan, working_day(self.calendar.today, -4), confirm=plan.end != "waiting")
        Inbox(self.cascade, self.calendar).queue(self.story)
        return self.story.tell()

    def _read(self, period: str, *names: str) -> list[GoalPlan]:
        plans = content.goals(*names, year=self.calendar.year.name, month=f"{self.calendar.today:%B}")
        for plan in plans:
            plan.period = period
        return plans

    def _live(self, plans: list[GoalPlan], span: Span, recent: dt.date) -> None:
        """Queue how these goals are set and checked in on; what happens before `recent` is for the bulk."""
        depths: dict[str, int] = {}
        for plan in plans:
            plan.depth = depths[plan.under] + 1 if plan.under else 0
            depths[plan.key or plan.title] = plan.depth
            own: Span = getattr(self.calendar, plan.period)
            start = self._start(plan, own)
            self.story.add(at(start, 7 + plan.depth, self.luck.randint(0, 50)), partial(self.cascade.set_goal, plan))
            until = min(self.calendar.today, working_day(span.ends_on, 0))
            until = working_day(until, -4) if plan.end else until
            anchor = min(self.calendar.anchor, until)
            days = check_in_days(plan, start, until, anchor, self.luck)
            if plan.blocker:
                raised = self.calendar.today - dt.timedelta(days=plan.blocked_days)
                plan.blocked_on = min(days, key=lambda day, raised=raised: abs(day - raised))  # type: ignore[misc]
                if plan.unblocked_days is not None:
                    plan.unblocked_on = working_day(self.calendar.today - dt.timedelta(days=plan.unblocked_days))
            for beat in beats(plan, days, self.luck):
                self._queue(plan, beat, recent)

    def _start(self, plan: GoalPlan, span: Span) -> dt.date:
        if plan.health == "pending" and plan.cadence == "monthly":
            return working_day(self.calendar.today, -9)
        return working_day(span.starts_on, plan.depth % 5)

    def _queue(self, plan: GoalPlan, beat: Beat, recent: dt.date) -> None:
        instant = at(beat.day, self.luck.randint(7, 14), self.luck.randint(0, 59))
        acknowledged = working_day(beat.day, self.luck.choice((1, 1, 2)))
        seen = at(acknowledged, self.luck.randint(7, 13), self.luck.randint(0, 59))
        note = plan.thanks if plan.thanks and beat.from_last == 1 else self.words.any("thanks", 0.35)
        waits = acknowledged >= self.calendar.today or (plan.unseen and beat.from_last == 0)
        past = Past(instant, plan, beat, None if waits else seen, note)
        if beat.day < recent:
            self.pasts["quarter" if plan.period == "year" else plan.period].append(past)
        else:
            self.story.add(instant, partial(self._check_in, past))

    def _write_history(self, plans: list[GoalPlan], name: str, instant: dt.datetime) -> None:
        def write() -> None:
            History([plan for plan in plans if plan.goal_id], self.words).write(self.pasts[name])

        self.story.add(instant, write)

    def _check_in(self, past: Past) -> None:
        plan, beat = past.plan, past.beat
        goal = Goal.objects.get(pk=plan.goal_id)
        values = [value for part in plan.parts if (value := part.value_at(beat.share, self.luck)) is not None]
        check_in = goal_check_in(
            self.cascade.owner(plan),
            goal_id=plan.goal_id,
            health=beat.health,
            values=values,
            manual_progress=round(plan.manual * beat.share, 2) if plan.manual else None,
            confidence=beat.confidence,
            what_changed=self.words.what_changed(plan, beat, values, Health(goal.word)),
            next_steps=self.words.next_steps(plan, beat),
            blockers=[plan.blocker] if plan.blocked_on == beat.day else None,
        )
        if past.acknowledged_at and goal.line_manager_id and goal.visibility != "private":
            self.story.add(past.acknowledged_at, partial(self._acknowledge, check_in, goal.line_manager_id, past))

    def _acknowledge(self, check_in: CheckIn, manager: int, past: Past) -> None:
        check_in_acknowledge(self.company.actors[manager], check_in_id=check_in.pk, note=past.acknowledgement)
