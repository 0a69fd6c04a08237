"""The command that compares the words kept for the search with what rows say."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from goals.models import GoalWord
from perfmgmt.people.models import EmployeeWord
from perfmgmt.search.words import SOURCES, correct
from tests.access.scenes import SCENES
from tests.access.test_action_matrix import COLUMNS
from tests.api import ask, write
from tests.cast import Cast, a_goal
from tests.queries.test_writes import MATRIX, one_deed_each


def rebuild(**options: bool) -> str:
    said = StringIO()
    call_command("rebuild_search", stdout=said, **options)
    return said.getvalue()


def differing() -> set[str]:
    return {
        str(one)
        for source in SOURCES.values()
        for one in correct(source, list(source.model._default_manager.all()), write=False)
    }


def test_words_that_differ_are_told_by_the_check_and_put_right_by_the_rebuild(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, title="Sell boats")
    GoalWord.objects.filter(row=goal, word="boats").update(word="ships")
    EmployeeWord.objects.filter(row=cast.pia, word="pia").delete()
    said = StringIO()
    with pytest.raises(CommandError, match="3 words differ"):
        call_command("rebuild_search", check=True, stdout=said)
    assert f"Goal {goal.pk}: “ships” is kept and not said." in said.getvalue()
    assert f"Employee {cast.pia.pk}: “pia” is not kept." in said.getvalue()
    assert GoalWord.objects.filter(row=goal, word="ships").exists()
    assert rebuild() == "3 words put right.\n"
    assert rebuild(check=True) == "Every word is kept as it is said.\n"


def test_an_installation_from_before_the_search_gets_its_words(cast: Cast) -> None:
    EmployeeWord.objects.all().delete()
    GoalWord.objects.filter(row=a_goal(cast, cast.ola)).first().delete()  # type: ignore[union-attr]
    rebuild(missing=True)
    assert EmployeeWord.objects.filter(row=cast.ola, word="ola").exists()
    with pytest.raises(CommandError, match="1 words differ"):
        rebuild(check=True)


def test_every_deed_keeps_the_words_true(cast: Cast) -> None:
    for name in COLUMNS:
        ask(cast.speaker(name), "{ __typename }")
    for action, deed in one_deed_each().items():
        who = cast.speaker(COLUMNS[MATRIX[deed].index(None)])
        with transaction.atomic():
            given = SCENES[deed](cast)
            if "title" in given or "name" in given:
                given |= {name: "Übrigens anders" for name in ("title", "name") if name in given}
            # What a scene puts up by hand has no words yet.
            before = differing()
            assert write(who, action, **given).code is None
            assert differing() <= before, deed
            transaction.set_rollback(True)
