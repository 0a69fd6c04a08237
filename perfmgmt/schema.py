"""The one place that knows every slice of the API."""

from copy import copy
from dataclasses import dataclass
from typing import Any

import graphene
from graphql import GraphQLResolveInfo

from goals.schema import (
    attached,
    check_in,
    check_in_mutations,
    comment,
    concern,
    goal,
    goal_mutations,
    key_result,
    notice,
    obligation,
    period,
    reaction,
    rhythm,
)
from goals.schema.goal import GoalFilter
from perfmgmt.audit import schema as audit
from perfmgmt.audit.schema import AuditFilter
from perfmgmt.core.scope import SCOPES
from perfmgmt.graphql.context import actor_in
from perfmgmt.graphql.edges import NODES, connection_field, mount_extensions, node_type
from perfmgmt.graphql.ids import parsed
from perfmgmt.graphql.inputs import searched
from perfmgmt.graphql.loading import Loader
from perfmgmt.graphql.mutations import mutation_fields
from perfmgmt.graphql.nodes import Plain
from perfmgmt.graphql.searching import Found
from perfmgmt.graphql.sections import sections_field
from perfmgmt.integrations.schema import access_token, file_import, import_mapping, preview
from perfmgmt.integrations.schema.file_import import FileImportFilter
from perfmgmt.notifications.schema import failed_work, notification
from perfmgmt.notifications.schema.notification import NotificationFilter
from perfmgmt.people.schema import delegation, employee, employee_mutations, move, organisation, role, team
from perfmgmt.people.schema.employee import EmployeeFilter
from perfmgmt.people.schema.organisation import Organisation
from perfmgmt.people.schema.team import TeamFilter
from perfmgmt.people.selectors.organisation import the_organisation

PEOPLE = (employee, employee_mutations, team, role, delegation, move, organisation)
GOALS = (period, goal, goal_mutations, key_result, attached, obligation, concern, rhythm)
CHECK_INS = (check_in, check_in_mutations, comment, reaction)
INTEGRATIONS = (file_import, import_mapping, preview, access_token)
TOLD = (notification, notice, failed_work)
SLICES = (*PEOPLE, *GOALS, *CHECK_INS, *INTEGRATIONS, *TOLD, audit)
mount_extensions()


def listing(target: str, description: str, filters: Any = None) -> graphene.Field:
    """A list of all rows of a type that one may see."""

    def resolve(_: Any, info: GraphQLResolveInfo, **args: Any) -> Any:
        actor = actor_in(info.context)
        node = node_type(target)
        rows = node.rows(actor)
        if filters and args.get("filter"):
            rows = filters.narrow(actor, rows, args["filter"])
        return Loader(info, actor).page(node, rows, args)

    return connection_field(target, description, filters, resolve)


@dataclass
class Sought:
    """What is looked for."""

    text: str


class Search(Plain):
    """What a search finds, each kind in pages: the rows in which each word of the text begins a word."""

    employees = Found("Employee", description="People and vacant posts, by name and job title.")
    teams = Found("Team", description="Teams, by name.")
    goals = Found("Goal", description="Goals that you may see, by title and tags.", newest_first=True)


class Query(import_mapping.ImportQueries, preview.PreviewQuery, graphene.ObjectType):  # type: ignore[misc]
    """What one may read."""

    me = graphene.Field(lambda: node_type("Employee"), description="Who is signed in; null where nobody is.")
    node = graphene.Field(
        graphene.relay.Node,
        id=graphene.ID(required=True, description="The id of a node of any type."),
        description="One row by its id; null where it is not there or you may not see it.",
    )
    organisation = graphene.Field(Organisation, description="The organisation you work for; null for strangers.")
    employees = listing("Employee", "People, and vacant posts.", EmployeeFilter)
    teams = listing("Team", "Teams.", TeamFilter)
    periods = listing("Period", "Periods.")
    goals = listing("Goal", "Goals that you may see.", GoalFilter)
    role_grants = listing("RoleGrant", "Roles that you may see.")
    hr_deputies = listing("HrDeputy", "Named HR deputies that you may know of.")
    notifications = listing("Notification", "What you are told of.", NotificationFilter)
    failed_work = listing("FailedWork", "Background work that failed; empty unless you look after the system.")
    failed_schedules = listing("FailedSchedule", "Schedules that failed; empty unless you look after the system.")
    audit_entries = listing("AuditEntry", "What was done; empty unless you are an auditor.", AuditFilter)
    settings_sections = sections_field()
    access_tokens = listing("AccessToken", "Your tokens.")
    token_scopes = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="What a token may be allowed to do."
    )
    search = graphene.Field(
        Search,
        required=True,
        text=graphene.String(required=True, description="Beginnings of words, without regard to case and accents."),
        description="People, teams and goals by the beginnings of their words.",
    )
    file_imports = listing("FileImport", "Imports that you may see.", FileImportFilter)
    import_mappings = listing("ImportMapping", "Mappings that are kept for imports.")

    @staticmethod
    def resolve_me(_: Any, info: GraphQLResolveInfo) -> Any:
        actor = info.context.actor
        if actor is None:
            return None
        # The session's login brought the person along, so that nothing needs to be read again.
        row = copy(actor.employee)
        Loader(info, actor).load(node_type("Employee"), [row], info.field_nodes)
        return row

    @staticmethod
    def resolve_organisation(_: Any, info: GraphQLResolveInfo) -> Any:
        return the_organisation() if info.context.actor else None

    @staticmethod
    def resolve_token_scopes(_: Any, info: GraphQLResolveInfo) -> list[str]:
        actor_in(info.context)
        return sorted(SCOPES)

    @staticmethod
    def resolve_search(_: Any, info: GraphQLResolveInfo, text: str) -> Any:
        sought = Sought(searched(text, "text"))
        Loader(info, actor_in(info.context)).load(Search, [sought], info.field_nodes)
        return sought

    @staticmethod
    def resolve_node(_: Any, info: GraphQLResolveInfo, id: str) -> Any:
        actor_in(info.context)
        type_name, key = parsed(id)
        return _one(info, type_name, key) if type_name in NODES and key is not None else None


def _one(info: GraphQLResolveInfo, type_name: str, key: int) -> Any:
    actor = actor_in(info.context)
    node = node_type(type_name)
    row = node.rows(actor).filter(pk=key).first()
    if row is not None:
        Loader(info, actor).load(node, [row], info.field_nodes)
    return row


class Mutations(graphene.ObjectType):  # type: ignore[misc]
    """What one may write: one mutation for each action."""

    class Meta:
        name = "Mutation"


for name, field in mutation_fields().items():
    Mutations._meta.fields[name] = field

schema = graphene.Schema(query=Query, mutation=Mutations, types=list(NODES.values()))
