"""Goals are written and changed."""

import datetime as dt
from decimal import Decimal
from typing import Any

from goals.actions.approval import require_approval
from goals.actions.input_checks import checked_day, checked_tags, checked_weight
from goals.actions.next_check_in import schedule
from goals.actions.phase_guard import require_phase
from goals.actions.roll_up import number_changed
from goals.actions.tree_lock import hold_new_root, hold_trees
from goals.models import Goal, Period
from goals.rules.kinds import Ambition, Kind, Level
from goals.rules.phase import Deed
from goals.rules.roll_up import Mode
from goals.rules.status import OPEN, Status
from goals.rules.visibility import Visibility, is_wider
from goals.selectors.accountability import Accountability, of_person, of_teams
from perfmgmt.access.paths import extended, rewrite, segment
from perfmgmt.access.rows import fetch, visible
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Invalid
from perfmgmt.core.text import checked_text
from perfmgmt.core.unset import UNSET, Unset
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.team_retiring import require_open
from perfmgmt.people.models import Employee, Team
from perfmgmt.search.words import keep_words

EDITABLE = (
    "title",
    "description",
    "kind",
    "ambition",
    "starts_on",
    "due_on",
    "visibility",
    "mode",
    "cadence",
    "tags",
    "period_id",
)


@action
def goal_create(
    actor: Actor,
    *,
    title: str,
    period_id: int,
    owner_id: int | None = None,
    team_id: int | None = None,
    description: str = "",
    kind: str = Kind.OBJECTIVE,
    ambition: str = Ambition.COMMITTED,
    level: str | None = None,
    starts_on: dt.date | None = None,
    due_on: dt.date | None = None,
    parent_id: int | None = None,
    weight: Decimal = Decimal(1),
    visibility: str = Visibility.EVERYONE,
    mode: str = Mode.BOTH,
    cadence: str | None = None,
    tags: list[str] | None = None,
) -> Goal:
    """Draft a goal for oneself, for somebody below, or for a team; it is seen by its author alone until published."""
    if team_id is not None:
        # Who answers follows from leads and lines above, and no lock of the team itself keeps those still.
        hold_organisation()
    hold_trees(parent_id)
    period = fetch(actor, Period, period_id, to="set a goal in", field="periodId")
    require_phase(period, Deed.DRAFT, "periodId")
    owner, team, found = _whose(actor, owner_id, team_id, level)
    parent = fetch(actor, Goal, parent_id, to="add a goal below", field="parentId") if parent_id is not None else None
    goal = Goal(
        title=checked_text(title, field="title", longest=1000, required=True),
        description=checked_text(description, field="description"),
        kind=kind,
        ambition=ambition,
        level=level or (Level.TEAM if team else Level.INDIVIDUAL),
        owner=owner,
        team=team,
        period=period,
        starts_on=starts_on or period.starts_on,
        due_on=due_on or period.ends_on,
        parent=parent,
        weight=_weight_in(actor, parent, weight),
        visibility=visibility,
        mode=mode,
        cadence=cadence or period.cadence,
        tags=checked_tags(tags or []),
        author_id=actor.pk,
        accountable_id=found.accountable_id,
        line_manager_id=found.line_manager_id,
        home_team_id=found.home_team_id,
        owner_path=found.owner_path,
        home_path=found.home_path,
    )
    _check(actor, goal)
    check_alignment(goal)
    goal.save()
    goal.path = extended(parent.path, goal.pk, "parentId") if parent else segment(goal.pk)
    goal.save(update_fields=["path"])
    keep_words([goal], are_new=True)
    if parent is None:
        hold_new_root(goal)
    record(actor, "goal.drafted", goal)
    return goal


def _whose(
    actor: Actor, owner_id: int | None, team_id: int | None, level: str | None
) -> tuple[Employee | None, Team | None, Accountability]:
    if owner_id is not None and team_id is not None:
        raise Invalid("A goal belongs to one person or to one team. Leave one of them empty.", field="teamId")
    if team_id is not None:
        verb = "set a company goal for" if level == Level.COMPANY else "set a goal for"
        team = fetch(actor, Team, team_id, to=verb, field="teamId")
        require_open(team)
        return None, team, of_teams([team])[team.pk]
    if level in (Level.COMPANY, Level.TEAM):
        raise Invalid("A company or team goal belongs to a team. Name the team.", field="teamId")
    if owner_id is None and actor.pk is None:
        raise Invalid("Name the person or the team that the goal belongs to.", field="ownerId")
    owner = fetch(actor, Employee, owner_id or actor.pk or 0, to="set a goal for", field="ownerId")
    return owner, None, of_person(owner)


def _weight_in(actor: Actor, parent: Goal | None, weight: Decimal) -> Decimal:
    """The weight in a parent is a matter of those who may edit the parent."""
    weight = checked_weight(weight)
    if parent is not None and weight != 1:
        fetch(actor, Goal, parent.pk, to="edit", field="weight")
    return weight


