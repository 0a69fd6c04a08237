"""People come, change, take leave and go."""

import datetime as dt
from typing import Any
from zoneinfo import available_timezones

from perfmgmt.access.paths import segment
from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.text import checked_text
from perfmgmt.people.actions.membership import join
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.reporting_line import refresh_reports, reporting_line_set
from perfmgmt.people.followers import people_moved, somebody_left
from perfmgmt.people.models import Employee, RoleGrant, Team, User

LANGUAGES = ("en",)
PROFILE = ("name", "job_title", "job_level", "location", "hired_on")
LENGTHS = {"name": 300, "job_title": 200, "job_level": 40, "location": 120}


@action
def employee_create(
    actor: Actor,
    *,
    name: str,
    email: str = "",
    is_vacancy: bool = False,
    manager_id: int | None = None,
    team_id: int | None = None,
    time_zone: str = "UTC",
    **profile: Any,
) -> Employee:
    """A new colleague, or a vacant post; the login waits until the person is invited."""
    _may_create(actor, team_id)
    if not is_vacancy and "@" not in email:
        raise Invalid("Enter the work address, such as ola@example.org.", field="email")
    if Employee.objects.filter(email__iexact=email).exclude(email="").exists():
        raise Conflict("Somebody has this address already. Search for the person.", field="email")
    status = Employee.Status.VACANT if is_vacancy else Employee.Status.ACTIVE
    employee = Employee(name=name, email="" if is_vacancy else email.lower(), status=status, time_zone=_zone(time_zone))
    _write_profile(employee, {"name": name, **profile})
    if not is_vacancy:
        employee.user = User.objects.create_user(employee.email)
    employee.save()
    employee.path = segment(employee.pk)
    employee.save(update_fields=["path"])
    record(actor, "employee.created", employee)
    if team_id is not None:
        hold_organisation()
        join(actor, employee, team_id, True, actor.today())
    if manager_id is not None:
        employee = reporting_line_set(actor, employee_id=employee.pk, manager_id=manager_id)
    return employee


def _may_create(actor: Actor, team_id: int | None) -> None:
    if actor.is_system or is_hr_admin(actor):
        return
    if team_id is None:
        raise Forbidden("Only HR admins add people without a team. Name a team that you are HR for.", field="teamId")
    fetch(actor, Team, team_id, to="add people to", field="teamId")


@action
def employee_update(actor: Actor, *, employee_id: int, version: int, **profile: Any) -> Employee:
    """Correct what the organisation knows of a person."""
    employee = fetch(actor, Employee, employee_id, to="edit", version=version, field="employeeId")
    before = {field: getattr(employee, field) for field in PROFILE}
    _write_profile(employee, profile)
    employee.version += 1
    employee.save(update_fields=[*PROFILE, "version"])
    record(actor, "employee.changed", employee, changed(employee, before, PROFILE))
    return employee


@action
def employee_set_preferences(
    actor: Actor, *, employee_id: int, time_zone: str | None = None, language: str | None = None
) -> Employee:
    """One's own time zone and language."""
    employee = fetch(actor, Employee, employee_id, to="set preferences of", field="employeeId")
    before = {"time_zone": employee.time_zone, "language": employee.language}
    if time_zone is not None:
        employee.time_zone = _zone(time_zone)
    if language is not None:
        if language not in LANGUAGES:
            raise Invalid(f"Choose one of: {', '.join(LANGUAGES)}.", field="language")
        employee.language = language
    employee.save(update_fields=["time_zone", "language"])
    record(actor, "employee.preferences_set", employee, changed(employee, before, before))
    return employee


@action
def employee_go_on_leave(actor: Actor, *, employee_id: int) -> Employee:
    """From now on nothing is asked of her; she keeps her access."""
    return _become(actor, employee_id, Employee.Status.ACTIVE, Employee.Status.ON_LEAVE, "employee.went_on_leave")


@action
def employee_return(actor: Actor, *, employee_id: int) -> Employee:
    """Back from leave."""
    return _become(actor, employee_id, Employee.Status.ON_LEAVE, Employee.Status.ACTIVE, "employee.returned")


@action
def employee_depart(actor: Actor, *, employee_id: int, left_on: dt.date) -> Employee:
    """Somebody leaves: login and sessions end at once, roles end, those below get the next manager above."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="edit", field="employeeId")
    if employee.is_gone:
        raise Conflict("This person has left already.", field="employeeId")
    if left_on > actor.today():
        raise Invalid("Enter the departure on the day itself or later.", field="leftOn")
    if employee.hired_on and left_on < employee.hired_on:
        raise Invalid("Nobody leaves before being hired. Check the day.", field="leftOn")
    somebody_left(actor, employee.pk)
    employee.status = Employee.Status.LEFT
    employee.left_on = left_on
    employee.version += 1
    employee.save(update_fields=["status", "left_on", "version"])
    User.objects.filter(employee=employee).update(is_active=False)
    RoleGrant.objects.filter(employee=employee).delete()
    people_moved({employee.pk, *refresh_reports(employee)})
    record(actor, "employee.departed", employee, [{"field": "left_on", "before": None, "after": left_on}])
    return employee


@action
def employee_rehire(actor: Actor, *, employee_id: int, hired_on: dt.date) -> Employee:
    """Somebody comes back: a new login is to be invited, and no old role or grant returns."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="edit", field="employeeId")
    if employee.status != Employee.Status.LEFT:
        raise Conflict("This person works here already.", field="employeeId")
    employee.status, employee.hired_on, employee.left_on = Employee.Status.ACTIVE, hired_on, None
    employee.version += 1
    employee.save(update_fields=["status", "hired_on", "left_on", "version"])
    if employee.user:
        employee.user.set_unusable_password()
        employee.user.save(update_fields=["password"])
    people_moved({employee.pk, *refresh_reports(employee)})
    record(actor, "employee.rehired", employee, [{"field": "hired_on", "before": None, "after": hired_on}])
    return employee


def _become(actor: Actor, employee_id: int, before: str, after: str, verb: str) -> Employee:
    employee = fetch(actor, Employee, employee_id, to="edit", field="employeeId")
    if employee.status != before:
        raise Conflict("The person's status is another by now. Load the page again.", field="employeeId")
    employee.status = after
    employee.version += 1
    employee.save(update_fields=["status", "version"])
    people_moved({employee.pk})
    record(actor, verb, employee, [{"field": "status", "before": before, "after": after}])
    return employee


def _write_profile(employee: Employee, profile: dict[str, Any]) -> None:
    for field, value in profile.items():
        if field not in PROFILE:
            raise TypeError(f"{field} is no field of a profile.")
        if field in LENGTHS:
            value = checked_text(value or "", field=field, longest=LENGTHS[field], required=field == "name")
        setattr(employee, field, value)


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise Invalid("Choose a time zone by its IANA name, such as Europe/Oslo.", field="timeZone")
    return name
