"""The organisation in the API."""

import graphene

from perfmgmt.graphql.nodes import Plain


class Organisation(Plain):
    """The one organisation that this installation serves."""

    name = graphene.String(required=True, description="What it is called.")
    is_demo = graphene.Boolean(required=True, description="Whether it is the demo company.")
