"""Who can see a goal, and why: the rules of the policy, told from the goal's side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from goals.models import Goal, GoalShare
from goals.policies.sight import WAYS, Rule, ways_of
from goals.policies.standing import may_share
from perfmgmt.access.paths import ids_on
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.people.actions.dated import in_force
from perfmgmt.people.models import Delegation, Employee, ReportingLine, Team
from perfmgmt.people.selectors.line import GONE

MOST = 50


@dataclass
class Audience:
    """Those who see a goal by one rule: named people, the members of a team, or the holders of a role."""

    pk: str
    rule: Rule
    team_id: int | None
    is_yours: bool
    names_are_withheld: bool = False
    has_more: bool = False
    people: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Facts:
    """What the goals of a page have in common, read once."""

    at_work: frozenset[int]
    leads: Mapping[int, int]
    dotted: Sequence[tuple[int, int]]
    delegates: Sequence[tuple[int, int, str]]
    shares: Sequence[tuple[int, int]]


def audiences_of(actor: Actor, goals: Sequence[Goal]) -> dict[int, list[Audience]]:
    """For each goal its rules in the policy's order; five statements for any number of goals."""
    facts = _facts(actor, goals)
    return {goal.pk: list(_audiences(actor, goal, facts)) for goal in goals}


def _facts(actor: Actor, goals: Sequence[Goal]) -> Facts:
    teams = {key for goal in goals for key in ids_on(goal.home_path)}
    leads = dict(Team.objects.filter(pk__in=teams, lead__isnull=False).values_list("pk", "lead_id"))
    named = {key for goal in goals for key in (*ids_on(goal.owner_path), goal.author_id, goal.accountable_id)}
    keys = {key for key in (*named, *leads.values()) if key is not None}
    people = visible(actor, Employee).filter(pk__in=keys).exclude(status__in=GONE)
    at_work = frozenset(people.values_list("pk", flat=True))
    holding = in_force(actor.today())
    dotted = ReportingLine.objects.filter(holding, kind="dotted", employee_id__in={goal.owner_id for goal in goals})
    delegations = Delegation.objects.filter(holding, manager_id__in=at_work).exclude(delegate__status__in=GONE)
    shares = visible(actor, GoalShare).filter(content_object_id__in=[goal.pk for goal in goals])
    return Facts(
        at_work,
        leads,
        list(dotted.exclude(manager__status__in=GONE).order_by("pk").values_list("employee_id", "manager_id")),
        list(delegations.order_by("pk").values_list("manager_id", "delegate_id", "delegate__path")),
        list(shares.order_by("pk").values_list("content_object_id", "user__employee")),
    )


def _audiences(actor: Actor, goal: Goal, facts: Facts) -> Iterable[Audience]:
    mine = ways_of(actor, goal)
    for rule in dict.fromkeys(way.rule for way in WAYS if way.is_open(goal)):
        team_id = goal.home_team_id if rule in (Rule.TEAM, Rule.EXECUTIVE) else None
        one = Audience(f"{goal.pk}-{rule}", rule, team_id, is_yours=rule in mine)
        # To say that a goal is shared with nobody is to tell of its shares, too.
        one.names_are_withheld = rule == Rule.HR or (rule == Rule.SHARE and not may_share(actor, goal))
        people = list(dict.fromkeys(_people(rule, goal, facts)))
        one.people, one.has_more = people[:MOST], len(people) > MOST
        by_role = rule in (Rule.EVERYONE, Rule.EXECUTIVE) or (rule == Rule.TEAM and team_id is not None)
        if people or by_role or one.names_are_withheld:
            yield one


def _people(rule: Rule, goal: Goal, facts: Facts) -> Iterable[int]:
    match rule:
        case Rule.OWNER:
            return _named(goal.accountable_id)
        case Rule.AUTHOR:
            return _named(goal.author_id)
        case Rule.SHARE:
            return [person for shared, person in facts.shares if shared == goal.pk]
        case Rule.LINE_ABOVE:
            return _above(goal, facts)
        case Rule.TEAM_LEAD:
            return _leads(goal, facts)
        case Rule.DOTTED_MANAGER:
            return [manager for employee, manager in facts.dotted if employee == goal.owner_id]
        case Rule.DELEGATE:
            above = set(_above(goal, facts))
            return [
                delegate
                for manager, delegate, path in facts.delegates
                if manager in above and goal.accountable_id not in ids_on(path)
            ]
    return ()


def _named(key: int | None) -> Sequence[int]:
    return () if key is None else (key,)


def _above(goal: Goal, facts: Facts) -> list[int]:
    """The line above a person, or the leads above a team, the nearest first."""
    if goal.team_id is not None:
        return [key for key in _leads(goal, facts) if key != goal.accountable_id]
    return [key for key in reversed(ids_on(goal.owner_path)[:-1]) if key in facts.at_work]


def _leads(goal: Goal, facts: Facts) -> list[int]:
    keys = (facts.leads.get(team) for team in reversed(ids_on(goal.home_path)))
    return [key for key in keys if key is not None and key in facts.at_work]
