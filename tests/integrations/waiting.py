"""Each kind of reference, as a file whose row waits and one that brings what it waits for."""

from typing import Any

from goals.actions.rebuild import rebuild
from goals.models import Goal, KeyResult
from goals.selectors.copies import copies_of_goals
from perfmgmt.integrations.rules.results import Report
from perfmgmt.people.actions.copies import copies_of_people
from perfmgmt.people.models import Employee, Team
from tests.cast import TODAY
from tests.integrations.importing import run

MAPPING = """
[[record]]
type = "team"
when = [{ column = "type", is = "team" }]
[record.fields]
external_id = "id"
name = "name"
parent = "above"
lead = "person"
[[record]]
type = "person"
when = [{ column = "type", is = "person" }]
[record.fields]
external_id = "id"
name = "name"
email = { compose = "{id}@example.net" }
manager = "above"
team = "team"
[[record]]
type = "goal"
when = [{ column = "type", is = "goal" }]
[record.fields]
external_id = "id"
title = "name"
parent = "above"
owner = "person"
team = "team"
period = { constant = "q" }
[[record]]
type = "key_result"
when = [{ column = "type", is = "key result" }]
[record.fields]
external_id = "id"
title = "name"
goal = "above"
measure = { constant = "increase" }
start_value = { constant = "0" }
target_value = { constant = "10" }
current_value = "value"
weight = "weight"
[[period]]
external_id = "q"
name = "Quarter"
starts_on = 2026-01-01
ends_on = 2026-03-31
phase = "active"
"""
COLUMNS = ("type", "id", "name", "above", "person", "team", "value", "weight")
PERSON, TEAM, GOAL = {"type": "person"}, {"type": "team"}, {"type": "goal"}
CASES: dict[str, tuple[dict[str, str], dict[str, str], str, type[Any], str]] = {
    # whose reference: the row that waits, the row that comes, the field, where it is stored
    "a manager": ({"type": "person", "above": "t"}, PERSON, "manager", Employee, "manager"),
    "a primary team": ({"type": "person", "team": "t"}, TEAM, "team", Employee, "primary_team"),
    "a team's lead": ({"type": "team", "person": "t"}, PERSON, "lead", Team, "lead"),
    "a team's parent": ({"type": "team", "above": "t"}, TEAM, "parent", Team, "parent"),
    "a goal's owner": ({"type": "goal", "person": "t"}, PERSON, "owner", Goal, "owner"),
    "a goal's team": ({"type": "goal", "team": "t"}, TEAM, "team", Goal, "team"),
    "a goal's parent": ({"type": "goal", "above": "t"}, GOAL, "parent", Goal, "parent"),
    "a key result's goal": (
        {"type": "key result", "above": "t", "value": "5", "weight": "2.5"},
        GOAL,
        "goal",
        KeyResult,
        "goal",
    ),
}


class Case:
    """One kind of reference: the files, and what the reference leads to."""

    def __init__(self, name: str) -> None:
        waits, comes, self.field, self.model, self.column = CASES[name]
        self.waits, self.comes = rows({"id": "w", **waits}), rows({"id": "t", **comes})
        self.verbs = {Employee: "employee.moved", Team: "team.changed", KeyResult: "goal.key_result_added"}

    def leads_to(self) -> str | None:
        """The id of what stands in the field now; None where nothing, or where the row is not stored."""
        ids = self.model._default_manager.filter(external_id="w").values_list(f"{self.column}__external_id", flat=True)
        return ids.first()

    def verb(self) -> str:
        """How the deed is called that sets it."""
        if self.model is Goal:
            return "goal.aligned" if self.field == "parent" else "goal.changed"
        return self.verbs[self.model]


def rows(*some: dict[str, str]) -> str:
    """A file; whoever has no name is called by the id."""
    lines = [",".join({"name": row["id"], **row}.get(column, "") for column in COLUMNS) for row in some]
    return "\n".join([",".join(COLUMNS), *lines, ""])


def bring(data: str, **options: Any) -> Report:
    """Import, and see that every copy and every number is right afterwards."""
    report = run(MAPPING, data, **options)
    assert [*copies_of_people(TODAY), *copies_of_goals(), *rebuild(write=False)] == []
    return report
