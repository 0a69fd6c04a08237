"""Folding: what is the same word to a reader is the same word to the search."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfmgmt.core.folding import LONGEST_WORD, folded, words_of

LATIN = st.text(st.characters(max_codepoint=0x24F, categories=["Lu", "Ll"]))


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_composed_and_decomposed_are_the_same(text: str) -> None:
    forms = {folded(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert forms == {folded(text)}


@given(LATIN)
def test_case_makes_no_difference(text: str) -> None:
    assert folded(text.upper()) == folded(text.lower()) == folded(text)


@given(LATIN, st.sampled_from("\u0301\u0308\u030a\u0327\u00ad\u200d"))
def test_a_mark_makes_no_difference(text: str, mark: str) -> None:
    assert folded(mark.join(text)) == folded(text)


@given(LATIN)
def test_latin_letters_become_plain_ones(text: str) -> None:
    plain = [one for one in folded(text) if one.isascii()]
    assert "".join(plain) == "".join(plain).lower()


@given(st.text(), st.text())
def test_words_are_folded_different_and_not_empty(one: str, other: str) -> None:
    words = words_of(one, other)
    assert words == [*dict.fromkeys(words)] and "" not in words
    assert all(folded(word) == word and len(word) <= LONGEST_WORD for word in words)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Größe", "grosse"),
        ("STRASSE", "strasse"),
        ("Øystein", "oystein"),
        ("Ægir", "aegir"),
        ("cœur", "coeur"),
        ("Łukasz", "lukasz"),
        ("Đorđe", "dorde"),
        ("Þóra", "thora"),
        ("İstanbul", "istanbul"),
        ("ﬁne", "fine"),
        ("Ünal", "unal"),
        ("Ёлка", "елка"),
    ],
)
def test_letters_that_some_keyboards_lack(text: str, plain: str) -> None:
    assert folded(text) == plain
