"""The words by which goals are found."""

from django.db import models

from goals.models.goal import Goal
from perfmgmt.search.words import SearchWord, searchable


class GoalWord(SearchWord):
    """A word of a goal's title or tags."""

    row = models.ForeignKey(Goal, models.CASCADE, related_name="words", db_index=False)

    def __str__(self) -> str:
        return f"word {self.pk}"


searchable(Goal, GoalWord, lambda goal: (goal.title, *goal.tags))
