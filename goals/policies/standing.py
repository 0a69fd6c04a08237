"""How an actor stands to a goal: as a condition on many, and as an answer about one."""

from django.db.models import Q

from goals.models import Goal, GoalShare
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from perfmgmt.access.grants import granted
from perfmgmt.access.paths import below, is_below
from perfmgmt.access.roles import in_hr_scope, is_hr_admin, is_hr_for, reaches, within
from perfmgmt.core.actor import Actor

SEE, CHECK_IN, EDIT = "view_goal", "check_in_goal", "change_goal"


def above(actor: Actor) -> Q:
    """The actor is in the line above a person's goal, or leads a team above a team's goal."""
    return (Q(team=None) & below("owner_path", actor.path)) | (~Q(team=None) & leads_home_team(actor))


def for_a_manager(actor: Actor, goal: str = "") -> Q:
    """The goals of the lines, and of the teams below, of managers whom the actor stands in for.

    Never private ones, never a manager's own, and never those of the actor herself or of anybody in her own line
    above. `goal` is the way from the rows to their goal, such as `goal__`.
    """
    condition = Q(pk__in=())
    for manager in actor.stands_in_for:
        line = Q(**{f"{goal}team": None}) & below(f"{goal}owner_path", manager.path)
        teams = ~Q(**{f"{goal}team": None}) & within(manager.led, f"{goal}home_path")
        own = Q(**{f"{goal}accountable_id__in": (*actor.line_ids, manager.pk)})
        condition |= (line | teams) & ~own
    return condition & ~Q(**{f"{goal}visibility": Visibility.PRIVATE})


def managed(actor: Actor, goal: str = "") -> Q:
    """The goals for which the actor acts as line manager, by herself or as a delegate."""
    managers = [manager.pk for manager in actor.stands_in_for]
    by_delegation = Q(**{f"{goal}line_manager_id__in": managers}) & for_a_manager(actor, goal)
    return Q(**{f"{goal}line_manager_id": actor.pk}) | by_delegation


def leads_home_team(actor: Actor) -> Q:
    """The actor leads the goal's home team or one above it."""
    return within(actor.led, "home_path")


def in_executive_scope(actor: Actor) -> Q:
    """The actor is executive of the goal's home team or of one above it."""
    return within(actor.executive_scope, "home_path")


def hr_for_owner(actor: Actor) -> Q:
    """The actor is HR for whoever answers for the goal."""
    return in_hr_scope(actor, person="accountable_id", team_path="home_path") | (
        Q(accountable=None) if is_hr_admin(actor) else Q(pk__in=())
    )


def shared_with(actor: Actor) -> frozenset[int]:
    """The goals shared with an actor in any way."""
    return frozenset().union(*granted(actor, GoalShare).values())


def may(actor: Actor, codename: str, goal: Goal) -> bool:
    """Whether a share lets the actor do this; an edit share includes checking in."""
    shares = granted(actor, GoalShare)
    stronger = (EDIT,) if codename == EDIT else (codename, EDIT)
    return any(goal.pk in shares.get(one, ()) for one in stronger)


def is_private(goal: Goal) -> bool:
    """Whether only its owner and those she shares it with know of it."""
    return goal.visibility == Visibility.PRIVATE


def is_owner(actor: Actor, goal: Goal) -> bool:
    """Whether the actor answers for the goal: as its owner, or as the lead of its team."""
    return actor.pk is not None and goal.accountable_id == actor.pk


def is_above(actor: Actor, goal: Goal) -> bool:
    """Whether the actor is in the line above the owner, or leads a team above a team's goal."""
    if goal.team_id is None:
        return is_below(goal.owner_path, actor.path)
    return not is_owner(actor, goal) and is_lead(actor, goal)


def is_lead(actor: Actor, goal: Goal) -> bool:
    """Whether the actor leads the goal's home team or one above it."""
    return reaches(actor.led, home_of(goal))


def is_executive(actor: Actor, goal: Goal) -> bool:
    """Whether the actor is executive of the goal's home team or of one above it."""
    return reaches(actor.executive_scope, home_of(goal))


