"""Whom people report to and which team they belong to: dated rows, in bulk, with the paths that follow from them."""

from collections.abc import Callable, Iterable

from django.db.models import OuterRef, Subquery

from perfmgmt.access.paths import COPIES, COPIES_OF_TEAMS, Copy, ids_on, is_below
from perfmgmt.access.policy import policy_of
from perfmgmt.core.fields import DEEPEST
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import Planned, Run, key_of
from perfmgmt.integrations.rules.hierarchy import depths, looping
from perfmgmt.people.actions.copies import copies_of_people, repair
from perfmgmt.people.actions.dated import end_from
from perfmgmt.people.actions.team_retiring import TAKES_NOTHING
from perfmgmt.people.followers import leads_changed, people_moved
from perfmgmt.people.models import Employee, ReportingLine, Team, TeamMembership

LINE = ReportingLine.Kind.LINE
GONE = "manager is a vacant post or has left; the next one above acts as line manager"


def plan_lines(run: Run, planned: list[Planned]) -> dict[int, int | None]:
    """Say whom everybody will report to, and refuse what cannot be. Returns who will stand right above whom."""
    paths = dict(Employee.objects.values_list("pk", "path"))
    above: dict[int, int | None] = {pk: _right_above(path) for pk, path in paths.items()}
    for one in planned:
        _plan_line(run, one, above)
        _plan_team(run, one)
        _ask_policy(run, one)
    _refuse_loops(run, planned, above)
    return above


def _plan_line(run: Run, one: Planned, above: dict[int, int | None]) -> None:
    before = above.setdefault(one.key, None)
    reference = run.link(one, "manager")
    if not reference.given or reference.missing:
        return
    above[one.key] = None if reference.row is None else key_of(reference.row)
    if above[one.key] == before:
        one.links.pop("manager")
    if reference.row is not None and reference.row.is_gone:
        run.report.warn(one.entry.row, "manager", GONE, one.entry.values["manager"])


def _plan_team(run: Run, one: Planned) -> None:
    run.link(one, "team")
    team = one.links.get("team")
    if "team" in one.links and one.row.primary_team_id == (key_of(team) if team else None):
        one.links.pop("team")
    elif team is not None and team.retired_on is not None:
        run.report.refuse(one.entry.row, "team", sentence(TAKES_NOTHING, team=team.name))
    elif team is not None and any(team.path == led or is_below(team.path, led) for led in run.actor.led):
        told = "This would put people into a team that you lead. Ask another HR admin."
        run.report.refuse(one.entry.row, "team", told)


def _ask_policy(run: Run, one: Planned) -> None:
    """A person who imports may move everybody she may move by hand, and never herself."""
    moves = sorted({"manager", "team"} & one.links.keys())
    if one.is_new or not moves or run.actor.is_system:
        return
    if not policy_of(Employee).allows(run.actor, "move", one.row):
        run.report.refuse(one.entry.row, moves[0], "You may not move this person. Take the row out.")


def _refuse_loops(run: Run, planned: list[Planned], above: dict[int, int | None]) -> None:
    loops = looping(above)
    deep = {} if loops else depths(above)
    for one in planned:
        if one.key in loops:
            told = "This makes a loop: the manager reports to this person. Name another."
            run.report.refuse(one.entry.row, "manager", told)
        elif deep.get(one.key, 0) >= DEEPEST:
            told = sentence("Lines go down {levels} levels at most. Name a manager further up.", levels=DEEPEST)
            run.report.refuse(one.entry.row, "manager", told)
        elif run.actor.pk is not None and not loops and one.links.get("manager") is not None:
            _refuse_own_growth(run, one, above)


def _refuse_own_growth(run: Run, one: Planned, above: dict[int, int | None]) -> None:
    """Nobody puts people under herself, or moves herself."""
    node: int | None = one.key
    while node is not None and node != run.actor.pk:
        node = above.get(node)
    if node is not None:
        run.report.refuse(one.entry.row, "manager", "This would put people under you. Ask another HR admin.")


def write_lines(run: Run, planned: list[Planned]) -> None:
    """End the lines and memberships that are replaced and begin the new ones, today."""
    lines, memberships = [], []
    paths = dict(Employee.objects.values_list("pk", "path"))
    for one in planned:
        if "manager" in one.links:
            manager = one.links["manager"]
            lines.append((one.row, manager))
            one.changes.append(_change("manager", _right_above(paths[one.row.pk]), manager))
        if "team" in one.links:
            team = one.links["team"]
            memberships.append((one.row, team))
            one.changes.append(_change("team", one.row.primary_team_id, team))
    _replace(
        [row.pk for row, _ in lines],
        lambda keys: end_from(ReportingLine.objects.filter(employee_id__in=keys, kind=LINE), run.day),
    )
    _replace(
        [row.pk for row, _ in memberships],
        lambda keys: end_from(TeamMembership.objects.filter(employee_id__in=keys, is_primary=True), run.day),
    )
    begun = [ReportingLine(employee=row, manager=manager, starts_on=run.day) for row, manager in lines if manager]
    joined = [TeamMembership(employee=row, team=team, starts_on=run.day) for row, team in memberships if team]
    ReportingLine.objects.bulk_create(begun, batch_size=500)
    TeamMembership.objects.bulk_create(joined, batch_size=500)
    run.report.done["reporting lines set"] += len(begun)
    run.report.done["primary teams set"] += len(joined)


def _replace(keys: list[int], end: Callable[[list[int]], object]) -> None:
    for some in portions(keys):
        end(some)


def _change(field: str, before: int | None, after: Employee | None) -> dict[str, int | str | None]:
    return {"field": field, "before": before, "after": after.pk if after else None}


def _right_above(path: str) -> int | None:
    """Who stands right above on a path, at work or not."""
    keys = ids_on(path)
    return keys[-2] if len(keys) > 1 else None


def settle(run: Run, fresh: set[int], followed: set[int]) -> None:
    """Let paths, acting managers and everything that repeats them say what the dated rows say now.

    fresh: people that nothing follows yet. followed: teams whose parent or lead is another.
    """
    differences = list(copies_of_people(run.day))
    repair(differences)
    moved = {one.row.pk for one in differences if isinstance(one.row, Employee)} - fresh
    teams = sorted(one.row.pk for one in differences if isinstance(one.row, Team))
    for some in portions(teams):
        _rewrite_copies(COPIES_OF_TEAMS, Team, some)
    for some in portions(sorted(moved)):
        _rewrite_copies(COPIES, Employee, some)
        people_moved(set(some))
    for some in portions(sorted(followed)):
        leads_changed(set(some))


def _rewrite_copies(copies: list[Copy], model: type[Employee | Team], keys: Iterable[int]) -> None:
    for copy in copies:
        path = Subquery(model._default_manager.filter(pk=OuterRef(f"{copy.of}_id")).values("path"))
        copy.model._default_manager.filter(**{f"{copy.of}__in": keys}).update(**{copy.column: path})
