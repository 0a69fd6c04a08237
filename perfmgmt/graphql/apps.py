"""The GraphQL kit as a Django application."""

from django.apps import AppConfig


class GraphQLConfig(AppConfig):
    """Holds one table, the idempotency keys."""

    name = "perfmgmt.graphql"
    label = "graphql_kit"
