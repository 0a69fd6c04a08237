"""Goals of every status and visibility with everything that can hang on one."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import Permission
from django.db.models import Model

from goals.models import (
    Blocker,
    CheckIn,
    CheckInRevision,
    CheckInValue,
    Comment,
    CommentRevision,
    Goal,
    GoalClosing,
    GoalProgress,
    GoalShare,
    GoalSupport,
    KeyResult,
    Milestone,
)
from goals.rules.status import CLOSED, COUNTED_CLOSED, Status
from perfmgmt.access.paths import segment
from perfmgmt.audit.models import AuditEntry, RecordedRead
from perfmgmt.integrations.models import ImportMapping, ImportRow
from perfmgmt.notifications.models import Notification, OutboxMessage, ScheduleRun
from perfmgmt.people.models import Employee, Team
from tests.access.expected import World
from tests.access.scenes.shared_goals import HOLDERS
from tests.api import TYPE_NAMES, a_token
from tests.cast import NOW, TODAY, Cast, a_goal
from tests.integrations.browser import MAPPING, a_file
from tests.notifications.outbox import a_notification

VISIBILITIES = ("everyone", "team", "line", "private")


def make(cast: Cast) -> World:
    """Ola's goals of every status and visibility, some of her team and of Dag, each with all that hangs on it."""
    world = World(cast)
    world.top = _keep(world, "dag", a_goal(cast, cast.dag, title="The top"))
    few, fewer, one = ("draft", "proposed", "active", "achieved"), ("proposed", "active"), ("active",)
    owners = (("ola", cast.ola, [*Status]), ("sales", cast.sales, fewer), ("dag", cast.dag, fewer))
    for whose, of, statuses in (*owners, ("ada", cast.ada, one)):
        for visibility in VISIBILITIES:
            for status in statuses:
                if not (isinstance(of, Team) and visibility == "private"):
                    _keep(world, whose, _make(world, of, visibility, str(status)))
    for status in ("draft", "proposed"):
        awaits = cast.ola.pk if status == "proposed" else None
        _keep(world, "ola", _make(world, cast.ola, "everyone", status, author_id=cast.mira.pk, awaits_id=awaits))
    hung = [goal for _, goal in world.goals.values() if goal.status in few]
    for goal in hung:
        if goal.status == Status.ACTIVE and goal.visibility != "private":
            # What everybody sees, under what not everybody sees.
            low = _keep(world, "pia", a_goal(cast, cast.pia, title=f"Below {goal.pk}", parent=goal))
            _keep(world, "pia", a_goal(cast, cast.pia, title=f"Far below {goal.pk}", parent=low))
    _hang(world, hung)
    for person in (cast.ola, cast.dag):
        RecordedRead.objects.create(
            at=NOW, reader=cast.ada, person=person, capacity="hr", subject_type="Review", subject_id=1
        )
    for person in (cast.ada, cast.ola, cast.mira):
        a_token(person)
    _import(cast)
    _tell(world, hung)
    return world


def _import(cast: Cast) -> None:
    """A file of Ada's with a row, and a mapping."""
    file = a_file(cast.ada)
    ImportRow.objects.create(file_import=file, number=2, result="created", label="Secret")
    ImportMapping.objects.create(name="Staff", text=MAPPING, changed_by=cast.ada, changed_at=NOW)


def _tell(world: World, goals: list[Goal]) -> None:
    """Several people are told of each of these goals, and of a check-in on it and a draft of one."""
    cast = world.cast
    of_goals = [("goal.shared", goal) for goal in goals]
    of_check_ins = [("goal.checked_in", check_in) for check_in in CheckIn.objects.filter(goal__in=goals)]
    people = (cast.hana, cast.lea, cast.ola, cast.sol)
    Notification.objects.bulk_create(
        a_notification(person, kind, subject) for kind, subject in (*of_goals, *of_check_ins) for person in people
    )
    states = {"dead": {"failed_at": NOW}, "waiting": {}, "done": {"failed_at": NOW}}
    OutboxMessage.objects.bulk_create(
        OutboxMessage(key=uuid4(), kind="notification.tell", payload={}, state=state, **values)
        for state, values in states.items()
    )
    for name, values in (("apply the day", {"ran_at": NOW}), ("forget sessions", {}), ("of an older version", {})):
        ScheduleRun.objects.create(name=name, **{"failed_at": NOW - dt.timedelta(hours=1)} | values)


def _keep(world: World, whose: str, goal: Goal) -> Goal:
    world.goals[goal.pk] = (whose, goal)
    return goal


def _make(world: World, of: Employee | Team, visibility: str, status: str, **values: Any) -> Goal:
    cast = world.cast
    if status == "proposed":
        values.setdefault(
            "awaits_id", {cast.ola.pk: cast.mira.pk}.get(of.pk) if isinstance(of, Employee) else cast.dag.pk
        )
    if Status(status) in COUNTED_CLOSED:
        values["outcome_grade"] = Decimal("0.4")
    return a_goal(
        cast,
        of,
        status=status,
        visibility=visibility,
        title=f"Secret of {of.name}: {visibility} {status} {len(world.goals)}",
        parent=None if visibility == "private" else world.top,
        progress=0.25,
        coverage=1.0,
        next_check_in_on=TODAY if status == "active" else None,
        closed_at=NOW if Status(status) in CLOSED else None,
        **values,
    )


