"""What a document may cost: the number of rows it can answer with at most, told beside every answer."""

from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)

HIGHEST = 20_000
USUAL_PAGE = 20
PAGED = frozenset({"edges"})


def cost_of(document: DocumentNode, operation: OperationDefinitionNode, variables: dict[str, Any]) -> int:
    """How many objects the operation can answer with at most: each page counts by its `first`."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    measured: dict[str, int] = {}

    def within(selections: SelectionSetNode | None) -> int:
        return sum(one(selection) for selection in selections.selections) if selections else 0

    def one(selection: Any) -> int:
        match selection:
            case FieldNode():
                if selection.selection_set is None or selection.name.value.startswith("__"):
                    return 0
                if selection.name.value in ("edges", "node", "pageInfo"):
                    return within(selection.selection_set)
                return size_of(selection) * (1 + within(selection.selection_set))
            case InlineFragmentNode():
                return within(selection.selection_set)
            case FragmentSpreadNode():
                name = selection.name.value
                if name not in measured:
                    measured[name] = 0
                    fragment = fragments.get(name)
                    measured[name] = within(fragment.selection_set) if fragment else 0
                return measured[name]
        return 0

    def size_of(field: FieldNode) -> int:
        for argument in field.arguments:
            if argument.name.value == "first":
                match argument.value:
                    case IntValueNode():
                        return max(1, int(argument.value.value))
                    case VariableNode():
                        given = variables.get(argument.value.name.value)
                        return max(1, given) if isinstance(given, int) else USUAL_PAGE
        names = (
            {s.name.value for s in field.selection_set.selections if isinstance(s, FieldNode)}
            if (field.selection_set)
            else set()
        )
        return USUAL_PAGE if names & PAGED else 1

    return within(operation.selection_set)
