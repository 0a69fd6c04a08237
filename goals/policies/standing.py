"""How an actor stands to a goal: as a condition on many, and as an answer about one."""

from django.db.models import Q

from goals.models import Goal, GoalShare
from goals.rules.visibility import Visibility
from perfmgmt.access.grants import granted
from perfmgmt.access.paths import at_or_below, below, is_below
from perfmgmt.access.roles import in_hr_scope, is_hr_admin, is_hr_for
from perfmgmt.core.actor import Actor

SEE, CHECK_IN, EDIT = "view_goal", "check_in_goal", "change_goal"


def open_to(actor: Actor) -> Q:
    """Published goals that are open to an actor by their visibility."""
    everyone = Q(visibility=Visibility.EVERYONE)
    team = Q(visibility=Visibility.TEAM) & (Q(home_team_id__in=actor.member_of) | leads_home_team(actor))
    line = Q(visibility__in=(Visibility.TEAM, Visibility.LINE)) & (above(actor) | hr_for_owner(actor))
    return everyone | team | line


def above(actor: Actor) -> Q:
    """The actor is in the line above a person's goal, or leads a team above a team's goal."""
    return (Q(team=None) & below("owner_path", actor.path)) | (~Q(team=None) & leads_home_team(actor))


def leads_home_team(actor: Actor) -> Q:
    """The actor leads the goal's home team or one above it."""
    condition = Q(pk__in=())
    for led in actor.led:
        condition |= at_or_below("home_team__path", led)
    return condition


def hr_for_owner(actor: Actor) -> Q:
    """The actor is HR for whoever answers for the goal."""
    return in_hr_scope(actor, person="accountable_id", team_path="home_team__path") | (
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
    home = goal.home_team.path if goal.home_team else ""
    return not is_owner(actor, goal) and any(home == led or is_below(home, led) for led in actor.led)


def is_hr(actor: Actor, goal: Goal) -> bool:
    """Whether the actor is HR for whoever answers for the goal."""
    home = goal.home_team.path if goal.home_team else ""
    return is_hr_for(actor, person_id=goal.accountable_id, team_path=home)


def may_edit(actor: Actor, goal: Goal) -> bool:
    """Owner, edit shares, line above and HR; a private goal is changed by its owner alone."""
    if is_owner(actor, goal) or is_private(goal):
        return is_owner(actor, goal)
    return may(actor, EDIT, goal) or is_above(actor, goal) or is_hr(actor, goal)


def is_party(actor: Actor, goal: Goal) -> bool:
    """Whether the actor has a say in a proposal: who wrote it, whose goal it is, and whoever is above her."""
    if actor.pk is not None and actor.pk in (goal.author_id, goal.accountable_id, goal.awaits_id):
        return True
    return not is_private(goal) and (is_above(actor, goal) or (goal.line_manager_id is None and is_hr(actor, goal)))


def covers_leave(actor: Actor, goal: Goal) -> bool:
    """While whoever answers for the goal is on leave, the line manager may check in for her."""
    away = goal.accountable is not None and goal.accountable.status == "on_leave"
    return away and goal.line_manager_id == actor.pk and not is_private(goal)


def decides(actor: Actor, goal: Goal) -> bool:
    """The line manager, or HR where there is none above; never the owner herself."""
    if is_private(goal) or is_owner(actor, goal):
        return False
    return goal.line_manager_id == actor.pk if goal.line_manager_id else is_hr(actor, goal)
