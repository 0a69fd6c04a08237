"""What follows from somebody's place in the organisation, by one statement that is put together once."""

import datetime as dt
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce

from perfmgmt.people.models import Delegation, HrDeputyGrant, ReportingLine, RoleGrant, Team, TeamMembership
from perfmgmt.people.selectors.line import GONE

Fact = tuple[str, str, str]
# What stands in the statement for whom it asks about, until it is asked.
SOMEBODY, LOGIN, DAY = -1, -2, dt.date(1, 1, 1)


def facts_of(employee_id: int, user_id: int | None, day: dt.date) -> tuple[Fact, ...]:
    """Kind, word and place of each: roles, teams, leads, dotted lines, deputies and delegations of a day.

    Every request asks this. Eight querysets take longer to become SQL than the database takes to answer.
    """
    sql, blanks = _statement(connection.vendor)
    filled = {SOMEBODY: employee_id, LOGIN: user_id, _stored(DAY): _stored(day)}
    with connection.cursor() as cursor:
        cursor.execute(sql, [filled.get(blank, blank) for blank in blanks])
        return tuple((kind, word, at) for kind, word, at in cursor.fetchall())


def held_login(user_id: int) -> tuple[bool, str] | None:
    """Whether a login is open, and its hash; it stays so until the transaction ends. None where there is no such login.

    Shared, so that one person's writes do not wait for each other; what ends a right takes the row for itself.
    """
    lock = " FOR SHARE" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT is_active, password FROM "people_user" WHERE id = %s{lock}', [user_id])
        found = cursor.fetchone()
    return (bool(found[0]), str(found[1])) if found else None


def _stored(day: dt.date) -> Any:
    return connection.ops.adapt_datefield_value(day)


@cache
def _statement(vendor: str) -> tuple[str, tuple[Any, ...]]:
    """The SQL for a kind of database, and what is to be filled in."""
    sql, blanks = _rows().query.get_compiler(DEFAULT_DB_ALIAS).as_sql()
    return sql, tuple(blanks)


def _rows() -> QuerySet[Any, Any]:
    def fact(kind: str, word: Any, path: Any) -> dict[str, Any]:
        return {
            "fact": Value(kind, CharField()),
            "word": word,
            "at": Coalesce(path, Value(""), output_field=CharField()),
        }

    in_force = Q(starts_on__lte=DAY) & (Q(ends_on=None) | Q(ends_on__gt=DAY))
    nothing = Value("", CharField())
    roles = RoleGrant.objects.filter(employee_id=SOMEBODY).annotate(**fact("role", F("role"), F("team__path")))
    member = TeamMembership.objects.filter(in_force, employee_id=SOMEBODY).annotate(
        **fact("member", nothing, F("team__path"))
    )
    led = Team.objects.filter(lead_id=SOMEBODY).annotate(**fact("led", nothing, F("path")))
    dotted = ReportingLine.objects.filter(in_force, kind=ReportingLine.Kind.DOTTED)
    reports = dotted.filter(manager_id=SOMEBODY).annotate(**fact("dotted report", nothing, F("employee__path")))
    managers = dotted.filter(employee_id=SOMEBODY).annotate(**fact("dotted manager", nothing, F("manager__path")))
    deputy = HrDeputyGrant.objects.filter(user_id=LOGIN).annotate(
        **fact("HR deputy", nothing, F("content_object__path"))
    )
    for_managers = Delegation.objects.filter(in_force, delegate_id=SOMEBODY).exclude(manager__status__in=GONE)
    lines = for_managers.annotate(**fact("delegated line", nothing, F("manager__path")))
    leads = Team.objects.filter(lead_id__in=for_managers.values("manager_id")).annotate(
        **fact("delegated team", Cast("lead_id", CharField()), F("path"))
    )
    columns = ("fact", "word", "at")
    first, *others = (
        rows.values_list(*columns) for rows in (roles, member, led, reports, managers, deputy, lines, leads)
    )
    return first.union(*others, all=True)
