"""The sentences that the source holds for people, read from its syntax tree."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SENTENCE = re.compile(r"^[A-Z“{].*\s.*[.?!]$", re.DOTALL)
NOT_FOR_PEOPLE = {"description", "help_text", "help", "filter_description"}
FOR_PROGRAMMERS = {
    "TypeError",
    "LookupError",
    "RuntimeError",
    "ValueError",
    "ImproperlyConfigured",
    "CommandError",
    "AssertionError",
    "print",
    "Order",
    "settings_section",
}
"""Errors of whoever builds or runs the product, what commands print, and descriptions of the API are in English."""
REFUSALS = ("Refusal", "Invalid", "Forbidden", "Conflict", "NotFound", "FileRefused", "refuse", "warn")
ELSEWHERE = ("migrations", "management", "demo", "graphql", "schema", "integrations/rules/summary")
"""Commands, made-up people, and what only a program meets: the protocol of the API and the cells of a file."""


def sources() -> Iterator[Path]:
    """The modules whose sentences somebody reads on a screen."""
    for package in ("goals", "reviews", "perfmgmt"):
        for path in sorted((ROOT / package).rglob("*.py")):
            inside = str(path.relative_to(ROOT))
            if not any(f"/{name}/" in inside or inside.endswith(f"/{name}.py") for name in ELSEWHERE):
                yield path


def sentences_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every sentence that is no docstring, no description and no programmer's error."""
    passed_over = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed_over.add(id(node.value))
        if isinstance(node, ast.keyword) and node.arg in NOT_FOR_PEOPLE:
            passed_over |= {id(inner) for inner in ast.walk(node.value)}
        if isinstance(node, ast.Call) and name_of(node.func) in FOR_PROGRAMMERS | {"getLogger"}:
            passed_over |= {id(inner) for inner in ast.walk(node)}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and name_of(node.func.value) == "log":
            passed_over |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in passed_over else None
        if isinstance(text, str) and SENTENCE.match(text):
            yield node.lineno, text
        if isinstance(node, ast.Call) and name_of(node.func) == "sentence" and isinstance(node.args[0], ast.Constant):
            yield node.lineno, str(node.args[0].value)


def filled_sentences_in(tree: ast.Module) -> Iterator[int]:
    """The lines of refusals whose sentence is put together where it is raised: nobody could translate those."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in REFUSALS:
            yield from (one.lineno for one in node.args if isinstance(one, ast.JoinedStr))


def phrases_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What an import counts as done or skipped, and what it warns of: phrases that are no sentences."""
    named = {
        name_of(node.targets[0]): node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        key = node.slice if isinstance(node, ast.Subscript) and name_of(node.value) in ("done", "skipped") else None
        if isinstance(key, ast.Constant):
            yield key.lineno, str(key.value)
        if isinstance(node, ast.Call) and name_of(node.func) in ("warn", "sentence"):
            yield from ((node.lineno, str(named[name_of(one)])) for one in node.args if name_of(one) in named)


def name_of(node: ast.expr) -> str:
    """The last part of a name."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