def home_of(goal: Goal) -> str:
    """Where the team stands that the goal's visibility speaks of; empty without one."""
    return str(goal.home_path)


def stands_in(actor: Actor, goal: Goal) -> bool:
    """Whether the actor is delegate of a manager for this goal."""
    return manager_stood_in_for(actor, goal) is not None


def manager_stood_in_for(actor: Actor, goal: Goal, manager_id: int | None = None) -> int | None:
    """The manager whose delegate the actor is for this goal; one certain manager where `manager_id` says so."""
    if is_private(goal) or goal.accountable_id in actor.line_ids:
        return None
    for manager in actor.stands_in_for:
        in_line = goal.team_id is None and is_below(goal.owner_path, manager.path)
        in_teams = goal.team_id is not None and reaches(manager.led, home_of(goal))
        if (in_line or in_teams) and manager.pk != goal.accountable_id and manager_id in (None, manager.pk):
            return manager.pk
    return None


def is_over(actor: Actor, goal: Goal) -> bool:
    """Whether the actor is above the owner, or stands in for somebody who is."""
    return is_above(actor, goal) or stands_in(actor, goal)


def manages(actor: Actor, goal: Goal) -> bool:
    """Whether the actor acts as line manager for the goal, by herself or as a delegate."""
    manager_id = goal.line_manager_id
    if manager_id is None:
        return False
    return manager_id == actor.pk or manager_stood_in_for(actor, goal, manager_id) is not None


def awaits(actor: Actor, goal: Goal) -> bool:
    """Whether a proposal waits for the actor's word, or for the approval of a manager she stands in for."""
    if goal.awaits_id is None or actor.pk is None:
        return False
    for_approval = goal.awaits_id == goal.line_manager_id and goal.author_id not in (actor.pk, goal.awaits_id)
    return goal.awaits_id == actor.pk or (for_approval and manages(actor, goal))


def is_hr(actor: Actor, goal: Goal) -> bool:
    """Whether the actor is HR for whoever answers for the goal."""
    return is_hr_for(actor, person_id=goal.accountable_id, team_path=home_of(goal))


def may_edit(actor: Actor, goal: Goal) -> bool:
    """Owner, edit shares, line above and HR; a private goal is changed by its owner alone."""
    if is_owner(actor, goal) or is_private(goal):
        return is_owner(actor, goal)
    return may(actor, EDIT, goal) or is_over(actor, goal) or is_hr(actor, goal)


def may_share(actor: Actor, goal: Goal) -> bool:
    """Whether the actor opens a goal to more people, and so knows to whom it is open."""
    if goal.status == Status.DRAFT:
        return actor.pk is not None and goal.author_id == actor.pk
    return is_owner(actor, goal) or (not is_private(goal) and is_over(actor, goal))


def is_party(actor: Actor, goal: Goal) -> bool:
    """Whether the actor has a say in a proposal: who wrote it, whose goal it is, and whoever is above her."""
    if actor.pk is not None and actor.pk in (goal.author_id, goal.accountable_id, goal.awaits_id):
        return True
    return not is_private(goal) and (is_over(actor, goal) or (goal.line_manager_id is None and is_hr(actor, goal)))


def covers_leave(actor: Actor, goal: Goal) -> bool:
    """While whoever answers for the goal is on leave, the line manager may check in for her."""
    away = goal.accountable is not None and goal.accountable.status == "on_leave"
    return away and manages(actor, goal) and not is_private(goal)


def decides(actor: Actor, goal: Goal) -> bool:
    """The line manager, or HR where there is none above; never the owner herself."""
    if is_private(goal) or is_owner(actor, goal):
        return False
    return manages(actor, goal) if goal.line_manager_id else is_hr(actor, goal)


def hands_over(actor: Actor, goal: Goal) -> bool:
    """What stands in the name of somebody who left, or of a vacant post, goes on by the line above or HR."""
    if goal.team_id is not None or goal.accountable is None or not goal.accountable.is_gone:
        return False
    return not is_private(goal) and (is_over(actor, goal) or is_hr(actor, goal))
