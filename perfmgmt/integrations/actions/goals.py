"""Goals that a file brings."""

from decimal import Decimal
from typing import Any

from goals.actions.goal import check_alignment, require_change
from goals.actions.input_checks import checked_share, checked_tags, checked_weight
from goals.actions.next_check_in import schedule
from goals.actions.phase_guard import require_phase
from goals.models import CheckIn, Goal
from goals.rules.kinds import Level
from goals.rules.phase import Deed
from goals.rules.roll_up import Mode
from goals.rules.status import CLOSED, Status
from goals.rules.visibility import Visibility, is_wider
from goals.selectors.accountability import NOBODY, of_person, of_teams
from perfmgmt.access.policy import policy_of
from perfmgmt.access.rows import visible
from perfmgmt.audit.entries import Change, changed
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import Planned, Run, assign, key_of, same
from perfmgmt.people.actions.team_retiring import require_open
from perfmgmt.people.models import Employee, Team
from perfmgmt.search.words import keep_words

WORDS = (
    "title",
    "description",
    "kind",
    "ambition",
    "level",
    "starts_on",
    "due_on",
    "weight",
    "review_weight",
    "visibility",
    "mode",
    "cadence",
    "tags",
    "manual_progress",
)
LINKS = ("owner", "team", "period")
WRITTEN = [*WORDS, *LINKS, "version", "opened_at", "next_check_in_on", "stale_at"]
COPIES = ("accountable_id", "line_manager_id", "home_team_id", "owner_path", "home_path")
NOT_MANUAL = "manual progress is not used: the goal's progress follows from its parts"


def introduce_goals(run: Run) -> list[Planned]:
    """The rows of all goals that entries bring, so that whatever refers to one finds it."""
    known = run.known["goal"]
    planned = []
    for entry in run.routed.of("goal"):
        row = known.get(entry.external_id)
        planned.append(Planned(entry, row or Goal(external_id=entry.external_id), row is None))
        known[entry.external_id] = planned[-1].row
    return planned


def plan_goals(run: Run, planned: list[Planned]) -> None:
    """Say what each goal will be, and refuse what cannot be."""
    said, seen = _said_by_check_in(planned), _seen(run, planned)
    for one in planned:
        run.progress.advance(1)
        with run.report.refusing(one.entry.row, "title"):
            _plan(run, one, said, seen)


def _plan(run: Run, one: Planned, said: set[int], seen: set[int]) -> None:
    row, values = one.row, one.entry.values
    one.before |= {f"{name}_id": getattr(row, f"{name}_id") for name in (*LINKS, "parent")}
    for name in LINKS:
        run.link(one, name)
    if one.is_new and one.links.get("period") is None:
        told = "There is no period “{name}”. Make it under Settings, Periods, or list it in the mapping as [[period]]."
        raise Invalid(sentence(told, name=values.get("period")), field="period")
    period = one.links.get("period") or row.period
    if one.is_new:
        row.status, row.level = Status.ACTIVE, Level.INDIVIDUAL
        if one.links.get("team") or (values.get("team") and not values.get("owner")):
            row.level = Level.TEAM
        row.starts_on, row.due_on, row.cadence = period.starts_on, period.ends_on, period.cadence
    assign(one, same(WORDS))
    if row.pk in said:
        row.manual_progress = one.before["manual_progress"]
    if row.mode != Mode.MANUAL and values.get("manual_progress") is not None:
        run.report.warn(one.entry.row, "manual_progress", NOT_MANUAL, str(values["manual_progress"]))
        row.manual_progress = one.before["manual_progress"]
    _check(one)
    _check_owner(run, one)
    run.link(one, "parent")
    _check_parent(run, one, seen)
    if one.is_new:
        require_phase(period, Deed.ACTIVATE, "period")
    elif _differs(one):
        _may_change(run, one, seen)


def _check_parent(run: Run, one: Planned, seen: set[int]) -> None:
    """A person who imports puts goals where she may by hand: under those she sees, by weights she may set there."""
    parent = one.links.get("parent")
    if parent is None or parent.pk is None or run.actor.is_system:
        return
    moves = one.before["parent_id"] != parent.pk
    if moves and parent.pk not in seen:
        raise Forbidden("You may not put a goal under this one. Name another.", field="parent")
    weighs = one.row.weight != 1 if moves else one.row.weight != one.before["weight"]
    if weighs and not policy_of(Goal).allows(run.actor, "edit", parent):
        raise Forbidden("You may not set a weight in this parent. Leave it at 1.", field="weight")


def _seen(run: Run, planned: list[Planned]) -> set[int]:
    """The goals that the person who imports may see; nothing is asked where the system imports."""
    seen: set[int] = set()
    named = {row.pk for row in run.known["goal"].values()} | {one.row.pk for one in planned}
    for some in portions(sorted(named - {None}) if not run.actor.is_system else ()):
        seen |= set(visible(run.actor, Goal).filter(pk__in=some).values_list("pk", flat=True))
    return seen


def _said_by_check_in(planned: list[Planned]) -> set[int]:
    """The goals whose manual progress comes from a check-in, which no import overrules."""
    posted = CheckIn.objects.filter(withdrawn_at=None).exclude(posted_at=None).exclude(manual_progress=None)
    said: set[int] = set()
    for some in portions([one.row.pk for one in planned if one.row.pk and "manual_progress" in one.entry.values]):
        said |= set(posted.filter(goal_id__in=some).values_list("goal_id", flat=True))
    return said


