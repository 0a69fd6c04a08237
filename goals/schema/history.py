"""What was done to a goal, in the API; references are named only to those who may see them."""

from collections.abc import Sequence
from typing import Any

import graphene

from goals.models import Goal
from goals.selectors.history import Told, histories_of
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.edges import Batch, One
from perfmgmt.graphql.nodes import Plain
from perfmgmt.graphql.pages import PAGE


class FieldChange(Plain):
    """One field before and after."""

    field = graphene.String(required=True, description="What changed.")
    before = graphene.String(description="What it was; null where it was empty or you may not see it.")
    after = graphene.String(description="What it became; null where it is empty or you may not see it.")


def changes_of(actor: Actor, rows: Sequence[Told]) -> dict[int, Any]:
    """The changes the selector found."""
    return {row.pk: row.changes for row in rows}


class GoalChange(Plain):
    """One deed in a goal's history."""

    at = graphene.DateTime(required=True, description="When.")
    actor = One("Employee", description="Who; null where the system did it.")
    on_behalf_of = One("Employee", description="For whom, where a delegate did it.")
    verb = graphene.String(required=True, description="What was done, such as goal.checked_in.")
    changes = Batch(FieldChange, changes_of, many=True, description="What changed.")


def histories(actor: Actor, rows: Sequence[Goal], *, first: int) -> dict[int, list[Told]]:
    """The latest deeds on each goal."""
    if not 1 <= first <= PAGE:
        raise Invalid(sentence("Ask for 1 to {most} at a time.", most=PAGE), field="first")
    return histories_of(actor, rows, first)
