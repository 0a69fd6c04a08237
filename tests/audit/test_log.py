"""The log as auditors read it: every deed, and no content of anybody's."""

import ast
import datetime as dt
import json
import re
from decimal import Decimal

import pytest
from django.conf import settings

from goals.actions import period
from goals.models import GoalClosing, Period
from goals.rules.cadence import Cadence
from goals.rules.phase import Phase
from perfmgmt.audit.models import AuditEntry
from perfmgmt.audit.telling import OPEN, PLACES
from perfmgmt.core.clock import as_of
from perfmgmt.people.actions import team
from perfmgmt.people.models import Employee, Team
from tests.api import ask, write
from tests.cast import NAMES, NOW, TODAY, Cast, a_goal
from tests.queries.counting import statements
from tests.translation import sources

LOG = """query($filter: AuditFilter, $first: Int, $after: String) { auditEntries(filter: $filter, first: $first,
    after: $after) { edges { node { at verb actorName subjectType subject byToken actor { name } onBehalfOf { name }
    changes { field isWithheld before after } } } pageInfo { hasNextPage endCursor } } }"""


def log(cast: Cast, **wanted: object) -> list[dict[str, object]]:
    answer = ask(cast.otto, LOG, filter=wanted, first=100)
    assert not answer.errors
    return [edge["node"] for edge in answer.data["auditEntries"]["edges"]]


def verbs(cast: Cast, **wanted: object) -> list[object]:
    return [one["verb"] for one in log(cast, **wanted)]


def test_a_deed_says_who_did_what_to_whom(cast: Cast) -> None:
    write(cast.ada, "role_grant", employee_id=cast.pia, role="HR_PARTNER", team_id=cast.sales)
    write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.lea)
    moved, granted = log(cast)
    assert granted == {
        "at": NOW.isoformat(),
        "verb": "role.granted",
        "actorName": "",
        "subjectType": "Employee",
        "subject": "Pia",
        "byToken": False,
        "actor": {"name": "Ada"},
        "onBehalfOf": None,
        "changes": [
            {"field": "role", "isWithheld": False, "before": None, "after": "hr_partner"},
            {"field": "team", "isWithheld": False, "before": None, "after": "Harbour Sales"},
        ],
    }
    assert moved["changes"] == [
        {"field": "manager", "isWithheld": False, "before": "Mira", "after": "Lea"},
        {"field": "starts_on", "isWithheld": False, "before": None, "after": TODAY.isoformat()},
    ]


def test_of_goals_people_and_tokens_no_content_is_told(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    private = a_goal(cast, cast.ola, title="Hush", visibility="private")
    for one in (goal, private):
        assert write(cast.ola, "goal_update", goal_id=one, version=1, title="Buy the rival").code is None
        given = {"title": "Price in millions", "measure": "INCREASE", "start_value": 1, "target_value": 9}
        assert write(cast.ola, "key_result_create", goal_id=one, **given).code is None
    assert write(cast.ada, "employee_update", employee_id=cast.ola, version=1, job_level="L9").code is None
    token = {"name": "Price feed", "scopes": ["goals:read"], "expires_on": TODAY + dt.timedelta(days=3)}
    assert write(cast.ola, "access_token_create", **token).code is None
    assert write(cast.dora, "goal_update", goal_id=goal, version=2, title="Sell the rival").code is None
    text = ask(cast.otto, LOG, first=100).text
    for secret in ("rival", "Hush", "rice", "L9", "L4", "private", "goals:read", "wins the market"):
        assert secret not in text, secret
    told = log(cast)
    assert {change["isWithheld"] for one in told for change in one["changes"]} == {True}  # type: ignore[attr-defined]
    assert (told[0]["actor"], told[0]["onBehalfOf"]) == ({"name": "Dora"}, {"name": "Mira"})
    marks = [one["subject"] for one in told if one["subjectType"] == "Goal"]
    assert len(marks) == 5 and len(set(marks)) == 2 and str(goal.pk) not in marks


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("otto", "tom")])
def test_nobody_else_reads_it(cast: Cast, name: str) -> None:
    write(cast.ada, "role_grant", employee_id=cast.pia, role="AUDITOR")
    if name != "pia":
        assert ask(cast.person(name), LOG, first=100).data["auditEntries"]["edges"] == []


