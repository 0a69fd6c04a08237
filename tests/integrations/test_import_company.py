"""One file with teams, people, vacant posts, goals and key results in any order, and what happens when it changes."""

import datetime as dt
from decimal import Decimal

import pytest

from goals.actions.rebuild import rebuild
from goals.models import Goal, KeyResult
from goals.selectors.copies import copies_of_goals
from perfmgmt.people.actions.copies import copies_of_people
from perfmgmt.people.models import Employee, ReportingLine, RoleGrant, Team
from tests.cast import TODAY, Cast, a_goal
from tests.integrations.importing import FIXTURES, counted, everything, refused, run, warned

pytestmark = pytest.mark.django_db

MAPPING = (FIXTURES / "company.toml").read_text()
ROWS = (FIXTURES / "company.csv").read_text()


def changed(*pairs: tuple[str, str]) -> str:
    text = ROWS
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def person(external_id: str) -> Employee:
    return Employee.objects.select_related("manager", "primary_team", "user").get(external_id=external_id)


def goal(external_id: str) -> Goal:
    return Goal.objects.select_related("accountable", "line_manager", "home_team").get(external_id=external_id)


def all_is_consistent() -> bool:
    return not [*copies_of_people(TODAY), *copies_of_goals(), *rebuild(write=False)]


def test_everything_comes_from_one_file(cast: Cast) -> None:
    report = run(MAPPING, ROWS)
    assert refused(report) == []
    assert counted(report, "team") == {"created": 2}
    assert counted(report, "person") == {"created": 5}
    assert counted(report, "goal") == {"created": 3}
    assert counted(report, "key_result") == {"created": 3}
    assert report.skipped == {"rows that are commented out": 1}
    assert all_is_consistent()


def test_a_second_import_changes_nothing(cast: Cast) -> None:
    run(MAPPING, ROWS)
    before = everything()
    report = run(MAPPING, ROWS)
    assert {str(result) for _, result in report.results.values()} == {"unchanged", "skipped"}
    assert everything() == before


def test_teams_get_their_parents_and_leads(cast: Cast) -> None:
    run(MAPPING, ROWS)
    mill = Team.objects.get(external_id="u-2")
    works = Team.objects.get(external_id="u-1")
    assert (mill.parent, mill.lead, mill.kind) == (works, person("p-3"), "team")
    assert (works.parent, works.lead, works.kind) == (None, person("p-1"), "business")
    assert mill.path.startswith(works.path)


def test_a_vacant_post_is_passed_over_and_has_no_login(cast: Cast) -> None:
    report = run(MAPPING, ROWS)
    post, ines = person("p-2"), person("p-3")
    assert (post.status, post.email, post.user) == ("vacant", "", None)
    assert ines.manager == person("p-1")
    assert ReportingLine.objects.get(employee=ines).manager == post
    assert (9, "manager", "p-2") in warned(report)


def test_leavers_and_people_on_leave_come_as_such(cast: Cast) -> None:
    run(MAPPING, ROWS)
    assert (person("p-4").status, person("p-4").left_on) == ("left", dt.date(2025, 2, 28))
    assert person("p-5").status == "on_leave"
    assert person("p-5").primary_team == Team.objects.get(external_id="Counting house")


def test_goals_answer_to_the_people_of_the_same_file(cast: Cast) -> None:
    run(MAPPING, ROWS)
    own, teams = goal("g-3"), goal("g-2")
    assert (own.accountable, own.line_manager, own.level) == (person("p-3"), person("p-1"), "individual")
    assert (teams.accountable, teams.line_manager, teams.level) == (person("p-3"), person("p-1"), "team")
    assert (own.weight, own.due_on, own.starts_on) == (3, dt.date(2026, 2, 28), dt.date(2026, 1, 1))
    assert teams.tags == ["sales", "growth"]
    assert teams.description == "Because it can.\n\nSource: the plan, page 1"
    assert goal("g-1").cadence == "weekly"
    assert goal("g-1").next_check_in_on == TODAY + dt.timedelta(days=7)


def test_key_results_start_where_they_stand(cast: Cast) -> None:
    run(MAPPING, ROWS)
    orders, complaints, prize = KeyResult.objects.filter(external_id__startswith="k-").order_by("external_id")
    assert (orders.progress, orders.unit) == (0.5, "orders")
    assert (complaints.current_value, complaints.progress) == (Decimal(40), 0.0)
    assert prize.progress == 1.0
    assert goal("g-1").progress == (0.25 * 1 + 1.0 * 3) / 4


def test_somebody_who_left_loses_login_and_roles(cast: Cast) -> None:
    run(MAPPING, ROWS)
    RoleGrant.objects.create(employee=person("p-3"), role="hr_admin")
    private = a_goal(cast, person("p-3"), visibility="private")
    person("p-3").user.__class__.objects.filter(pk=person("p-3").user_id).update(is_active=True)
    report = run(MAPPING, changed(("u-2;01.02.2020;;;", "u-2;01.02.2020;01.03.2026;gone;")))
    assert counted(report, "person") == {"changed": 1, "unchanged": 4}
    ines = person("p-3")
    assert (ines.status, ines.user.is_active, ines.version) == ("left", False, 2)
    assert not RoleGrant.objects.filter(employee=ines).exists()
    private.refresh_from_db()
    assert private.status == "cancelled"
    assert person("p-4").manager == person("p-1")
    assert goal("g-2").accountable == person("p-1")
    assert all_is_consistent()


