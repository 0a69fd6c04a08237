"""The five locks that keep permission from being forgotten, each with a violation that it catches."""

from typing import Any

import graphene
import pytest
from django.core.exceptions import ImproperlyConfigured

from goals.models import GoalProgress
from perfmgmt.core.action import ACTIONS, action
from perfmgmt.core.actor import Actor
from perfmgmt.graphql.edges import NODES, node_type
from perfmgmt.graphql.mutations import MUTATIONS, Mutation
from perfmgmt.graphql.nodes import ProtectedNode
from perfmgmt.people.models import User
from perfmgmt.schema import Query, schema
from tests.access.checks import (
    foreign_edges,
    foreign_mutations,
    is_schema_module,
    modules,
    reads_past_policies,
    undescribed,
    unnamed,
)
from tests.access.test_action_matrix import MATRIX, WITHOUT_MUTATION
from tests.access.walk import ways

API = schema.graphql_schema


def declared(**meta: Any) -> None:
    type("Planted", (ProtectedNode,), {"Meta": type("Meta", (), meta)})


@pytest.mark.parametrize("fields", ["__all__", None, ["day"]])
def test_a_node_that_does_not_name_its_fields_is_refused_at_import(fields: Any) -> None:
    given = {} if fields is None else {"fields": fields}
    with pytest.raises(ImproperlyConfigured, match="every field"):
        declared(model=GoalProgress, name="Planted", **given)
    assert "Planted" not in NODES


def test_a_node_whose_model_has_no_policy_is_refused_at_import() -> None:
    with pytest.raises(ImproperlyConfigured, match="no policy"):
        declared(model=User, name="Planted", fields=("email",))
    assert "Planted" not in NODES


def test_every_mutation_is_built_on_the_kit() -> None:
    assert foreign_mutations(API) == []
    assert {mutation.action.__name__ for mutation in MUTATIONS.values()} == ACTIONS.keys() - WITHOUT_MUTATION.keys()


def test_every_edge_of_a_protected_type_goes_by_the_kit() -> None:
    assert foreign_edges(API) == []


def test_everything_in_the_schema_is_described() -> None:
    assert undescribed(API) == []


class Loose(graphene.ObjectType):  # type: ignore[misc]
    goal = graphene.Field(lambda: node_type("Goal"))

    def resolve_goal(self, info: Any) -> Any:
        return None


class LooseMutations(graphene.ObjectType):  # type: ignore[misc]
    goal_vanish = graphene.Field(graphene.Boolean)


def test_the_walk_sees_a_planted_mutation_edge_and_silence() -> None:
    query = type("Query", (Query,), {"loose": graphene.Field(Loose)})
    planted = graphene.Schema(query=query, mutation=LooseMutations, types=list(NODES.values())).graphql_schema
    assert foreign_mutations(planted) == ["goalVanish"]
    assert foreign_edges(planted) == ["Loose.goal"]
    assert {"Loose", "Loose.goal", "Query.loose", "LooseMutations.goalVanish"} <= set(undescribed(planted))


def test_no_schema_module_reads_past_the_policies() -> None:
    found = [(path, source) for path, source in modules("perfmgmt", "goals", "reviews") if is_schema_module(path)]
    assert len(found) > 10
    assert [(path, reads_past_policies(source)) for path, source in found if reads_past_policies(source)] == []


@pytest.mark.parametrize(
    "planted",
    [
        "rows = Goal.objects.all()",
        "rows = Goal._default_manager.filter(pk=1)",
        "rows = Goal._base_manager",
        "rows = visible(actor, Goal).raw('SELECT 1')",
        "rows = rows.extra(where=['1=1'])",
        "from django.db import connection",
        "from django.db.models.expressions import RawSQL",
    ],
)
def test_a_planted_way_past_the_policies_is_seen(planted: str) -> None:
    assert reads_past_policies(planted)


def test_an_action_takes_the_actor_first() -> None:
    with pytest.raises(TypeError, match="first parameter"):

        @action
        def goal_vanish(*, goal_id: int) -> None: ...

    assert "goal_vanish" not in ACTIONS


def test_an_action_takes_everything_else_by_name() -> None:
    with pytest.raises(TypeError, match="by name"):

        @action
        def goal_vanish(actor: Actor, goal_id: int) -> None: ...

    assert "goal_vanish" not in ACTIONS


def test_two_actions_have_two_names() -> None:
    with pytest.raises(TypeError, match="another action"):

        @action
        def goal_update(actor: Actor, *, goal_id: int) -> None: ...


def test_a_mutation_calls_the_action_of_its_own_name() -> None:
    with pytest.raises(ImproperlyConfigured, match="its own name"):
        type("GoalVanish", (Mutation,), {"__doc__": "Vanish.", "action": ACTIONS["goal_update"], "answer": "Goal"})
    assert "goalVanish" not in MUTATIONS


def test_an_action_that_the_matrix_does_not_name_is_seen() -> None:
    assert unnamed(ACTIONS, MATRIX, WITHOUT_MUTATION) == set()
    assert unnamed([*ACTIONS, "goal_vanish"], MATRIX, WITHOUT_MUTATION) == {"goal_vanish"}


def test_a_protected_type_that_no_way_reaches_is_seen() -> None:
    assert NODES.keys() - ways().keys() == set()
    assert {*NODES, "Planted"} - ways().keys() == {"Planted"}
