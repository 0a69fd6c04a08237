"""A world with one row of everything, which can be made a thousand times larger."""

import datetime as dt
from decimal import Decimal
from typing import Any

from goals.models import (
    Blocker,
    CheckIn,
    CheckInRevision,
    CheckInValue,
    Comment,
    Goal,
    GoalClosing,
    GoalProgress,
    GoalShare,
    GoalSupport,
    KeyResult,
    Milestone,
    Period,
)
from goals.rules.mention import Part, joined
from perfmgmt.access.grants import grant
from perfmgmt.access.paths import segment
from perfmgmt.audit.models import AuditEntry
from perfmgmt.integrations.models import AccessToken
from perfmgmt.notifications.models import Notification
from perfmgmt.people.models import Employee, ReportingLine, Team, TeamMembership
from perfmgmt.search.words import keep_words
from tests.cast import LONG_AGO, NOW, TODAY, Cast, a_goal, write_columns
from tests.notifications.outbox import a_notification


class World:
    """Mira reads. She answers for a goal in the middle of a cascade; everything she may read is there once."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.root = a_goal(cast, cast.harbour, title="Harbour grows")
        self.before = a_goal(cast, cast.mira, title="Last quarter's goal", status="achieved", period=cast.locked)
        self.goal = a_goal(
            cast,
            cast.mira,
            title="Sell more",
            parent=self.root,
            continued_from=self.before,
            awaits=cast.dag,
            next_check_in_on=TODAY,
            last_check_in_on=TODAY - dt.timedelta(days=7),
        )
        self.proposed = a_goal(cast, cast.mira, title="Sell even more", status="proposed", author=cast.dag)
        Goal.objects.filter(pk=self.proposed.pk).update(awaits=cast.mira)
        self.furnish([self.goal], self.child(self.goal, 1))
        self.tokens(1)
        self.told(1)

    def tokens(self, count: int) -> None:
        """So many of Mira's own."""
        given = {"employee": self.cast.mira, "scopes": "goals:read", "created_at": NOW, "expires_on": TODAY}
        AccessToken.objects.bulk_create(AccessToken(digest=f"{count} {at}", **given) for at in range(count))

    def told(self, count: int) -> None:
        """So many times Mira is told of a goal, and of a check-in."""
        check_in = self.goal.check_ins.order_by("pk")[0]
        subjects = (("goal.shared", self.goal), ("goal.checked_in", check_in))
        Notification.objects.bulk_create(
            a_notification(self.cast.mira, kind, subject) for kind, subject in subjects for _ in range(count)
        )

    def child(self, parent: Goal, count: int) -> list[Goal]:
        """Goals of Ola's below another."""
        first = a_goal(self.cast, self.cast.ola, title="Below", parent=parent, next_check_in_on=TODAY)
        copies = [Goal.objects.get(pk=first.pk) for _ in range(count - 1)]
        for copy in copies:
            copy.pk = None
        Goal.objects.bulk_create(copies)
        keep_words(copies, are_new=True)
        for copy in copies:
            copy.path = parent.path + segment(copy.pk)
        write_columns(Goal, ["path"], copies)
        return [first, *copies]

    def furnish(self, goals: list[Goal], others: list[Goal], times: int = 1) -> None:
        """Give each of these everything that hangs on a goal, so many times; `others` support them."""
        cast = self.cast
        each = [goal for goal in (*goals, *others) for _ in range(times)]
        results = [
            KeyResult(goal=goal, title="Customers", measure="milestones", position=at) for at, goal in enumerate(each)
        ]
        KeyResult.objects.bulk_create(results)
        Milestone.objects.bulk_create(Milestone(key_result=result, title="First") for result in results)
        check_ins = [
            CheckIn(
                goal=goal,
                author=goal.accountable,
                occurred_on=TODAY - dt.timedelta(days=7),
                posted_at=NOW - dt.timedelta(days=7, seconds=2 * at),
                health="on_track",
            )
            for at, goal in enumerate(each)
        ]
        acknowledged = [
            CheckIn(
                goal=goal,
                author=goal.accountable,
                occurred_on=TODAY - dt.timedelta(days=7),
                posted_at=NOW - dt.timedelta(days=7, seconds=2 * at + 1),
                health="on_track",
                acknowledged_at=NOW,
                acknowledged_by=cast.dag,
            )
            for at, goal in enumerate(each)
        ]
        CheckIn.objects.bulk_create([*check_ins, *acknowledged])
        CheckInValue.objects.bulk_create(
            CheckInValue(check_in=one, key_result=result, after=Decimal(1))
            for one, result in zip(check_ins, results, strict=True)
        )
        CheckInRevision.objects.bulk_create(
            CheckInRevision(check_in=one, at=NOW, said={"health": "on_track", "what_changed": ""}) for one in check_ins
        )
        Comment.objects.bulk_create(
            Comment(
                goal=one.goal,
                check_in=about,
                author=cast.ola,
                text=joined([Part(person_id=cast.mira.pk)]),
                posted_at=NOW,
            )
            for one in check_ins
            for about in (None, one)
        )
        Blocker.objects.bulk_create(
            Blocker(goal=one.goal, check_in=one, text="In the way", raised_by=cast.ola, raised_on=TODAY)
            for one in check_ins
        )
        supports = [GoalSupport(goal=one, supported_goal=self.root) for one in (*goals, *others)]
        supports += [GoalSupport(goal=goals[0], supported_key_result=result) for result in results[-1:]]
        supports += [GoalSupport(goal=other, supported_goal=goals[0]) for other in others]
        GoalSupport.objects.bulk_create(supports, ignore_conflicts=True)
        GoalClosing.objects.bulk_create(
            GoalClosing(
                goal=goal,
                proposed_by=goal.accountable,
                proposed_at=NOW,
                proposed_outcome="achieved",
                proposed_grade=1,
                decided_by=cast.dag,
            )
            for goal in (*goals, *others)
            if not goal.closings.filter(reopened_at=None).exists()
        )
        days = range(1, min(times, 60) + 1)
        GoalProgress.objects.bulk_create(
            (
                GoalProgress(goal=goal, day=TODAY - dt.timedelta(days=day), progress=0.5)
                for goal in (*goals, *others)
                for day in days
            ),
            ignore_conflicts=True,
        )
        AuditEntry.objects.bulk_create(
            AuditEntry(
                at=NOW,
                actor=cast.dag,
                verb="goal.changed",
                subject_type="Goal",
                subject_id=goal.pk,
                changes=[
                    {"field": "parent", "before": None, "after": self.root.pk},
                    {"field": "title", "before": "Sell", "after": goal.title},
                ],
            )
            for goal in each
        )
        for goal in goals:
            grant(GoalShare, user=cast.edda.user, codename="change_goal", row=goal)

    def grow(self, count: int) -> None:
        """So many rows of everything."""
        many = self.child(self.goal, count)
        for goal in many:
            goal.accountable = self.cast.ola
        self.furnish([self.goal], many[:200], times=1)
        self.furnish([self.goal], [], times=count)
        mine = self.child(self.root, count)
        Goal.objects.filter(pk__in=[goal.pk for goal in mine]).update(
            owner=self.cast.mira,
            accountable=self.cast.mira,
            line_manager=self.cast.dag,
            owner_path=self.cast.mira.path,
            home_path=self.cast.mira.primary_team.path,
        )
        self._people(count)
        self.tokens(count)
        self.told(count)
        Period.objects.bulk_create(
            Period(name=f"Period {at}", starts_on=LONG_AGO, ends_on=TODAY, parent=self.cast.past) for at in range(count)
        )

    def _people(self, count: int) -> None:
        mira, sales = self.cast.mira, self.cast.sales
        given: dict[str, Any] = {"manager": mira, "primary_team": sales, "hired_on": LONG_AGO}
        people = [Employee(name=f"Person {at}", email=f"{at}@example.org", **given) for at in range(count)]
        Employee.objects.bulk_create(people)
        keep_words(people, are_new=True)
        led = Team.objects.create(name="Team", parent=sales, lead=mira)
        led.path = sales.path + segment(led.pk)
        led.save()
        teams = [Team(name=f"Team {at}", parent=led, lead=mira) for at in range(count)]
        Team.objects.bulk_create(teams)
        keep_words(teams, are_new=True)
        for row, above in [*((one, mira.path) for one in people), *((one, led.path) for one in teams)]:
            row.path = above + segment(row.pk)
        write_columns(Employee, ["path"], people)
        write_columns(Team, ["path"], teams)
        ReportingLine.objects.bulk_create(
            ReportingLine(employee=one, manager=mira, starts_on=LONG_AGO) for one in people
        )
        TeamMembership.objects.bulk_create(
            TeamMembership(employee=one, team=sales, starts_on=LONG_AGO) for one in people
        )