def test_somebody_who_comes_back_is_to_be_invited_again(cast: Cast) -> None:
    run(MAPPING, ROWS)
    login = person("p-4").user
    login.password = "a hash of something remembered"
    login.save()
    run(MAPPING, changed(("28.02.2025;gone", ";")))
    ivo = person("p-4")
    assert (ivo.status, ivo.left_on, ivo.user.has_usable_password()) == ("active", None, False)
    assert all_is_consistent()


def test_a_post_that_is_filled_gets_a_login(cast: Cast) -> None:
    run(MAPPING, ROWS)
    filled = changed(("post;p-2;Head of the mill;;", "person;p-2;Ilse;ilse@example.net;"), (";;open;", ";;;"))
    assert refused(run(MAPPING, filled)) == []
    ilse = person("p-2")
    assert (ilse.name, ilse.status, ilse.user.email) == ("Ilse", "active", "ilse@example.net")
    assert person("p-3").manager == ilse
    assert goal("g-3").line_manager == ilse
    assert all_is_consistent()


def test_a_new_address_is_the_new_login(cast: Cast) -> None:
    run(MAPPING, ROWS)
    run(MAPPING, changed(("ines@example.net", "INES.MILL@example.net")))
    assert person("p-3").email == person("p-3").user.email == "ines.mill@example.net"


def test_a_team_that_moves_takes_its_goals_along(cast: Cast) -> None:
    run(MAPPING, ROWS)
    moved = changed(("unit;u-2;The mill;;;u-1;p-3", "unit;u-2;The mill;;;;p-1"))
    assert counted(run(MAPPING, moved), "team") == {"changed": 1, "unchanged": 1}
    assert (goal("g-2").accountable, goal("g-2").line_manager) == (person("p-1"), None)
    assert all_is_consistent()


def test_somebody_who_moves_takes_her_goals_along(cast: Cast) -> None:
    run(MAPPING, ROWS)
    run(MAPPING, changed(("ines@example.net;Miller;p-2", "ines@example.net;Miller;p-5")))
    assert goal("g-3").line_manager == person("p-5")
    assert goal("g-3").owner_path == person("p-3").path
    assert all_is_consistent()


def test_an_emptied_manager_and_team_end_the_line_and_the_membership(cast: Cast) -> None:
    run(MAPPING, ROWS)
    run(MAPPING, changed(("Clerk;p-1;;Counting house", "Clerk;;;")))
    iris = person("p-5")
    assert (iris.manager, iris.primary_team) == (None, None)
    assert not ReportingLine.objects.filter(employee=iris, ends_on=None).exists()
    assert all_is_consistent()


@pytest.mark.parametrize(
    ("old", "new", "row", "field"),
    [
        ("28.02.2025;gone", ";gone", 12, "left_on"),
        ("28.02.2025;gone", "28.02.2025;", 12, "left_on"),
        ("28.02.2025;gone", "28.02.2099;gone", 12, "left_on"),
        ("28.02.2025;gone", "28.02.2005;gone", 12, "left_on"),
        ("iris@example.net", "", 13, "email"),
        ("iris@example.net", "INES@example.net", 13, "email"),
        ("iris@example.net", "iris at example", 13, "email"),
        (";p-3;;;;;;;\nunit;u-1", ";p-4;;;;;;;\nunit;u-1", 14, "lead"),
        (";;u-1;15.01.2026", ";p-1;u-1;15.01.2026", 7, "team"),
        (";up;15", ";sideways;15", 2, "measure"),
        (";;u-1;15.01.2026;;", ";;u-1;15.01.2026;14.01.2026;", 7, "due_on"),
        (";p-3;;;28.02.2026;;3", ";p-3;;;28.02.2026;;-3", 5, "weight"),
    ],
)
def test_what_cannot_be_is_refused(cast: Cast, old: str, new: str, row: int, field: str) -> None:
    before = everything()
    assert refused(run(MAPPING, changed((old, new)))) == [(row, field)]
    assert everything() == before


def test_a_person_does_not_turn_into_a_vacant_post(cast: Cast) -> None:
    run(MAPPING, ROWS)
    vacant = changed(("person;p-5;Iris;iris@example.net", "post;p-5;Clerk;"), (";;away;", ";;open;"))
    assert refused(run(MAPPING, vacant)) == [(13, "status")]


def test_the_measure_of_a_key_result_stays(cast: Cast) -> None:
    run(MAPPING, ROWS)
    assert refused(run(MAPPING, changed(("40;20;down", "20;40;up")))) == [(3, "measure")]


def test_a_key_result_that_has_not_moved_follows_its_start(cast: Cast) -> None:
    run(MAPPING, ROWS)
    run(MAPPING, changed(("40;20;down", "50;20;down")))
    complaints = KeyResult.objects.get(external_id="k-2")
    assert (complaints.initial_value, complaints.current_value, complaints.progress) == (50, 50, 0.0)
