"""What a mapping makes of one row."""

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import figure, sentence
from perfmgmt.integrations.rules.mapping import Condition, Question, Value, names_in
from perfmgmt.integrations.rules.rows import Row

LONGEST = 100_000


class View:
    """A row with the values that the mapping names, and with the rows around it."""

    def __init__(self, row: Row, named: Mapping[str, Value]) -> None:
        self.row = row
        self.named = named
        self.parent: View | None = None
        self.has_children = False
        self._made: dict[str, str] = {}

    @property
    def number(self) -> int:
        """The number of the row."""
        return self.row.number

    def text(self, name: str) -> str:
        """What stands in a column, or what a named value comes to."""
        if name not in self.named:
            return self.row.cells[name]
        if name not in self._made:
            self._made[name] = self.value(self.named[name])
        return self._made[name]

    def holds(self, conditions: Iterable[Condition]) -> bool:
        """Whether all conditions hold."""
        return all(self._answer(one) == one.wanted for one in conditions)

    def _answer(self, condition: Condition) -> bool:
        match condition.asks:
            case Question.HAS_CHILDREN:
                return self.has_children
            case Question.FILLED:
                return bool(self.text(condition.column))
            case Question.SAME_AS_PARENT:
                return self.parent is not None and self.parent.text(condition.column) == self.text(condition.column)
            case Question.IS:
                return self.text(condition.column) in condition.among

    def value(self, value: Value) -> str:
        """The text of a value. Raises Invalid where a word is not in its map and there is no default."""
        if not self.holds(value.when):
            return value.default
        text = self._source(value)
        if value.split is not None:
            text = element_of(text, value.split, value.element)
        if value.translation is not None and text:
            text = translated(text, value)
        return text or value.default

    def _source(self, value: Value) -> str:
        if value.constant is not None:
            return value.constant
        if value.template is not None:
            return composed(value.template, {name: self.text(name) for name in names_in(value.template)})
        return next((text for name in value.columns if (text := self.text(name))), "")


def composed(template: str, texts: Mapping[str, str]) -> str:
    """A template filled in; nothing at all where every column in it is empty.

    >>> composed("{role} {id}", {"role": "", "id": "p1"}), composed("team:{name}", {"name": ""})
    ('p1', '')
    """
    if texts and not any(texts.values()):
        return ""
    parts = [literal + (texts[name] if name is not None else "") for literal, name, _, _ in _parsed(template, texts)]
    return "".join(parts).strip()


def _parsed(template: str, texts: Mapping[str, str]) -> list[Any]:
    """The parts of a template. Raises Invalid where it comes to more than any field holds.

    A value may be made of others, which are made of others: each step may double what the one before came to.
    """
    parts = list(Formatter().parse(template))
    if sum(len(literal) + len(texts.get(name or "", "")) for literal, name, _, _ in parts) > LONGEST:
        told = "A value of the mapping comes to more than {most} characters. Shorten it."
        raise Invalid(sentence(told, most=figure(LONGEST)))
    return parts


def element_of(text: str, separator: str, at: int) -> str:
    """One element of a list, counted from 1, or from the end with −1; nothing where the list is shorter.

    >>> element_of("Sales | Europe", "|", 1), element_of("Sales | Europe", "|", -1), element_of("Sales", "|", 2)
    ('Sales', 'Europe', '')
    """
    elements = [element.strip() for element in text.split(separator)]
    index = at - 1 if at > 0 else at
    return elements[index] if -len(elements) <= index < len(elements) else ""


def translated(text: str, value: Value) -> str:
    """The word that the mapping gives for another. Raises Invalid for a word it does not list."""
    words = value.translation or {}
    if text in words:
        return words[text]
    if value.translation_keeps:
        return text
    if value.translation_default is None:
        told = "“{text}” is not in the map. Add it to the mapping, or a map_default."
        raise Invalid(sentence(told, text=shortened(text)))
    return value.translation_default


def shortened(text: str, longest: int = 60) -> str:
    """A text short enough to quote in a sentence.

    >>> shortened("word " * 20, 12)
    'word word w…'
    """
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
