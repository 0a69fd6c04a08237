"""Writing goals through the API."""

import graphene

from goals.actions import alignment, closing, goal, handing_over, proposal
from goals.schema.enums import (
    CadenceName,
    GoalAmbition,
    GoalKind,
    GoalLevel,
    GoalStatus,
    GoalVisibility,
    RollUpMode,
)
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation


class GoalCreate(Mutation):
    """Draft a goal for yourself, for somebody below, or for a team; only you see it until you publish it."""

    action = goal.goal_create
    answer = "Goal"

    class Input:
        title = graphene.String(required=True, description="The outcome in one sentence, up to 1,000 characters.")
        period_id = id_of("Period", required=True, description="The period it is set for.")
        owner_id = id_of("Employee", description="Whose goal it is; yours unless said.")
        team_id = id_of("Team", description="The team whose goal it is, instead of a person.")
        description = graphene.String(description="Why it matters and what it covers.")
        kind = GoalKind(description="What sort of goal; an objective unless said.")
        ambition = GoalAmbition(description="How sure it is meant to be; committed unless said.")
        level = GoalLevel(description="Whose outcome it is; follows from the owner unless said.")
        starts_on = graphene.Date(description="When work begins; with the period unless said.")
        due_on = graphene.Date(description="When it is due; with the period unless said.")
        parent_id = id_of("Goal", description="The goal it counts towards.")
        weight = graphene.Decimal(description="Its share there, if you may edit that goal; 1 unless said.")
        visibility = GoalVisibility(description="Who sees it; everyone unless said.")
        mode = RollUpMode(description="What its progress is made of; both unless said.")
        cadence = CadenceName(description="How often a check-in is due; as in the period unless said.")
        tags = graphene.List(graphene.NonNull(graphene.String), description="Words to find it by, up to 20.")


class GoalUpdate(Mutation):
    """Change what a goal says, who sees it, or how its number is made."""

    action = goal.goal_update
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        version = graphene.Int(required=True, description="The version you last saw.")
        title = graphene.String(description="The outcome in one sentence.")
        description = graphene.String(description="Why it matters and what it covers.")
        kind = GoalKind(description="What sort of goal.")
        ambition = GoalAmbition(description="How sure it is meant to be.")
        starts_on = graphene.Date(description="When work begins.")
        due_on = graphene.Date(description="When it is due.")
        visibility = GoalVisibility(description="Who sees it; wider opens its check-ins too.")
        mode = RollUpMode(description="What its progress is made of.")
        cadence = CadenceName(description="How often a check-in is due.")
        period_id = id_of("Period", description="The period it is set for.")
        tags = graphene.List(graphene.NonNull(graphene.String), description="Words to find it by, up to 20.")


class GoalPublish(Mutation):
    """Hand in a draft: to the owner if you wrote it for somebody, to the manager if the period asks, else at once."""

    action = proposal.goal_publish
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which draft.")


class GoalAccept(Mutation):
    """Agree to a proposal; the goal becomes active."""

    action = proposal.goal_accept
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which proposal.")
        version = graphene.Int(required=True, description="The version you have read and agree to.")


class GoalAmend(Mutation):
    """Change a proposal and say why; then the other side answers."""

    action = proposal.goal_amend
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which proposal.")
        version = graphene.Int(required=True, description="The version you last saw.")
        note = graphene.String(required=True, description="Why.")
        title = graphene.String(description="The outcome in one sentence.")
        description = graphene.String(description="Why it matters and what it covers.")
        due_on = graphene.Date(description="When it is due.")


class GoalReturn(Mutation):
    """Hand a proposal back to its author with a note."""

    action = proposal.goal_return
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which proposal.")
        note = graphene.String(required=True, description="What to change.")


class GoalDecline(Mutation):
    """Do not take a proposed goal on."""

    action = proposal.goal_decline
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which proposal.")
        note = graphene.String(required=True, description="Why not.")


class GoalTakeBack(Mutation):
    """Take your proposal back into your drafts."""

    action = proposal.goal_take_back
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which proposal.")


class GoalAlign(Mutation):
    """Let a goal count towards another one, or towards none."""

    action = alignment.goal_align
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        version = graphene.Int(required=True, description="The version you last saw.")
        parent_id = id_of("Goal", description="The goal it counts towards; null for none.")


class GoalDetach(Mutation):
    """Take a goal out of its parent, as one who may edit the parent."""

    action = alignment.goal_detach
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="The goal below.")


class GoalWeigh(Mutation):
    """Set a goal's share in its parent, as one who may edit the parent."""

    action = alignment.goal_weigh
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="The goal below.")
        version = graphene.Int(required=True, description="The version you last saw.")
        weight = graphene.Decimal(required=True, description="0 informs and does not count.")


class GoalWeighForReview(Mutation):
    """Set a goal's share in its owner's review, as the line manager."""

    action = alignment.goal_weigh_for_review
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        version = graphene.Int(required=True, description="The version you last saw.")
        weight = graphene.Decimal(required=True, description="0 leaves it out.")


class GoalProposeEnd(Mutation):
    """Say how your goal ended; the line manager confirms."""

    action = closing.goal_propose_end
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        outcome = GoalStatus(required=True, description="Achieved, partly achieved or missed.")
        grade = graphene.Decimal(required=True, description="0.0 to 1.0.")
        retrospective = graphene.String(description="What you learnt.")


class GoalDecideEnd(Mutation):
    """Confirm a proposed end, or change it with a reason."""

    action = closing.goal_decide_end
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        outcome = GoalStatus(description="As proposed unless said.")
        grade = graphene.Decimal(description="As proposed unless said.")
        reason = graphene.String(description="Why it differs.")


class GoalCancel(Mutation):
    """Give a goal up; it leaves the numbers above."""

    action = closing.goal_cancel
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        reason = graphene.String(required=True, description="Why.")


class GoalReopen(Mutation):
    """Let an ended goal go on; its earlier end is kept."""

    action = closing.goal_reopen
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        reason = graphene.String(required=True, description="Why.")


class GoalHandOver(Mutation):
    """Give the goal of somebody who left, or of a vacant post, to another person."""

    action = handing_over.goal_hand_over
    answer = "Goal"

    class Input:
        goal_id = id_of("Goal", required=True, description="Which goal.")
        version = graphene.Int(required=True, description="The version you last saw.")
        owner_id = id_of("Employee", required=True, description="Who goes on with it: somebody you may set goals for.")
        note = graphene.String(description="A word to that person.")
