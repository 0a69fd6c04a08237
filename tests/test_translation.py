"""Everything that the server says to people is there in German, with the same values in it."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from django.test import Client
from django.utils.translation import override

from perfmgmt.core.sentence import sentence, translated
from perfmgmt.demo.content import people
from perfmgmt.integrations.rules.fields import RECORDS
from perfmgmt.people.models import Employee
from tests.api import sign_in, write
from tests.cast import Cast, a_goal
from tests.translation import ROOT, filled_sentences_in, phrases_in, sentences_in, sources

SESSION_COOKIE = "sessionid"
CATALOGUE = ROOT / "perfmgmt" / "locale" / "de" / "LC_MESSAGES" / "django.po"


ONLY_NOTICES = {"goal.accepted", "goal.needs_hr"}
"""What is told to somebody under a word of its own; the log keeps the same deed under another."""


def german() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id}


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def test_every_sentence_is_there_in_german() -> None:
    known = german()
    missing = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sources()
        for line, text in sentences_in(parsed(path))
        if not known.get(text)
    ]
    assert missing == []


def test_no_german_is_kept_for_what_is_said_no_longer() -> None:
    written = {
        one.value
        for package in ("goals", "perfmgmt")
        for path in (ROOT / package).rglob("*.py")
        for one in ast.walk(parsed(path))
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }
    words = {word.replace("_", " ") for word in written if "_" in word}
    personas = {row.persona.partition(":")[2] for row in people()}
    assert sorted(german().keys() - written - words - personas) == []


def test_what_an_import_says_of_rows_is_there_in_german() -> None:
    known = german()
    found = [text for path in sources() if "integrations" in path.parts for _, text in phrases_in(parsed(path))]
    assert len(found) > 15
    assert [text for text in found if not known.get(text)] == []
    fields = [field for record in RECORDS.values() for field in record.items()]
    words = {choice.replace("_", " ") for _, field in fields for choice in field.choices}
    words |= {name.replace("_", " ") for name, field in fields if field.to}
    assert sorted(word for word in words if not known.get(word)) == []


def test_a_sentence_is_not_put_together_where_nobody_could_translate_it() -> None:
    found = [f"{path.relative_to(ROOT)}:{line}" for path in sources() for line in filled_sentences_in(parsed(path))]
    assert found == []


def test_both_languages_name_known_values_alone() -> None:
    strange = {
        english: said
        for english, said in german().items()
        if not set(re.findall(r"{(\w+)}", said)) <= set(re.findall(r"{(\w+)}", english))
    }
    assert strange == {}


VERB = re.compile(r"goal\.[a-z_]+")
TEXTS = ROOT / "frontend" / "src" / "goals"


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_goals_history_has_a_word_for_every_deed_that_the_log_keeps(language: str) -> None:
    said = (TEXTS / f"goal-page.{language}.ftl").read_text()
    kept = {
        node.value
        for path in sources()
        if "notices" not in path.name
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and VERB.fullmatch(node.value)
    } - ONLY_NOTICES
    missing = {verb for verb in kept if f"goal-history-verb-{re.sub('[._]', '-', verb)} = " not in said}
    assert missing == set()


def test_a_sentence_is_said_in_the_readers_language() -> None:
    with override("de"):
        said = sentence("Enter a day from {first} to {last}.", first=1, last=2)
        assert said == "Geben Sie einen Tag von 1 bis 2 ein."
        assert translated("Sign in first.") == "Melden Sie sich zuerst an."
        assert translated("Said already") == "Said already"
        assert translated("") == ""


def test_a_refusal_comes_in_the_language_of_whoever_asks(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    Employee.objects.filter(pk=cast.ola.pk).update(language="de")
    said = {}
    for person in (cast.ola, cast.dag, cast.ola):
        said[person.name] = write(person, "goal_check_in", goal_id=goal, health="ON_TRACK", confidence=11).message
    assert said == {
        "Ola": "Geben Sie eine Zuversicht von 0 bis 10 ein.",
        "Dag": "You may see this goal, but not check in on it. Ask somebody who may.",
    }
    assert goal.check_ins.count() == 0


@pytest.fixture
def built(tmp_path: Path, settings: Any) -> None:
    """A built page of one line."""
    (tmp_path / "index.html").write_text('<!doctype html><html lang="en"></html>')
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]


@pytest.mark.parametrize(("accepts", "language"), [("de-AT,de;q=0.9", "de"), ("fr", "en"), ("en-GB,de;q=0.5", "en")])
def test_a_stranger_reads_the_browsers_language(built: None, cast: Cast, accepts: str, language: str) -> None:
    answer = Client(headers={"Accept-Language": accepts}).get("/")
    assert f'<html lang="{language}">' in answer.content.decode()


def test_whoever_is_signed_in_reads_her_own(built: None, cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ola.pk).update(language="de")
    client = Client(headers={"Accept-Language": "en"})
    client.cookies[SESSION_COOKIE] = sign_in(cast.ola)
    assert '<html lang="de">' in client.get("/goals").content.decode()
