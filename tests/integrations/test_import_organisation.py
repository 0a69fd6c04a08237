"""People and teams from a file of the shape that a handbook gives."""

import pytest

from perfmgmt.audit.models import AuditEntry
from perfmgmt.people.actions.copies import copies_of_people
from perfmgmt.people.models import Employee, ReportingLine, Team, TeamMembership, User
from tests.cast import TODAY, Cast
from tests.integrations.importing import ORGANISATION, counted, everything, pending, run, sample, warned, with_row

pytestmark = pytest.mark.django_db


def person(external_id: str) -> Employee:
    return Employee.objects.select_related("manager", "primary_team", "user").get(external_id=external_id)


def test_people_are_created_and_vacant_posts_are_skipped(cast: Cast) -> None:
    report = run(ORGANISATION)
    assert counted(report, "person") == {"created": 15, "skipped": 3}
    assert report.skipped == {"vacant posts": 3}
    assert report.done == {
        "teams created because a row names them": 7,
        "reporting lines set": 11,
        "primary teams set": 14,
    } | {name: 0 for name, count in report.done.items() if not count}
    assert not report.is_refused


def test_values_are_composed_split_and_filled_in(cast: Cast) -> None:
    run(ORGANISATION)
    ola = person("s_05")
    assert (ola.name, ola.email, ola.job_title) == ("Unknown role s_05", "s_05@example.org", "Unknown role")
    assert person("s_12").primary_team == Team.objects.get(external_id="department:UX")
    assert person("s_16").primary_team is None
    assert str(person("s_03").hired_on) == "2021-03-01"
    assert person("s_07").job_title == "=CMD|' /C calc'!A0"
    assert person("s_15").name == "Engineer\nof two lines s_15"
    assert person("s_06").job_title.endswith("🚀")


def test_teams_that_differ_in_case_are_two(cast: Cast) -> None:
    run(ORGANISATION)
    names = Team.objects.filter(external_id__istartswith="department:engineering").values_list("name", flat=True)
    assert sorted(names) == ["Engineering Function", "Engineering function"]


def test_a_manager_may_stand_further_down_in_the_file(cast: Cast) -> None:
    run(ORGANISATION)
    assert person("s_01").manager == person("s_02")
    assert person("s_01").path.startswith(person("s_04").path)
    line = ReportingLine.objects.get(employee=person("s_01"))
    assert (line.manager, line.starts_on, line.ends_on) == (person("s_02"), TODAY, None)
    assert list(copies_of_people(TODAY)) == []


def test_logins_wait_until_people_are_invited(cast: Cast) -> None:
    run(ORGANISATION)
    logins = User.objects.filter(employee__external_id__startswith="s_")
    assert logins.count() == 15
    assert not logins.filter(is_active=True).exists()
    assert not any(login.has_usable_password() for login in logins)


def test_a_manager_who_is_not_there_is_a_warning_and_her_id_is_kept(cast: Cast) -> None:
    report = run(ORGANISATION)
    assert warned(report) == [
        (5, "manager", "s_board"),
        (10, "manager", "s_08"),
        (11, "manager", "s_gone"),
        (12, "manager", "s_gone"),
    ]
    assert ("s_10", "manager", "s_gone") in pending()
    assert person("s_10").manager is None
    kinds = {one.kind for one in report.warnings}
    assert len(kinds) == 2
    assert any("is skipped" in kind for kind in kinds)


def test_a_later_import_brings_the_missing_manager_and_the_line_is_set(cast: Cast) -> None:
    run(ORGANISATION)
    later = "person_id,manager_id,kind,role,job_family,departments,start_date,country\ns_gone,s_04,person,Lead,,UX,,\n"
    report = run(ORGANISATION, later)
    assert counted(report, "person") == {"created": 1}
    assert report.done["references set that an earlier import left open"] == 2
    assert person("s_10").manager == person("s_gone")
    assert person("s_12").path.startswith(person("s_gone").path)
    assert "s_gone" not in {wanted for _, _, wanted in pending()}
    assert AuditEntry.objects.filter(verb="employee.moved", subject_id=person("s_10").pk).count() == 1
    assert list(copies_of_people(TODAY)) == []


