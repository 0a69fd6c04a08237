"""What the people of the demo company say."""

from random import Random

from goals.actions.readings import ValueInput
from goals.rules.health import Health, worsens
from goals.rules.measure import Measure
from perfmgmt.demo import content
from perfmgmt.demo.content import GoalPlan
from perfmgmt.demo.rhythm import Beat


class Words:
    """Chooses sentences, and remembers the last value of each key result that somebody spoke of."""

    def __init__(self, luck: Random) -> None:
        self.luck = luck
        self.pool: dict[str, list[str]] = content.toml("words")
        self.spoken: dict[int, str] = {}

    def any(self, about: str, chance: float = 1.0) -> str:
        """One sentence of a kind, or nothing."""
        return self.luck.choice(self.pool[about]) if self.luck.random() < chance else ""

    def what_changed(self, plan: GoalPlan, beat: Beat, values: list[ValueInput], before: Health) -> str:
        """What the content says for this check-in, or a sentence about the first key result."""
        told = [(part, value) for value in values for part in plan.parts if part.pk == value["key_result_id"]]
        was = now = ""
        if told:
            part, value = told[0]
            was, now = self.spoken.get(part.pk, ""), part.spoken(value)
            self.spoken[part.pk] = now
        if len(plan.notes) > beat.from_last:
            return plan.notes[-1 - beat.from_last]
        if not worsens(before, beat.health) and self.luck.random() < 0.25:
            return ""
        if not told:
            return self.any("unmeasured")
        pool = self.pool["better"] if worsens(beat.health, before) else self.pool[beat.health]
        moved = was not in ("", now) and told[0][0].measure is not Measure.MAINTAIN
        fitting = [one for one in pool if moved or "{before}" not in one]
        return self.luck.choice(fitting).format(kr=told[0][0].title, before=was, after=now)

    def next_steps(self, plan: GoalPlan, beat: Beat) -> str:
        """What comes next, as the content says, or a general sentence, or nothing."""
        if len(plan.next_steps) > beat.from_last:
            return plan.next_steps[-1 - beat.from_last]
        return self.any("next_steps", 0.5)
