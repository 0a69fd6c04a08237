"""Everything that the demo company consists of, without keys, to be compared."""

from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import QuerySet

from goals.models import Blocker, CheckIn, CheckInValue, Goal, GoalClosing, GoalProgress, KeyResult, Milestone, Period
from perfmgmt.audit.models import AuditEntry
from perfmgmt.people.models import Employee, ReportingLine, RoleGrant, Team, TeamMembership

Picture = dict[str, list[tuple[Any, ...]]]


def picture() -> Picture:
    """The rows of each table, in a fixed order."""
    goal = ("goal__title", "goal__period__name")
    return {
        "people": _rows(Employee, "name", "email", "status", "manager__name", "primary_team__name", "user__is_active"),
        "teams": _rows(Team, "name", "kind", "parent__name", "lead__name"),
        "lines": _rows(ReportingLine, "employee__name", "manager__name", "starts_on", "ends_on"),
        "memberships": _rows(TeamMembership, "employee__name", "team__name", "starts_on"),
        "roles": _rows(RoleGrant, "employee__name", "role", "team__name"),
        "periods": _rows(Period, "name", "starts_on", "ends_on", "phase", "parent__name"),
        "goals": _rows(Goal, "title", "parent__title", "status", "word", "progress", "coverage", "next_check_in_on"),
        "key results": _rows(KeyResult, *goal, "title", "current_value", "progress", "attainment", "inside", "due"),
        "milestones": _rows(Milestone, "key_result__goal__title", "title", "done_on"),
        "check-ins": _rows(CheckIn, *goal, "posted_at", "health", "what_changed", "next_steps", "acknowledged_at"),
        "values": _rows(CheckInValue, "check_in__goal__title", "key_result__title", "check_in__posted_at", "after"),
        "days": _rows(GoalProgress, *goal, "day", "progress", "coverage"),
        "blockers": _rows(Blocker, *goal, "text", "raised_on", "resolved_on"),
        "closings": _rows(GoalClosing, *goal, "proposed_grade", "outcome", "grade", "retrospective"),
        "log": _rows(AuditEntry, "at", "actor__name", "verb"),
    }


def clear() -> None:
    """Take everything away again; the database minds the keys only at the end of the transaction."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    for label in ("people", "goals", "audit"):
        for model in apps.get_app_config(label).get_models():
            rows: Any = model._base_manager.all()
            rows._raw_delete("default")


def _rows(model: Any, *columns: str) -> list[tuple[Any, ...]]:
    rows: QuerySet[Any, tuple[Any, ...]] = model.objects.values_list(*columns)
    return sorted(rows, key=repr)
