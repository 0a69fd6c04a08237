"""The words of a choice: what people call it, and what of theirs it is read from."""

import re
from collections.abc import Sequence

from perfmgmt.core.sentence import in_every_language, translated


def said(choice: str) -> str:
    """What the reader calls a choice.

    >>> said("on_leave")
    'on leave'
    """
    return translated(_spaced(choice))


def meaning(text: str, choices: Sequence[str]) -> str | None:
    """The choice that a text means, in any language and case, with blanks or hyphens between its parts.

    >>> meaning("On track", ("on_track", "at_risk")), meaning("Auf-Kurs", ("on_track",)), meaning("soon", ("on_track",))
    ('on_track', 'on_track', None)
    """
    word = _joined(text)
    if word in choices:
        return word
    return next((one for one in choices if word in map(_joined, in_every_language(_spaced(one)))), None)


def _spaced(choice: str) -> str:
    return choice.replace("_", " ")


def _joined(text: str) -> str:
    return re.sub("[ _-]+", "_", text.strip().casefold())