def test_it_is_narrowed_by_person_by_actor_by_verb_and_by_day(cast: Cast) -> None:
    write(cast.ada, "role_grant", employee_id=cast.pia, role="EXECUTIVE", team_id=cast.sales)
    write(cast.hana, "reporting_line_set", employee_id=cast.ola, manager_id=cast.lea)
    with as_of(NOW + dt.timedelta(days=1)):
        write(cast.dora, "goal_update", goal_id=a_goal(cast, cast.pia, visibility="line"), version=1, title="More")
    assert verbs(cast) == ["goal.changed", "employee.moved", "role.granted"]
    assert verbs(cast, person_id=cast.pia) == ["role.granted"]
    assert verbs(cast, actor_id=cast.hana) == ["employee.moved"]
    assert verbs(cast, actor_id=cast.mira) == verbs(cast, verb="goal") == ["goal.changed"]
    assert verbs(cast, verb="role.granted", person_id=cast.pia) == ["role.granted"]
    assert verbs(cast, verb="role.revoked") == verbs(cast, verb="rol") == []
    assert verbs(cast, until=TODAY) == ["employee.moved", "role.granted"]
    assert verbs(cast, since=TODAY + dt.timedelta(days=1), until=TODAY + dt.timedelta(days=1)) == ["goal.changed"]
    refused = ask(cast.otto, LOG, filter={"person_id": cast.sales})
    assert refused.errors and refused.data is None


def test_a_page_costs_the_same_for_one_deed_and_for_a_hundred(cast: Cast) -> None:
    write(cast.ada, "role_grant", employee_id=cast.pia, role="EXECUTIVE", team_id=cast.sales)
    costs = []
    for _ in range(2):
        with statements() as told:
            assert log(cast, verb="role")
        costs.append(len(told))
        AuditEntry.objects.bulk_create(
            AuditEntry(at=NOW, verb="role.granted", actor=cast.sol, subject_type="Team", subject_id=cast.mill.pk)
            for _ in range(100)
        )
    assert costs == [9, 9]


