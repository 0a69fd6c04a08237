"""Every kind that somebody may be told of has its sentence in the inbox, in both languages."""

import re

import pytest
from django.conf import settings

from perfmgmt.notifications.notices import NOTICES
from perfmgmt.notifications.schedules import SCHEDULES
from perfmgmt.notifications.schema.notification import word
from perfmgmt.schema import schema

TEXTS = settings.ROOT / "frontend" / "src" / "notifications"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_inbox_has_a_sentence_for_each_kind(language: str) -> None:
    written = re.findall(r"^inbox-kind-([\w-]+) =", (TEXTS / f"inbox.{language}.ftl").read_text(), re.MULTILINE)
    assert sorted(written) == sorted(word(kind).lower().replace("_", "-") for kind in NOTICES)


def test_the_api_names_each_kind() -> None:
    named = schema.graphql_schema.type_map["NoticeKind"].values  # type: ignore[attr-defined]
    assert named.keys() == {word(kind) for kind in NOTICES}


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_schedule_has_words_for_the_page_of_failed_work(language: str) -> None:
    text = (TEXTS / f"failed-work.{language}.ftl").read_text()
    written = re.findall(r"^failed-schedule-is-([\w-]+) =", text, re.MULTILINE)
    assert sorted(written) == sorted(name.lower().replace(" ", "-") for name in SCHEDULES)
