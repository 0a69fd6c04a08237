"""Teams, who belongs to them and who leads them, in the API."""

from collections.abc import Sequence
from typing import Any

import graphene
from django.db.models import QuerySet

from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import Batch, Many, One
from perfmgmt.graphql.enums import enum_of
from perfmgmt.graphql.inputs import KitInput, id_of, searched
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import ProtectedNode, allowed
from perfmgmt.graphql.pages import Order
from perfmgmt.people.actions import membership, team, team_retiring
from perfmgmt.people.models import Team, TeamMembership
from perfmgmt.people.selectors.teams import child_counts, member_counts
from perfmgmt.search.finding import matching

TeamKind = enum_of(
    Team.Kind,
    "TeamKind",
    "What sort of unit a team is.",
    {
        "GROUP": "Several businesses.",
        "BUSINESS": "One company of a group.",
        "DEPARTMENT": "A part of a business.",
        "TEAM": "People who work together.",
    },
)


def how_many_members(actor: Actor, rows: Sequence[Team]) -> dict[int, int]:
    """The people at work in each team."""
    counts = member_counts([row.pk for row in rows], actor.today())
    return {row.pk: counts.get(row.pk, 0) for row in rows}


def how_many_children(actor: Actor, rows: Sequence[Team]) -> dict[int, int]:
    """The teams right below each."""
    counts = child_counts([row.pk for row in rows])
    return {row.pk: counts.get(row.pk, 0) for row in rows}


class TeamNode(ProtectedNode):
    """A unit of the organisation."""

    orders = {
        "NAME": Order("name", "By name."),
        "PATH": Order("path", "By the tree, each team after the one above it."),
    }

    parent = One("Team", description="The team above.")
    lead = One("Employee", description="Who leads it.")
    children = Many("Team", column="parent_id", description="The teams right below.")
    primary_members = Many("Employee", column="primary_team_id", description="Those whose main team it is.")
    memberships = Many("TeamMembership", column="team_id", description="Who belonged to it, and when.")
    can = Batch(graphene.String, allowed, many=True, description="What you may do here, in the words of the policy.")
    member_count = Batch(graphene.Int, how_many_members, required=True, description="How many people belong to it now.")
    child_count = Batch(graphene.Int, how_many_children, required=True, description="How many teams lie right below.")

    class Meta:
        model = Team
        name = "Team"
        description = "A group, a business, a department or a team."
        fields = ("name", "kind", "retired_on", "version")
        enums = {"kind": TeamKind}


class TeamMembershipNode(ProtectedNode):
    """Who belongs to which team, from when to when."""

    employee = One("Employee", description="Who.")
    team = One("Team", description="To which team.")

    class Meta:
        model = TeamMembership
        name = "TeamMembership"
        description = "A dated membership of one person in one team."
        fields = ("is_primary", "starts_on", "ends_on")


class TeamFilter(KitInput):
    """Which teams to list."""

    class Meta:
        description = "Which teams to list; all that is given must fit."

    name = graphene.String(description="Beginnings of words of the name, all of them.")
    kind = TeamKind(description="What sort of unit.")
    parent_id = id_of("Team", description="Right below this team.")
    roots = graphene.Boolean(description="Only those that hang under no other.")
    is_retired = graphene.Boolean(description="Only those that take nothing new any more, or only the others.")

    @classmethod
    def narrow(cls, actor: Actor, rows: QuerySet[Team], given: dict[str, Any]) -> QuerySet[Team]:
        """The rows that fit."""
        wanted = cls.translate(given)
        if wanted.get("name"):
            rows = matching(rows, searched(wanted["name"], "name"), "name")
        if wanted.get("kind"):
            rows = rows.filter(kind=wanted["kind"].value)
        if wanted.get("parent_id"):
            rows = rows.filter(parent_id=wanted["parent_id"])
        if wanted.get("roots"):
            rows = rows.filter(parent=None)
        if wanted.get("is_retired") is not None:
            rows = rows.exclude(retired_on=None) if wanted["is_retired"] else rows.filter(retired_on=None)
        return rows


class TeamCreate(Mutation):
    """Make a new team under another, or a root."""

    action = team.team_create
    answer = "Team"
    moves_access = True

    class Input:
        name = graphene.String(required=True, description="The name that colleagues know.")
        kind = TeamKind(description="What sort of unit; a team unless said.")
        parent_id = id_of("Team", description="The team above.")
        lead_id = id_of("Employee", description="Who leads it.")


class TeamUpdate(Mutation):
    """Rename a team, give it another lead, or hang it under another one."""

    action = team.team_update
    answer = "Team"
    moves_access = True

    class Input:
        team_id = id_of("Team", required=True, description="Which team.")
        version = graphene.Int(required=True, description="The version you last saw.")
        name = graphene.String(description="The name that colleagues know.")
        kind = TeamKind(description="What sort of unit.")
        parent_id = id_of("Team", description="The team above; null makes it a root.")
        lead_id = id_of("Employee", description="Who leads it; null for nobody.")


class TeamRetire(Mutation):
    """Close an empty team for new members, goals and teams below it; what was stays to be read."""

    action = team_retiring.team_retire
    answer = "Team"

    class Input:
        team_id = id_of("Team", required=True, description="Which team; nobody belongs to it, and no goal is open.")
        version = graphene.Int(required=True, description="The version you last saw.")


class TeamReinstate(Mutation):
    """Take a retired team up again."""

    action = team_retiring.team_reinstate
    answer = "Team"

    class Input:
        team_id = id_of("Team", required=True, description="Which team.")
        version = graphene.Int(required=True, description="The version you last saw.")


class TeamMembershipSet(Mutation):
    """From a day on somebody belongs to a team."""

    action = membership.team_membership_set
    answer = "Employee"
    moves_access = True

    class Input:
        employee_id = id_of("Employee", required=True, description="Who.")
        team_id = id_of("Team", required=True, description="To which team.")
        is_primary = graphene.Boolean(description="Whether it becomes the main team; it does unless said.")
        starts_on = graphene.Date(description="From when; today unless said.")


class TeamMembershipEnd(Mutation):
    """From a day on somebody no longer belongs to a team."""

    action = membership.team_membership_end
    answer = "Employee"
    moves_access = True

    class Input:
        employee_id = id_of("Employee", required=True, description="Who.")
        team_id = id_of("Team", required=True, description="To which team.")
        ends_on = graphene.Date(description="The first day on which it no longer holds; today unless said.")
