"""Bringing a key result's numbers in line with its values."""

from goals.models import KeyResult, Milestone
from goals.rules.measure import attainment, problems, progress
from perfmgmt.core.errors import Invalid

FIELDS = {
    "start": "startValue",
    "target": "targetValue",
    "current": "currentValue",
    "lower": "lowerBound",
    "upper": "upperBound",
    "tolerance": "tolerance",
    "milestones": "milestones",
}


def remeasure(row: KeyResult, milestones: tuple[Milestone, ...] = ()) -> None:
    """Compute attainment and progress anew; the caller saves."""
    values = row.values(milestones)
    share, reached = attainment(values), progress(values)
    row.attainment = None if share is None else float(share)
    row.progress = None if reached is None else float(reached)


def require_sound(row: KeyResult, milestones: tuple[Milestone, ...] = ()) -> None:
    """Raise Invalid at the first number that cannot be used or contradicts another."""
    for field, sentence in problems(row.values(milestones)):
        raise Invalid(sentence, field=FIELDS.get(field, field))
