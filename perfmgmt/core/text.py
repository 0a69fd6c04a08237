"""Checking what people write before it is stored."""

import unicodedata

from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import figure, sentence

LONGEST = 20_000
# Control characters, and the two that turn round whatever is written after them.
UNFIT = {chr(code) for code in (*range(32), *range(127, 160), 0x202D, 0x202E)} - {"\n", "\r", "\t"}
# Letters and symbols by name, which show nothing all the same.
EMPTY = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: blanks, joiners, marks without a letter.

    >>> is_blank("\\u200b\\u2003"), is_blank("é")
    (True, False)
    """
    return all(letter in EMPTY or unicodedata.category(letter)[0] in "CZM" for letter in text)


def checked_text(text: str, *, field: str, longest: int = LONGEST, required: bool = False) -> str:
    """The text without blanks at its ends. Raises Invalid where it is too long, empty, or holds control characters.

    >>> checked_text("  Win the mid-market \\n", field="title")
    'Win the mid-market'
    """
    text = text.strip()
    if required and is_blank(text):
        raise Invalid("Write something here; this cannot stay empty.", field=field)
    if len(text) > longest:
        raise Invalid(
            sentence(
                "This has {count} characters; {most} are possible. Shorten it.",
                count=figure(len(text)),
                most=figure(longest),
            ),
            field=field,
        )
    if UNFIT & set(text):
        raise Invalid("This holds characters that cannot be shown. Type it again instead of pasting it.", field=field)
    return text
