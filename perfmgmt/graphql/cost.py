"""What a document may cost: the number of rows it can answer with at most, told beside every answer."""

from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)
from graphql.execution.values import get_argument_values

HIGHEST = 20_000
USUAL_LIST = 20
LENGTHS = frozenset({"first", "days"})
# A page counts where it is asked for, and a payload holds one refusal at most.
FREE = frozenset({"edges", "node", "pageInfo", "errors"})


def cost_of(
    schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: dict[str, Any]
) -> int:
    """How many objects the operation can answer with at most.

    A page counts by its `first`, a list of days by its `days`, any other as 20, each row with all asked of it.
    Every fragment is measured once. variables: as coerced, with their defaults.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    measured: dict[str, int] = {}

    def within(selections: SelectionSetNode | None, parent: Any) -> int:
        return sum(one(selection, parent) for selection in selections.selections) if selections else 0

    def one(selection: Any, parent: Any) -> int:
        match selection:
            case FieldNode():
                name = selection.name.value
                field = getattr(parent, "fields", {}).get(name)
                if selection.selection_set is None or field is None:
                    return 0
                below = within(selection.selection_set, get_named_type(field.type))
                return below if name in FREE else _length(field, selection, variables) * (1 + below)
            case InlineFragmentNode():
                on = selection.type_condition
                return within(selection.selection_set, schema.get_type(on.name.value) if on else parent)
            case FragmentSpreadNode():
                name = selection.name.value
                if name not in measured:
                    fragment = fragments[name]
                    on_type = schema.get_type(fragment.type_condition.name.value)
                    measured[name] = within(fragment.selection_set, on_type)
                return measured[name]
        return 0

    return within(operation.selection_set, schema.get_root_type(operation.operation))


def _length(field: GraphQLField, node: FieldNode, variables: dict[str, Any]) -> int:
    for name in LENGTHS & field.args.keys():
        asked = get_argument_values(field, node, variables).get(name)
        return max(1, asked or field.args[name].default_value or USUAL_LIST)
    kind: Any = field.type
    return USUAL_LIST if is_list_type(get_nullable_type(kind)) else 1
