"""Words as they are compared: without regard to case, accents, and letters that some keyboards lack."""

import re
import unicodedata

LONGEST_WORD = 40
WORD = re.compile(r"[^\W_]+")
# Letters of the Latin script that Unicode does not take apart into a letter and a mark.
LETTERS = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ŋ": "n",
        "ĸ": "k",
        "ß": "ss",
    }
)


def folded(text: str) -> str:
    """The text in the form in which texts are compared; folding it again changes nothing.

    >>> folded("Übergröße"), folded("Łódź, SMØRREBRØD")
    ('ubergrosse', 'lodz, smorrebrod')
    """
    before = ""
    while text != before:
        before = text
        parts = unicodedata.normalize("NFKD", text.casefold())
        # Marks, and what is in a word without being seen, such as a soft hyphen.
        text = "".join(one for one in parts if unicodedata.category(one) not in ("Mn", "Mc", "Me", "Cf"))
        text = text.translate(LETTERS)
    return text


def words_of(*texts: str) -> list[str]:
    """The different words of some texts, folded and cut where they are very long, in their order.

    >>> words_of("First invoice within 20 days", "first-class")
    ['first', 'invoice', 'within', '20', 'days', 'class']
    """
    found = (word[:LONGEST_WORD] for text in texts for word in WORD.findall(folded(text)))
    return list(dict.fromkeys(found))