@action
def goal_update(
    actor: Actor,
    *,
    goal_id: int,
    version: int,
    title: str | Unset = UNSET,
    description: str | Unset = UNSET,
    kind: str | Unset = UNSET,
    ambition: str | Unset = UNSET,
    starts_on: dt.date | Unset = UNSET,
    due_on: dt.date | Unset | None = UNSET,
    visibility: str | Unset = UNSET,
    mode: str | Unset = UNSET,
    cadence: str | Unset = UNSET,
    tags: list[str] | Unset = UNSET,
    period_id: int | Unset = UNSET,
) -> Goal:
    """Change what a goal says, who sees it, or how its number is made."""
    hold_trees(goal_id)
    goal = fetch(actor, Goal, goal_id, to="edit", version=version, field="goalId")
    require_change(goal)
    before = {field: getattr(goal, field) for field in EDITABLE}
    given = {name: value for name, value in _given(locals()).items() if name in EDITABLE}
    write(actor, goal, given)
    goal.version += 1
    goal.save()
    if {"title", "tags"} & given.keys():
        keep_words([goal])
    number_changed(goal)
    record(actor, "goal.changed", goal, changed(goal, before, EDITABLE))
    return goal


def _given(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if not isinstance(value, Unset)}


def write(actor: Actor, goal: Goal, given: dict[str, Any]) -> None:
    """Put given values on a goal and check it as a whole; the caller saves. Raises Invalid by field."""
    was_seen_by, was_in = Visibility(goal.visibility), goal.period_id
    for field, value in given.items():
        match field:
            case "title":
                value = checked_text(value, field="title", longest=1000, required=True)
            case "description":
                value = checked_text(value, field="description")
            case "tags":
                value = checked_tags(value or [])
            case "period_id" if value != goal.period_id:
                goal.period = fetch(actor, Period, value, to="set a goal in", field="periodId")
                require_phase(goal.period, Deed.CHANGE if goal.status != Status.DRAFT else Deed.DRAFT, "periodId")
        if value is None and field != "due_on":
            raise Invalid("This cannot be empty. Leave it out to keep what is there.", field=field)
        setattr(goal, field, value)
    if goal.status in OPEN and is_wider(was_seen_by, Visibility(goal.visibility)):
        goal.opened_at = now()
    if goal.status == Status.ACTIVE and {"cadence", "due_on"} & given.keys():
        schedule(goal, goal.last_check_in_on or goal.activated_on or actor.today())
    _check(actor, goal)
    require_approval(actor, goal, was_private=was_seen_by == Visibility.PRIVATE, was_in=was_in)
    if goal.visibility == Visibility.PRIVATE and was_seen_by != Visibility.PRIVATE:
        _part_from_others(actor, goal)


def require_change(goal: Goal) -> None:
    """Raise Invalid where the goal's period does not let it be changed."""
    drafting = goal.status in (Status.DRAFT, Status.PROPOSED)
    require_phase(goal.period, Deed.DRAFT if drafting else Deed.CHANGE, "goalId")


def _check(actor: Actor, goal: Goal) -> None:
    for day, field in ((goal.starts_on, "startsOn"), (goal.due_on, "dueOn")):
        checked_day(day, field)
    if goal.due_on and goal.due_on < goal.starts_on:
        raise Invalid("The goal is due before it starts. Choose a later day.", field="dueOn")
    if goal.visibility == Visibility.PRIVATE:
        if goal.team_id is not None:
            raise Invalid("A team's goal cannot be private. Choose “line”.", field="visibility")
        if actor.pk is not None and goal.owner_id != actor.pk:
            raise Invalid("Only the owner can make a goal private.", field="visibility")


def _part_from_others(actor: Actor, goal: Goal) -> None:
    """A goal that becomes private leaves a parent that its owner may not see: to refuse would tell of it."""
    if visible(actor, Goal).filter(pk=goal.parent_id or 0).exists():
        check_alignment(goal)
    elif goal.parent_id is not None:
        number_changed(goal)
        change = {"field": "parent", "before": goal.parent_id, "after": None}
        old, goal.parent, goal.path = goal.path, None, segment(goal.pk)
        rewrite(Goal, "path", old, goal.path)
        hold_new_root(goal)
        record(actor, "goal.aligned", goal, [change])


def check_alignment(goal: Goal) -> None:
    """A private goal hangs under its owner's own goals alone, and what hangs under one is its owner's."""
    parent = goal.parent
    if parent is None:
        return
    private = Visibility.PRIVATE in (goal.visibility, parent.visibility)
    if private and parent.accountable_id != goal.accountable_id:
        raise Invalid(
            "A private goal counts nowhere else. Leave its parent empty, or choose one of your own.", field="parentId"
        )
