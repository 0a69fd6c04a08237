"""Dated rows that are never overwritten: a new one ends what it replaces."""

import datetime as dt
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Value, When

from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import today


def in_force(day: dt.date) -> Q:
    """The rows that hold on a day; `ends_on` is the first day on which one no longer does."""
    return Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gt=day))


def overlapping(starts_on: dt.date, ends_on: dt.date | None) -> Q:
    """The rows that hold on some day from `starts_on` until before `ends_on`; those that were emptied hold on none."""
    begun = Q(starts_on__lt=ends_on) if ends_on is not None else Q()
    return begun & (Q(ends_on=None) | Q(ends_on__gt=starts_on)) & (Q(ends_on=None) | Q(ends_on__gt=F("starts_on")))


def not_over(day: dt.date) -> Q:
    """The rows that hold on a day, or are to begin on it or later and were not emptied."""
    return (in_force(day) | Q(starts_on__gte=day)) & (Q(ends_on=None) | Q(ends_on__gt=F("starts_on")))


def day_reached(actor: Actor) -> dt.date:
    """Today for the actor, or for the daily tick, which goes by UTC and looks at no day twice."""
    return max(actor.today(), today("UTC"))


def end_from(rows: QuerySet[Any], day: dt.date) -> int:
    """End what holds on a day, and empty what was to begin on it or later. Returns how many rows that were."""
    ended = Case(When(starts_on__gte=day, then=F("starts_on")), default=Value(day))
    return rows.filter(not_over(day)).update(ends_on=ended)
