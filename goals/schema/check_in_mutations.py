"""Writing check-ins through the API."""

import graphene

from goals.actions import check_in, check_in_edit
from goals.schema.enums import GoalHealth
from perfmgmt.graphql.inputs import KitInput, id_of, ids_of, list_of
from perfmgmt.graphql.mutations import Mutation


class ValueInput(KitInput):
    """A new value of one key result."""

    class Meta:
        description = "A new value: a number, done or not, or the milestones that are done, as the measure asks."

    key_result_id = id_of("KeyResult", required=True, description="Which key result.")
    value = graphene.Decimal(description="The number.")
    done = graphene.Boolean(description="For done or not.")
    milestones_done = ids_of("Milestone", description="All milestones that are done by now.")


class DraftValueInput(KitInput):
    """What was typed for one key result."""

    class Meta:
        description = "What was typed for one key result, a number or not."

    key_result_id = id_of("KeyResult", required=True, description="Which key result.")
    value = graphene.String(description="What was typed.")


class GoalCheckIn(Mutation):
    """Post how a goal stands; every goal above shows the new number at once."""

    action = check_in.goal_check_in
    answer = "CheckIn"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        health = GoalHealth(required=True, description="On track, at risk or off track.")
        values = list_of(ValueInput, description="New values; what is not named stays.")
        manual_progress = graphene.Float(description="0 to 1, where the goal's mode is manual.")
        confidence = graphene.Int(description="0 to 10: how sure you are.")
        what_changed = graphene.String(description="What happened; needed when health worsens.")
        next_steps = graphene.String(description="What comes next.")
        blockers = graphene.List(graphene.NonNull(graphene.String), description="What stands in the way, one each.")
        occurred_on = graphene.Date(description="The day it tells of; today unless said.")


class CheckInSaveDraft(Mutation):
    """Keep what was typed so far; nobody else sees it."""

    action = check_in.check_in_save_draft
    answer = "CheckIn"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        health = GoalHealth(description="On track, at risk or off track.")
        values = list_of(DraftValueInput, description="What was typed for key results.")
        manual_progress = graphene.Float(description="0 to 1, where the goal's mode is manual.")
        confidence = graphene.Int(description="0 to 10.")
        what_changed = graphene.String(description="What happened.")
        next_steps = graphene.String(description="What comes next.")
        blockers = graphene.List(graphene.NonNull(graphene.String), description="What stands in the way, one each.")
        occurred_on = graphene.Date(description="The day it tells of.")


class CheckInDiscardDraft(Mutation):
    """Throw your draft away."""

    action = check_in.check_in_discard_draft
    answer = "Goal"

    class Input:
        check_in_id = id_of("CheckIn", required=True, description="The draft.")


class CheckInEdit(Mutation):
    """Put right what you posted, for 24 hours and until it is acknowledged or followed by another."""

    action = check_in_edit.check_in_edit
    answer = "CheckIn"

    class Input:
        check_in_id = id_of("CheckIn", required=True, description="Which check-in.")
        version = graphene.Int(required=True, description="The version you last saw.")
        health = GoalHealth(required=True, description="On track, at risk or off track.")
        values = list_of(ValueInput, description="Values put right; what is not named stays.")
        manual_progress = graphene.Float(description="0 to 1, where the goal's mode is manual; stays where not given.")
        confidence = graphene.Int(description="0 to 10.")
        what_changed = graphene.String(description="What happened; needed when health worsens.")
        next_steps = graphene.String(description="What comes next.")


class CheckInWithdraw(Mutation):
    """Take back what you posted, for as long as you may edit it; the numbers follow."""

    action = check_in_edit.check_in_withdraw
    answer = "Goal"

    class Input:
        check_in_id = id_of("CheckIn", required=True, description="Which check-in.")
        version = graphene.Int(required=True, description="The version you last saw.")


class CheckInAcknowledge(Mutation):
    """Say that you have received it."""

    action = check_in.check_in_acknowledge
    answer = "CheckIn"

    class Input:
        check_in_id = id_of("CheckIn", required=True, description="Which check-in.")
        note = graphene.String(description="A word to it.")
