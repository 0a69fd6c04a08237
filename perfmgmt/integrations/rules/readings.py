"""Several values in one cell, each under the id of its key result."""

from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence


def readings(text: str) -> dict[str, str]:
    """The texts of the values by the ids of their key results. Raises Invalid for a part that is no such pair.

    >>> readings("KR-1=14; KR-2=80,5")
    {'KR-1': '14', 'KR-2': '80,5'}
    """
    found: dict[str, str] = {}
    for part in text.split(";"):
        key, equals, value = (one.strip() for one in part.rpartition("="))
        if not part.strip():
            continue
        if not equals or not key or key in found:
            raise Invalid(sentence("Write values as KR-1=14; KR-2=80, each key result once."), field="values")
        found[key] = value
    return found
