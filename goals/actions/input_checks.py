"""Checking small inputs that several actions take."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from goals.rules.number import unfit
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text

HEAVIEST = Decimal(1_000_000)
EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2999, 12, 31)


def checked_day(day: dt.date | None, field: str) -> dt.date | None:
    """A day from which to reckon with weeks and quarters. Raises Invalid for one that nobody means."""
    if day is not None and not EARLIEST <= day <= LATEST:
        raise Invalid(
            sentence("Enter a day from {first} to {last}.", first=EARLIEST.year, last=LATEST.year), field=field
        )
    return day


def checked_weight(weight: Decimal, field: str = "weight") -> Decimal:
    """A weight from 0 to a million. Raises Invalid otherwise."""
    if not weight.is_finite() or not 0 <= weight <= HEAVIEST or round(weight, 4) != weight:
        raise Invalid("Enter a weight from 0 to 1,000,000 with at most 4 decimals.", field=field)
    return weight


def checked_number(number: Decimal | None, field: str) -> Decimal | None:
    """A number that can be stored as it is. Raises Invalid otherwise."""
    if number is not None and (problem := unfit(number)):
        raise Invalid(problem, field=field)
    return number


def checked_share(number: float | None, field: str) -> float | None:
    """A share from 0 to 1. Raises Invalid otherwise, NaN included."""
    if number is not None and not 0 <= number <= 1:
        raise Invalid("Enter a share from 0 to 1, such as 0.4 for 40 %.", field=field)
    return number


def checked_tags(tags: Iterable[str]) -> list[str]:
    """Up to twenty words to find a goal by, each once."""
    words = list(dict.fromkeys(checked_text(tag, field="tags", longest=40, required=True) for tag in tags))
    if len(words) > 20:
        raise Invalid("A goal has up to 20 tags. Take some away.", field="tags")
    return words
