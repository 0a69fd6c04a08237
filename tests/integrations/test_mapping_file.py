"""A mapping file says exactly what happens, or it is refused with a sentence for each mistake."""

import datetime as dt
import re
from pathlib import Path

import pytest

from perfmgmt.integrations.rules import mapping_file, mapping_values
from perfmgmt.integrations.rules.fields import CREATABLE, PLURALS, RECORDS, STATUSES, TEAM_KINDS
from perfmgmt.integrations.rules.mapping import Condition, Question
from perfmgmt.integrations.rules.mapping_file import MappingRefused, read_mapping
from perfmgmt.people.models import Employee, Team
from tests.integrations.importing import FILES, FIXTURES

SOUND = """
[[record]]
type = "team"
[record.fields]
external_id = "id"
name = "name"
"""
HIRED = SOUND.replace("team", "person") + "hired_on = "


def wrong(text: str) -> list[str]:
    with pytest.raises(MappingRefused) as refused:
        read_mapping(text)
    return refused.value.sentences


@pytest.mark.parametrize("name", FILES)
def test_the_mapping_files_beside_the_tests_are_sound(name: str) -> None:
    assert read_mapping((FIXTURES / name).read_text()).records


def test_the_words_of_fields_are_those_of_the_models() -> None:
    assert Employee.Status.values == list(STATUSES)
    assert Team.Kind.values == list(TEAM_KINDS)
    assert set(PLURALS) == {*RECORDS, "period"}
    assert all(set(fields) <= set(RECORDS[record]) for record, fields in CREATABLE.items())


def test_a_shorthand_is_a_column() -> None:
    [record] = read_mapping(SOUND).records
    assert record.fields["name"].columns == ("name",)


def test_conditions_are_read() -> None:
    text = SOUND + '[[skip]]\nwhen = [{ column = "kind", is_not = ["a", "b"] }, { column = "x", filled = false }]'
    [skip] = read_mapping(text).skips
    assert skip.reason == "filtered by the mapping"
    assert skip.when == (
        Condition(Question.IS, False, "kind", frozenset({"a", "b"})),
        Condition(Question.FILLED, False, "x"),
    )


