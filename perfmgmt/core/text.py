"""Checking what people write before it is stored."""

from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import figure, sentence

LONGEST = 20_000
UNFIT = {chr(code) for code in range(32)} - {"\n", "\r", "\t"}


def checked_text(text: str, *, field: str, longest: int = LONGEST, required: bool = False) -> str:
    """The text without blanks at its ends. Raises Invalid where it is too long, empty, or holds control characters.

    >>> checked_text("  Win the mid-market \\n", field="title")
    'Win the mid-market'
    """
    text = text.strip()
    if required and not text:
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
