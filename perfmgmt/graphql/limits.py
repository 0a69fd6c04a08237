"""What a document may ask for, checked before anything runs."""

from collections.abc import Iterator
from typing import Any

from graphql import (
    ASTValidationRule,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationRule,
    specified_rules,
    visit,
)
from graphql.language import Visitor

TOKENS = 1_000
DEPTH = 12
DEPTH_IN_ALL = 20
ALIASES = 15
WRAPPERS = frozenset({"edges", "node"})

Depths = tuple[int, int]


class DepthLimit(ValidationRule):
    """At most 12 levels without counting `edges`, `node` and introspection, and 20 in all.

    Each fragment is measured once, so nested fragments cost no more than their text.
    """

    def enter_document(self, document: DocumentNode, *_: Any) -> None:
        fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
        measured: dict[str, Depths] = {}

        def depth_of(selections: SelectionSetNode | None, within: tuple[str, ...]) -> Depths:
            counted = in_all = 0
            for selection in selections.selections if selections else ():
                a, b = depth_of_one(selection, within)
                counted, in_all = max(counted, a), max(in_all, b)
            return counted, in_all

        def depth_of_one(selection: Any, within: tuple[str, ...]) -> Depths:
            match selection:
                case FieldNode():
                    name = selection.name.value
                    if name.startswith("__"):
                        return 0, 0
                    counted, in_all = depth_of(selection.selection_set, within)
                    return counted + (name not in WRAPPERS), in_all + 1
                case InlineFragmentNode():
                    return depth_of(selection.selection_set, within)
                case FragmentSpreadNode():
                    name = selection.name.value
                    if name in within or name not in fragments:
                        return 0, 0
                    if name not in measured:
                        measured[name] = depth_of(fragments[name].selection_set, (*within, name))
                    return measured[name]
            return 0, 0

        for definition in document.definitions:
            if isinstance(definition, OperationDefinitionNode):
                counted, in_all = depth_of(definition.selection_set, ())
                if counted > DEPTH or in_all > DEPTH_IN_ALL:
                    self.report_error(
                        GraphQLError(
                            f"The document is {counted} levels deep ({in_all} with edges and nodes); "
                            f"{DEPTH} ({DEPTH_IN_ALL}) are possible. Ask in two steps.",
                            definition,
                        )
                    )


class AliasLimit(ValidationRule):
    """At most 15 aliases in a document."""

    def enter_document(self, document: DocumentNode, *_: Any) -> None:
        counter = _AliasCounter()
        visit(document, counter)
        if counter.count > ALIASES:
            self.report_error(
                GraphQLError(f"The document has {counter.count} aliases; {ALIASES} are possible. Ask in two steps.")
            )


class _AliasCounter(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        self.count += node.alias is not None


def rules_for(signed_in: bool) -> Iterator[type[ASTValidationRule]]:
    """The standard rules, ours, and no look at the schema for strangers."""
    yield from specified_rules
    yield DepthLimit
    yield AliasLimit
    if not signed_in:
        yield NoSchemaIntrospectionCustomRule
