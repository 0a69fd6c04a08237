"""Who can see a goal, and why, in the API."""

from collections.abc import Sequence
from typing import Any

import graphene

from goals.models import Goal
from goals.policies.sight import Rule
from goals.selectors.audience import Audience, audiences_of
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, One
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.nodes import Plain
from perfmgmt.people.models import Employee

SightRule = enum_of(
    Rule,
    "SightRule",
    "Why somebody sees a goal.",
    {
        "EVERYONE": "Everybody at work does.",
        "OWNER": "Who answers for it: the owner, or the lead of its team.",
        "AUTHOR": "Who wrote it, until it is published.",
        "SHARE": "With whom it was shared.",
        "LINE_ABOVE": "The line above the owner; for a team's goal the leads above.",
        "TEAM": "The members of the team, and of the teams below it.",
        "TEAM_LEAD": "The leads of the team, and of the teams above it.",
        "DOTTED_MANAGER": "The owner's dotted managers.",
        "DELEGATE": "Who stands in for somebody in the line above.",
        "HR": "HR for whoever answers for it.",
        "EXECUTIVE": "Executives of the team, or of a team above it.",
    },
)


def people_of(actor: Actor, rows: Sequence[Audience]) -> dict[str, list[Employee]]:
    """The named people of each audience, in the selector's order, by one statement."""
    found = visible(actor, Employee).in_bulk({key for row in rows for key in row.people} or {0})
    return {row.pk: [found[key] for key in row.people if key in found] for row in rows}


class GoalAudience(Plain):
    """Those who see a goal by one rule."""

    rule = graphene.Field(SightRule, required=True, description="Why they see it.")
    team = One("Team", description="The team that the rule speaks of, where it is not of single people.")
    people = Batch(
        "Employee",
        people_of,
        many=True,
        description="Who it is, 50 at most; empty where the rule is of a team or a role, or names are withheld.",
    )
    has_more = graphene.Boolean(required=True, description="Whether there are more people than these.")
    names_are_withheld = graphene.Boolean(
        required=True, description="Whether you may not know who it is, or whether there is anybody at all."
    )
    is_yours = graphene.Boolean(required=True, description="Whether you see the goal by this rule.")


def audiences(actor: Actor, rows: Sequence[Goal]) -> dict[int, Any]:
    """Who sees each goal."""
    return audiences_of(actor, rows)
