"""From the text of a cell to a value of its field."""

import datetime as dt
import re
from contextlib import suppress
from decimal import Decimal

from goals.rules.number import unfit
from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence, translated
from perfmgmt.core.text import checked_text
from perfmgmt.integrations.rules.choices import meaning, said
from perfmgmt.integrations.rules.fields import Field, Form
from perfmgmt.integrations.rules.values import shortened

NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,4})?")
# Points between groups of three digits, where a comma is the decimal mark.
GROUPED = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]*)?")
ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST_NUMBER = 60

Typed = str | dt.date | Decimal | list[str] | None


def typed(text: str, name: str, field: Field, date_format: str, decimal: str = ".") -> Typed:
    """The value of one field; None where the cell is empty. Raises Invalid with a sentence for the field."""
    text = checked_text(text, field=name, longest=field.longest, required=field.required)
    if not text:
        return "" if field.form in (Form.TEXT, Form.EMAIL) and not field.keeps else None
    match field.form:
        case Form.EMAIL:
            return read_address(text)
        case Form.DATE:
            return read_date(text, date_format)
        case Form.NUMBER:
            return read_number(text, decimal)
        case Form.CHOICE:
            return read_choice(text, field.choices)
        case Form.TAGS:
            return [tag for tag in (one.strip() for one in text.split(",")) if tag]
        case Form.TEXT | Form.REFERENCE:
            return text


def read_date(text: str, date_format: str = "%Y-%m-%d") -> dt.date:
    """A day of the calendar, written as the mapping says, or as 2026-12-31, which nothing else can mean.

    >>> read_date("31.12.2026", "%d.%m.%Y") == read_date("2026-12-31", "%d.%m.%Y")
    True
    """
    for one in (date_format, *(["%Y-%m-%d"] if ISO.fullmatch(text) else [])):
        with suppress(ValueError):
            return dt.datetime.strptime(text, one).date()
    example = dt.date(2026, 12, 31).strftime(date_format)
    told = "“{text}” is no date. Write it as {example}."
    raise Invalid(sentence(told, text=shortened(text), example=example))


def read_number(text: str, decimal: str = ".") -> Decimal:
    """A number of at most 15 digits before and 6 after the point, or after the comma where that is the decimal mark.

    >>> read_number("-12.50"), read_number("1.234,5", ",")
    (Decimal('-12.50'), Decimal('1234.5'))
    """
    if decimal == "," and GROUPED.fullmatch(text):
        text = text.replace(".", "")
    if decimal == "," and "." not in text:
        text = text.replace(",", ".")
    if len(text) > LONGEST_NUMBER or not NUMBER.fullmatch(text):
        told = "“{text}” is no number. Write it with digits, such as {example}."
        raise Invalid(sentence(told, text=shortened(text, 30), example=f"12{decimal}5"))
    number = Decimal(text)
    if why := unfit(number):
        raise Invalid(translated(why))
    return number


def read_choice(text: str, choices: tuple[str, ...]) -> str:
    """One of the words of a field, in any language of the product and any case.

    >>> read_choice("On track", ("on_track", "at_risk"))
    'on_track'
    """
    choice = meaning(text, choices)
    if choice is None:
        told = "“{text}” is not possible. Choose one of: {choices}."
        raise Invalid(sentence(told, text=shortened(text), choices=", ".join(map(said, choices))))
    return choice


def read_address(text: str) -> str:
    """A work address, in small letters."""
    if not ADDRESS.fullmatch(text):
        told = "“{text}” is no e-mail address. Write it as ola@example.org."
        raise Invalid(sentence(told, text=shortened(text)))
    return text.lower()
