"""How goals of the demo company end."""

import datetime as dt
from decimal import Decimal
from functools import partial

from goals.actions.closing import goal_decide_end, goal_propose_end
from goals.models import Goal
from goals.rules.kinds import Ambition
from goals.rules.status import suggest_grade, suggest_outcome
from perfmgmt.demo.cascade import Cascade
from perfmgmt.demo.content import GoalPlan
from perfmgmt.demo.days import at, working_day
from perfmgmt.demo.story import Story
from perfmgmt.demo.words import Words


class Ending:
    """Owners propose the end that the progress suggests, line managers confirm it, now and then with another grade."""

    def __init__(self, cascade: Cascade, words: Words, story: Story) -> None:
        self.cascade = cascade
        self.words = words
        self.story = story

    def queue(self, plan: GoalPlan, day: dt.date, *, confirm: bool = True) -> None:
        """Queue the owner's proposal on a day and, unless it is to wait, the manager's word two days later."""
        luck = self.words.luck
        self.story.add(at(day, luck.randint(7, 10), luck.randint(0, 59)), partial(self._propose, plan))
        if confirm:
            self.story.add(
                at(working_day(day, 2), luck.randint(7, 10), luck.randint(0, 59)), partial(self._decide, plan)
            )

    def _propose(self, plan: GoalPlan) -> None:
        goal = Goal.objects.get(pk=plan.goal_id)
        grade = suggest_grade(goal.progress) or Decimal("0.0")
        outcome = suggest_outcome(grade, Ambition(goal.ambition))
        goal_propose_end(
            self.cascade.owner(plan),
            goal_id=goal.pk,
            outcome=outcome,
            grade=grade,
            retrospective=plan.retrospective or self.words.any(outcome),
        )

    def _decide(self, plan: GoalPlan) -> None:
        goal = Goal.objects.get(pk=plan.goal_id)
        manager = self.cascade.company.actors[goal.line_manager_id or 0]
        if not plan.decided:
            goal_decide_end(manager, goal_id=goal.pk)
            return
        grade = Decimal(plan.decided)
        goal_decide_end(
            manager,
            goal_id=goal.pk,
            outcome=suggest_outcome(grade, Ambition(goal.ambition)),
            grade=grade,
            reason=plan.reason,
        )
