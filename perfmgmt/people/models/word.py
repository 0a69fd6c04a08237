"""The words by which people and teams are found."""

from django.db import models

from perfmgmt.people.models.employee import Employee
from perfmgmt.people.models.team import Team
from perfmgmt.search.words import SearchWord, searchable


class EmployeeWord(SearchWord):
    """A word of somebody's name or job title."""

    row = models.ForeignKey(Employee, models.CASCADE, related_name="words", db_index=False)

    def __str__(self) -> str:
        return f"word {self.pk}"


class TeamWord(SearchWord):
    """A word of a team's name."""

    row = models.ForeignKey(Team, models.CASCADE, related_name="words", db_index=False)

    def __str__(self) -> str:
        return f"word {self.pk}"


searchable(Employee, EmployeeWord, lambda employee: (employee.name, employee.job_title))
searchable(Team, TeamWord, lambda team: (team.name,))
