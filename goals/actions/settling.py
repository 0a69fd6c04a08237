"""What was asked of somebody about a goal is done, by whomever: its notifications are settled."""

from goals.models import CheckIn, Goal
from perfmgmt.notifications.settling import settle

ASKING = ("goal.proposed", "goal.amended", "goal.end_proposed", "goal.needs_hr")


def answered(goal: Goal) -> None:
    """A proposal, an end, or a leaver's goal no longer waits as it did."""
    settle(ASKING, goal)


def received(check_in: CheckIn) -> None:
    """Whoever has received a check-in has received those posted before it."""
    settle(("goal.checked_in",), CheckIn.objects.filter(goal_id=check_in.goal_id, posted_at__lte=check_in.posted_at))
