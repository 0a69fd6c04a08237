"""Nobody imports so that her own access grows: the rules of single moves, held against all that a file moves."""

from collections.abc import Iterator, Mapping, Sequence

from perfmgmt.access.paths import ids_on
from perfmgmt.integrations.actions.running import Planned, Run, key_of
from perfmgmt.integrations.rules.hierarchy import looping
from perfmgmt.people.models import Employee, Team

Above = Mapping[int, int | None]
AT_WORK = (Employee.Status.ACTIVE, Employee.Status.ON_LEAVE)
OUT_OF_LINE = "This would take people out of the line above you. Ask another HR admin."
UNDER_LED = "This would put a team under one that you lead. Ask another HR admin."
OWN_TEAM = "You belong to this team, and would see more. Ask another HR admin."
INTO_LED = "This would put people into a team that you lead. Ask another HR admin."
ANSWERS = "You would answer for this team yourself. Name another lead."


def refuse_growth(run: Run, teams: Sequence[Planned], people: Sequence[Planned], lines: Above) -> None:
    """Refuse the rows that would open to the person who imports what is closed to her now.

    lines: who will stand right above whom. Trees with loops are refused already and not walked.
    """
    if run.actor.pk is None:
        return
    _refuse_taking_out(run, people, lines)
    above: dict[int, int | None] = dict(Team.objects.values_list("pk", "parent_id"))
    above |= {one.key: above.get(one.key) for one in teams}
    above |= {one.key: _key(one.links["parent"]) for one in teams if "parent" in one.links}
    if looping(above):
        return
    led = {ids_on(path)[-1] for path in run.actor.led}
    for one in teams:
        _refuse_team(run, one, above, led)
    for one in people:
        team = one.links.get("team")
        if team is not None and team.path == "" and led.intersection(_chain(above, key_of(team))):
            run.report.refuse(one.entry.row, "team", INTO_LED)
    _refuse_answering(run, teams, above)


def _refuse_taking_out(run: Run, people: Sequence[Planned], lines: Above) -> None:
    """HR does not read up, so nobody takes people out of the line above herself."""
    own = set(run.actor.line_ids)
    if looping(lines) or own.issubset(_chain(lines, run.actor.pk)):
        return
    for one in people:
        if "manager" in one.links and one.key in own:
            run.report.refuse(one.entry.row, "manager", OUT_OF_LINE)


def _refuse_team(run: Run, one: Planned, above: Above, led: set[int]) -> None:
    """Leads read what lies below their teams, members what lies above."""
    parent = _key(one.links.get("parent"))
    if one.is_new or parent is None or parent == one.row.parent_id:
        return
    chain = set(_chain(above, parent))
    if led & chain:
        run.report.refuse(one.entry.row, "parent", UNDER_LED)
    elif one.key in run.actor.member_of and chain - run.actor.member_of:
        run.report.refuse(one.entry.row, "parent", OWN_TEAM)


def _refuse_answering(run: Run, teams: Sequence[Planned], above: Above) -> None:
    """Without a lead the next one above answers for a team."""
    without = [one for one in teams if "lead" in one.links and one.links["lead"] is None and one.row.lead_id]
    if not without:
        return
    leads: dict[int, int | None] = dict(Team.objects.filter(lead__status__in=AT_WORK).values_list("pk", "lead_id"))
    leads |= {one.key: _key(one.links["lead"]) for one in teams if "lead" in one.links}
    for one in without:
        if next((leads[key] for key in _chain(above, one.key) if leads.get(key)), None) == run.actor.pk:
            run.report.refuse(one.entry.row, "lead", ANSWERS)


def _chain(above: Above, key: int | None) -> Iterator[int]:
    """A key, and all above it."""
    while key is not None:
        yield key
        key = above.get(key)


def _key(row: Employee | Team | None) -> int | None:
    return None if row is None else key_of(row)
