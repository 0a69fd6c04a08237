"""The organisation in the API."""

import graphene

from perfmgmt.graphql.mutations import Mutation
from perfmgmt.graphql.nodes import Plain
from perfmgmt.people.actions import organisation as actions


class Organisation(Plain):
    """The one organisation that this installation serves."""

    name = graphene.String(required=True, description="What it is called.")
    is_demo = graphene.Boolean(required=True, description="Whether it is the demo company.")


class OrganisationEndDemo(Mutation):
    """End the demo company's logins for good; people and goals stay."""

    action = actions.organisation_end_demo
    answer = "Employee"

    class Input:
        """Nothing is to be chosen."""
