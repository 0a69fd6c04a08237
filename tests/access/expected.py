"""Who is to see what of the world that the tests of access make.

Written down from the product's table, not from the policies.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from goals.models import (
    Blocker,
    CheckIn,
    CheckInRevision,
    CheckInValue,
    Comment,
    CommentRevision,
    Goal,
    GoalClosing,
    GoalShare,
    GoalSupport,
    KeyResult,
    Milestone,
)
from goals.rules.status import Status
from perfmgmt.audit.models import AuditEntry
from perfmgmt.integrations.models import AccessToken
from perfmgmt.notifications.models import Notification, OutboxMessage, ScheduleRun
from tests.access.scenes.shared_goals import HOLDERS
from tests.api import TYPE_NAMES
from tests.cast import Cast

SHARED = dict.fromkeys(HOLDERS, "share")
# How each stands to the goals of Ola, of her team Sales, and of Dag, who is under nobody.
STANDING = {
    "ola": {"ada": "hr", "hana": "hr", "dag": "line", "mira": "line", "lea": "lead", "ola": "owner", "pia": "team"}
    | {"ines": "executive", "kim": "dotted", "dora": "delegate"},
    "sales": {"ada": "hr", "hana": "hr", "dag": "line", "lea": "owner", "mira": "team", "ola": "team", "pia": "team"}
    | {"ines": "executive"},
    # Hana is HR partner of his business, and yet not HR for him: he is above her.
    "dag": {"ada": "hr", "dag": "owner", "hana": "team", "mira": "team", "lea": "team", "ola": "team", "pia": "team"}
    | {"ines": "executive"},
    "pia": {"ada": "hr", "hana": "hr", "dag": "line", "mira": "line", "lea": "lead", "pia": "owner", "ola": "team"}
    | {"ines": "executive", "dora": "delegate"},
    # Nobody else is HR for Ada; everybody in her business belongs to a team below hers.
    "ada": {"ada": "owner"}
    | dict.fromkeys(("sol", "vera", "cleo", "edda", "ines", "otto", "sami", "dora", "kim"), "team")
    | {"fay": "hr"},
}
SEEN_BY = {
    "everyone": {"hr", "line", "lead", "owner", "team", "share", "executive", "dotted", "delegate", "stranger"},
    "team": {"hr", "line", "lead", "owner", "team", "share", "executive", "dotted", "delegate"},
    "line": {"hr", "line", "owner", "share", "executive", "dotted", "delegate"},
    "private": {"owner", "share"},
    "draft": {"author", "share"},
    "proposed": {"author", "owner", "line", "share", "delegate"},
}
# Only so that what is expected is read in few statements.
JOINS = {
    "KeyResult": ("goal",),
    "Milestone": ("key_result__goal",),
    "Blocker": ("goal",),
    "GoalClosing": ("goal",),
    "CheckIn": ("goal",),
    "CheckInValue": ("check_in__goal",),
    "CheckInRevision": ("check_in__goal",),
    "Comment": ("goal",),
    "CommentRevision": ("comment__goal",),
    "GoalSupport": ("goal", "supported_goal", "supported_key_result__goal"),
    "GoalShare": ("content_object",),
}


@dataclass
class World:
    """All that was made, each goal with whose it is."""

    cast: Cast
    goals: dict[int, tuple[str, Goal]] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    top: Goal | None = None

    def sees(self, name: str, goal: Goal) -> bool:
        """Whether somebody is to see a goal, by the product's table."""
        whose, _ = self.goals[goal.pk]
        standing = {SHARED.get(name) if goal.pk in self.shared else None, STANDING[whose].get(name, "stranger")}
        if self.cast.person(name).pk == goal.author_id:
            standing.add("author")
        if goal.status not in (Status.DRAFT, Status.PROPOSED):
            return bool(standing & SEEN_BY[goal.visibility])
        # Where nobody is above to approve, HR for the owner does.
        approves = goal.status == Status.PROPOSED and goal.awaits_id is None and "hr" in standing
        if goal.visibility == "private":
            standing -= {"line", "delegate"}
            approves = False
        return bool(standing & SEEN_BY[goal.status]) or approves

    def expected(self, name: str) -> set[tuple[str, int]]:
        """Everything that somebody is to see, of all types."""
        return {(TYPE_NAMES[type(row)], row.pk) for row in self._rows() if self._shows(name, row)}

    def _rows(self) -> Iterator[Any]:
        for model in TYPE_NAMES:
            yield from model._default_manager.select_related(*JOINS.get(TYPE_NAMES[model], ()))

    def _shows(self, name: str, row: Any) -> bool:
        person = self.cast.person(name)
        match row:
            case Goal():
                return self.sees(name, row)
            case KeyResult() | Blocker() | GoalClosing():
                return self.sees(name, row.goal)
            case Milestone():
                return self.sees(name, row.key_result.goal)
            case CheckIn() | Comment():
                return self.sees(name, row.goal) and (row.posted_at is not None or row.author_id == person.pk)
            case CheckInValue():
                return self._shows(name, row.check_in)
            case CheckInRevision():
                reads = person.pk in (row.check_in.author_id, row.check_in.goal.line_manager_id)
                return reads and self._shows(name, row.check_in)
            case CommentRevision():
                reads = person.pk in (row.comment.author_id, row.comment.goal.line_manager_id)
                return reads and self._shows(name, row.comment)
            case GoalSupport():
                aim = row.supported_goal or row.supported_key_result.goal
                return self.sees(name, row.goal) and self.sees(name, aim)
            case GoalShare():
                goal = row.content_object
                standing = STANDING[self.goals[goal.pk][0]].get(name)
                knows = standing == "owner" or (standing in ("line", "delegate") and goal.visibility != "private")
                return row.user_id == person.user_id or (knows and self.sees(name, goal))
            case AccessToken():
                return row.employee_id == person.pk
            case Notification():
                is_goal = row.subject_type == "Goal"
                subject = self.goals[row.subject_id][1] if is_goal else CheckIn.objects.get(pk=row.subject_id)
                return row.recipient_id == person.pk and self._shows(name, subject)
            case OutboxMessage():
                return name in ("ada", "sami") and row.state == "dead"
            case AuditEntry():
                return name == "otto"
            case ScheduleRun():
                return name in ("ada", "sami") and row.name == "forget sessions"
        if row._meta.app_label == "integrations":
            return name == "ada"
        if TYPE_NAMES[type(row)] == "RecordedRead":
            return bool(row.person_id == person.pk)
        if TYPE_NAMES[type(row)] == "RoleGrant":
            return name in ("ada", "otto") or row.employee_id == person.pk
        if TYPE_NAMES[type(row)] == "HrDeputy":
            return name in ("ada", "otto") or person.pk in (row.employee_id, row.deputy_id)
        return True
