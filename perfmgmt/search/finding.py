"""Rows whose words begin as the words that are looked for."""

from typing import Any, TypeVar

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet, Value

from perfmgmt.core.errors import Invalid
from perfmgmt.core.folding import words_of
from perfmgmt.core.sentence import sentence
from perfmgmt.search.words import SOURCES

M = TypeVar("M", bound=Model)
MOST_WORDS = 20
AFTER_ALL = "\U0010ffff"


def beginning(word: str, column: str = "word") -> Q:
    """The words that begin so, as a range that an index answers on both databases."""
    return Q(**{f"{column}__gte": word, f"{column}__lt": word + AFTER_ALL})


def matching(rows: QuerySet[M], text: str, field: str) -> QuerySet[M]:
    """Those of the rows in which each word of the text begins a word; a text without any finds nothing."""
    words = _words(text, field)
    for word in words:
        rows = rows.filter(pk__in=_kept(rows).filter(beginning(word)).values("row"))
    return rows if words else rows.none()


def ranked(rows: QuerySet[Any], text: str, field: str) -> QuerySet[Any]:
    """The same with `rank`, the first word that the longest one begins, and `place`, the key beside it in the index.

    In this order a page ends the search: nothing but the words up to its last row is read. Which word leads must not
    depend on how many rows there are, or the order would tell of hidden ones.
    """
    words = sorted(_words(text, field), key=len, reverse=True)
    if not words:
        nothing: QuerySet[Any] = rows.none().annotate(rank=Value(""), place=F("pk"))
        return nothing
    first, *others = words
    kept = _kept(rows).filter(row=OuterRef("pk"))
    found: QuerySet[Any] = rows.filter(beginning(first, "words__word"))
    found = found.annotate(rank=F("words__word"), place=F("words__row"))
    for word in others:
        found = found.filter(Exists(kept.filter(beginning(word))))
    return found.exclude(Exists(kept.filter(word__gte=first, word__lt=OuterRef("rank"))))


def _kept(rows: QuerySet[Any]) -> Any:
    return SOURCES[rows.model].words._default_manager.all()


def _words(text: str, field: str) -> list[str]:
    words = words_of(text)
    if len(words) > MOST_WORDS:
        raise Invalid(sentence("Search for at most {most} words.", most=MOST_WORDS), field=field)
    return words
