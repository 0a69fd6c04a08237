"""People that a file brings: who they are. Whom they report to, and where they belong, follows in lines."""

import datetime as dt
from typing import Any
from zoneinfo import available_timezones

from django.db.models.functions import Lower

from perfmgmt.access.policy import policy_of
from perfmgmt.audit.entries import changed
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import Planned, Run, assign, same
from perfmgmt.integrations.rules.fields import REFERENCES
from perfmgmt.people.actions.coming_back import hand_over
from perfmgmt.people.actions.departure import end_rights_of
from perfmgmt.people.actions.employee import LANGUAGES
from perfmgmt.people.followers import people_moved, somebody_left
from perfmgmt.people.models import Employee, User
from perfmgmt.search.words import keep_words

PROFILE = (
    "name",
    "email",
    "job_title",
    "job_level",
    "location",
    "time_zone",
    "language",
    "hired_on",
    "left_on",
    "status",
)
STORED = [*PROFILE, "external_id", "version", "user"]
Status = Employee.Status
ADOPTED = "somebody with this address was there without an id and is taken to be this person"


def introduce_people(run: Run) -> list[Planned]:
    """The rows of all people that entries bring, so that whatever refers to one finds it."""
    known, strangers = run.known["person"], _without_id(run)
    by_address = _by_address(run)
    planned = []
    for entry in run.routed.of("person"):
        row = known.get(entry.external_id)
        if row is None and (row := strangers.pop(entry.values.get("email") or "", None)) is not None:
            run.report.warn(entry.row, "email", ADOPTED, row.email)
        one = Planned(entry, row or Employee(), row is None)
        one.before["external_id"], one.row.external_id = one.row.external_id, entry.external_id
        planned.append(one)
        known[entry.external_id] = one.row
        by_address.pop(entry.values.get("email") or "", None)
        # An address names a person as well as an id does, wherever somebody is referred to.
        if entry.values.get("email"):
            known.setdefault(entry.values["email"], one.row)
    for address, row in by_address.items():
        known.setdefault(address, row)
    return planned


def _by_address(run: Run) -> dict[str, Employee]:
    """Those who are named by their address in a reference of the file."""
    named = {
        entry.values[name].lower()
        for entries in run.routed.entries.values()
        for entry in entries
        for name, to in REFERENCES[entry.record].items()
        if to == "person" and "@" in (entry.values.get(name) or "")
    }
    found: dict[str, Employee] = {}
    for some in portions(sorted(named)):
        rows = Employee.objects.annotate(_address=Lower("email")).filter(_address__in=some)
        found |= {row.email.lower(): row for row in rows.select_related("primary_team")}
    return found


def _without_id(run: Run) -> dict[str, Employee]:
    """Those who were entered by hand, by address: an import that brings the same address means them."""
    addresses = {entry.values.get("email") or "" for entry in run.routed.of("person")} - {""}
    found: dict[str, Employee] = {}
    for some in portions(sorted(addresses)):
        rows = Employee.objects.annotate(_address=Lower("email")).filter(_address__in=some, external_id=None)
        found |= {row.email.lower(): row for row in rows.select_related("primary_team")}
    return found


def plan_people(run: Run, planned: list[Planned]) -> None:
    """Say who each person will be, and refuse what cannot be."""
    zones = available_timezones()
    for one in planned:
        run.progress.advance(1)
        assign(one, same(PROFILE))
        _check(run, one, zones)
        _ask_policy(run, one)
    _refuse_taken_addresses(run, planned)


def _check(run: Run, one: Planned, zones: set[str]) -> None:
    row, number, before = one.row, one.entry.row, one.before

    def refuse(field: str, told: str) -> None:
        run.report.refuse(number, field, told)

    if row.time_zone not in zones:
        refuse("time_zone", "Choose a time zone by its IANA name, such as Europe/Oslo.")
    if row.language not in LANGUAGES:
        refuse("language", sentence("Choose one of: {choices}.", choices=", ".join(LANGUAGES)))
    if row.status == Status.VACANT:
        row.email = ""
        if not one.is_new and before["status"] != Status.VACANT:
            refuse("status", "A person does not turn into a vacant post. Give the post an id of its own.")
    elif not row.email and (row.status != Status.LEFT or row.user_id):
        refuse("email", "Enter the work address, such as ola@example.org.")
    _check_days(row, run.day, refuse)


