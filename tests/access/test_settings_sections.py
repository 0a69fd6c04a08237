"""Which sections of the settings are offered to whom."""

import pytest

from perfmgmt.people.models import Organisation
from tests.api import ask
from tests.cast import NAMES, Cast

OWN = {"PROFILE", "DELEGATES", "TOKENS"}
HR = {"PEOPLE", "TEAMS", "LINES"}
SYSTEM = {"FAILED_WORK"}
OFFERED = {
    "ada": HR | SYSTEM | {"ROLES", "HR_DEPUTIES", "PERIODS", "IMPORT"},
    "hana": HR,
    "otto": {"ROLES", "AUDIT"},
    "sami": SYSTEM,
}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "tom"])
def test_each_is_offered_the_sections_that_she_may_open(cast: Cast, name: str) -> None:
    offered = ask(cast.person(name), "{ settingsSections }").data["settingsSections"]
    assert set(offered) == OWN | OFFERED.get(name, set())


def test_the_end_of_the_demo_is_offered_while_there_is_one(cast: Cast) -> None:
    Organisation.objects.update(is_demo=True)
    for person, offered in ((cast.ada, True), (cast.hana, False), (cast.ola, False)):
        assert ("DEMO" in ask(person, "{ settingsSections }").data["settingsSections"]) == offered


def test_a_stranger_is_offered_none(cast: Cast) -> None:
    assert ask(None, "{ settingsSections }").code == "UNAUTHENTICATED"
    assert ask(cast.tom, "{ settingsSections }").code == "UNAUTHENTICATED"
