"""What people are told of goals."""

from goals.models import CheckIn, Comment, Goal
from goals.rules.status import Status
from perfmgmt.notifications.notices import notice


def awaits(goal: Goal, person_id: int) -> bool:
    """Whether somebody has still to answer a proposal."""
    return goal.status == Status.PROPOSED and goal.awaits_id == person_id


def is_open(goal: Goal, person_id: int) -> bool:
    """Whether the end of a goal has still to be decided."""
    return goal.status == Status.ACTIVE


def is_unacknowledged(check_in: CheckIn, person_id: int) -> bool:
    """Whether neither a check-in nor a later one of its goal was received."""
    since = check_in.goal.check_ins.filter(posted_at__gte=check_in.posted_at)
    return not since.exclude(acknowledged_at=None).exists()


notice("goal.proposed", Goal, "A proposal waits for your answer.", waits=awaits)
notice("goal.accepted", Goal, "Your proposal was accepted.")
notice("goal.amended", Goal, "A proposal was changed and comes back to you.", waits=awaits)
notice("goal.returned", Goal, "Your proposal was handed back with a note.")
notice("goal.declined", Goal, "Your proposal was declined with a note.")
notice("goal.end_proposed", Goal, "The end of a goal waits for your decision.", waits=is_open)
notice("goal.closed", Goal, "The end that you proposed was decided.")
notice("goal.shared", Goal, "A goal was shared with you.")
notice("goal.checked_in", CheckIn, "A check-in waits to be acknowledged by you.", waits=is_unacknowledged)
notice("goal.check_in_acknowledged", CheckIn, "Your check-in was acknowledged.")
notice("comment.mentioned", Comment, "Somebody named you in a comment.")
notice("comment.posted", Comment, "Somebody commented on your goal or check-in.")
notice("goal.needs_hr", Goal, "A goal waits for HR, because nobody is above whoever answers for it.")
notice("goal.handed_over", Goal, "A goal of somebody who left is yours now.")
