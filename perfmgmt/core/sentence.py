"""Sentences for people, in the language of whoever reads them."""

from functools import cache
from typing import Any

from babel.numbers import format_decimal
from django.conf import settings
from django.utils.translation import get_language, gettext, override


def sentence(text: str, /, **values: Any) -> str:
    """The sentence in the reader's language, with the values put into its braces.

    text: the English sentence, written out where it is used; it is the key of its translations.

    >>> sentence("At most {levels} levels are possible.", levels=51)
    'At most 51 levels are possible.'
    """
    return gettext(text).format(**values)


def translated(text: str) -> str:
    """A finished sentence without values in the reader's language; one that was put together is given back as it is."""
    return gettext(text) if text else text


@cache
def in_every_language(text: str) -> frozenset[str]:
    """A text without values in all languages of the product."""
    found = set()
    for language, _ in settings.LANGUAGES:
        with override(language):
            found.add(gettext(text))
    return frozenset(found)


def figure(number: int) -> str:
    """A count as the reader writes it.

    >>> figure(90000)
    '90,000'
    """
    return format_decimal(number, locale=get_language() or "en")