def test_a_second_import_writes_nothing_but_its_own_entry(cast: Cast) -> None:
    run(ORGANISATION)
    before, entries = everything(), AuditEntry.objects.count()
    report = run(ORGANISATION)
    assert counted(report, "person") == {"unchanged": 15, "skipped": 3}
    assert len(report.warnings) == 4
    assert everything() == before
    assert AuditEntry.objects.count() == entries + 1
    assert AuditEntry.objects.latest("pk").verb == "file.imported"


def test_a_dry_run_says_the_same_and_leaves_nothing(cast: Cast) -> None:
    before, entries = everything(), AuditEntry.objects.count()
    dry = run(ORGANISATION, dry_run=True)
    assert everything() == before
    assert AuditEntry.objects.count() == entries
    wet = run(ORGANISATION)
    assert (dry.results, dry.warnings, dry.done) == (wet.results, wet.warnings, wet.done)
    assert (dry.is_dry, wet.is_dry) == (True, False)


def test_every_written_row_has_one_entry(cast: Cast) -> None:
    entries = AuditEntry.objects.count()
    run(ORGANISATION)
    verbs = list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True))[entries:]
    assert sorted(verbs) == ["employee.created"] * 15 + ["file.imported"] + ["team.created"] * 7
    entry = AuditEntry.objects.get(verb="employee.created", subject_id=person("s_01").pk)
    told = {change["field"]: change["after"] for change in entry.changes}
    assert told == {"manager": person("s_02").pk, "team": person("s_01").primary_team_id}


def test_a_changed_row_is_written_and_the_others_are_not(cast: Cast) -> None:
    run(ORGANISATION)
    changed = sample(ORGANISATION).replace(b"s_17,s_04,person,Counsel", b"s_17,s_06,person,General Counsel")
    report = run(ORGANISATION, changed)
    assert counted(report, "person") == {"changed": 1, "unchanged": 14, "skipped": 3}
    row = person("s_17")
    assert (row.job_title, row.manager, row.version) == ("General Counsel", person("s_06"), 2)
    assert ReportingLine.objects.filter(employee=row).count() == 2
    entry = AuditEntry.objects.get(verb="employee.changed")
    assert [change["field"] for change in entry.changes] == ["name", "job_title", "manager"]


def test_somebody_who_moves_takes_everybody_below_along(cast: Cast) -> None:
    run(ORGANISATION)
    moved = sample(ORGANISATION).replace(b"s_14,s_06", b"s_14,s_17")
    run(ORGANISATION, moved)
    assert person("s_16").path.startswith(person("s_17").path + person("s_14").path[-5:])
    assert list(copies_of_people(TODAY)) == []


def test_a_team_that_changes_ends_one_membership_and_begins_another(cast: Cast) -> None:
    run(ORGANISATION)
    changed = sample(ORGANISATION).replace(b"Legal & Corporate Affairs,2020-02-29", b"Sales,2020-02-29")
    run(ORGANISATION, changed)
    row = person("s_17")
    assert row.primary_team == Team.objects.get(external_id="department:Sales")
    rows = TeamMembership.objects.filter(employee=row).order_by("pk")
    assert [membership.ends_on for membership in rows] == [TODAY, None]


def test_whoever_was_entered_by_hand_is_known_by_her_address(cast: Cast) -> None:
    Employee.objects.filter(pk=cast.sol.pk).update(email="s_99@example.org")
    data = with_row(ORGANISATION, person_id="s_99", manager_id="s_04", kind="person", role="Sol", country="Oslo")
    report = run(ORGANISATION, data)
    cast.sol.refresh_from_db()
    assert cast.sol.external_id == "s_99"
    assert cast.sol.manager == person("s_04")
    assert counted(report, "person") == {"created": 15, "changed": 1, "skipped": 3}
