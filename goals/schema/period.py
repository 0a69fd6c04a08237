"""Periods in the API."""

import graphene

from goals.actions import period
from goals.models import Period
from goals.schema.enums import CadenceName, PhaseName
from perfmgmt.graphql.edges import Batch, Many, One
from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import ProtectedNode, allowed
from perfmgmt.graphql.pages import Order


class PeriodNode(ProtectedNode):
    """A span of time that goals are set for."""

    orders = {
        "LATEST": Order("starts_on", "The latest start first.", descending=True),
        "EARLIEST": Order("starts_on", "The earliest start first."),
    }

    parent = One("Period", description="The longer period it lies in.")
    children = Many("Period", column="parent_id", description="The shorter periods in it.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")

    class Meta:
        model = Period
        name = "Period"
        description = "A quarter, a year or any other span of time that goals are set for."
        fields = ("name", "starts_on", "ends_on", "cadence", "needs_approval", "phase", "version")
        enums = {"cadence": CadenceName, "phase": PhaseName}


class PeriodCreate(Mutation):
    """Make a new period, in planning."""

    action = period.period_create
    answer = "Period"

    class Input:
        name = graphene.String(required=True, description="What people call it, such as Q1 FY27.")
        starts_on = graphene.Date(required=True, description="The first day.")
        ends_on = graphene.Date(required=True, description="The last day.")
        parent_id = id_of("Period", description="The longer period it lies in.")
        cadence = CadenceName(description="How often goals are checked in on unless they say so themselves.")
        needs_approval = graphene.Boolean(description="Whether the line manager approves a goal first.")


class PeriodUpdate(Mutation):
    """Change a period's name, days or habits; goals that are there keep their own days."""

    action = period.period_update
    answer = "Period"

    class Input:
        period_id = id_of("Period", required=True, description="Which period.")
        version = graphene.Int(required=True, description="The version you last saw.")
        name = graphene.String(description="What people call it.")
        starts_on = graphene.Date(description="The first day.")
        ends_on = graphene.Date(description="The last day.")
        cadence = CadenceName(description="How often goals are checked in on unless they say so themselves.")
        needs_approval = graphene.Boolean(description="Whether the line manager approves a goal first.")
        parent_id = id_of(
            "Period", description="The longer period it lies in; null for none. Not while others lie in it."
        )


class PeriodSetPhase(Mutation):
    """Move a period on; going back needs a reason, and closing needs every goal to have ended."""

    action = period.period_set_phase
    answer = "Period"

    class Input:
        period_id = id_of("Period", required=True, description="Which period.")
        phase = PhaseName(required=True, description="The new phase.")
        reason = graphene.String(description="Why it goes back.")
