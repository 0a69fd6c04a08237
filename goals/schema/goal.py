"""Goals in the API."""

from typing import Any

import graphene
from django.db.models import FloatField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from goals.models import Goal
from goals.models.goal import NEVER
from goals.policies.goal import GoalPolicy
from goals.policies.standing import is_party
from goals.rules.status import suggest_grade
from goals.rules.visibility import Visibility
from goals.schema.audience import GoalAudience, audiences
from goals.schema.cascade import CascadePlace, ancestors_of, cascade_below
from goals.schema.enums import (
    CadenceName,
    GoalAmbition,
    GoalHealth,
    GoalKind,
    GoalLevel,
    GoalStatus,
    GoalVisibility,
    GoalWarning,
    RollUpMode,
)
from goals.schema.explanation import Explanation, explanations
from goals.schema.history import GoalChange, histories
from goals.schema.trend import ProgressDay, trends
from goals.selectors.health import with_health
from goals.selectors.tree import child_counts
from goals.selectors.warnings import warnings_of
from perfmgmt.access.paths import below
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.context import actor_in
from perfmgmt.graphql.edges import Batch, Many, One, extend
from perfmgmt.graphql.inputs import KitInput, id_of, searched
from perfmgmt.graphql.nodes import ProtectedNode, allowed
from perfmgmt.graphql.pages import Order
from perfmgmt.search.finding import matching

UNMEASURED = Value(-1.0, FloatField())


class GoalFilter(KitInput):
    """Which goals to list."""

    class Meta:
        description = "Which goals to list; all that is given must fit."

    period_id = id_of("Period", description="Of this period.")
    team_id = id_of("Team", description="Of this team, or of somebody whose main team it is.")
    owner_id = id_of("Employee", description="For which this person answers.")
    mine = graphene.Boolean(description="Only those for which you answer.")
    below_me = graphene.Boolean(description="Only those of the line below you.")
    parent_id = id_of("Goal", description="Right below this goal.")
    roots = graphene.Boolean(description="Only goals that count towards no other that you may see.")
    levels = graphene.List(graphene.NonNull(GoalLevel), description="One of these levels.")
    statuses = graphene.List(graphene.NonNull(GoalStatus), description="One of these statuses.")
    healths = graphene.List(graphene.NonNull(GoalHealth), description="One of these healths.")
    visibilities = graphene.List(graphene.NonNull(GoalVisibility), description="One of these visibilities.")
    text = graphene.String(description="Beginnings of words of the title or the tags, all of them.")

    @classmethod
    def narrow(cls, actor: Actor, rows: QuerySet[Goal], given: dict[str, Any]) -> QuerySet[Goal]:
        """The rows that fit."""
        wanted = {name: value for name, value in cls.translate(given).items() if value not in (None, False, "")}
        same = {
            "period_id": "period_id",
            "team_id": "home_team_id",
            "owner_id": "accountable_id",
            "levels": "level__in",
            "statuses": "status__in",
            "healths": "health__in",
            "visibilities": "visibility__in",
        }
        rows = rows.filter(**{column: wanted[name] for name, column in same.items() if name in wanted})
        if "visibilities" in wanted and Visibility.EVERYONE not in wanted["visibilities"]:
            rows = GoalPolicy().beyond_everyone(actor, rows)
        if "text" in wanted:
            rows = matching(rows, searched(wanted["text"], "text"), "text")
        if "parent_id" in wanted:
            rows = rows.filter(parent__in=visible(actor, Goal).filter(pk=wanted["parent_id"]))
        if "mine" in wanted:
            rows = rows.filter(accountable_id=actor.pk)
        if "below_me" in wanted:
            rows = rows.filter(below("owner_path", actor.path))
        if "roots" in wanted:
            # Looked up row by row, as many as a page takes; PostgreSQL would collect all visible goals for an EXISTS.
            parent = visible(actor, Goal).filter(pk=OuterRef("parent_id")).values("pk")[:1]
            rows = rows.alias(seen_parent=Subquery(parent)).filter(Q(parent=None) | Q(seen_parent=None))
        return rows


