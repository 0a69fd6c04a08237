"""What waits for somebody today: proposals to answer, drafts, shares, links between goals, and somebody gone."""

from decimal import Decimal
from functools import partial
from typing import Any

from goals.actions.alignment import goal_support_add
from goals.actions.check_in import check_in_save_draft
from goals.actions.proposal import goal_amend, goal_publish
from goals.actions.share import goal_share
from goals.models import Goal
from perfmgmt.core.clock import now
from perfmgmt.demo import content
from perfmgmt.demo.cascade import Cascade
from perfmgmt.demo.content import GoalPlan
from perfmgmt.demo.days import Calendar, at, working_day
from perfmgmt.demo.seasons import ADMIN
from perfmgmt.demo.story import Story
from perfmgmt.people.actions.employee import employee_depart


class Inbox:
    """Queues what the file `waiting.toml` says, on the last working days."""

    def __init__(self, cascade: Cascade, calendar: Calendar) -> None:
        self.cascade = cascade
        self.calendar = calendar
        self.matters = content.toml("waiting")

    def queue(self, story: Story) -> None:
        """Queue everything that is to wait today."""
        words = {"year": self.calendar.year.name, "month": f"{self.calendar.today:%B}"}
        for hour, plan in enumerate(content.goals("waiting", **words)):
            day = working_day(self.calendar.today, -1 - hour % 4)
            story.add(at(day, 8 + hour % 6, 20), partial(self._hand_in, plan))
        day = working_day(self.calendar.quarter.starts_on, 6)
        for minute, one in enumerate(self.matters["share"]):
            story.add(at(day, 12, minute), partial(self._share, one))
        for minute, one in enumerate(self.matters["support"]):
            story.add(at(day, 13, minute), partial(self._support, one))
        yesterday = working_day(self.calendar.today, -1)
        for minute, one in enumerate(self.matters["draft"]):
            story.add(at(yesterday, 15, minute), partial(self._draft, one))
        for minute, one in enumerate(self.matters["departure"]):
            story.add(at(yesterday, 22, minute), partial(self._depart, one["who"]))

    def _hand_in(self, plan: GoalPlan) -> None:
        author = self.cascade.company.actor(plan.by)
        goal = self.cascade.draft(plan, author)
        if plan.health == "draft":
            return
        goal = goal_publish(author, goal_id=goal.pk)
        if plan.note:
            answering = self.cascade.company.actors[goal.awaits_id or 0]
            goal_amend(answering, goal_id=goal.pk, version=goal.version, note=plan.note)

    def _goal(self, key: str) -> Goal:
        return Goal.objects.get(pk=self.cascade.by_key[key].goal_id)

    def _share(self, one: dict[str, str]) -> None:
        employee = self.cascade.company.people[one["with"]]
        owner = self.cascade.owner(self.cascade.by_key[one["goal"]])
        goal_share(owner, goal_id=self._goal(one["goal"]).pk, employee_id=employee.pk, right=one["right"])
        self.cascade.company.actors[employee.pk].forget()

    def _support(self, one: dict[str, str]) -> None:
        owner = self.cascade.owner(self.cascade.by_key[one["goal"]])
        goal_support_add(owner, goal_id=self._goal(one["goal"]).pk, supported_goal_id=self._goal(one["supports"]).pk)

    def _draft(self, one: dict[str, Any]) -> None:
        plan = self.cascade.by_key[one["goal"]]
        check_in_save_draft(
            self.cascade.owner(plan),
            goal_id=plan.goal_id,
            health=one["health"],
            values=[{"key_result_id": plan.parts[0].pk, "value": Decimal(one["value"])}],
            what_changed=one["what_changed"],
        )

    def _depart(self, who: str) -> None:
        company = self.cascade.company
        employee_depart(company.actor(ADMIN), employee_id=company.people[who].pk, left_on=now().date())