def _hang(world: World, goals: list[Goal]) -> None:
    """Everything that can hang on a goal, on each of these."""
    permissions = {one.codename: one for one in Permission.objects.filter(codename__in=HOLDERS.values())}
    results, steps, told, drafts, values, revisions, others = [], [], [], [], [], [], []
    comments, wordings = [], []
    entries: list[AuditEntry] = []
    ago = NOW - dt.timedelta(hours=2)
    for goal in goals:
        result = KeyResult(goal=goal, title=f"Result of {goal.title}", measure="milestones", progress=0.25)
        by = {"goal": goal, "author_id": goal.accountable_id, "occurred_on": TODAY}
        post = CheckIn(**by, posted_at=ago, health="on_track", what_changed=f"News of {goal.title}")
        results.append(result)
        told.append(post)
        drafts.append(CheckIn(**by, what_changed=f"Draft on {goal.title}"))
        steps.append(Milestone(key_result=result, title=f"Step of {goal.title}"))
        values.append(CheckInValue(check_in=post, key_result=result))
        said = {"health": "on_track", "what_changed": f"Earlier news of {goal.title}"}
        revisions.append(CheckInRevision(check_in=post, at=ago, said=said))
        said_of = Comment(goal=goal, author_id=goal.accountable_id, text=f"About {goal.title}", posted_at=ago)
        to_it = Comment(goal=goal, check_in=post, author_id=goal.accountable_id, text="To it", posted_at=ago)
        comments += [said_of, to_it, Comment(goal=goal, author_id=goal.accountable_id, text=f"Half {goal.title}")]
        wordings.append(CommentRevision(comment=said_of, at=ago, text=f"Earlier about {goal.title}"))
        others += _beside(world, goal, result, post, permissions)
        change = {"field": "title", "before": f"Once: {goal.title}", "after": goal.title}
        aligned = {"field": "parent", "before": None, "after": goal.parent_id}
        entries += [_entry(goal, "goal.changed", change), _entry(goal, "goal.aligned", aligned)]
    for child in Goal.objects.filter(parent__in=goals).exclude(pk__in=[goal.pk for goal in goals]):
        entries.append(_entry(child, "goal.aligned", {"field": "parent", "before": None, "after": child.parent_id}))
    AuditEntry.objects.bulk_create(entries)
    for rows in (results, told, drafts, steps, values, revisions, comments, wordings):
        type(rows[0])._default_manager.bulk_create(rows)  # type: ignore[arg-type]
    by_model: dict[type[Model], list[Any]] = {}
    for row in others:
        by_model.setdefault(type(row), []).append(row)
    for model, rows in by_model.items():
        model._default_manager.bulk_create(rows)


def _beside(
    world: World, goal: Goal, result: KeyResult, post: CheckIn, permissions: dict[str, Permission]
) -> Iterator[Model]:
    assert world.top
    yield Blocker(goal=goal, check_in=post, text=f"Hurdle of {goal.title}", raised_on=TODAY)
    yield GoalProgress(goal=goal, day=TODAY, progress=0.25, coverage=1.0)
    if goal.pk != world.top.pk:
        world.shared.add(goal.pk)
        yield GoalSupport(goal=goal, supported_goal=world.top)
        yield GoalSupport(goal=world.top, supported_goal=goal)
        if goal.status == Status.ACTIVE:
            yield GoalSupport(goal=world.top, supported_key_result=result)
        for holder, codename in HOLDERS.items():
            user = world.cast.person(holder).user
            yield GoalShare(user=user, permission=permissions[codename], content_object=goal)
    if Status(goal.status) in COUNTED_CLOSED:
        end: dict[str, Any] = {"proposed_outcome": "missed", "proposed_grade": Decimal("0.4"), "proposed_at": NOW}
        yield GoalClosing(goal=goal, retrospective=f"Learnt from {goal.title}", **end)


def _entry(goal: Goal, verb: str, change: dict[str, Any]) -> AuditEntry:
    return AuditEntry(
        at=NOW, actor_id=goal.author_id, verb=verb, subject_type="Goal", subject_id=goal.pk, changes=[change]
    )


def take_away(world: World, name: str) -> None:
    """Leave only what somebody is to see: the world as it would be without the rest."""
    kept: dict[str, set[int]] = {}
    for kind, pk in world.expected(name):
        kept.setdefault(kind, set()).add(pk)
    hidden = set(world.goals) - kept.get("Goal", set())
    for goal in Goal.objects.filter(parent__in=hidden).order_by("path"):
        for below in Goal.objects.filter(path__startswith=goal.path):
            below.path = segment(goal.pk) + below.path[len(goal.path) :]
            below.save(update_fields=["path"])
        Goal.objects.filter(pk=goal.pk).update(parent=None)
    AuditEntry.objects.filter(subject_id__in=hidden).delete()
    for entry in AuditEntry.objects.filter(verb="goal.aligned"):
        if entry.changes[0]["after"] in hidden:
            entry.delete()
    GoalProgress.objects.filter(goal__in=hidden).delete()
    for model, kind in sorted(TYPE_NAMES.items(), key=lambda one: one[1] in ("Goal", "KeyResult", "CheckIn")):
        if model._meta.app_label in ("goals", "notifications") and kind not in ("Period", "Goal"):
            model._default_manager.exclude(pk__in=kept.get(kind, set())).delete()
    Goal.objects.filter(pk__in=hidden).delete()
