"""The operations that the screens send, read from the frontend's sources."""

import re
from collections.abc import Iterator
from pathlib import Path

from graphql import DefinitionNode, FragmentDefinitionNode, OperationDefinitionNode, parse, print_ast, visit
from graphql.language import FragmentSpreadNode, Visitor

SOURCES = Path(__file__).parents[2] / "frontend" / "src"
LITERAL = re.compile(r"\bgraphql\(\s*`([^`]*)`")


class _Spreads(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: object) -> None:
        self.names.add(node.name.value)


def operations() -> dict[str, str]:
    """Every operation of the frontend with the fragments it needs, by its file and its name there."""
    written = list(_written())
    fragments = {one.name.value: one for _, one in written if isinstance(one, FragmentDefinitionNode)}
    found = {}
    for file, one in written:
        if isinstance(one, OperationDefinitionNode):
            assert one.name is not None, f"Name every operation of {file}."
            found[f"{file} {one.name.value}"] = "\n".join(print_ast(part) for part in (one, *_needed(one, fragments)))
    return found


def _written() -> Iterator[tuple[str, DefinitionNode]]:
    for file in sorted(SOURCES.rglob("*.ts*")):
        if ".test." not in file.name:
            for text in LITERAL.findall(file.read_text()):
                for definition in parse(text.replace(" @_unmask", "")).definitions:
                    yield file.stem, definition


def _needed(
    operation: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode]
) -> list[FragmentDefinitionNode]:
    needed: dict[str, FragmentDefinitionNode] = {}
    waiting: list[OperationDefinitionNode | FragmentDefinitionNode] = [operation]
    while waiting:
        spreads = _Spreads()
        visit(waiting.pop(), spreads)
        for name in sorted(spreads.names - needed.keys()):
            needed[name] = fragments[name]
            waiting.append(fragments[name])
    return list(needed.values())
