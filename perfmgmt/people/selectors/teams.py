"""How large teams are; everybody at work may know."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Count, Q

from perfmgmt.people.models import Team, TeamMembership
from perfmgmt.people.selectors.line import GONE


def member_counts(keys: Iterable[int], day: dt.date) -> dict[int, int]:
    """How many people at work belong to each team on a day; teams with nobody are left out."""
    in_force = Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gt=day))
    rows = TeamMembership.objects.filter(in_force, team_id__in=keys).exclude(employee__status__in=GONE)
    return dict(rows.values_list("team_id").annotate(count=Count("employee_id", distinct=True)).order_by())


def child_counts(keys: Iterable[int]) -> dict[int, int]:
    """How many teams lie right below each; teams with none are left out."""
    rows = Team.objects.filter(parent_id__in=keys)
    return dict(rows.values_list("parent_id").annotate(count=Count("pk")).order_by())