def test_periods_are_read_with_their_days() -> None:
    text = SOUND + '[[period]]\nexternal_id = "q"\nname = "Q"\nstarts_on = 2026-01-01\nends_on = 2026-03-31'
    [period] = read_mapping(text).periods
    assert (period.starts_on, period.phase, period.cadence) == (dt.date(2026, 1, 1), "planning", "weekly")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[record", "The mapping is no TOML"),
        ("a = " + "[" * 30_000, "The mapping holds a number too long or lists too deep."),
        (SOUND + f"kind = {{column='a', split='|', element={'1' * 5_000}}}", "The mapping holds a number too long"),
        ("encoding = 'utf\\u0000'".replace("'", '"') + SOUND, "encoding: there is no “utf\0”."),
        ("encoding = 'latin'" + SOUND + "".join(f"[values.v{at}]\n" for at in range(51)), "values: 50 are possible."),
        (HIRED + "{column='a', format='%Y%Y'}", "record 1.fields.hired_on: no date can be read by this `format`."),
        (HIRED + "{column='a', format='%Q'}", "record 1.fields.hired_on: no date can be read by this `format`."),
        ("", "The mapping has no [[record]]."),
        ('delimeter = ";"' + SOUND, "delimeter: unknown. Did you mean “delimiter”?"),
        ('delimiter = "x"' + SOUND, "delimiter: choose a comma"),
        ("delimiter = 1" + SOUND, "delimiter: write a text."),
        ("ignore = 'a'" + SOUND, "ignore: write a list of texts."),
        ("ignore = [1]" + SOUND, "ignore: write a list of texts."),
        ("rows = 1" + SOUND, "rows: write a table."),
        ("[rows]\nkey = 'a'" + SOUND, "rows.key: unknown. Possible are: id, parent."),
        ("[record]\ntype = 'team'", "record: write a list of tables."),
        (
            "[[record]]\ntype = 'tribe'",
            "record 1: type is “tribe”. Choose one of: team, person, goal, key_result, check_in, value.",
        ),
        ("[[record]]\ntype = 'team'", "record 1.fields: external_id is missing. Every team needs it."),
        (SOUND + "nmae = 'x'", "record 1.fields.nmae: unknown. Did you mean “name”?"),
        (SOUND + "kind = 7", "record 1.fields.kind: write a column's name, or a table"),
        (SOUND + "kind = {}", "record 1.fields.kind: name exactly one of: column, first_of, compose, constant."),
        (SOUND + "kind = {column='a', constant='b'}", "record 1.fields.kind: name exactly one of"),
        (SOUND + "kind = {colum='a'}", "record 1.fields.kind.colum: unknown. Did you mean “column”?"),
        (SOUND + "kind = {first_of=[]}", "record 1.fields.kind.first_of: write a list of texts."),
        (SOUND + "kind = {compose='{a'}", "record 1.fields.kind: write each column of `compose` in braces"),
        (SOUND + "kind = {compose='{}'}", "record 1.fields.kind: write each column of `compose` in braces"),
        (SOUND + "kind = {compose='{a:>9}'}", "record 1.fields.kind: write each column of `compose` in braces"),
        (SOUND + "kind = {column='a', element=1}", "record 1.fields.kind: `element` belongs to a `split`."),
        (SOUND + "kind = {column='a', split='|', element=0}", "record 1.fields.kind: elements count from 1"),
        (SOUND + "kind = {column='a', split='|', element=true}", "record 1.fields.kind.element: write a whole number."),
        (SOUND + "kind = {column='a', map={x=1}}", "record 1.fields.kind: every value of `map` is a text."),
        (SOUND + "kind = {column='a', map_default='x'}", "record 1.fields.kind: `map_default` and `map_keep` belong"),
        (SOUND + "kind = {column='a', map={}, map_keep=true, map_default=''}", "record 1.fields.kind: choose one of"),
        (SOUND + "kind = {column='a', format='%d'}", "record 1.fields.kind.format: unknown."),
        (SOUND + "kind = {column='a', create={name='a'}}", "record 1.fields.kind.create: unknown."),
        (SOUND + "parent = {column='a', create={}}", "record 1.fields.parent.create: name is missing."),
        (SOUND + "parent = {column='a', create={name='a', lead='b'}}", "record 1.fields.parent.create.lead: unknown."),
        (SOUND + "kind = {column='a', when=[{column='b'}]}", "record 1.fields.kind.when: write a column with one of"),
        (SOUND + "kind = {column='a', when=[{is='b'}]}", "record 1.fields.kind.when: write a column with one of"),
        (SOUND + "kind = {column='a', when={}}", "record 1.fields.kind.when: write a list of tables."),
        (SOUND + "[[record.keep]]\ncolumn='a'", "record 1: a team has no description to keep columns in."),
        (SOUND + "[[skip]]\nreason='a'", "skip 1: say which rows to skip with `when`."),
        (SOUND + "[[period]]\nname='a'", "period 1: external_id is missing."),
        (SOUND + "[[period]]\nstarts_on=2026-01-01T10:00:00", "period 1.starts_on: write a date."),
        (SOUND + "[[period]]\nstarts_on=2026-02-01\nends_on=2026-01-01", "period 1: the period ends before it starts."),
        (SOUND + "[[period]]\nphase='open'", "period 1: phase is one of: planning, active, locked, closed."),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, sentence: str) -> None:
    assert any(one.startswith(sentence) for one in wrong(text)), wrong(text)


def test_all_mistakes_are_told_at_once() -> None:
    text = "delimeter = ';'\n[[record]]\ntype = 'team'\nfield = 1\n[[record]]\ntype = 'x'\n"
    assert len(wrong(text)) == 5


GUIDE = (Path(mapping_file.__file__).parents[1] / "MAPPING.md").read_text()


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL))
def test_the_examples_of_the_guide_are_sound(example: str) -> None:
    assert read_mapping(example).records


def test_the_guide_names_every_record_with_its_fields_and_every_key() -> None:
    for record, fields in RECORDS.items():
        [line] = [line for line in GUIDE.splitlines() if line.startswith(f"- `{record}`: ")]
        starred = set(re.findall(r"`(\w+)`\*", line))
        assert starred == {name for name, field in fields.items() if field.required}
        assert set(re.findall(r"`(\w+)`", line.split(". ")[0])) == {record, *fields}
    words = (*mapping_file.KEYS, *mapping_values.KEYS, *mapping_values.QUESTIONS)
    assert [word for word in words if word not in GUIDE] == []