class GoalNode(ProtectedNode):
    """An outcome that a person or a team means to reach."""

    orders = {
        "DUE": Order(Coalesce("due_on", NEVER), "The earliest due first."),
        "TITLE": Order("title", "By title."),
        "NEXT_CHECK_IN": Order(Coalesce("next_check_in_on", NEVER), "The earliest due check-in first."),
        "MOST_PROGRESS": Order(Coalesce("progress", UNMEASURED), "The furthest first.", descending=True),
        "LEAST_PROGRESS": Order(Coalesce("progress", UNMEASURED), "The least far first."),
        "NEWEST": Order("id", "The newest first.", descending=True),
        "OLDEST": Order("id", "The oldest first."),
    }

    owner = One("Employee", description="The person it belongs to; null for a team's goal.")
    team = One("Team", description="The team it belongs to; null for a person's goal.")
    accountable = One("Employee", description="Who answers for it: the owner, or the lead of the team.")
    line_manager = One("Employee", description="Who acknowledges, approves and confirms.")
    home_team = One("Team", description="The team that its visibility speaks of.")
    author = One("Employee", description="Who wrote it.")
    awaits = One("Employee", description="Who answers the proposal.")
    period = One("Period", description="The period it is set for.")
    parent = One("Goal", description="The goal it counts towards.")
    continued_from = One("Goal", description="The goal it carries on.")
    children = Many("Goal", column="parent_id", filters=GoalFilter, description="Goals that count towards it.")
    key_results = Many("KeyResult", column="goal_id", description="What it is measured by.")
    check_ins = Many("CheckIn", column="goal_id", description="Check-ins, and your own draft.")
    blockers = Many("Blocker", column="goal_id", description="What stands or stood in its way.")
    supports = Many("GoalSupport", column="goal_id", description="What it supports without counting there.")
    supported_by = Many("GoalSupport", column="supported_goal_id", description="Goals that support it.")
    closings = Many("GoalClosing", column="goal_id", description="How it ended, and earlier ends.")
    shares = Many(
        "GoalShare", column="content_object_id", description="With whom it is shared, as far as you may know."
    )
    ancestors = Batch(
        "Goal", ancestors_of, many=True, description="The goals above it, the topmost first, as far up as you may see."
    )
    cascade = Batch(
        CascadePlace,
        cascade_below,
        many=True,
        args={
            "first": graphene.Int(default_value=100, description="How many at most, 1 to 100."),
            "depth": graphene.Int(default_value=3, description="How many levels down, 1 to 50."),
            "from_top": graphene.Boolean(default_value=False, description="Whether the goal itself comes first."),
        },
        description="The goals below it as a flat list, each after its parent, as far down as you may see.",
    )
    child_count = Batch(
        graphene.Int, child_counts, required=True, description="How many goals you may see right below it."
    )
    audience = Batch(
        GoalAudience, audiences, many=True, description="Who can see it, and why: one entry for each rule."
    )
    explanation = Batch(Explanation, explanations, description="What its progress is made of.")
    trend = Batch(
        ProgressDay,
        trends,
        many=True,
        args={"days": graphene.Int(default_value=70, description="How many days back, 1 to 800.")},
        description="Its progress on the days on which it changed.",
    )
    history = Batch(
        GoalChange,
        histories,
        many=True,
        args={"first": graphene.Int(default_value=20, description="How many at most, 1 to 100.")},
        description="What was done to it since it was opened to you, the latest first.",
    )
    warnings = Batch(GoalWarning, warnings_of, many=True, description="What may be wrong with it; none stops anything.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")
    health = graphene.Field(GoalHealth, required=True, description="How it stands now.")
    suggested_grade = graphene.Decimal(description="The grade that its progress suggests.")

    class Meta:
        model = Goal
        name = "Goal"
        description = "An outcome that a person or a team means to reach."
        fields = (
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
            "status",
            "version",
            "note",
            "reason",
            "outcome_grade",
            "progress",
            "coverage",
            "manual_progress",
            "confidence",
            "last_check_in_on",
            "next_check_in_on",
            "activated_on",
            "closed_at",
        )
        enums = {
            "kind": GoalKind,
            "ambition": GoalAmbition,
            "level": GoalLevel,
            "visibility": GoalVisibility,
            "mode": RollUpMode,
            "cadence": CadenceName,
            "status": GoalStatus,
        }

    tags = graphene.List(graphene.NonNull(graphene.String), required=True, description="Words to find it by.")

    @classmethod
    def prepare(cls, rows: QuerySet[Goal], actor: Actor) -> QuerySet[Goal]:
        return with_health(rows).select_related("period", "home_team", "accountable", "team")

    def resolve_note(self: Any, info: Any) -> str:
        return str(self.note) if is_party(actor_in(info.context), self) else ""

    def resolve_suggested_grade(self: Any, info: Any) -> Any:
        return suggest_grade(self.progress)


extend(
    "Employee", goals=Many("Goal", column="accountable_id", filters=GoalFilter, description="Goals she answers for.")
)
extend("Team", goals=Many("Goal", column="team_id", filters=GoalFilter, description="The team's own goals."))
extend("Period", goals=Many("Goal", column="period_id", filters=GoalFilter, description="Goals of the period."))
