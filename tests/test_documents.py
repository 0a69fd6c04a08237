"""The documents beside the code stay true: what they name is there."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(ROOT.glob("*.md"))
CODE = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"^\.?[\w-]+(/[\w.-]+)*(/|\.(py|md|toml|graphql|lock|in|yml))$")
NAME = re.compile(r"^[A-Za-z_][A-Za-z_]{3,}(\(.*\))?$")
SOURCES = ("*.py", "*.ts", "*.tsx", "*.toml", "Makefile")
OUTSIDE = {"SECRET_KEY", "DATABASE_URL", "PORT", "HOST"}


def source() -> str:
    """All of the project's own Python, TypeScript and build files as one text."""
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *SOURCES],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    return "\n".join((ROOT / name).read_text() for name in names if (ROOT / name).exists())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)
def test_every_path_in_a_document_is_there(document: Path) -> None:
    named = [one for one in CODE.findall(document.read_text()) if PATH.match(one)]
    made = {"frontend/dist/", ".make/secret_key", "static_root/"}
    missing = [one for one in named if one not in made and not (ROOT / one).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)
def test_every_name_in_a_document_occurs_in_the_code(document: Path) -> None:
    text = source()
    named = {one.split("(")[0] for one in CODE.findall(document.read_text()) if NAME.match(one)}
    assert sorted(name for name in named - OUTSIDE if name not in text) == []


def test_the_documents_that_a_newcomer_looks_for_are_there() -> None:
    wanted = ["README", "ARCHITECTURE", "DECISIONS", "GLOSSARY", "CHANGELOG", "CONTRIBUTING", "SECURITY"]
    assert [name for name in wanted if not (ROOT / f"{name}.md").exists()] == []
    assert "Apache License" in (ROOT / "LICENSE").read_text()


def test_every_glossary_row_explains_one_word() -> None:
    rows = [line for line in (ROOT / "GLOSSARY.md").read_text().splitlines() if line.startswith("| ")][2:]
    words = [row.split("|")[1].strip() for row in rows]
    assert words == sorted(words, key=str.lower)
    assert len(words) == len(set(words))


def test_lock_files_name_no_download_address() -> None:
    assert "://" not in (ROOT / "requirements.lock").read_text()
    assert '"resolved"' not in (ROOT / "frontend" / "package-lock.json").read_text()


def test_migrations_import_no_application_code() -> None:
    allowed = re.compile(r"^(from django|import django|import perfmgmt\.core\.fields|import datetime)")
    for file in ROOT.glob("**/migrations/0*.py"):
        if ".venv" in file.parts:
            continue
        imports = [line for line in file.read_text().splitlines() if re.match(r"(from|import) ", line)]
        assert [line for line in imports if not allowed.match(line)] == [], file
