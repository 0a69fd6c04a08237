"""The history of goals from the audit log, for one reader."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import F, Model, Q, Window
from django.db.models.functions import RowNumber

from goals.models import Goal, Period
from goals.policies.goal import GoalPolicy
from goals.rules.visibility import Visibility, is_wider
from goals.selectors.edited_check_ins import withheld
from perfmgmt.access.rows import visible
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import Actor
from perfmgmt.people.models import Employee, Team

REFERENCES: dict[str, tuple[type[Model], str]] = {
    "parent": (Goal, "title"),
    "awaits": (Employee, "name"),
    "share": (Employee, "name"),
    "owner": (Employee, "name"),
    "team": (Team, "name"),
    "period_id": (Period, "name"),
}
ABOUT_SHARES = ("goal.shared", "goal.unshared")


@dataclass
class Shown:
    """One field before and after, as text."""

    pk: str
    field: str
    before: str | None
    after: str | None


@dataclass
class Told:
    """One deed as the reader learns of it."""

    pk: int
    at: Any
    actor_id: int | None
    on_behalf_of_id: int | None
    verb: str
    changes: list[Shown]


def histories_of(actor: Actor, goals: Sequence[Goal], first: int) -> dict[int, list[Told]]:
    """The latest entries of each goal, as many statements for any number of goals.

    A reader who was let in later learns nothing of the time before: what was written while a goal was a draft,
    or open to fewer, is told to its author and owner alone. Shares are told to those who may share.
    """
    entries = list(_entries(actor, goals, first))
    names = _names(actor, entries)
    told: dict[int, list[Told]] = defaultdict(list)
    insiders = {goal.pk for goal in goals if actor.pk in (goal.author_id, goal.accountable_id)}
    secret, silent = withheld(actor, goals, entries)
    for entry in entries:
        if entry.pk in silent:
            continue
        said = () if entry.pk in secret else entry.changes
        shown = [_shown(entry, at, change, names) for at, change in enumerate(said)]
        if entry.subject_id not in insiders and any(map(_opens, entry.changes)):
            # The deed that opened the goal to more people still names what stood there before.
            shown = [one and replace(one, before=None) for one in shown]
        changes = [one for one in shown if one is not None]
        # A deed of which nothing may be told, such as aligning with a hidden goal, is not told of either.
        if changes or not said:
            told[entry.subject_id].append(
                Told(entry.pk, entry.at, entry.actor_id, entry.on_behalf_of_id, entry.verb, changes)
            )
    return told


def _entries(actor: Actor, goals: Sequence[Goal], first: int) -> Iterable[AuditEntry]:
    condition = Q(pk__in=())
    for goal in goals:
        of_goal = Q(subject_id=goal.pk)
        if actor.pk not in (goal.author_id, goal.accountable_id):
            of_goal &= Q(at__gte=goal.opened_at) if goal.opened_at else Q(pk__in=())
        if not GoalPolicy().allows(actor, "share", goal):
            of_goal &= ~Q(verb__in=ABOUT_SHARES)
        condition |= of_goal
    ranked = AuditEntry.objects.filter(condition, subject_type="Goal").annotate(
        _row=Window(RowNumber(), partition_by=[F("subject_id")], order_by=[F("at").desc(), F("pk").desc()])
    )
    return ranked.filter(_row__lte=first).order_by("-at", "-pk")


def _names(actor: Actor, entries: Iterable[AuditEntry]) -> dict[tuple[str, int], str]:
    """What the keys in the entries stand for, as far as the reader may see it; one statement for each kind."""
    # Goals are asked for in any case: whether one is hidden must not be told by the time it takes.
    wanted: dict[str, set[int]] = defaultdict(set, parent={0})
    for entry in entries:
        for change in entry.changes:
            if change["field"] in REFERENCES:
                wanted[change["field"]] |= _keys(change)
    names = {}
    for field, keys in wanted.items():
        model, column = REFERENCES[field]
        for pk, name in visible(actor, model).filter(pk__in=keys).values_list("pk", column):
            names[field, pk] = name
    return names


def _keys(change: dict[str, Any]) -> set[int]:
    """The keys a change names; readings are kept as text, so a key result called “team” is no reference."""
    return {value for value in (change["before"], change["after"]) if isinstance(value, int)}


def _opens(change: dict[str, Any]) -> bool:
    """Whether a change let more people see the goal."""
    words = (change["before"], change["after"])
    if change["field"] != "visibility" or not all(word in list(Visibility) for word in words):
        return False
    return is_wider(Visibility(change["before"]), Visibility(change["after"]))


def _shown(entry: AuditEntry, at: int, change: dict[str, Any], names: dict[tuple[str, int], str]) -> Shown | None:
    field = change["field"]
    keys = _keys(change)
    if field in REFERENCES and keys and not any((field, key) in names for key in keys):
        return None
    if field == "parent" and change["before"] is change["after"] is None:
        # Leaving a hidden parent and having none to leave are told alike.
        return None

    def text(value: Any) -> str | None:
        if value is None:
            return None
        if field in REFERENCES and isinstance(value, int):
            return names.get((field, value))
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

    return Shown(f"{entry.pk}.{at}", field, text(change["before"]), text(change["after"]))
