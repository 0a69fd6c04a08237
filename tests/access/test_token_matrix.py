"""The matrices once more by token: one of full scope is its owner, one that only reads changes nothing."""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from perfmgmt.core.action import ACTIONS, action
from perfmgmt.core.actor import Actor
from perfmgmt.core.scope import OUT_OF_SCOPE, SCOPES
from perfmgmt.graphql.edges import NODES
from perfmgmt.graphql.mutations import MUTATIONS
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.access.scenes import SCENES
from tests.access.test_action_matrix import COLUMNS, MATRIX
from tests.access.test_read_matrix import READERS, found_in
from tests.access.walk import documents, ways
from tests.access.world import make
from tests.api import EVERYTHING, READING, ask, by_token, write
from tests.cast import VISITOR, Cast

LISTED = {kind: way[0] for kind, way in ways().items() if len(way) == 1}
PAGE = "{ edges { node { __typename id } } pageInfo { hasNextPage } }"
OWNERS = tuple(name for name in COLUMNS if name != VISITOR)


@pytest.fixture(autouse=True)
def unhurried(settings: Any) -> None:
    settings.TOKEN_REQUESTS_A_MINUTE = 1_000_000


DEEDS = list({deed.partition(":")[0]: deed for deed in reversed(MATRIX)}.values())


@pytest.mark.parametrize("deed", DEEDS)
def test_a_token_of_full_scope_may_what_its_owner_may_and_one_that_reads_changes_nothing(cast: Cast, deed: str) -> None:
    action = deed.partition(":")[0]
    given = SCENES[deed](cast)
    # Where a scene took somebody's login away, she has no token either.
    owners = [name for name in OWNERS if Employee.objects.filter(user=cast.person(name).user).exists()]
    row = dict(zip(COLUMNS, MATRIX[deed], strict=True))
    people = [cast.person(name) for name in one_of_each(owners, row, DEEDS.index(deed))]
    expected = {person.name.lower(): row[person.name.lower()] for person in people}
    assert outcomes(cast, people, EVERYTHING, action, given) == expected
    told = outcomes(cast, people, READING, action, given)
    assert told == {name: OUT_OF_SCOPE if name != "tom" else "UNAUTHENTICATED" for name in expected}


def one_of_each(owners: list[str], row: dict[str, str | None], turn: int) -> list[str]:
    """For each answer that the matrix has for a deed somebody who gets it, by turns, so that everybody has one."""
    alike: dict[str | None, list[str]] = {}
    for name in owners:
        alike.setdefault(row[name], []).append(name)
    return [names[turn % len(names)] for names in alike.values()]


def outcomes(cast: Cast, people: list[Any], scopes: tuple[str, ...], action: str, given: Any) -> dict[str, str | None]:
    came: dict[str, str | None] = {}
    with transaction.atomic():
        with by_token(people, scopes):
            for person in people:
                # A first use writes its hour.
                ask(person, "{ __typename }")
            before = fingerprint()
            for person in people:
                name = person.name.lower()
                with transaction.atomic():
                    written = write(person, action, **given)
                    came[name] = written.code
                    assert (fingerprint() == before) == (written.code is not None), f"{name}: {written}"
                    transaction.set_rollback(True)
        transaction.set_rollback(True)
    return came


def test_by_token_everybody_finds_what_a_session_finds(cast: Cast) -> None:
    world = make(cast)
    for name in READERS:
        person = cast.person(name)
        with by_token([person], READING):
            expected = {(kind, pk) for kind, pk in world.expected(name) if kind in LISTED}
            answers = [ask(person, f"{{ {field}(first: 100) {PAGE} }}") for field in LISTED.values()]
        assert set().union(*(found_in(answer.data) for answer in answers)) == expected, name


# Who reaches all there is, and who hardly anything: of the walk only the door differs by token.
@pytest.mark.parametrize("name", ["hana", "mira"])
def test_by_token_one_goes_every_way_that_a_session_goes(cast: Cast, name: str) -> None:
    world = make(cast)
    person = cast.person(name)
    with by_token([person], READING):
        expected = world.expected(name)
        found = set()
        for what, document in documents():
            answer = ask(person, document)
            assert not answer.errors, f"{what}: {answer.errors}"
            found |= found_in(answer.data)
    assert found == expected


def test_every_action_and_every_type_has_an_area() -> None:
    areas = {name: act.area for name, act in ACTIONS.items()}  # type: ignore[attr-defined]
    assert [name for name, area in areas.items() if not area] == []
    assert {area for name, area in areas.items() if name.startswith("role_")} == {"roles"}
    assert {area for name, area in areas.items() if name.startswith("access_token_")} == {"tokens"}
    assert {f"{mutation.action.area}:write" for mutation in MUTATIONS.values()} <= SCOPES  # type: ignore[attr-defined]
    assert {f"{node.area}:read" for node in NODES.values()} <= SCOPES


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_area_has_its_words_on_the_screen(language: str) -> None:
    texts = Path("frontend/src/integrations", f"tokens.{language}.ftl").read_text()
    assert [scope for scope in SCOPES if f"tokens-area-{scope.partition(':')[0]} = " not in texts] == []


def test_an_action_outside_of_the_packages_names_its_area() -> None:
    with pytest.raises(TypeError, match="names its area"):

        @action
        def goal_vanish(actor: Actor) -> None: ...

    assert "goal_vanish" not in ACTIONS
