"""The goals of an invented company: whose they are, what they count towards, who may see them."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import TypeVar

from goals.rules.cadence import Cadence
from goals.rules.phase import Phase
from goals.rules.roll_up import Mode, Part, Result, child_part, key_result_part, roll_up
from goals.rules.status import CLOSED, Status
from goals.rules.visibility import Visibility
from perfmgmt.access.paths import segment
from perfmgmt.demo.days import Span
from perfmgmt.demo.large.measures import Measured, measured
from perfmgmt.demo.large.organisation import Organisation, Person, Unit

T = TypeVar("T")
GOALS_OF_ONE = 6
RESULTS = (2, 3, 4, 3)
OPEN_TO = {Visibility.EVERYONE: 0.4, Visibility.TEAM: 0.25, Visibility.LINE: 0.3, Visibility.PRIVATE: 0.05}
OF_A_TEAM = {Visibility.EVERYONE: 55, Visibility.TEAM: 40, Visibility.LINE: 5}
UNMEASURED = Result(None, None)
UNPUBLISHED = (Status.DRAFT, Status.PROPOSED)
STANDING = {
    Phase.ACTIVE: {Status.ACTIVE: 90, Status.DRAFT: 4, Status.PROPOSED: 3, Status.CANCELLED: 1, Status.ACHIEVED: 2},
    Phase.LOCKED: {Status.ACTIVE: 10, Status.ACHIEVED: 48, Status.PARTLY_ACHIEVED: 26, Status.MISSED: 16},
    Phase.CLOSED: {Status.ACHIEVED: 52, Status.PARTLY_ACHIEVED: 28, Status.MISSED: 15, Status.CANCELLED: 5},
}
REACHED = {Status.ACHIEVED: (0.8, 1.1), Status.PARTLY_ACHIEVED: (0.4, 0.7), Status.MISSED: (0.0, 0.3)}
RHYTHM = {Cadence.WEEKLY: 72, Cadence.BIWEEKLY: 23, Cadence.MONTHLY: 5}


@dataclass(slots=True, eq=False)
class Season:
    """A period in time: `share` of all goals lie in it, `gone` of its days are over. The first one is the year."""

    pk: int
    span: Span
    phase: Phase
    share: float
    gone: float


@dataclass(slots=True, eq=False)
class Plan:
    """One goal of a person or of a unit. `parts` fill from below, so that its numbers can be rolled up."""

    pk: int
    season: Season
    person: Person | None
    unit: Unit | None
    accountable: Person | None
    manager: Person | None
    above: "Plan | None"
    path: str
    visibility: Visibility
    status: Status
    cadence: Cadence
    mode: Mode
    results: list[Measured]
    manual: float | None
    grade: Decimal | None
    parts: list[Part] = field(default_factory=list)
    numbers: Result = UNMEASURED

    @property
    def home(self) -> Unit:
        """The team that its visibility speaks of."""
        home = self.unit or (self.person.unit if self.person else None)
        assert home is not None
        return home


class Cascade:
    """Six goals for each person: teams' goals under those of the teams above, people's under their teams'."""

    def __init__(self, company: Organisation, seasons: list[Season], luck: Random) -> None:
        self.luck, self.year = luck, seasons[0]
        self.plans: list[Plan] = []
        self.of_unit: dict[tuple[int, int], list[Plan]] = defaultdict(list)
        total = GOALS_OF_ONE * len(company.people)
        self.left = {one: round(total * share) for one, share in OPEN_TO.items()}
        for unit in company.units:
            for season in seasons:
                if (season is self.year) == (unit.depth <= 1):
                    self._set_of_team(unit, season, 4 if season is self.year else luck.choice((1, 1, 2)))
        at_work = [person for person in company.people if not person.is_gone]
        luck.shuffle(at_work)
        for season in seasons:
            until = total if season is seasons[-1] else len(self.plans) + round(total * season.share)
            while len(self.plans) < until:
                self._set_of_person(at_work[len(self.plans) % len(at_work)], season)
        self._roll_up()

    def _set_of_team(self, unit: Unit, season: Season, count: int) -> None:
        statuses = {one: many for one, many in STANDING[season.phase].items() if one not in UNPUBLISHED}
        leads = _leads(unit)
        for _ in range(count):
            above = self._of(unit.above, season) if unit.above and self.luck.random() < 0.9 else None
            visibility = _drawn(self.luck, OF_A_TEAM)
            plan = self._set(season, visibility, _drawn(self.luck, statuses), above, None, unit, *leads[:2])
            self.of_unit[unit.pk, season.pk].append(plan)

    def _set_of_person(self, person: Person, season: Season) -> None:
        visibility = _drawn(self.luck, self.left)
        status = _drawn(self.luck, STANDING[season.phase])
        is_private = visibility == Visibility.PRIVATE
        if status == Status.PROPOSED and (is_private or person.manager is None):
            status = Status.DRAFT
        above = self._of(person.unit, season) if not is_private and self.luck.random() < 0.8 else None
        self._set(season, visibility, status, above, person, None, person, person.manager)

    def _of(self, unit: Unit, season: Season) -> Plan | None:
        """One of a unit's goals; those of the year carry the quarters of the units right below."""
        found = self.of_unit[unit.pk, season.pk] or self.of_unit[unit.pk, self.year.pk]
        return self.luck.choice(found) if found else None

    def _set(
        self,
        season: Season,
        visibility: Visibility,
        status: Status,
        above: Plan | None,
        person: Person | None,
        unit: Unit | None,
        accountable: Person | None,
        manager: Person | None,
    ) -> Plan:
        luck, pk = self.luck, len(self.plans) + 1
        self.left[visibility] = max(0, self.left[visibility] - 1)
        begun = status not in UNPUBLISHED
        low, high = REACHED.get(status, (0.3 * season.gone, min(1.0, 1.3 * season.gone)))
        share = min(1.0, luck.uniform(low, high))
        plan = Plan(
            *(pk, season, person, unit, accountable, manager, above, (above.path if above else "") + segment(pk)),
            visibility=visibility,
            status=status,
            cadence=Cadence.MONTHLY if season is self.year else _drawn(luck, RHYTHM),
            mode=Mode.MANUAL if luck.random() < 0.03 else Mode.BOTH,
            results=[measured(luck, share, begun) for _ in range(RESULTS[pk % len(RESULTS)])],
            manual=round(share, 2) if begun else None,
            grade=Decimal(str(round(share, 1))) if status in REACHED else None,
        )
        self.plans.append(plan)
        return plan

    def _roll_up(self) -> None:
        """Every number from what lies below it: a goal comes before those that count in it."""
        for plan in reversed(self.plans):
            plan.parts += [key_result_part("", one.weight, one.progress) for one in plan.results]
            plan.numbers = roll_up(plan.mode, plan.parts, plan.manual)
            plan.parts = []
            if plan.above is not None and plan.above.status not in CLOSED:
                private = plan.visibility == Visibility.PRIVATE
                numbers = (plan.grade, plan.numbers.progress, plan.numbers.coverage)
                plan.above.parts.append(child_part("", Decimal(1), plan.status, *numbers, private=private))


def _leads(unit: Unit) -> list[Person | None]:
    """Who leads a team and those above it: the nearest first, everybody once, then nobody."""
    leads: list[Person | None] = []
    one: Unit | None = unit
    while one is not None:
        if one.lead is not None and not one.lead.is_gone and one.lead not in leads:
            leads.append(one.lead)
        one = one.above
    return [*leads, None, None]


def _drawn(luck: Random, chances: dict[T, int]) -> T:
    (one,) = luck.choices(list(chances), list(chances.values()))
    return one
