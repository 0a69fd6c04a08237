"""The words by which rows are found, in a table beside each model that can be searched."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from perfmgmt.core.fields import WordField
from perfmgmt.core.folding import LONGEST_WORD, words_of

AT_ONCE = 500


class SearchWord(models.Model):
    """One folded word of one row. A package adds `row`, a foreign key without an index of its own."""

    word = WordField(max_length=LONGEST_WORD)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["row", "word"], name="%(class)s_is_kept_once")]
        indexes = [models.Index(fields=["word", "-row"], name="%(class)s_by_word")]


Said = Callable[[Any], Iterable[str]]


@dataclass(frozen=True)
class Source:
    """A model that can be searched: where its words are kept, and of what texts they are."""

    model: type[models.Model]
    words: Any
    said: Said


SOURCES: dict[type[models.Model], Source] = {}


def searchable(model: type[models.Model], words: type[SearchWord], said: Said) -> None:
    """Let the rows of a model be found by the words of what `said` reads from one."""
    SOURCES[model] = Source(model, words, said)


@dataclass(frozen=True)
class Difference:
    """A word that is kept and should not be, or the other way round."""

    kind: str
    row: int
    word: str
    is_kept: bool

    def __str__(self) -> str:
        return f"{self.kind} {self.row}: “{self.word}” {'is kept and not said' if self.is_kept else 'is not kept'}."


def keep_words(rows: Sequence[models.Model], *, are_new: bool = False) -> None:
    """Keep the words of rows of one model, after they are written; whoever writes what `said` reads calls it."""
    for at in range(0, len(rows), AT_ONCE):
        some = rows[at : at + AT_ONCE]
        list(correct(SOURCES[type(some[0])], some, are_new=are_new))


def correct(
    source: Source, rows: Sequence[models.Model], *, are_new: bool = False, write: bool = True
) -> Iterator[Difference]:
    """What differs between the words kept and the words said; put right unless told otherwise."""
    kept: dict[tuple[int, str], int] = {}
    if not are_new:
        stored = source.words._default_manager.filter(row__in=[row.pk for row in rows])
        kept = {(row, word): pk for pk, row, word in stored.values_list("pk", "row_id", "word")}
    said = {(row.pk, word) for row in rows for word in words_of(*source.said(row))}
    gone, missing = sorted(kept.keys() - said), sorted(said - kept.keys())
    if write and gone:
        source.words._default_manager.filter(pk__in=[kept[one] for one in gone]).delete()
    if write and missing:
        fresh = [source.words(row_id=row, word=word) for row, word in missing]
        source.words._default_manager.bulk_create(fresh, batch_size=10 * AT_ONCE)
    kind = source.model.__name__
    yield from (Difference(kind, row, word, True) for row, word in gone)
    yield from (Difference(kind, row, word, False) for row, word in missing)
