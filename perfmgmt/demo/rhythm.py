"""When a goal is checked in on, and what is said and measured each time."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from goals.rules.cadence import Cadence
from goals.rules.health import WORDS, Health
from perfmgmt.demo.content import GoalPlan
from perfmgmt.demo.days import last_before, working_day

WEEKS = {Cadence.WEEKLY: 1, Cadence.BIWEEKLY: 2, Cadence.MONTHLY: 4, Cadence.QUARTERLY: 13}
CONFIDENCE = {Health.ON_TRACK: (7, 9), Health.AT_RISK: (4, 6), Health.OFF_TRACK: (2, 3)}


@dataclass(frozen=True)
class Beat:
    """One check-in: its day, how much of the way is gone (1 at the last), and its word."""

    day: dt.date
    share: float
    health: Health
    confidence: int
    from_last: int


def check_in_days(plan: GoalPlan, first: dt.date, until: dt.date, anchor: dt.date, luck: Random) -> list[dt.date]:
    """The days of all check-ins, the earliest first, so that the next one falls due when the plan says."""
    cadence = Cadence(plan.cadence)
    if plan.health == "pending" or cadence is Cadence.NONE:
        return []
    if plan.due_in is not None:
        last = last_before(working_day(anchor, plan.due_in), cadence)
    elif plan.is_stale:
        last = last_before(working_day(anchor, -luck.randint(6, 9)), cadence)
    elif plan.end:
        last = working_day(until, -1)
    else:
        last = working_day(until, -luck.randint(1, 5 if cadence is Cadence.WEEKLY else 9))
    step = dt.timedelta(weeks=WEEKS[cadence])
    days = [last]
    while working_day(days[-1] - step, 0) > first + dt.timedelta(days=2):
        # A Saturday comes from a month's length; people check in on the Friday before.
        days.append(working_day(days[-1] - step, -1) if (days[-1] - step).weekday() > 4 else days[-1] - step)
    return [day for day in reversed(days) if day > first]


def beats(plan: GoalPlan, days: list[dt.date], luck: Random) -> Iterator[Beat]:
    """What is measured and said on these days; health turns late, as it does."""
    count = len(days)
    final = Health(plan.word)
    dip = luck.randrange(2, count - 1) if final is Health.ON_TRACK and count > 4 and luck.random() < 0.3 else None
    for at, day in enumerate(days, 1):
        health = Health.AT_RISK if at == dip else _word(final, at / count, plan.turn)
        low, high = CONFIDENCE[health]
        yield Beat(day, _share(plan.shape, at, count, luck), health, luck.randint(low, high), count - at)


def _word(final: Health, gone: float, turn: float | None) -> Health:
    turn = turn or {Health.ON_TRACK: 2.0, Health.AT_RISK: 0.65, Health.OFF_TRACK: 0.8}[final]
    if gone >= turn or gone == 1:
        return final
    if final is Health.OFF_TRACK and gone >= 0.5:
        return Health.AT_RISK
    return WORDS[0]


def _share(shape: str, at: int, count: int, luck: Random) -> float:
    """How much of the way to today's value is gone; uneven, never beyond it before the last, 1 at the last."""
    if at == count:
        return 1.0
    gone = at / count
    if shape == "falling":
        # First beyond today's value, then back: what was won is lost again.
        return round(1.7 * gone if gone < 0.6 else 1.9 - 0.9 * gone, 3)
    return round(min(0.99, max(0.0, gone + luck.uniform(-0.4, 0.4) / count)), 3)
