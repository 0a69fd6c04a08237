"""What goals repeat of the organisation, and their own paths, compared with what they repeat."""

from collections.abc import Iterator

from goals.models import Goal
from goals.selectors.accountability import NOBODY, Accountability, of_person, of_teams
from perfmgmt.people.actions.copies import Difference, path_of
from perfmgmt.people.models import Employee, Team

COLUMNS = ("pk", "parent_id", "owner_id", "team_id", "path")
COPIED = ("accountable_id", "line_manager_id", "home_team_id", "owner_path", "home_path")


def copies_of_goals() -> Iterator[Difference]:
    """Goals whose path, or whose copies of the organisation, differ from what they repeat."""
    # Whoever moves a goal holds the root of its tree first, so the roots are all it takes.
    list(Goal.objects.filter(parent=None).order_by("pk").select_for_update().values_list("pk"))
    goals = list(Goal.objects.only(*COLUMNS, *COPIED))
    above = {goal.pk: goal.parent_id for goal in goals}
    people = {
        person.pk: of_person(person)
        for person in Employee.objects.select_related("primary_team").filter(pk__in={g.owner_id for g in goals})
    }
    teams = of_teams(list(Team.objects.filter(pk__in={goal.team_id for goal in goals})))
    for goal in goals:
        found = {"path": path_of(goal.pk, above.get), **vars(_whose(goal, people, teams))}
        for column, computed in found.items():
            if getattr(goal, column) != computed:
                yield Difference(goal, column, getattr(goal, column), computed)


def _whose(goal: Goal, people: dict[int, Accountability], teams: dict[int, Accountability]) -> Accountability:
    if goal.team_id is not None:
        return teams[goal.team_id]
    return people[goal.owner_id] if goal.owner_id is not None else NOBODY
