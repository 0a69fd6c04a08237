"""An outcome that a person or a team means to reach."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from goals.rules.cadence import Cadence
from goals.rules.health import Health
from goals.rules.kinds import Ambition, Kind, Level
from goals.rules.roll_up import Mode
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from perfmgmt.core.fields import Constant, PathField, choices_of

NEVER = Constant("9999-12-31", models.DateField())


class Goal(models.Model):  # type: ignore[django-manager-missing]
    """A goal of one person or one team.

    `path` is its place under its parents. `accountable` answers for it (the owner, or the lead of its team),
    `line_manager` acknowledges and approves, `home_team` is the team that its visibility speaks of, and
    `owner_path` and `home_path` repeat the paths of `accountable` and `home_team`: all five follow the organisation.
    """

    title = models.CharField(max_length=1000, help_text="The outcome in one sentence.")
    description = models.TextField(blank=True, help_text="Why it matters and what it covers.")
    kind = models.CharField(max_length=12, choices=choices_of(Kind), default=Kind.OBJECTIVE.value)
    ambition = models.CharField(max_length=12, choices=choices_of(Ambition), default=Ambition.COMMITTED.value)
    level = models.CharField(max_length=12, choices=choices_of(Level), default=Level.INDIVIDUAL.value)
    owner = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="goals")
    team = models.ForeignKey("people.Team", models.PROTECT, null=True, related_name="goals")
    period = models.ForeignKey("goals.Period", models.PROTECT, related_name="goals", db_index=False)
    starts_on = models.DateField(help_text="The day work on it begins.")
    due_on = models.DateField(null=True, help_text="The day it is to be reached by.")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    path = PathField(db_index=True)
    weight = models.DecimalField(
        max_digits=12, decimal_places=4, default=1, help_text="Its share in its parent; 0 informs and does not count."
    )
    review_weight = models.DecimalField(
        max_digits=12, decimal_places=4, default=1, help_text="Its share in the owner's review."
    )
    visibility = models.CharField(max_length=10, choices=choices_of(Visibility), default=Visibility.EVERYONE.value)
    mode = models.CharField(max_length=12, choices=choices_of(Mode), default=Mode.BOTH.value)
    cadence = models.CharField(max_length=10, choices=choices_of(Cadence), default=Cadence.WEEKLY.value)
    status = models.CharField(max_length=16, choices=choices_of(Status), default=Status.DRAFT.value)
    tags = models.JSONField(default=list, help_text="Words to find it by.")
    version = models.PositiveIntegerField(default=1, help_text="Rises with each edit; send it back with the next.")
    continued_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="continued_as")
    external_id = models.CharField(max_length=200, null=True, unique=True)

    author = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    awaits = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="goals_to_answer")
    note = models.TextField(blank=True, help_text="What the other side said when it changed or returned the goal.")
    reason = models.TextField(blank=True, help_text="Why it was cancelled or reopened.")
    outcome_grade = models.DecimalField(
        max_digits=2, decimal_places=1, null=True, help_text="The confirmed grade, 0.0 to 1.0, once it is closed."
    )

    accountable = models.ForeignKey(
        "people.Employee", models.PROTECT, null=True, related_name="accountable_goals", db_index=False
    )
    line_manager = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    home_team = models.ForeignKey("people.Team", models.PROTECT, null=True, related_name="+", db_index=False)
    owner_path = PathField()
    home_path = PathField()

    progress = models.FloatField(
        null=True, help_text="0 to 1, rolled up from its parts; null where nothing is measured."
    )
    coverage = models.FloatField(null=True, help_text="0 to 1: how much of the weight rests on measurement.")
    manual_progress = models.FloatField(null=True, help_text="0 to 1, set by check-in where the mode is manual.")
    word = models.CharField(max_length=10, choices=choices_of(Health), default=Health.PENDING.value)
    confidence = models.PositiveSmallIntegerField(null=True, help_text="0 to 10, from the last check-in.")
    last_check_in_on = models.DateField(null=True, help_text="The day the last check-in tells of.")
    next_check_in_on = models.DateField(null=True, help_text="The day the next check-in is due.")
    stale_at = models.DateTimeField(null=True)
    activated_on = models.DateField(null=True, help_text="The day it became active.")
    closed_at = models.DateTimeField(null=True, help_text="When it was closed.")
    opened_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "goal"
        # A share grants one of these; to view and to change come from Django.
        permissions = [("check_in_goal", "Can check in on a goal")]
        indexes = [
            models.Index(fields=["period", "owner_path"], name="goal_by_period_and_line"),
            models.Index(fields=["accountable", "status", "next_check_in_on"], name="goal_by_person_and_due"),
            models.Index(fields=["home_team", "visibility"], name="goal_by_home_team"),
            models.Index(fields=["period", "title", "id"], name="goal_by_title"),
            models.Index(fields=["owner_path"], name="goal_by_owner_path"),
            models.Index(fields=["home_path"], name="goal_by_home_path"),
            models.Index(F("period"), Coalesce("due_on", NEVER), F("id"), name="goal_by_due"),
            models.Index(F("period"), Coalesce("next_check_in_on", NEVER), F("id"), name="goal_by_next_check_in"),
            models.Index(fields=["period", "level", "id"], name="goal_by_level"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(owner=None) | Q(team=None), name="a_goal_has_one_owner"),
            models.CheckConstraint(
                condition=~Q(owner=None, team=None) | ~Q(external_id=None), name="only_imported_goals_lack_an_owner"
            ),
            models.CheckConstraint(condition=Q(weight__gte=0), name="goal_weight_is_not_negative"),
            models.CheckConstraint(condition=Q(review_weight__gte=0), name="review_weight_is_not_negative"),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(due_on__gte=F("starts_on")), name="goal_is_due_after_it_starts"
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="a_goal_is_not_its_own_parent"),
            models.CheckConstraint(
                condition=Q(progress=None) | Q(progress__gte=0, progress__lte=1), name="progress_lies_between_0_and_1"
            ),
            models.CheckConstraint(
                condition=Q(outcome_grade=None) | Q(outcome_grade__gte=0, outcome_grade__lte=1),
                name="grade_lies_between_0_and_1",
            ),
        ]

    def __str__(self) -> str:
        return f"goal {self.pk}"
