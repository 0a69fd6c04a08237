"""Goals of the demo company: who sets them when, under what, and how they end."""

import datetime as dt
from decimal import Decimal

from goals.actions.alignment import goal_weigh
from goals.actions.goal import goal_create
from goals.actions.key_result import key_result_create
from goals.actions.proposal import goal_publish
from goals.models import Goal, Period
from perfmgmt.demo.company import Company
from perfmgmt.demo.content import GoalPlan
from perfmgmt.people.actor import EmployeeActor


class Cascade:
    """Sets goals by their owners, as the real actions do it."""

    def __init__(self, company: Company, periods: dict[str, Period]) -> None:
        self.company = company
        self.periods = periods
        self.by_key: dict[str, GoalPlan] = {}

    def owner(self, plan: GoalPlan) -> EmployeeActor:
        """Who answers for a goal: its person, or the lead of its team."""
        if plan.of.startswith("team:"):
            lead = self.company.teams[plan.of.removeprefix("team:")].lead_id
            return self.company.actors[lead or 0]
        return self.company.actor(plan.of)

    def set_goal(self, plan: GoalPlan) -> Goal:
        """Draft a goal with its key results and hand it in; the owner's own is active at once."""
        goal = self.draft(plan, self.owner(plan))
        goal = goal_publish(self.owner(plan), goal_id=goal.pk)
        weight = Decimal(plan.weight)
        if plan.under and weight != 1:
            above = self.owner(self.by_key[plan.under])
            goal_weigh(above, goal_id=goal.pk, version=goal.version, weight=weight)
        return goal

    def draft(self, plan: GoalPlan, author: EmployeeActor) -> Goal:
        """Write a goal and what it is measured by; only the author sees it yet."""
        is_team = plan.of.startswith("team:")
        today = author.today()
        period = self.periods[plan.period]
        goal = goal_create(
            author,
            title=plan.title,
            period_id=period.pk,
            team_id=self.company.teams[plan.of.removeprefix("team:")].pk if is_team else None,
            owner_id=None if is_team else self.company.people[plan.of].pk,
            description=plan.description,
            kind=plan.kind,
            ambition=plan.ambition,
            level=plan.level,
            starts_on=max(period.starts_on, today) if today > period.starts_on + dt.timedelta(weeks=4) else None,
            parent_id=self.by_key[plan.under].goal_id if plan.under else None,
            visibility=plan.visibility,
            mode=plan.mode,
            cadence=plan.cadence,
            tags=plan.tags,
        )
        plan.goal_id = goal.pk
        if plan.key:
            self.by_key[plan.key] = plan
        for part in plan.parts:
            row = key_result_create(
                author,
                goal_id=goal.pk,
                title=part.title,
                milestones=[{"title": step} for step in part.steps],
                **part.fields,
            )
            part.pk = row.pk
            part.step_ids = list(row.milestones.order_by("position").values_list("pk", flat=True)) if part.steps else []
        return goal
