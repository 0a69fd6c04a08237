"""An invented company from its first person to its last check-in."""

import datetime as dt
import sys
from collections.abc import Iterable
from random import Random

from django.db import transaction
from tqdm import tqdm

from goals.models import Period
from goals.rules.phase import Phase
from perfmgmt.audit.entries import record
from perfmgmt.core.actor import SystemActor
from perfmgmt.demo.days import Calendar, Span, calendar_of
from perfmgmt.demo.large.cascade import Cascade, Plan, Season
from perfmgmt.demo.large.check_ins import CheckIns
from perfmgmt.demo.large.goals import Goals
from perfmgmt.demo.large.indexes import unindexed
from perfmgmt.demo.large.organisation import Organisation as Shape
from perfmgmt.demo.large.people import People
from perfmgmt.demo.large.tables import Table, check_references, go_on_counting, spilling
from perfmgmt.people.models import Organisation

NAME = "Aurel Group"


def generate(*, employees: int, seed: int, today: dt.date, check_ins: bool) -> list[Table]:
    """Write a company of so many people into an empty database: all or nothing. The same seed and day, the same rows.

    Returns the tables it filled.
    """
    luck = Random(seed)
    shape = Shape(employees, luck)
    with spilling(), transaction.atomic():
        organisation, _ = Organisation.objects.update_or_create(pk=1, defaults={"name": NAME, "applied_on": today})
        people = People(shape, today, luck)
        people.write()
        check_references()
        seasons = _write_periods(calendar_of(today))
        cascade = Cascade(shape, seasons, luck)
        said = CheckIns(people.zones, today, luck, whole=check_ins)
        goals = Goals(cascade, shape.people, said, luck)
        with unindexed(table.model for table in goals.tables):
            for plan in _told(cascade.plans):
                goals.write(plan)
            for table in goals.tables:
                table.flush()
        tables = [*people.tables, *goals.tables]
        go_on_counting(tables)
        record(SystemActor("generate"), "organisation.generated", organisation)
    return tables


def _told(plans: list[Plan]) -> Iterable[Plan]:
    return tqdm(plans, desc="Goals", unit=" goals", file=sys.stderr)


def _write_periods(calendar: Calendar) -> list[Season]:
    """The year, its current quarter and the two before."""
    told: list[tuple[Span, Phase, float]] = [
        (calendar.year, Phase.ACTIVE, 0.02),
        (calendar.quarter, Phase.ACTIVE, 0.38),
        (calendar.previous, Phase.LOCKED, 0.3),
        (calendar.before, Phase.CLOSED, 0.3),
    ]
    seasons: list[Season] = []
    for span, phase, share in told:
        is_within = seasons and span is calendar.quarter
        row = Period.objects.create(
            name=span.name,
            starts_on=span.starts_on,
            ends_on=span.ends_on,
            phase=phase,
            parent_id=seasons[0].pk if is_within else None,
        )
        length = (span.ends_on - span.starts_on).days
        gone = min(1.0, max(0.05, (calendar.today - span.starts_on).days / length))
        seasons.append(Season(row.pk, span, phase, share, gone))
    return seasons
