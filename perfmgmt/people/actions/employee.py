"""People come, change, take leave and go."""

import datetime as dt
from typing import Any
from zoneinfo import available_timezones

from django.db.models import Model

from perfmgmt.access.paths import extended, segment
from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import Change, changed, record, record_all
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.people.actions.address import checked_address, require_free
from perfmgmt.people.actions.coming_back import hand_over
from perfmgmt.people.actions.departure import end_rights_of
from perfmgmt.people.actions.membership import joined, team_to_join
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.reporting_line import manager_for, moved, refresh_reports
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.followers import people_moved, somebody_left, somebody_returned, zone_changed
from perfmgmt.people.models import Employee, ReportingLine, TeamMembership, User
from perfmgmt.people.selectors.line import acting_manager
from perfmgmt.search.words import keep_words

LANGUAGES = ("en", "de")
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
    if team_id is None and not actor.is_system and not is_hr_admin(actor):
        raise Forbidden("Only HR admins add people without a team. Name a team that you are HR for.", field="teamId")
    hold_organisation()
    team = team_to_join(actor, team_id) if team_id is not None else None
    status = Employee.Status.VACANT if is_vacancy else Employee.Status.ACTIVE
    address = "" if is_vacancy else checked_address(email)
    employee = Employee(name=name, email=address, status=status, time_zone=_zone(time_zone))
    require_free(employee)
    _write_profile(employee, {"name": name, **profile})
    manager = manager_for(actor, employee, manager_id)
    if not is_vacancy:
        employee.user = User.objects.create_user(employee.email)
    employee.primary_team = team
    employee.save()
    employee.path = extended(manager.path, employee.pk, "managerId") if manager else segment(employee.pk)
    employee.manager_id = acting_manager(employee.path)
    employee.save(update_fields=["path", "manager"])
    keep_words([employee], are_new=True)
    day = actor.today()
    deeds: list[tuple[str, Model, list[Change]]] = [("employee.created", employee, [])]
    if team:
        TeamMembership.objects.create(employee=employee, team=team, starts_on=day)
        deeds.append(("employee.joined_team", employee, joined(None, team, day)))
    if manager:
        ReportingLine.objects.create(employee=employee, manager=manager, starts_on=day)
        deeds.append(("employee.moved", employee, moved(None, manager.pk, day)))
    record_all(actor, deeds)
    return employee


@action
def employee_update(actor: Actor, *, employee_id: int, version: int, **profile: Any) -> Employee:
    """Correct what the organisation knows of a person."""
    employee = fetch(actor, Employee, employee_id, to="edit", version=version, field="employeeId")
    before = {field: getattr(employee, field) for field in PROFILE}
    _write_profile(employee, profile)
    employee.version += 1
    employee.save(update_fields=[*PROFILE, "version"])
    if {"name", "job_title"} & profile.keys():
        keep_words([employee])
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
            raise Invalid(sentence("Choose one of: {choices}.", choices=", ".join(LANGUAGES)), field="language")
        employee.language = language
    employee.save(update_fields=["time_zone", "language"])
    if employee.time_zone != before["time_zone"]:
        zone_changed(employee.pk)
    record(actor, "employee.preferences_set", employee, changed(employee, before, before))
    return employee


@action
def employee_go_on_leave(actor: Actor, *, employee_id: int) -> Employee:
    """From now on nothing is asked of her; she keeps her access."""
    return _become(actor, employee_id, Employee.Status.ACTIVE, Employee.Status.ON_LEAVE, "employee.went_on_leave")


@action
def employee_return(actor: Actor, *, employee_id: int) -> Employee:
    """Back from leave."""
    employee = _become(actor, employee_id, Employee.Status.ON_LEAVE, Employee.Status.ACTIVE, "employee.returned")
    somebody_returned(employee.pk)
    return employee


@action
def employee_depart(actor: Actor, *, employee_id: int, left_on: dt.date) -> Employee:
    """Somebody leaves: login and sessions end at once, roles end, those below get the next manager above."""
    hold_rights(employee=employee_id)
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
    end_rights_of(employee, actor.today())
    people_moved({employee.pk, *refresh_reports(employee)})
    record(actor, "employee.departed", employee, [{"field": "left_on", "before": None, "after": left_on}])
    return employee


@action
def employee_rehire(actor: Actor, *, employee_id: int, hired_on: dt.date) -> Employee:
    """Somebody comes back: a new login is to be invited, and no old role, lead, report or grant returns."""
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
    hand_over(actor, employee, actor.today())
    people_moved({employee.pk})
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
