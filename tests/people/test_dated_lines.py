"""Lines and memberships that are entered for a day to come hold from that day on."""

import datetime as dt

from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.clock import as_of
from perfmgmt.people.actions.copies import copies_of_people
from perfmgmt.people.actions.day import apply_day
from perfmgmt.people.models import Employee, ReportingLine, TeamMembership
from tests.api import ask, write
from tests.cast import NOW, TODAY, Cast, a_goal

TOMORROW = TODAY + dt.timedelta(days=1)


def tomorrow_comes() -> None:
    with as_of(NOW + dt.timedelta(days=1)):
        apply_day(TOMORROW)


def manager_of(person: Employee) -> int | None:
    return Employee.objects.get(pk=person.pk).manager_id


def test_a_move_for_tomorrow_changes_nothing_today_and_access_tomorrow(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    asked = f'{{ goals(filter: {{text: "{goal.title}"}}) {{ edges {{ node {{ id }} }} }} }}'
    assert (
        write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.sol, starts_on=TOMORROW).code
        is None
    )
    assert manager_of(cast.ola) == cast.mira.pk
    assert not ask(cast.sol, asked).data["goals"]["edges"]
    tomorrow_comes()
    assert manager_of(cast.ola) == cast.sol.pk
    with as_of(NOW + dt.timedelta(days=1)):
        assert ask(cast.sol, asked).data["goals"]["edges"]
        assert not ask(cast.mira, asked).data["goals"]["edges"]


def test_the_first_request_of_a_new_day_applies_it(cast: Cast) -> None:
    write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.sol, starts_on=TOMORROW)
    with as_of(NOW + dt.timedelta(days=1)):
        assert ask(cast.ola, "{ me { manager { name } } }").data == {"me": {"manager": {"name": "Sol"}}}


def test_a_day_is_applied_once(cast: Cast) -> None:
    write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.sol, starts_on=TOMORROW)
    tomorrow_comes()
    entries = AuditEntry.objects.count()
    tomorrow_comes()
    assert AuditEntry.objects.count() == entries


def test_two_people_may_change_places_on_one_day(cast: Cast) -> None:
    write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.dag, starts_on=TOMORROW)
    assert manager_of(cast.ola) == cast.mira.pk
    ReportingLine.objects.filter(employee=cast.mira).update(ends_on=TOMORROW)
    ReportingLine.objects.create(employee=cast.mira, manager=cast.ola, starts_on=TOMORROW)
    tomorrow_comes()
    mira, ola = Employee.objects.get(pk=cast.mira.pk), Employee.objects.get(pk=cast.ola.pk)
    assert (ola.manager_id, mira.manager_id) == (cast.dag.pk, cast.ola.pk)
    assert mira.path == ola.path + mira.path[-5:] and ola.path == cast.dag.path + ola.path[-5:]


def test_planned_lines_that_would_meet_in_a_loop_leave_one_where_it_was(cast: Cast) -> None:
    for who, to in ((cast.lea, cast.hana), (cast.hana, cast.lea)):
        assert write(cast.ada, "reporting_line_set", employee_id=who, manager_id=to, starts_on=TOMORROW).code is None
    tomorrow_comes()
    lea, hana = Employee.objects.get(pk=cast.lea.pk), Employee.objects.get(pk=cast.hana.pk)
    assert {lea.manager_id, hana.manager_id} in ({cast.dag.pk, hana.pk}, {cast.dag.pk, lea.pk})
    assert AuditEntry.objects.filter(verb="employee.move_refused").count() == 1


def test_a_membership_for_tomorrow_holds_tomorrow(cast: Cast) -> None:
    write(cast.ada, "team_membership_set", employee_id=cast.ola, team_id=cast.mill, starts_on=TOMORROW)
    assert Employee.objects.get(pk=cast.ola.pk).primary_team_id == cast.sales.pk
    tomorrow_comes()
    assert Employee.objects.get(pk=cast.ola.pk).primary_team_id == cast.mill.pk


def test_lines_and_memberships_are_dated_and_never_overwritten(cast: Cast) -> None:
    write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=cast.sol)
    write(cast.ada, "team_membership_set", employee_id=cast.ola, team_id=cast.mill)
    dated = ReportingLine.objects.filter(employee=cast.ola, kind="line").order_by("starts_on")
    lines = dated.values_list("manager_id", "ends_on")
    assert list(lines) == [(cast.mira.pk, TODAY), (cast.sol.pk, None)]
    rows = TeamMembership.objects.filter(employee=cast.ola).order_by("starts_on").values_list("team_id", "ends_on")
    assert list(rows) == [(cast.sales.pk, TODAY), (cast.mill.pk, None)]


def test_a_loop_is_refused_at_the_field_and_nothing_changes(cast: Cast) -> None:
    before = list(Employee.objects.order_by("pk").values_list("path", "manager_id"))
    refused = write(cast.ada, "reporting_line_set", employee_id=cast.mira, manager_id=cast.ola)
    assert (refused.code, refused.field) == ("INVALID", "managerId")
    refused = write(cast.ada, "reporting_line_set", employee_id=cast.mira, manager_id=cast.mira)
    assert (refused.code, refused.field) == ("INVALID", "managerId")
    assert list(Employee.objects.order_by("pk").values_list("path", "manager_id")) == before


def test_a_day_that_has_come_elsewhere_is_not_missed_for_ever(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.ada.pk).update(time_zone="Pacific/Honolulu")
    with as_of(dt.datetime(2026, 3, 4, 5, tzinfo=dt.UTC)):
        given = {"employee_id": cast.ola, "starts_on": TODAY}
        assert write(cast.ada, "reporting_line_set", manager_id=cast.sol, **given).code is None
        assert write(cast.ada, "team_membership_set", team_id=cast.office, **given).code is None
    tomorrow_comes()
    assert manager_of(cast.ola) == cast.sol.pk
    assert Employee.objects.get(pk=cast.ola.pk).primary_team_id == cast.office.pk
    assert not list(copies_of_people(TOMORROW))


def test_putting_right_when_an_old_membership_ended_leaves_the_present_one(cast: Cast) -> None:
    assert write(cast.ada, "team_membership_set", employee_id=cast.pia, team_id=cast.office).code is None
    earlier = TODAY - dt.timedelta(days=30)
    given = {"employee_id": cast.pia, "team_id": cast.sales, "ends_on": earlier}
    assert write(cast.ada, "team_membership_end", **given).code is None
    assert Employee.objects.get(pk=cast.pia.pk).primary_team_id == cast.office.pk
    assert not list(copies_of_people(TODAY))
