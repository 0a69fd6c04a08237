"""The periods of the demo company, made and moved from phase to phase by its HR admin."""

import datetime as dt
from functools import partial

from goals.actions.period import period_create, period_set_phase
from goals.models import Period
from goals.rules.phase import Phase
from perfmgmt.demo.company import Company
from perfmgmt.demo.days import Calendar, Span, at
from perfmgmt.demo.story import Story

ADMIN = "solveig.aune"
DAY = dt.timedelta(days=1)


class Seasons:
    """The year with its current quarter, a locked quarter before it and a closed one before that."""

    def __init__(self, company: Company, calendar: Calendar, periods: dict[str, Period]) -> None:
        self.admin = company.actor(ADMIN)
        self.calendar = calendar
        self.periods = periods

    def queue(self, story: Story) -> None:
        """Queue how the periods are made, opened, locked and closed."""
        calendar = self.calendar
        for hour, name in enumerate(("year", "before", "previous", "quarter"), 6):
            span: Span = getattr(calendar, name)
            story.add(at(span.starts_on - 14 * DAY, hour, 0), partial(self._create, name, span))
            story.add(at(span.starts_on - DAY, hour, 30), partial(self._move, name, Phase.ACTIVE))
        story.add(at(calendar.previous.starts_on, 5, 0), partial(self._move, "before", Phase.LOCKED))
        story.add(at(calendar.quarter.starts_on, 5, 0), partial(self._move, "previous", Phase.LOCKED))
        story.add(at(calendar.quarter.starts_on, 5, 5), partial(self._move, "before", Phase.CLOSED))

    def _create(self, name: str, span: Span) -> None:
        year = self.calendar.year
        inside = name != "year" and year.starts_on <= span.starts_on and span.ends_on <= year.ends_on
        self.periods[name] = period_create(
            self.admin,
            name=span.name,
            starts_on=span.starts_on,
            ends_on=span.ends_on,
            parent_id=self.periods["year"].pk if inside else None,
        )

    def _move(self, name: str, phase: Phase) -> None:
        period_set_phase(self.admin, period_id=self.periods[name].pk, phase=phase)
