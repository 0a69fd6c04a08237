"""A goal's health as it is now: the word of the last check-in, unless that is too long ago."""

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When

from goals.models import Goal
from goals.rules.cadence import Cadence
from goals.rules.health import Health
from goals.rules.phase import Phase
from goals.rules.status import CLOSED, Status
from perfmgmt.core.clock import now


def with_health(rows: QuerySet[Goal]) -> QuerySet[Goal]:
    """Annotate `health`; nothing goes stale without cadence, on leave, or in a closed period."""
    stale = (
        Q(status=Status.ACTIVE, stale_at__lte=now())
        & ~Q(cadence=Cadence.NONE)
        & ~Q(period__phase=Phase.CLOSED)
        & (Q(accountable=None) | Q(accountable__status="active"))
    )
    return rows.annotate(
        health=Case(
            When(status__in=tuple(CLOSED), then=Value(Health.CLOSED.value)),
            When(stale, then=Value(Health.STALE.value)),
            default=F("word"),
            output_field=CharField(),
        )
    )