def _check_days(row: Employee, today: dt.date, refuse: Any) -> None:
    if row.status == Status.LEFT and row.left_on is None:
        refuse("left_on", "Enter the last day of somebody who has left.")
    elif row.status != Status.LEFT and row.left_on is not None:
        refuse("left_on", "Only somebody whose status is left has a last day. Empty it, or set the status.")
    elif row.left_on is not None and row.left_on > today:
        refuse("left_on", "Enter the departure on the day itself or later.")
    elif row.left_on is not None and row.hired_on is not None and row.left_on < row.hired_on:
        refuse("left_on", "Nobody leaves before being hired. Check the day.")


def _ask_policy(run: Run, one: Planned) -> None:
    """A person who imports may edit everybody she may edit by hand, and never herself."""
    if one.is_new or run.actor.is_system or not any(changed(one.row, one.before, PROFILE)):
        return
    if not policy_of(Employee).allows(run.actor, "edit", one.row):
        run.report.refuse(one.entry.row, "external_id", "You may not edit this person. Take the row out.")


def _refuse_taken_addresses(run: Run, planned: list[Planned]) -> None:
    rows: dict[str, int] = {}
    for one in planned:
        first = rows.setdefault(one.row.email.lower(), one.entry.row) if one.row.email else one.entry.row
        if first != one.entry.row:
            told = sentence("Row {row} has the same address. Put one of them right.", row=first)
            run.report.refuse(one.entry.row, "email", told)
    own = {one.row.pk for one in planned} - {None}
    moving = {one.row.email.lower(): one for one in planned if one.is_new or one.before["email"] != one.row.email}
    for some in portions(sorted(set(moving) - {""})):
        by_address = Employee.objects.annotate(_address=Lower("email")).filter(_address__in=some)
        taken = {address for address, pk in by_address.values_list("_address", "pk") if pk not in own}
        logins = User.objects.filter(email__in=some).exclude(employee__pk__in=own)
        for address in taken.union(logins.values_list("email", flat=True)):
            told = "Somebody has this address already. Search for the person."
            run.report.refuse(moving[address].entry.row, "email", told)


def write_new_people(run: Run, planned: list[Planned]) -> None:
    """Store new people, and logins for those who have none yet."""
    _make_logins([one for one in planned if one.row.user_id is None and one.row.status != Status.VACANT])
    for some in portions([one for one in planned if one.is_new]):
        Employee.objects.bulk_create([one.row for one in some])
        keep_words([one.row for one in some], are_new=True)
        run.progress.advance(len(some))


def _make_logins(planned: list[Planned]) -> None:
    """A login for everybody with an address; it waits until the person is invited."""
    for some in portions([one for one in planned if one.row.email]):
        logins = [User(email=one.row.email) for one in some]
        for login in logins:
            login.set_unusable_password()
        User.objects.bulk_create(logins)
        for one, login in zip(some, logins, strict=True):
            one.row.user = login


def write_changed_people(run: Run, planned: list[Planned]) -> None:
    """Store what changed of people who were there, with what follows when somebody leaves or comes back."""
    written = []
    for one in planned:
        if one.is_new:
            run.done(one, "employee.created")
            continue
        one.changes = changed(one.row, one.before, [*PROFILE, "external_id"]) + one.changes
        if one.changes:
            one.row.version += 1
            written.append(one)
            run.done(one, "employee.changed")
    for some in portions(written, 100):
        Employee.objects.bulk_update([one.row for one in some], STORED)
        keep_words([one.row for one in some])
        run.progress.advance(len(some))
    for one in written:
        _follow(run, one)


def _follow(run: Run, one: Planned) -> None:
    """The same as by hand: with somebody who leaves go login, roles and private goals; none comes back with her."""
    row, before = one.row, one.before
    if before["email"] != row.email and row.user_id:
        User.objects.filter(pk=row.user_id).update(email=row.email)
    if before["status"] == row.status:
        return
    if row.status == Status.LEFT:
        somebody_left(run.actor, row.pk)
        end_rights_of(row, run.day)
    elif before["status"] == Status.LEFT:
        hand_over(run.actor, row, run.day)
        if row.user:
            row.user.set_unusable_password()
            row.user.save(update_fields=["password"])
    people_moved({row.pk})
