"""Names and sentences of an invented company, read from `content/large.toml`."""

from random import Random

from perfmgmt.demo import content

_WORDS = content.toml("large")
GIVEN: list[str] = _WORDS["given"]
FAMILY: list[str] = _WORDS["family"]
PLACES: list[list[str]] = _WORDS["places"]
BUSINESSES: list[str] = _WORDS["businesses"]
FIELDS: list[str] = _WORDS["fields"]
TITLES: list[str] = _WORDS["titles"]
DEEDS: list[str] = _WORDS["deeds"]
ENDS: list[str] = _WORDS["ends"]
MEASURES: list[list[str]] = _WORDS["measures"]
STEPS: list[str] = _WORDS["steps"]
CHANGES: list[str] = _WORDS["changes"]


def person_name(luck: Random) -> str:
    """A given name and a family name."""
    return f"{luck.choice(GIVEN)} {luck.choice(FAMILY)}"


def goal_title(luck: Random) -> str:
    """An outcome in one sentence."""
    return f"{luck.choice(DEEDS)} {luck.choice(ENDS)}"