def _check(one: Planned) -> None:
    row = one.row
    for name in ("weight", "review_weight"):
        checked_weight(Decimal(getattr(row, name)), name)
    row.tags = checked_tags(row.tags or [])
    if row.manual_progress is not None:
        row.manual_progress = checked_share(float(row.manual_progress), "manual_progress")
    if row.due_on and row.due_on < row.starts_on:
        raise Invalid("The goal is due before it starts. Enter a later day.", field="due_on")
    has = {name: one.links[name] if name in one.links else getattr(row, f"{name}_id") for name in ("owner", "team")}
    if has["owner"] and has["team"]:
        raise Invalid("A goal belongs to one person or to one team. Leave one of them empty.", field="team")
    team = one.links.get("team")
    if team is not None and team.pk != one.before["team_id"] and row.status not in CLOSED:
        require_open(team, "team")
    if has["team"] and row.visibility == Visibility.PRIVATE:
        raise Invalid("A team's goal cannot be private. Choose “line”.", field="visibility")
    if has["owner"] and row.level in (Level.COMPANY, Level.TEAM):
        raise Invalid("A company or team goal belongs to a team. Name the team.", field="team")


def _check_owner(run: Run, one: Planned) -> None:
    """A person who imports sets goals for those she may set goals for by hand."""
    for model, name, verb in ((Employee, "owner", "set a goal for"), (Team, "team", "set a goal for")):
        row = one.links.get(name)
        if row is None or row.pk == one.before[f"{name}_id"] or run.actor.is_system:
            continue
        if not policy_of(model).allows(run.actor, verb, row):  # type: ignore[type-abstract]
            raise Forbidden("You may not set a goal for this owner. Take the row out.", field=name)


def _differs(one: Planned) -> bool:
    linked = any(
        one.before[f"{name}_id"] != (key_of(row) if row is not None else None) for name, row in one.links.items()
    )
    return linked or bool(changed(one.row, one.before, WORDS))


def _may_change(run: Run, one: Planned, seen: set[int]) -> None:
    if one.row.status in CLOSED:
        raise Invalid("This goal has ended. Reopen it first, or take the row out.", field="external_id")
    require_change(one.row)
    if one.links.get("period") is not None and key_of(one.links["period"]) != one.before["period_id"]:
        require_phase(one.links["period"], Deed.CHANGE, "period")
    if run.actor.is_system:
        return
    if one.row.pk not in seen or not policy_of(Goal).allows(run.actor, "edit", one.row):
        raise Forbidden("You may not edit this goal. Take the row out.", field="external_id")


def write_goals(run: Run, planned: list[Planned], levels: list[list[Planned]]) -> None:
    """Store new goals, those above first, and what changed of the others; paths and numbers follow."""
    whose = _accountability(planned)
    for level in levels:
        for one in level:
            _resolve(run, one, whose)
        for some in portions([one for one in level if one.is_new]):
            Goal.objects.bulk_create([one.row for one in some])
            keep_words([one.row for one in some], are_new=True)
            run.progress.advance(len(some))
    written: list[Goal] = []
    for one in planned:
        if one.is_new:
            run.done(one, "goal.imported")
            continue
        one.changes = _told(changed(one.row, one.before, (*WORDS, *(f"{name}_id" for name in (*LINKS, "parent")))))
        if one.changes:
            one.row.version += 1
            written.append(one.row)
            run.done(one, "goal.changed")
    for rows in portions(written, 100):
        Goal.objects.bulk_update(rows, [*WRITTEN, "parent", *COPIES])
        keep_words(rows)
        run.progress.advance(len(rows))


def _told(changes: list[Change]) -> list[Change]:
    """The changes with references called as other deeds call them."""
    names = {"owner_id": "owner", "team_id": "team", "parent_id": "parent"}
    return [{**change, "field": names.get(change["field"], change["field"])} for change in changes]


def _accountability(planned: list[Planned]) -> dict[tuple[str, int], Any]:
    """Who answers for the goals of these owners and teams, now that paths are settled."""
    found: dict[tuple[str, int], Any] = {}
    for some in portions({one.links["owner"].pk for one in planned if one.links.get("owner")}):
        found |= {("owner", person.pk): of_person(person) for person in Employee.objects.filter(pk__in=some)}
    for some in portions({one.links["team"].pk for one in planned if one.links.get("team")}):
        found |= {("team", pk): one for pk, one in of_teams(list(Team.objects.filter(pk__in=some))).items()}
    return found


def _resolve(run: Run, one: Planned, whose: dict[tuple[str, int], Any]) -> None:
    """Put keys for references on a row, now that what they lead to is stored."""
    row = one.row
    for name in LINKS:
        if name in one.links:
            setattr(row, name, one.links[name])
    if "parent" in one.links:
        row.parent = one.links["parent"]
    for name in ("owner", "team"):
        if one.links.get(name) is not None:
            _carry(row, whose[name, one.links[name].pk])
    if row.owner_id is None and row.team_id is None:
        _carry(row, NOBODY)
    if one.is_new:
        row.author_id, row.activated_on, row.opened_at = run.actor.pk, run.day, now()
        schedule(row, max(row.starts_on, run.day))
    else:
        if is_wider(Visibility(one.before["visibility"]), Visibility(row.visibility)):
            row.opened_at = now()
        if {"cadence", "due_on"} & {change["field"] for change in changed(row, one.before, WORDS)}:
            schedule(row, row.last_check_in_on or row.activated_on or run.day)
    if one.is_new or "parent" in one.links or one.before["visibility"] != row.visibility:
        with run.report.refusing(one.entry.row, "parent"):
            check_alignment(row)


def _carry(row: Goal, found: Any) -> None:
    row.accountable_id, row.line_manager_id = found.accountable_id, found.line_manager_id
    row.home_team_id, row.owner_path, row.home_path = found.home_team_id, found.owner_path, found.home_path
