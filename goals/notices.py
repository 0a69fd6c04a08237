"""What people are told of goals."""

from goals.models import CheckIn, Comment, Goal
from perfmgmt.notifications.notices import notice

notice("goal.proposed", Goal, "A proposal waits for your answer.")
notice("goal.accepted", Goal, "Your proposal was accepted.")
notice("goal.amended", Goal, "A proposal was changed and comes back to you.")
notice("goal.returned", Goal, "Your proposal was handed back with a note.")
notice("goal.declined", Goal, "Your proposal was declined with a note.")
notice("goal.end_proposed", Goal, "The end of a goal waits for your decision.")
notice("goal.closed", Goal, "The end that you proposed was decided.")
notice("goal.shared", Goal, "A goal was shared with you.")
notice("goal.checked_in", CheckIn, "A check-in waits to be acknowledged by you.")
notice("goal.check_in_acknowledged", CheckIn, "Your check-in was acknowledged.")
notice("comment.mentioned", Comment, "Somebody named you in a comment.")
notice("comment.posted", Comment, "Somebody commented on your goal or check-in.")
notice("goal.handed_over", Goal, "A goal of somebody who left is yours now.")
