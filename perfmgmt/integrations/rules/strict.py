"""Reading tables of a TOML file strictly: a misspelt key is told of instead of passed over."""

import datetime as dt
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from perfmgmt.core.sentence import sentence

Table = Mapping[str, Any]
TO_WRITE: Mapping[type[Any], str] = {
    str: "{at}: write a text.",
    bool: "{at}: write true or false.",
    int: "{at}: write a whole number.",
    dict: "{at}: write a table.",
    dt.date: "{at}: write a date.",
}


class Strict:
    """Takes values out of tables and collects a sentence for each thing that is wrong."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def take(self, table: Table, key: str, kind: type[Any], default: Any, at: str) -> Any:
        """A value of one type. A date with a time of day is no date, and true is no number."""
        value = table.get(key, default)
        if key in table and (not isinstance(value, kind) or self._is_odd(value, kind)):
            self.wrong.append(sentence(TO_WRITE[kind], at=within(at, key)))
            return default
        return value

    def _is_odd(self, value: Any, kind: type[Any]) -> bool:
        return isinstance(value, dt.datetime) or (kind is int and isinstance(value, bool))

    def names(self, table: Table, key: str, at: str) -> tuple[str, ...]:
        """A list of texts with something in it; empty where the key is not there."""
        value = table.get(key, [])
        sound = isinstance(value, list) and all(isinstance(one, str) for one in value)
        if not sound or (key in table and not value):
            self.wrong.append(sentence("{at}: write a list of texts.", at=within(at, key)))
            return ()
        return tuple(value)

    def tables(self, table: Table, key: str, at: str) -> list[Table]:
        """A list of tables; empty where the key is not there."""
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.wrong.append(sentence("{at}: write a list of tables.", at=within(at, key)))
            return []
        return value

    def known(self, table: Table, at: str, *keys: str) -> None:
        """Tell of every key that is not one of these."""
        for key in table:
            if key not in keys:
                close = get_close_matches(key, keys, 1)
                told = "{at}: unknown. Did you mean “{key}”?" if close else "{at}: unknown. Possible are: {keys}."
                possible = {"key": close[0]} if close else {"keys": ", ".join(keys)}
                self.wrong.append(sentence(told, at=within(at, key), **possible))


def within(at: str, key: str) -> str:
    """Where a key stands, for a sentence about it."""
    return f"{at}.{key}" if at else key
