"""Input that cannot be used: a refusal that names the field, and nothing half written."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from goals.models import CheckIn, Goal
from tests.access.ledger import fingerprint
from tests.api import ask, id_of, write
from tests.cast import TODAY, Cast, a_goal, a_key_result
from tests.graphql.wire import send

HUGE = ["1e15", "1000000000000000", "-1e15", "1e400", "9" * 400, "1e99999"]
NO_NUMBER = ["NaN", "sNaN", "-NaN", "Infinity", "-Infinity", "inf"]


def create(cast: Cast, **given: Any) -> Any:
    return write(cast.ola, "goal_create", **{"title": "Grow", "period_id": cast.quarter, **given})


def measured(cast: Cast, **given: Any) -> Any:
    goal = a_goal(cast, cast.ola)
    numbers = {"start_value": "0", "target_value": "10", "measure": "INCREASE", "title": "Customers"}
    return write(cast.ola, "key_result_create", goal_id=goal, **{**numbers, **given})


class TestNumbers:
    @pytest.mark.parametrize("weight", ["-1", "-0.0001", "1000000.1", "0.00001", *HUGE, *NO_NUMBER])
    def test_a_weight_is_from_nought_to_a_million(self, cast: Cast, weight: str) -> None:
        goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.ola))
        before = fingerprint()
        written = write(cast.ola, "goal_weigh", goal_id=goal, version=1, weight=weight)
        assert (written.code, written.field) == ("INVALID", "weight")
        written = measured(cast, weight=weight)
        assert (written.code, written.field) == ("INVALID", "weight")
        assert create(cast, weight=weight).field == "weight"
        Goal.objects.filter(pk__gt=goal.pk).delete()
        assert fingerprint() == before

    @pytest.mark.parametrize("field", ["start_value", "target_value", "current_value", "stretch_value"])
    @pytest.mark.parametrize("number", [*HUGE, *NO_NUMBER, "0.0000001"])
    def test_a_number_fits_or_is_refused(self, cast: Cast, field: str, number: str) -> None:
        written = measured(cast, **{field: number})
        assert (written.code, written.id) == ("INVALID", None)
        assert written.field in ("startValue", "targetValue", "currentValue", "stretchValue")

    @pytest.mark.parametrize("measure", ["INCREASE", "DECREASE"])
    def test_a_target_is_another_number_than_the_start(self, cast: Cast, measure: str) -> None:
        before = fingerprint()
        written = measured(cast, measure=measure, start_value="10", target_value="10.0")
        assert (written.code, written.field, written.id) == ("INVALID", "targetValue", None)
        Goal.objects.all().delete()
        assert fingerprint() == before

    def test_a_target_is_not_moved_to_the_start(self, cast: Cast) -> None:
        goal = a_goal(cast, cast.ola)
        result = a_key_result(goal)
        before = fingerprint()
        written = write(cast.ola, "key_result_update", key_result_id=result, version=1, target_value="0")
        assert (written.code, written.field) == ("INVALID", "targetValue")
        assert fingerprint() == before

    def test_what_came_without_a_way_can_still_be_changed(self, cast: Cast) -> None:
        """An import brings such numbers with a warning; its progress is whether the target is reached."""
        result = a_key_result(a_goal(cast, cast.ola), target_value=Decimal(0))
        written = write(cast.ola, "key_result_update", key_result_id=result, version=1, title="Clients")
        assert written.code is None
        document = "query($id: ID!) { node(id: $id) { ... on KeyResult { title progress attainment } } }"
        found = ask(cast.ola, document, id=result).data["node"]
        assert found == {"title": "Clients", "progress": 1, "attainment": None}

    @pytest.mark.parametrize("value", [*HUGE, *NO_NUMBER, "0.0000001", "ten", "", " ", "1,5", "0x10", "١٢e", None])
    def test_a_reading_is_a_number(self, cast: Cast, value: str | None) -> None:
        goal = a_goal(cast, cast.ola)
        result = a_key_result(goal)
        values = [{"key_result_id": result, "value": value}]
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
        assert (written.code, written.id) == ("INVALID", None)
        assert written.field in ("values.0.value", None)
        assert not CheckIn.objects.exists()

    @pytest.mark.parametrize("share", [-0.1, 1.1, 1e308, "1e400", "NaN", float("nan"), float("inf")])
    def test_a_share_lies_between_nought_and_one(self, cast: Cast, share: Any) -> None:
        goal = a_goal(cast, cast.ola, mode="manual")
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", manual_progress=share)
        assert (written.code, written.id) == ("INVALID", None)
        assert not CheckIn.objects.exists()

    @pytest.mark.parametrize("confidence", [-1, 11, 2**31, 2**63, 1.5, "5", True])
    def test_confidence_is_from_nought_to_ten(self, cast: Cast, confidence: Any) -> None:
        goal = a_goal(cast, cast.ola)
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", confidence=confidence)
        assert (written.code, written.id) == ("INVALID", None)

    @pytest.mark.parametrize("version", [2**31, -(2**31) - 1, 2**63, 1e30, "1", 1.5])
    def test_a_version_is_an_int(self, cast: Cast, version: Any) -> None:
        written = write(cast.ola, "goal_update", goal_id=a_goal(cast, cast.ola), version=version, title="X")
        assert (written.code, written.id) == ("INVALID", None)

    @pytest.mark.parametrize("grade", ["-0.1", "1.1", "0.55", *HUGE, *NO_NUMBER])
    def test_a_grade_has_one_decimal(self, cast: Cast, grade: str) -> None:
        written = write(cast.ola, "goal_propose_end", goal_id=a_goal(cast, cast.ola), outcome="MISSED", grade=grade)
        assert (written.code, written.field) == ("INVALID", "grade")


class TestTexts:
    def test_a_text_of_90_kilobytes_is_too_long(self, cast: Cast) -> None:
        for field in ("title", "description"):
            written = create(cast, **{field: "x" * 90_000})
            assert (written.code, written.field) == ("INVALID", field)
            assert "90,000 characters" in str(written.message)
        assert not Goal.objects.exists()

    def test_a_text_of_ten_megabytes_does_not_come_in(self, cast: Cast) -> None:
        response = send(cast.ola, json.dumps({"query": "{ me { name } }", "variables": {"x": "x" * 10_000_000}}))
        assert response.status_code == 413

    @pytest.mark.parametrize(
        "text",
        [
            "Grow 😀👩‍👩‍👧‍👦 in 日本 and نمو",
            "=SUM(A1:A9)",
            '=HYPERLINK("http://evil.example","x")',
            "+1",
            "-1",
            "@import",
            "<script>alert(1)</script>",
            "'; DROP TABLE goals_goal; --",
            "100 % _ \\ %s {} {{x}}",
            "null",
        ],
    )
    def test_what_people_write_is_kept_as_it_is(self, cast: Cast, text: str) -> None:
        written = create(cast, title=text, description=f"{text}\n\tmore", tags=[text[:40]])
        assert written.code is None
        document = "query($id: ID!) { node(id: $id) { ... on Goal { title description tags } } }"
        node = ask(cast.ola, document, id=written.id).data["node"]
        assert node == {"title": text, "description": f"{text}\n\tmore", "tags": [text[:40]]}
        found = ask(cast.ola, "query($t: String) { goals(filter: {text: $t}) { edges { node { title } } } }", t=text)
        assert found.data["goals"]["edges"] == [{"node": {"title": text}}]

    @pytest.mark.parametrize(
        "text", ["a\x00b", "a\x07b", "\x1b[31m", "a\x7fb", "a\x85b", "a\u202eb", "a\ud800b", "\udfff", "\x00"]
    )
    def test_what_cannot_be_shown_is_refused(self, cast: Cast, text: str) -> None:
        for field, value in (("title", text), ("description", text), ("tags", [text])):
            written = create(cast, **{field: value})
            assert (written.code, written.field) == ("INVALID", field), field
        assert not Goal.objects.exists()

    @pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "x" * 60_000])
    @pytest.mark.parametrize(
        "document",
        [
            "query($t: String) { goals(filter: {text: $t}) { edges { cursor } } }",
            "query($t: String) { employees(filter: {name: $t}) { edges { cursor } } }",
            "query($t: String) { teams(filter: {name: $t}) { edges { cursor } } }",
        ],
    )
    def test_nor_is_it_looked_for(self, cast: Cast, document: str, text: str) -> None:
        answer = ask(cast.ola, document, t=text)
        assert answer.code == "INVALID"
        assert answer.errors[0]["extensions"]["field"] in ("text", "name")

    def test_nothing_but_blanks_is_nothing(self, cast: Cast) -> None:
        goal = a_goal(cast, cast.ola)
        before = fingerprint()
        for text in (
            "",
            "   ",
            "\n\t ",
            "\u00a0\u2003",
            "\u200b",
            "\u200d\ufe0f",
            "\ufeff \u2060",
            "\u3164",
            "\u2800",
            "\u0301",
        ):
            assert create(cast, title=text).field == "title"
            written = write(cast.ola, "comment_post", goal_id=goal, parts=[{"text": text}])
            assert (written.code, written.field) == ("INVALID", "parts")
        assert fingerprint() == before

    def test_a_text_where_a_list_belongs_is_one_of_it(self, cast: Cast) -> None:
        assert create(cast, tags="one").code is None
        assert Goal.objects.get().tags == ["one"]


class TestDatesAndNames:
    @pytest.mark.parametrize(
        "day",
        [
            "2026-02-30",
            "2026-13-01",
            "tomorrow",
            "",
            "01.02.2026",
            "10000-01-01",
            "0000-00-00",
            "2026-1-1x",
            5,
            "²026-01-01",
        ],
    )
    def test_a_date_is_a_date(self, cast: Cast, day: Any) -> None:
        written = create(cast, due_on=day)
        assert (written.code, written.id) == ("INVALID", None)

    @pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
    def test_days_at_the_end_of_time_are_no_error(self, cast: Cast, day: str) -> None:
        assert create(cast, starts_on=day).code in (None, "INVALID")
        assert create(cast, due_on=day).code in (None, "INVALID")
        goal = a_goal(cast, cast.ola)
        assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", occurred_on=day).code in (
            None,
            "INVALID",
        )
        given = {"name": day, "starts_on": "0001-01-01", "ends_on": "9999-12-31"}
        assert write(cast.ada, "period_create", **given).code in (None, "INVALID")

    def test_nothing_is_due_before_it_starts(self, cast: Cast) -> None:
        assert create(cast, starts_on=TODAY, due_on=TODAY - dt.timedelta(days=1)).field == "dueOn"

    def test_a_check_in_does_not_tell_of_days_to_come(self, cast: Cast) -> None:
        goal = a_goal(cast, cast.ola)
        tomorrow = TODAY + dt.timedelta(days=1)
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", occurred_on=tomorrow)
        assert (written.code, written.field) == ("INVALID", "occurredOn")

    @pytest.mark.parametrize("word", ["GREAT", "on_track", "", None, 5, ["ON_TRACK"]])
    def test_a_word_is_one_of_those_there_are(self, cast: Cast, word: Any) -> None:
        goal = a_goal(cast, cast.ola)
        written = write(cast.ola, "goal_check_in", goal_id=goal, health=word)
        assert (written.code, written.id) == ("INVALID", None)

    def test_words_that_follow_from_others_are_not_said(self, cast: Cast) -> None:
        goal = a_goal(cast, cast.ola)
        for word in ("PENDING", "STALE", "CLOSED"):
            written = write(cast.ola, "goal_check_in", goal_id=goal, health=word)
            assert (written.code, written.field) == ("INVALID", "health")
        for outcome in ("ACTIVE", "DRAFT", "CANCELLED"):
            written = write(cast.ola, "goal_propose_end", goal_id=goal, outcome=outcome, grade="1")
            assert (written.code, written.field) == ("INVALID", "outcome")

    @pytest.mark.parametrize(("action", "field"), [("goal_align", "parentId"), ("reporting_line_set", "managerId")])
    def test_what_may_be_none_is_said_to_be_none(self, cast: Cast, action: str, field: str) -> None:
        goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.dag))
        given = {"goal_id": goal, "version": 1} if action == "goal_align" else {"employee_id": cast.ola}
        before = fingerprint()
        written = write(cast.ada if action != "goal_align" else cast.ola, action, **given)
        assert (written.code, written.field) == ("INVALID", field)
        assert fingerprint() == before

    def test_a_field_that_is_not_there_is_refused(self, cast: Cast) -> None:
        assert create(cast, colour="red").code == "INVALID"


class TestRows:
    def test_a_hidden_parent_is_told_like_an_absent_one(self, cast: Cast) -> None:
        hidden = a_goal(cast, cast.sol, visibility="private")
        first = create(cast, parent_id=hidden)
        assert (first.code, first.field) == ("NOT_FOUND", "parentId")
        Goal.objects.all().delete()
        assert create(cast, parent_id=id_of(hidden)) == first

    def test_the_same_key_result_twice_in_one_check_in_is_refused(self, cast: Cast) -> None:
        goal = a_goal(cast, cast.ola)
        result = a_key_result(goal)
        values = [{"key_result_id": result, "value": 1}, {"key_result_id": result, "value": 2}]
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
        assert written.field == "values.1.keyResultId"
        assert not CheckIn.objects.exists()

    def test_a_key_result_of_another_goal_is_not_found(self, cast: Cast) -> None:
        goal = a_goal(cast, cast.ola)
        other = a_key_result(a_goal(cast, cast.ola))
        values = [{"key_result_id": a_key_result(goal), "value": 1}, {"key_result_id": other, "value": 2}]
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values)
        assert (written.code, written.field) == ("NOT_FOUND", "values.1.keyResultId")
        goal.refresh_from_db()
        assert (goal.progress, CheckIn.objects.count()) == (None, 0)

    def test_a_failure_late_in_a_write_leaves_nothing_of_it(self, cast: Cast) -> None:
        goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.ola))
        values = [{"key_result_id": a_key_result(goal), "value": 50}]
        before = fingerprint()
        written = write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK", values=values, blockers=["a", ""])
        assert (written.code, written.field) == ("INVALID", "blockers")
        assert fingerprint() == before
