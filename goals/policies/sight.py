"""Every way to see a goal is one named rule, asked as a condition on many goals and as an answer about one."""

import functools
import operator
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q

from goals.models import Goal
from goals.policies import standing
from goals.rules.stage import Stage, stage_of
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from perfmgmt.core.actor import Actor

ALL = frozenset(Visibility)
NOT_PRIVATE = ALL - {Visibility.PRIVATE}
NARROW = frozenset({Visibility.TEAM, Visibility.LINE})
BETWEEN_SIDES = {Stage.PROPOSED: NOT_PRIVATE, Stage.DECLINED: NOT_PRIVATE}
AT_STAGE = {
    Stage.DRAFT: Q(status=Status.DRAFT),
    Stage.PROPOSED: Q(status=Status.PROPOSED),
    Stage.DECLINED: Q(status=Status.CANCELLED, opened_at=None),
    Stage.PUBLISHED: ~Q(status__in=(Status.DRAFT, Status.PROPOSED)) & ~Q(status=Status.CANCELLED, opened_at=None),
}


class Rule(StrEnum):
    """Why somebody sees a goal."""

    EVERYONE = "everyone"
    OWNER = "owner"
    AUTHOR = "author"
    SHARE = "share"
    LINE_ABOVE = "line_above"
    TEAM = "team"
    TEAM_LEAD = "team_lead"
    DOTTED_MANAGER = "dotted_manager"
    DELEGATE = "delegate"
    HR = "hr"
    EXECUTIVE = "executive"


@dataclass(frozen=True)
class Way:
    """A rule, the stages and visibilities at which it opens a goal, and how an actor comes under it."""

    rule: Rule
    opens: Mapping[Stage, frozenset[Visibility]]
    rows: Callable[[Actor], Q]
    holds: Callable[[Actor, Goal], bool]
    where: Callable[[Goal], bool] = lambda goal: True
    """What else must be so of the goal, whoever asks; `rows` says the same in SQL."""

    def is_open(self, goal: Goal) -> bool:
        """Whether the rule applies to a goal as it stands, whoever asks."""
        stage = stage_of(goal.status, was_opened=goal.opened_at is not None)
        return goal.visibility in self.opens.get(stage, ()) and self.where(goal)


WAYS = (
    Way(
        Rule.EVERYONE, {Stage.PUBLISHED: frozenset({Visibility.EVERYONE})}, lambda actor: Q(), lambda actor, goal: True
    ),
    Way(
        Rule.OWNER,
        {Stage.PROPOSED: ALL, Stage.DECLINED: ALL, Stage.PUBLISHED: ALL},
        lambda actor: Q(accountable_id=actor.pk),
        standing.is_owner,
    ),
    Way(
        Rule.AUTHOR,
        {Stage.DRAFT: ALL, **BETWEEN_SIDES},
        lambda actor: Q(author_id=actor.pk),
        lambda actor, goal: actor.pk is not None and goal.author_id == actor.pk,
    ),
    Way(
        Rule.SHARE,
        dict.fromkeys(Stage, ALL),
        lambda actor: Q(pk__in=standing.shared_with(actor)),
        lambda actor, goal: goal.pk in standing.shared_with(actor),
    ),
    Way(Rule.LINE_ABOVE, {**BETWEEN_SIDES, Stage.PUBLISHED: NARROW}, standing.above, standing.is_above),
    Way(Rule.DELEGATE, {**BETWEEN_SIDES, Stage.PUBLISHED: NARROW}, standing.for_a_manager, standing.stands_in),
    Way(Rule.HR, {Stage.PUBLISHED: NARROW}, standing.hr_for_owner, standing.is_hr),
    # Where nobody is above to approve, HR for the owner does.
    Way(
        Rule.HR,
        {Stage.PROPOSED: NOT_PRIVATE},
        lambda actor: Q(awaits=None) & standing.hr_for_owner(actor),
        standing.is_hr,
        where=lambda goal: goal.awaits_id is None,
    ),
    Way(
        Rule.HR,
        {Stage.DECLINED: NOT_PRIVATE},
        lambda actor: Q(line_manager=None) & standing.hr_for_owner(actor),
        standing.is_hr,
        where=lambda goal: goal.line_manager_id is None,
    ),
    Way(
        Rule.TEAM,
        {Stage.PUBLISHED: frozenset({Visibility.TEAM})},
        lambda actor: Q(home_team_id__in=actor.member_of),
        lambda actor, goal: goal.home_team_id in actor.member_of,
    ),
    Way(
        Rule.TEAM_LEAD,
        {Stage.PUBLISHED: frozenset({Visibility.TEAM})},
        standing.leads_home_team,
        standing.is_lead,
    ),
    Way(
        Rule.DOTTED_MANAGER,
        {Stage.PUBLISHED: NARROW},
        lambda actor: Q(owner_id__in=actor.dotted_reports),
        lambda actor, goal: goal.owner_id in actor.dotted_reports,
    ),
    Way(Rule.EXECUTIVE, {Stage.PUBLISHED: NARROW}, standing.in_executive_scope, standing.is_executive),
)


def seen_by(actor: Actor, *, without: Rule | None = None) -> Q:
    """The goals that an actor may see, or may see by other rules than one; built once for each request."""
    key = ("goals seen", without)
    if key not in actor.memory:
        ways = [way for way in WAYS if way.rule != without]
        always = [way for way in ways if all(way.opens.get(stage) == ALL for stage in Stage)]
        condition = _any(way.rows(actor) for way in always)
        for stage in Stage:
            condition |= AT_STAGE[stage] & _at(actor, stage, [way for way in ways if way not in always])
        actor.memory[key] = condition
    answer: Q = actor.memory[key]
    return answer


def _at(actor: Actor, stage: Stage, ways: list[Way]) -> Q:
    """One condition for all ways that open goals of the same visibilities, so that the SQL stays short."""
    alike: dict[frozenset[Visibility], list[Q]] = defaultdict(list)
    for way in ways:
        if stage in way.opens:
            alike[way.opens[stage]].append(way.rows(actor))
    return _any(_of(visibilities) & _any(conditions) for visibilities, conditions in alike.items())


def _of(visibilities: frozenset[Visibility]) -> Q:
    if visibilities == ALL:
        return Q()
    if visibilities == NOT_PRIVATE:
        return ~Q(visibility=Visibility.PRIVATE)
    first, *others = sorted(visibilities)
    return Q(visibility__in=(first, *others)) if others else Q(visibility=first)


def _any(conditions: Iterable[Q]) -> Q:
    return functools.reduce(operator.or_, conditions)


def ways_of(actor: Actor, goal: Goal) -> list[Rule]:
    """The rules by which an actor sees one goal; empty where she does not. No SQL beyond the policy's joins."""
    return list(dict.fromkeys(way.rule for way in WAYS if way.is_open(goal) and way.holds(actor, goal)))