def test_it_comes_in_pages(cast: Cast) -> None:
    for person in (cast.ola, cast.pia, cast.sol):
        write(cast.ada, "role_grant", employee_id=person, role="SYSTEM_ADMIN")
    found: list[str] = []
    after = None
    for more in (True, True, False):
        page = ask(cast.otto, LOG, first=1, after=after).data["auditEntries"]
        found += [edge["node"]["subject"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        assert page["pageInfo"]["hasNextPage"] == more
    assert found == ["Sol", "Pia", "Ola"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_has_words_for_every_deed_that_is_recorded(language: str) -> None:
    texts = settings.ROOT / "frontend" / "src" / "people"
    said = (texts / f"audit.{language}.ftl").read_text()
    areas = set(re.findall(r'^  "([a-z_]+)",$', (texts / "audit-words.ts").read_text(), re.MULTILINE))
    recorded = {
        node.args[1].value
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "record"
        if len(node.args) > 1 and isinstance(node.args[1], ast.Constant)
    }
    assert len(recorded) > 60
    missing = {verb for verb in recorded if f"audit-verb-{re.sub('[._]', '-', verb)} = " not in said}
    assert missing == set()
    assert {verb.partition(".")[0] for verb in recorded} == areas
    assert all(f"audit-area-{area.replace('_', '-')} = " in said for area in areas)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_has_words_for_every_value_that_is_told(language: str) -> None:
    said = (settings.ROOT / "frontend" / "src" / "people" / f"audit.{language}.ftl").read_text()
    open_deeds = re.compile(rf'record\(actor, "({"|".join(OPEN)})\.')
    texts = [path.read_text() for path in sources()]
    written = {name for text in texts if open_deeds.search(text) for name in re.findall(r'{"field": "([a-z_]+)"', text)}
    assert {"role", "retired_on", "phase", "delegate"} <= written
    told = written | PLACES | {*period.FIELDS, *team.FIELDS}
    assert {name for name in told if f"audit-field-{name.replace('_', '-')} = " not in said} == set()
    choices = {"kind": Team.Kind.values, "phase": Phase, "cadence": Cadence, "needs_approval": ["true", "false"]}
    words = {f"audit-{name.replace('_', '-')}-{value}" for name, values in choices.items() for value in values}
    assert len(words) == 15
    assert {word for word in words if f"{word} = " not in said} == set()


def test_what_ends_private_goals_alone_looks_like_any_other_end(cast: Cast) -> None:
    common = a_goal(cast, cast.ola, visibility="line", period=cast.locked)
    proposed = {"proposed_at": NOW, "proposed_outcome": "missed", "proposed_grade": Decimal("0.1")}
    GoalClosing.objects.create(goal=common, **proposed)
    assert write(cast.mira, "goal_decide_end", goal_id=common).code is None
    a_goal(cast, cast.ola, visibility="private", period=cast.locked)
    a_goal(cast, cast.pia, visibility="private")
    assert write(cast.ada, "period_set_phase", period_id=cast.locked, phase="CLOSED").code is None
    assert write(cast.ada, "employee_depart", employee_id=cast.pia, left_on=TODAY).code is None
    kept = set(AuditEntry.objects.filter(subject_type="Goal").values_list("verb", flat=True))
    assert kept == {"goal.closed", "goal.ended_with_period", "goal.closed_on_departure"}
    told = log(cast, verb="goal.closed")
    assert len(told) == 3
    assert {json.dumps(one["changes"]) for one in told} == {json.dumps(told[0]["changes"])}
    assert verbs(cast, verb="goal.ended_with_period") == verbs(cast, verb="goal.closed_on_departure") == []
    assert {one["verb"] for one in log(cast) if one["subjectType"] == "Goal"} == {"goal.closed"}


def test_what_a_period_lies_under_is_told_by_its_name(cast: Cast) -> None:
    above = Period.objects.create(
        pk=9_000_000, name="Above", starts_on=cast.quarter.starts_on, ends_on=cast.quarter.ends_on
    )
    Team.objects.create(pk=above.pk, name="Of the same key", path="9000000/")
    given = {"period_id": cast.quarter, "version": cast.quarter.version, "parent_id": above, "needs_approval": True}
    assert write(cast.ada, "period_update", **given).code is None
    (changed,) = log(cast)
    assert changed["changes"] == [
        {"field": "needs_approval", "isWithheld": False, "before": "False", "after": "True"},
        {"field": "parent_id", "isWithheld": False, "before": None, "after": "Above"},
    ]


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Etc/GMT+12"])
def test_the_log_is_read_from_the_first_day_to_the_last(cast: Cast, zone: str) -> None:
    Employee.objects.filter(pk=cast.otto.pk).update(time_zone=zone)
    write(cast.ola, "goal_create", title="Grow", period_id=cast.quarter)
    document = "query($f: AuditFilter) { auditEntries(filter: $f) { edges { node { verb } } } }"
    whole = ask(cast.otto, document, f={"since": "0001-01-01", "until": "9999-12-31"})
    assert whole.data["auditEntries"] == ask(cast.otto, document).data["auditEntries"] != {"edges": []}
    for nothing in ({"until": "0001-01-01"}, {"since": "9999-12-31"}):
        assert ask(cast.otto, document, f=nothing).data["auditEntries"] == {"edges": []}
