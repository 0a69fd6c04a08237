"""People named in a text: kept by their keys, so that a mention outlives a change of name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Control characters, which no typed text may hold: nobody can write a mention by hand.
OPEN, CLOSE = "\x02", "\x03"
MENTION = re.compile(f"{OPEN}([0-9]+){CLOSE}")


@dataclass(frozen=True)
class Part:
    """A stretch of text, or one person."""

    text: str = ""
    person_id: int | None = None


def joined(parts: Iterable[Part]) -> str:
    """The text as it is kept.

    >>> joined([Part("Thanks, "), Part(person_id=7), Part("!")])
    'Thanks, \\x027\\x03!'
    """
    return "".join(part.text if part.person_id is None else f"{OPEN}{part.person_id}{CLOSE}" for part in parts)


def parts_of(kept: str) -> Iterator[Part]:
    """The parts of a kept text, in order; none is empty.

    >>> list(parts_of(joined([Part(person_id=7), Part(" is right.")])))
    [Part(text='', person_id=7), Part(text=' is right.', person_id=None)]
    """
    for at, piece in enumerate(MENTION.split(kept)):
        if at % 2:
            yield Part(person_id=int(piece))
        elif piece:
            yield Part(piece)


def mentioned(kept: str) -> frozenset[int]:
    """Who is named.

    >>> sorted(mentioned(joined([Part(person_id=7), Part(" and "), Part(person_id=3)])))
    [3, 7]
    """
    return frozenset(int(key) for key in MENTION.findall(kept))
