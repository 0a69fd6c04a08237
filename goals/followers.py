"""Goals follow the organisation: who answers for them changes when people move, lead, or leave."""

from collections import defaultdict
from typing import Any

from django.db.models import BigIntegerField, Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Concat

from goals.actions.departure import follow_departure
from goals.actions.next_check_in import stale_anew, start_again
from goals.models import Goal
from goals.policies.sight import AT_STAGE
from goals.rules.stage import Stage
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from goals.selectors.accountability import of_teams
from goals.selectors.copies import copies_of_goals
from perfmgmt.access.paths import AFTER_ALL, at_or_below, carries_path, carries_team_path
from perfmgmt.people.followers import (
    checks_copies,
    when_somebody_leaves,
    when_somebody_returns,
    when_the_organisation_changes,
    when_zones_change,
)
from perfmgmt.people.models import Employee, Team
from perfmgmt.people.sight import Touched, watch_sight

FROM_LEADS = ("accountable_id", "line_manager_id", "home_team_id", "owner_path", "home_path")
WITH_THE_OTHER_SIDE = Q(status=Status.PROPOSED) & ~Q(awaits=F("author"))


@when_the_organisation_changes
def follow_organisation(people: set[int], teams: set[int]) -> None:
    """Goals of these people get their manager, team and path anew; goals of teams the lead who answers for them."""
    if people:
        _follow_people(people)
    changed = Team.objects.annotate(end=Concat("path", Value(AFTER_ALL))).filter(
        Q(lead_id__in=people) | Q(pk__in=teams)
    )
    _follow_leads(Team.objects.filter(Exists(changed.filter(path__lte=OuterRef("path"), end__gt=OuterRef("path")))))


def _follow_people(keys: set[int]) -> None:
    owner = Employee.objects.filter(pk=OuterRef("owner_id"))
    Goal.objects.filter(owner_id__in=keys).update(
        accountable_id=F("owner_id"),
        line_manager_id=Subquery(owner.values("manager_id")),
        home_team_id=Subquery(owner.values("primary_team_id")),
        owner_path=Subquery(owner.values("path")),
        home_path=Coalesce(Subquery(owner.values("primary_team__path")), Value("")),
        # A proposal waits for whoever is the other side now; where it came back to its author, it stays there.
        awaits_id=Case(
            When(WITH_THE_OTHER_SIDE & Q(author_id=F("owner_id")), then=Subquery(owner.values("manager_id"))),
            default=F("awaits_id"),
            output_field=BigIntegerField(),
        ),
    )


def _follow_leads(under: QuerySet[Team]) -> None:
    """One statement for each way in which goals change; there are few, because leads are few."""
    theirs = Goal.objects.filter(team_id__in=under.values("pk"))
    before = list(theirs.values_list("team_id", "team__path", *FROM_LEADS).distinct().order_by())
    found = of_teams([Team(pk=key, path=path) for key, path in {(key, path) for key, path, *_ in before}])
    changes: dict[tuple[tuple[str, Any], ...], set[int]] = defaultdict(set)
    for key, _, *values in before:
        now = [(column, getattr(found[key], column)) for column in FROM_LEADS]
        changed = tuple(pair for pair, value in zip(now, values, strict=True) if pair[1] != value)
        if changed:
            changes[changed].add(key)
    for changed, teams in changes.items():
        Goal.objects.filter(team_id__in=teams).update(**dict(changed), awaits_id=_awaited(dict(changed)))
    led_anew = {key for changed, teams in changes.items() if "accountable_id" in dict(changed) for key in teams}
    if led_anew:
        stale_anew(Goal.objects.filter(team_id__in=led_anew))


def _awaited(changed: dict[str, Any]) -> Case:
    """Who answers a proposal for a team once its leads have changed: the lead, or for the lead's own the next above."""
    lead, above = (_now(changed, column) for column in ("accountable_id", "line_manager_id"))
    return Case(
        When(WITH_THE_OTHER_SIDE & Q(author_id=lead), then=above),
        When(WITH_THE_OTHER_SIDE, then=lead),
        default=F("awaits_id"),
        output_field=BigIntegerField(),
    )


def _now(changed: dict[str, Any], column: str) -> Any:
    return Value(changed[column], BigIntegerField()) if column in changed else F(column)


@when_zones_change
def follow_zones(keys: set[int]) -> None:
    """What these people answer for is stale by their new days."""
    stale_anew(Goal.objects.filter(accountable_id__in=keys))


def may_change_hands(touched: Touched) -> Q:
    """Goals that a move may open to somebody or close; private ones know no organisation and are never counted.

    Nor does a move change anything about what everybody sees already.
    """
    published = AT_STAGE[Stage.PUBLISHED]
    condition = Q(accountable_id__in=touched.people) | Q(home_team_id__in=touched.single_teams)
    for path in touched.lines:
        condition |= at_or_below("owner_path", path)
    for path in touched.teams:
        condition |= at_or_below("home_path", path)
    return condition & ~Q(visibility=Visibility.PRIVATE) & ~(Q(visibility=Visibility.EVERYONE) & published)


when_somebody_leaves(follow_departure)
when_somebody_returns(start_again)
watch_sight(Goal, person="accountable_id", among=may_change_hands)
carries_path(Goal, copy="owner_path", person="accountable")
carries_team_path(Goal, copy="home_path", team="home_team")
checks_copies(copies_of_goals)
