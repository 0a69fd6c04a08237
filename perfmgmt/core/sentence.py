"""Sentences for people, in the language of whoever reads them."""

from typing import Any

from babel.numbers import format_decimal
from django.utils.translation import get_language, gettext


def sentence(text: str, **values: Any) -> str:
    """The sentence in the reader's language, with the values put into its braces.

    text: the English sentence, written out where it is used; it is the key of its translations.

    >>> sentence("At most {levels} levels are possible.", levels=51)
    'At most 51 levels are possible.'
    """
    return gettext(text).format(**values)


def translated(text: str) -> str:
    """A finished sentence without values in the reader's language; one that was put together is given back as it is."""
    return gettext(text) if text else text


def figure(number: int) -> str:
    """A count as the reader writes it.

    >>> figure(90000)
    '90,000'
    """
    return format_decimal(number, locale=get_language() or "en")
