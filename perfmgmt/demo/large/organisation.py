"""The shape of an invented company: who reports to whom, and which teams there are."""

from dataclasses import dataclass
from random import Random

from perfmgmt.access.paths import segment
from perfmgmt.demo.large.words import BUSINESSES, FIELDS
from perfmgmt.people.models import Employee, Team

DEPTHS = 12
GONE = (Employee.Status.LEFT, Employee.Status.VACANT)
OF_A_HEAD = ((Employee.Status.LEFT, 0.005), (Employee.Status.ON_LEAVE, 0.015))
OF_OTHERS = ((Employee.Status.LEFT, 0.015), (Employee.Status.VACANT, 0.007), (Employee.Status.ON_LEAVE, 0.02))


@dataclass(slots=True, eq=False)
class Unit:
    """A team, and who leads it."""

    pk: int
    name: str
    kind: str
    above: "Unit | None"
    path: str
    depth: int
    lead: "Person | None" = None


@dataclass(slots=True, eq=False)
class Person:
    """Somebody at a place in the reporting line."""

    pk: int
    above: "Person | None"
    unit: Unit
    path: str
    depth: int
    status: str

    @property
    def is_gone(self) -> bool:
        return self.status in GONE

    @property
    def manager(self) -> "Person | None":
        """Who acts as line manager: the nearest one above who works here."""
        one = self.above
        while one is not None and one.is_gone:
            one = one.above
        return one


class Organisation:
    """A company of so many people: a group with businesses, lines of at most 12 depths, a team around each head."""

    def __init__(self, size: int, luck: Random) -> None:
        self.luck = luck
        self.people: list[Person] = []
        self.units: list[Unit] = []
        group = self._found("Aurel Group", Team.Kind.GROUP, None)
        chief = self._hire(None, group)
        group.lead = chief
        in_hr = max(3, size // 300)
        businesses = min(len(BUSINESSES), 3 + size // 8000)
        self.hr = self._branch(chief, group, in_hr - 1, "People and culture", Team.Kind.DEPARTMENT)
        shares = self._shares(size - 1 - in_hr - businesses, businesses)
        for name, share in zip(BUSINESSES, shares, strict=False):
            self._branch(chief, group, share, name, Team.Kind.BUSINESS)

    def _branch(self, above: Person, unit: Unit, below: int, name: str, kind: str) -> Unit:
        """Somebody with a team of her own, and everybody below her."""
        own = self._found(name, kind, unit)
        own.lead = self._hire(above, own, () if kind == Team.Kind.BUSINESS else OF_A_HEAD)
        self._staff(own.lead, own, below)
        return own

    def _staff(self, head: Person, unit: Unit, below: int) -> None:
        """So many people below a head: all in one team where they are few, else in branches of uneven size."""
        if below <= self.luck.randint(4, 9) or head.depth == DEPTHS - 2:
            for _ in range(below):
                self._hire(head, unit, OF_OTHERS)
            return
        heads = min(self.luck.randint(3, 7), below // 2)
        for share in self._shares(below - heads, heads):
            if share < 3:
                self._staff(self._hire(head, unit, OF_A_HEAD), unit, share)
            else:
                kind = Team.Kind.DEPARTMENT if unit.depth == 1 else Team.Kind.TEAM
                self._branch(head, unit, share, f"{self.luck.choice(FIELDS)} {len(self.units)}", kind)

    def _shares(self, total: int, parts: int) -> list[int]:
        """A number cut into uneven parts, none of them nearly all."""
        weights = [0.2 + self.luck.random() ** 2 for _ in range(parts)]
        shares = [int(total * weight / sum(weights)) for weight in weights]
        shares[-1] += total - sum(shares)
        return shares

    def _found(self, name: str, kind: str, above: Unit | None) -> Unit:
        pk = len(self.units) + 1
        path, depth = (above.path, above.depth + 1) if above else ("", 0)
        self.units.append(Unit(pk, name, kind, above, path + segment(pk), depth))
        return self.units[-1]

    def _hire(self, above: Person | None, unit: Unit, fates: tuple[tuple[str, float], ...] = ()) -> Person:
        pk = len(self.people) + 1
        path, depth = (above.path, above.depth + 1) if above else ("", 0)
        status = next((fate for fate, chance in fates if self.luck.random() < chance), Employee.Status.ACTIVE)
        self.people.append(Person(pk, above, unit, path + segment(pk), depth, str(status)))
        return self.people[-1]
