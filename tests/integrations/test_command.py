"""`manage.py import`, as somebody at the host calls it."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from perfmgmt.people.models import Employee
from tests.cast import Cast
from tests.integrations.importing import FIXTURES, OKRS, ORGANISATION, everything, with_cells

pytestmark = pytest.mark.django_db

PEOPLE = FIXTURES / "sample_organisation.csv"


def call(*arguments: object) -> str:
    out = StringIO()
    call_command("import", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_outcome_is_told_by_record_type_with_warnings_by_kind(cast: Cast) -> None:
    told = call(FIXTURES / ORGANISATION, PEOPLE)
    assert told == (
        "Imported.\n"
        "\n"
        "18 rows           created    changed  unchanged    skipped    refused\n"
        "people                 15          0          0          3          0\n"
        "Skipped: 3 × vacant posts.\n"
        "\n"
        "        7  teams created because a row names them\n"
        "       11  reporting lines set\n"
        "       14  primary teams set\n"
        "\n"
        "Warnings: 4\n"
        "        3  manager is neither in this file nor in the organisation; its id is kept and set when an import "
        "brings it.\n"
        "           rows 5 (s_board), 11 (s_gone), 12 (s_gone)\n"
        "        1  manager stands in a row of this file that is skipped; its id is kept and set when an import "
        "brings it.\n"
        "           rows 10 (s_08)\n"
    )


def test_a_dry_run_says_so(cast: Cast) -> None:
    before = everything()
    told = call(FIXTURES / ORGANISATION, PEOPLE, "--dry-run")
    assert told.startswith("A dry run: nothing was written.")
    assert everything() == before


def test_refusals_are_told_and_the_command_fails(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(with_cells(ORGANISATION, "s_17", start_date="tomorrow"))
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import", str(FIXTURES / ORGANISATION), str(file), stdout=out)
    assert ended.value.code == 1
    assert out.getvalue() == (
        "Nothing was imported, because rows are refused. Put them right and import the file again.\n"
        "\n"
        "18 rows, 1 of them refused.\n"
        "\n"
        "Warnings: 4\n"
        "        3  manager is neither in this file nor in the organisation; its id is kept and set when an import "
        "brings it.\n"
        "           rows 5 (s_board), 11 (s_gone), 12 (s_gone)\n"
        "        1  manager stands in a row of this file that is skipped; its id is kept and set when an import "
        "brings it.\n"
        "           rows 10 (s_08)\n"
        "\n"
        "Refusals: 1\n"
        "  row 18, hired_on: “tomorrow” is no date. Write it as 2026-12-31.\n"
    )


def test_columns_that_nothing_uses_are_told(cast: Cast, tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.toml"
    mapping.write_text((FIXTURES / ORGANISATION).read_text().replace('ignore = ["job_family"]', ""))
    assert "The mapping does not use the column “job_family”." in call(mapping, PEOPLE)


def test_progress_is_shown_on_standard_error(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    call(FIXTURES / ORGANISATION, PEOPLE)
    shown = capsys.readouterr().err
    assert "checking: 100%" in shown
    assert "writing: 100%" in shown


@pytest.mark.parametrize(
    ("mapping", "file", "sentence"),
    [
        ("nowhere.toml", PEOPLE, "nowhere.toml cannot be read: No such file or directory."),
        (FIXTURES / ORGANISATION, "nowhere.csv", "nowhere.csv cannot be read: No such file or directory."),
        (PEOPLE, PEOPLE, "sample_organisation.csv cannot be used:\n  The mapping is no TOML"),
        (FIXTURES / OKRS, PEOPLE, "sample_organisation.csv: The file has no column “owner”."),
        (FIXTURES / ORGANISATION, FIXTURES / OKRS, "gitlab_okrs.toml: "),
    ],
)
def test_files_that_cannot_be_used_are_told_in_a_sentence(
    cast: Cast, mapping: Path | str, file: Path | str, sentence: str
) -> None:
    with pytest.raises(CommandError) as refused:
        call(mapping, file)
    assert sentence in str(refused.value)


def test_a_mapping_that_is_no_text_is_told(cast: Cast, tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.toml"
    mapping.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match="is not UTF-8"):
        call(mapping, PEOPLE)


def test_it_imports_as_an_hr_admin(cast: Cast) -> None:
    assert call(FIXTURES / ORGANISATION, PEOPLE, "--as", "ADA@example.org").startswith("Imported.")


@pytest.mark.parametrize("email", ["ola@example.org", "hana@example.org", "nobody@example.org"])
def test_it_imports_as_nobody_else(cast: Cast, email: str) -> None:
    before = everything()
    with pytest.raises(CommandError, match="is no HR admin"):
        call(FIXTURES / ORGANISATION, PEOPLE, "--as", email)
    assert everything() == before


def test_an_hr_admin_who_left_does_not_import(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ada.pk).update(status="left")
    with pytest.raises(CommandError, match="is no HR admin"):
        call(FIXTURES / ORGANISATION, PEOPLE, "--as", "ada@example.org")
